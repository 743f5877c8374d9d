/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-file.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-plan-reading-private.h"

/* An attribute; characters that nobody can see become spaces. */
static void
put (GString *out, const char *name, const char *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (plain, stilla_plan_hides (c) ? ' ' : c);
  }
  escaped = g_markup_escape_text (plain->str, -1);
  g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

static void
put_date (GString *out, const char *name, const GDate *date)
{
  g_autofree char *text = NULL;

  if (!g_date_valid (date))
    return;
  text = stilla_date_to_string (date);
  put (out, name, text);
}

static void
put_micrograms (GString *out, gint64 ug)
{
  g_autofree char *shown = stilla_amount_format_exact (ug, stilla_number_style_c ());
  g_auto (GStrv) parts = g_strsplit (shown, "\u00a0", -1);
  g_autofree char *amount = g_strjoinv (" ", parts);

  put (out, "amount", amount);
}

static void
put_amount (GString *out, const StillaProduct *product)
{
  put_micrograms (out, product->label_ug);
  put (out, "basis", product->basis == STILLA_BASIS_COMPOUND ? "compound" : "elemental");
}

static gboolean
never_applied (const GDate *from, const GDate *until)
{
  return g_date_valid (until) && g_date_compare (until, from) < 0;
}

/* Its last day, or that of the last of its doses: one that was taken on the day on which the product was
 * ended is in the plan as well. Not valid: open. */
static GDate
find_last_day_of_product (const StillaPlan *plan, const StillaProduct *product)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GDate last = product->until;

  for (guint i = 0; g_date_valid (&last) && i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_str_equal (dose->product_id, product->id) && !never_applied (&dose->from, &dose->until))
      last = g_date_valid (&dose->until) ? stilla_date_latest (&last, &dose->until) : dose->until;
  }
  return last;
}

static void
put_product (GString *out, const StillaPlan *plan, const StillaProduct *product)
{
  g_autofree char *per = g_strdup_printf ("%d", product->per_units);
  GDate until = find_last_day_of_product (plan, product);

  g_string_append (out, "  <product");
  put (out, "id", product->id);
  put (out, "name", product->name);
  if (product->form_id != NULL)
    put (out, "form", product->form_id);
  if (product->label_ug > 0)
    put_amount (out, product);
  put (out, "per", per);
  put (out, "unit", product->unit);
  put_date (out, "until", &until);
  g_string_append (out, "/>\n");
}

/* One that only its place in a file named needs no id. */
static void
put_id (GString *out, const char *id)
{
  if (strchr (id, ' ') == NULL)
    put (out, "id", id);
}

static void
put_fraction (GString *out, const char *name, gint64 num, gint64 den)
{
  g_autofree char *text = den == 1 ? g_strdup_printf ("%" G_GINT64_FORMAT, num)
                                   : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, num, den);

  put (out, name, text);
}

static void
put_time (GString *out, int minute)
{
  g_autofree char *time = stilla_minute_to_string (minute);

  put (out, "time", time);
}

static void
put_weekdays (GString *out, guint weekdays)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint day = 0; day < 7; day++)
    if ((weekdays & (1u << day)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              stilla_weekday_to_string ((GDateWeekday) (G_DATE_MONDAY + day)));
  put (out, "weekdays", words->str);
}

/* How often; @needed: also when it is every day. */
static void
put_repeat (GString *out, const StillaRepeat *repeat, const GDate *from, gboolean needed)
{
  g_autofree char *every = g_strdup_printf ("%d", repeat->every);

  if (stilla_repeat_is_daily (repeat)) {
    if (needed)
      put (out, "every-days", "1");
    return;
  }
  if (repeat->unit == STILLA_REPEAT_DAYS)
    put (out, "every-days", every);
  else if (repeat->every > 1)
    put (out, "every-weeks", every);
  if (repeat->unit == STILLA_REPEAT_WEEKS)
    put_weekdays (out, repeat->weekdays);
  if (repeat->every > 1 && g_date_compare (&repeat->anchor, from) != 0)
    put_date (out, "counted-from", &repeat->anchor);
}

/* A day before the calendar of files: not said. */
static void
put_from (GString *out, const GDate *from)
{
  if (g_date_get_year (from) > 1)
    put_date (out, "from", from);
}

static void
put_dose (GString *out, const StillaDoseTime *dose)
{
  g_string_append (out, "  <dose");
  put_id (out, dose->id);
  put (out, "product", dose->product_id);
  put_time (out, dose->minute);
  put_fraction (out, "units", dose->units.num, dose->units.den);
  if (dose->is_next_day)
    put (out, "next-day", "yes");
  if (dose->meal != STILLA_MEAL_NONE)
    put (out, "meal", stilla_meal_to_string (dose->meal));
  if (dose->zone != NULL)
    put (out, "zone", dose->zone);
  put_from (out, &dose->from);
  put_date (out, "until", &dose->until);
  put_repeat (out, &dose->repeat, &dose->from, FALSE);
}

/* A name that a file can hold; one that its place in another file gave is said with its place in this one. */
static char *
dup_as_needed_id (const GPtrArray *items, guint index)
{
  const char *id = ((StillaAsNeeded *) g_ptr_array_index (items, index))->id;

  return strchr (id, ' ') == NULL ? g_strdup (id) : g_strdup_printf ("as-needed-%u", index + 1);
}

/* A taking must find what it is one of, also when that had no id in the file it came from. */
static void
put_taking (GString *out, const StillaPlan *plan, const char *as_needed_id)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  g_autofree char *id = NULL;

  for (guint i = 0; as_needed_id != NULL && i < items->len && id == NULL; i++)
    if (g_str_equal (((StillaAsNeeded *) g_ptr_array_index (items, i))->id, as_needed_id))
      id = dup_as_needed_id (items, i);
  if (id != NULL)
    put (out, "as-needed", id);
  g_string_append (out, "/>\n");
}

/* Its last day, or that of its last taking: it may have been changed on a day on which it was taken. */
static GDate
find_last_day (const StillaPlan *plan, const StillaAsNeeded *item)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GDate last = item->until;

  for (guint i = 0; g_date_valid (&last) && i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_strcmp0 (dose->as_needed_id, item->id) == 0 && !never_applied (&dose->from, &dose->until))
      last = stilla_date_latest (&last, &dose->from);
  }
  return last;
}

static void
put_as_needed (GString *out, const StillaPlan *plan, guint index)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  const StillaAsNeeded *item = g_ptr_array_index (items, index);
  g_autofree char *id = dup_as_needed_id (items, index);
  GDate until = find_last_day (plan, item);

  if (never_applied (&item->from, &until))
    return;
  g_string_append (out, "  <as-needed");
  put (out, "id", id);
  put (out, "product", item->product_id);
  put_fraction (out, "units", item->units.num, item->units.den);
  put_fraction (out, "most", item->most.num, item->most.den);
  put_from (out, &item->from);
  put_date (out, "until", &until);
  g_string_append (out, "/>\n");
}

static void
put_visit (GString *out, const StillaVisit *visit)
{
  gboolean is_single = g_date_valid (&visit->until) && g_date_compare (&visit->from, &visit->until) == 0
                       && stilla_repeat_applies (&visit->repeat, &visit->from);

  g_string_append (out, "  <visit");
  put_id (out, visit->id);
  put (out, "kind", stilla_visit_kind_to_string (visit->kind));
  if (*visit->name != '\0')
    put (out, "name", visit->name);
  if (*visit->note != '\0')
    put (out, "note", visit->note);
  if (visit->minute != STILLA_VISIT_NO_TIME)
    put_time (out, visit->minute);
  put_date (out, is_single ? "on" : "from", &visit->from);
  if (!is_single) {
    put_date (out, "until", &visit->until);
    put_repeat (out, &visit->repeat, &visit->from, TRUE);
  }
  g_string_append (out, "/>\n");
}

static void
put_pause (GString *out, const StillaPause *pause)
{
  g_string_append (out, "  <pause");
  put_id (out, pause->id);
  if (pause->product_id != NULL)
    put (out, "product", pause->product_id);
  if (*pause->reason != '\0')
    put (out, "reason", pause->reason);
  put_date (out, "from", &pause->from);
  put_date (out, "until", &pause->until);
  g_string_append (out, "/>\n");
}

static void
put_stock (GString *out, const StillaStock *stock)
{
  g_autofree char *days = g_strdup_printf ("%d", stock->days);

  g_string_append (out, "  <stock");
  put_id (out, stock->id);
  put (out, "product", stock->product_id);
  put_fraction (out, "left", stock->num, stock->den);
  put_date (out, "on", &stock->on);
  put_time (out, stock->minute);
  put (out, "days", days);
  g_string_append (out, "/>\n");
}

static void
put_medicine (GString *out, const StillaOwnMedicine *medicine)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (guint i = 0; i < medicine->minutes->len; i++) {
    g_autofree char *time = stilla_minute_to_string (g_array_index (medicine->minutes, int, i));

    g_string_append_printf (times, "%s%s", i > 0 ? " " : "", time);
  }
  g_string_append (out, "  <medicine");
  put (out, "name", medicine->name);
  if (times->len > 0)
    put (out, "times", times->str);
  if (medicine->weekday != G_DATE_BAD_WEEKDAY)
    put (out, "weekday", stilla_weekday_to_string (medicine->weekday));
  put_date (out, "until", &medicine->until);
  g_string_append (out, "/>\n");
}

static void
put_answers (GString *out, const StillaCircumstances *circumstances)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (circumstances->answers);

  ids = g_list_sort (ids, (GCompareFunc) strcmp);
  for (GList *l = ids; l != NULL; l = l->next) {
    StillaAnswer answer;

    stilla_circumstances_get_answer (circumstances, l->data, &answer);
    g_string_append (out, "  <answer");
    put (out, "condition", l->data);
    put (out, "value", stilla_answer_to_string (answer));
    g_string_append (out, "/>\n");
  }
}

static void
put_drip (GString *out, StillaDrip drip)
{
  if (drip == STILLA_DRIP_NOT_SAID)
    return;
  g_string_append (out, "  <drip");
  put (out, "place", stilla_drip_to_string (drip));
  g_string_append (out, "/>\n");
}

static void
put_advice (GString *out, const StillaAdvice *advice)
{
  g_string_append (out, "  <advice");
  put (out, "rule", advice->rule);
  if (*advice->about != '\0')
    put (out, "about", advice->about);
  if (advice->amount_ug > 0)
    put_micrograms (out, advice->amount_ug);
  put (out, "by", advice->by);
  put_date (out, "on", &advice->on);
  g_string_append (out, "/>\n");
}

static void
put_circumstances (GString *out, const StillaCircumstances *circumstances)
{
  for (guint i = 0; i < circumstances->medicines->len; i++)
    put_medicine (out, g_ptr_array_index (circumstances->medicines, i));
  put_drip (out, circumstances->drip);
  put_answers (out, circumstances);
  for (guint i = 0; i < circumstances->advice->len; i++)
    put_advice (out, g_ptr_array_index (circumstances->advice, i));
}

static void
put_products (GString *out, const StillaPlan *plan)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  const GPtrArray *items = stilla_plan_get_as_needed (plan);

  for (guint i = 0; i < products->len; i++)
    put_product (out, plan, g_ptr_array_index (products, i));
  for (guint i = 0; i < items->len; i++)
    put_as_needed (out, plan, i);
}

static void
put_doses (GString *out, const StillaPlan *plan)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (never_applied (&dose->from, &dose->until))
      continue;
    put_dose (out, dose);
    put_taking (out, plan, dose->as_needed_id);
  }
}

static void
put_entries (GString *out, const StillaPlan *plan)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);
  const GPtrArray *stocks = stilla_plan_get_stocks (plan);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);

    if (!never_applied (&visit->from, &visit->until))
      put_visit (out, visit);
  }
  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);

    if (!never_applied (&pause->from, &pause->until))
      put_pause (out, pause);
  }
  for (guint i = 0; i < stocks->len; i++) {
    const StillaStock *stock = g_ptr_array_index (stocks, i);

    if (stilla_plan_find_stock (plan, stock->product_id) == stock)
      put_stock (out, stock);
  }
}

char *
stilla_plan_file_to_xml (const char *person, const StillaPlan *plan, const StillaCircumstances *circumstances)
{
  g_autoptr (GString) out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan format=\"1\"");

  if (person != NULL && *person != '\0')
    put (out, "person", person);
  g_string_append (out, ">\n");
  put_products (out, plan);
  put_doses (out, plan);
  put_entries (out, plan);
  if (circumstances != NULL)
    put_circumstances (out, circumstances);
  g_string_append (out, "</plan>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}
