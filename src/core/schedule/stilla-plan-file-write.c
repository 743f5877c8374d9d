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

static void
put_product (GString *out, const StillaProduct *product)
{
  g_autofree char *per = g_strdup_printf ("%d", product->per_units);

  g_string_append (out, "  <product");
  put (out, "id", product->id);
  put (out, "name", product->name);
  if (product->form_id != NULL)
    put (out, "form", product->form_id);
  if (product->label_ug > 0)
    put_amount (out, product);
  put (out, "per", per);
  put (out, "unit", product->unit);
  put_date (out, "until", &product->until);
  g_string_append (out, "/>\n");
}

static gboolean
never_applied (const StillaDoseTime *dose)
{
  return g_date_valid (&dose->until) && g_date_compare (&dose->until, &dose->from) < 0;
}

static void
put_dose (GString *out, const StillaDoseTime *dose)
{
  g_autofree char *time = stilla_minute_to_string (dose->minute);
  g_autofree char *units = dose->units.den == 1 ? g_strdup_printf ("%" G_GINT64_FORMAT, dose->units.num)
                                                : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                                                   dose->units.num, dose->units.den);

  g_string_append (out, "  <dose");
  if (strchr (dose->id, ' ') == NULL) /* one that only its place in a file named needs no id */
    put (out, "id", dose->id);
  put (out, "product", dose->product_id);
  put (out, "time", time);
  put (out, "units", units);
  if (g_date_get_year (&dose->from) > 1)
    put_date (out, "from", &dose->from);
  put_date (out, "until", &dose->until);
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

char *
stilla_plan_file_to_xml (const StillaPlan *plan, const StillaCircumstances *circumstances)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  g_autoptr (GString) out
      = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan format=\"1\">\n");

  for (guint i = 0; i < products->len; i++)
    put_product (out, g_ptr_array_index (products, i));
  for (guint i = 0; i < doses->len; i++)
    if (!never_applied (g_ptr_array_index (doses, i)))
      put_dose (out, g_ptr_array_index (doses, i));
  if (circumstances != NULL)
    put_circumstances (out, circumstances);
  g_string_append (out, "</plan>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}
