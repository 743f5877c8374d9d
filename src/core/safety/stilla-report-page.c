/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-page.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-condition.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"
#include "core/safety/stilla-report-summary.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

typedef struct {
  StillaBundle *bundle;
  const StillaReader *reader;
  const StillaPlan *plan;
  const StillaCircumstances *circumstances;
  const StillaSafetyReport *report;
  GPtrArray *blocks;
} Page;

static StillaBlock *
add_block (Page *self, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_words (Page *self, StillaBlockKind kind, const char *words)
{
  add_block (self, kind)->text = stilla_text_new_plain (words);
}

static void
add_heading (Page *self, const char *words, const char *id)
{
  g_ptr_array_add (self->blocks, stilla_expand_heading (words, 2, id));
}

/* What the reader wrote down */

static void
append_times (GString *into, const GArray *minutes)
{
  for (guint i = 0; i < minutes->len; i++) {
    g_autofree char *time = stilla_minute_to_string (g_array_index (minutes, int, i));

    g_string_append_printf (into, "%s%s", i > 0 ? ", " : ": ", time);
  }
}

static void
append_last_day (GString *words, const StillaOwnMedicine *own)
{
  g_autofree char *date = g_date_valid (&own->until) ? stilla_date_to_string (&own->until) : NULL;

  if (date == NULL)
    return;
  g_string_append_c (words, ' ');
  /* TRANSLATORS: the last day of a medicine: "(until 2026-11-28)" */
  g_string_append_printf (words, _ ("(until %s)"), date);
}

static void
add_medicines (const Page *self, StillaBlock *list)
{
  for (guint i = 0; i < self->circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (self->circumstances->medicines, i);
    g_autoptr (GString) words = g_string_new (own->name);

    append_times (words, own->minutes);
    if (own->weekday != G_DATE_BAD_WEEKDAY)
      g_string_append_printf (words, " (%s)", stilla_weekday_label (own->weekday));
    append_last_day (words, own);
    stilla_block_add_item (list, stilla_text_new_plain (words->str));
  }
}

static void
append_weekdays (GString *words, guint weekdays)
{
  gboolean is_first = TRUE;

  for (guint day = 0; weekdays != STILLA_REPEAT_ALL_WEEKDAYS && day < 7; day++) {
    if ((weekdays & (1u << day)) == 0)
      continue;
    g_string_append_printf (words, "%s%s", is_first ? " " : ", ",
                            stilla_weekday_label ((GDateWeekday) (G_DATE_MONDAY + day)));
    is_first = FALSE;
  }
}

/* On which days, unless it is every day. */
static void
append_days (GString *words, const StillaRepeat *repeat)
{
  append_weekdays (words, repeat->weekdays);
  if (repeat->every == 1)
    return;
  g_string_append_c (words, ' ');
  if (repeat->unit == STILLA_REPEAT_WEEKS)
    g_string_append_printf (words, ngettext ("every %d week", "every %d weeks", (gulong) repeat->every),
                            repeat->every);
  else
    g_string_append_printf (words, ngettext ("every %d day", "every %d days", (gulong) repeat->every),
                            repeat->every);
}

static void
append_as_needed (const Page *self, const StillaProduct *product, StillaText *into)
{
  const GPtrArray *items = stilla_plan_get_as_needed (self->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    g_autofree char *units = stilla_unit_word_count (product->unit, &item->units);
    g_autofree char *most = stilla_unit_word_count (product->unit, &item->most);
    g_autofree char *words = NULL;

    if (!g_str_equal (item->product_id, product->id)
        || (self->reader->today != NULL && !stilla_as_needed_applies (item, self->reader->today)))
      continue;
    /* TRANSLATORS: after the name of a product: "1 sachet", "2 sachets" */
    words = g_strdup_printf (_ ("; when needed %s, at most %s a day"), units, most);
    stilla_text_append (into, words, STILLA_SPAN_PLAIN);
  }
}

static void
append_dose (const Page *self, const StillaProduct *product, const StillaDoseTime *dose, StillaText *into)
{
  g_autofree char *time = stilla_minute_to_string (dose->minute);
  g_autofree char *units = stilla_unit_word_count (product->unit, &dose->units);
  g_autoptr (GString) words = g_string_new (NULL);
  gint64 ug;

  g_string_append_printf (words, "; %s", time);
  append_days (words, &dose->repeat);
  g_string_append_printf (words, " %s", units);
  stilla_text_append (into, words->str, STILLA_SPAN_PLAIN);
  if (!stilla_product_elemental (product, &dose->units, &ug))
    return;
  stilla_text_append (into, ", ", STILLA_SPAN_PLAIN);
  stilla_elemental_append (ug, self->reader, into);
}

/* What is still taken tomorrow, also when it is known already when that ends. */
static GPtrArray *
list_products (const Page *self)
{
  GDate tomorrow;

  if (self->reader->today == NULL)
    return stilla_plan_list_products (self->plan);
  tomorrow = stilla_date_plus (self->reader->today, 1);
  return stilla_plan_list_products_on (self->plan, &tomorrow);
}

static void
add_products (const Page *self, StillaBlock *list)
{
  g_autoptr (GPtrArray) products = list_products (self);

  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);
    g_autoptr (GPtrArray) doses = stilla_plan_list_doses (self->plan, product->id, self->reader->today);
    StillaText *text = stilla_text_new_plain (product->name);

    for (guint k = 0; k < doses->len; k++)
      append_dose (self, product, g_ptr_array_index (doses, k), text);
    append_as_needed (self, product, text);
    if (!stilla_product_is_known (product))
      stilla_text_append (text, _ ("; its elemental amount is not known"), STILLA_SPAN_PLAIN);
    stilla_block_add_item (list, text);
  }
}

static void
add_answers (const Page *self, StillaBlock *list)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions, i);
    StillaAnswer answer;

    if (stilla_circumstances_get_answer (self->circumstances, condition->id, &answer)
        && answer == STILLA_ANSWER_YES && g_hash_table_add (said, condition->name))
      stilla_block_add_item (list, stilla_text_new_plain (condition->name));
  }
}

static void
add_drip (const Page *self, StillaBlock *list)
{
  if (self->circumstances->drip == STILLA_DRIP_HOSPITAL)
    stilla_block_add_item (list, stilla_text_new_plain (_ ("A magnesium drip in a hospital is planned")));
  else if (self->circumstances->drip == STILLA_DRIP_ELSEWHERE)
    stilla_block_add_item (list, stilla_text_new_plain (_ (
                                     "A magnesium drip is planned; not in a hospital, or not known where")));
}

static void
add_notes (Page *self)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  if (self->plan != NULL)
    add_products (self, list);
  add_medicines (self, list);
  add_drip (self, list);
  add_answers (self, list);
  add_heading (self, _ ("What you wrote down"), "notes");
  if (list->items != NULL) {
    g_ptr_array_add (self->blocks, list);
    return;
  }
  stilla_block_free (list);
  add_words (self, STILLA_BLOCK_PARAGRAPH, _ ("Nothing yet."));
}

/* What the look brought */

static void
append_advice (const StillaAdvice *advice, StillaText *into)
{
  g_autofree char *iso = stilla_date_to_string (&advice->on);
  g_autofree char *day = stilla_date_to_words (iso);
  /* TRANSLATORS: who advised the reader, a date */
  g_autofree char *words = g_strdup_printf (_ (" Advised by %s on %s."), advice->by, day);

  stilla_text_append (into, words, STILLA_SPAN_EMPHASIS);
}

static StillaBlock *
finding_paragraph (const StillaFinding *finding)
{
  StillaText *text = stilla_expand_claim ("", finding->certainty, (const char *const *) finding->sources);

  stilla_text_append (text, finding->subject, STILLA_SPAN_STRONG);
  stilla_text_append (text, ". ", STILLA_SPAN_STRONG);
  stilla_text_append (text, finding->message, STILLA_SPAN_PLAIN);
  if (finding->advice != NULL)
    append_advice (finding->advice, text);
  return stilla_expand_paragraph (text, NULL);
}

static void
add_level (Page *self, StillaLevel level)
{
  StillaBlock *callout = stilla_block_new (STILLA_BLOCK_CALLOUT);

  callout->level = level;
  callout->title = stilla_text_new_plain (stilla_level_meaning (level));
  for (guint i = 0; i < self->report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (self->report->findings, i);

    if (finding->level == level)
      stilla_block_add_child (callout, finding_paragraph (finding));
  }
  if (callout->children != NULL && callout->children->len > 0)
    g_ptr_array_add (self->blocks, callout);
  else
    stilla_block_free (callout);
}

static void
add_findings (Page *self)
{
  g_autofree char *summary = stilla_report_summary (self->bundle, self->circumstances, self->report);

  add_heading (self, _ ("What the guide says"), "cautions");
  add_words (self, STILLA_BLOCK_PARAGRAPH, summary);
  for (int level = STILLA_LEVEL_STOP; level <= STILLA_LEVEL_GOOD_TO_KNOW; level++)
    add_level (self, (StillaLevel) level);
}

static StillaText *
not_checked_text (const StillaNotChecked *entry)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, entry->subject, STILLA_SPAN_PLAIN);
  if (entry->advice != NULL) {
    stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
    append_advice (entry->advice, text);
  }
  return text;
}

/* What is not known for the same reason stands in one list under it. */
static void
add_reason (Page *self, const char *why)
{
  StillaBlock *list;

  add_words (self, STILLA_BLOCK_PARAGRAPH, why);
  list = add_block (self, STILLA_BLOCK_LIST);
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_str_equal (entry->why, why))
      stilla_block_add_item (list, not_checked_text (entry));
  }
}

static void
add_not_checked (Page *self)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->report->not_checked->len > 0)
    add_heading (self, _ ("What was not checked"), "not-checked");
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_hash_table_add (said, entry->why))
      add_reason (self, entry->why);
  }
}

/* Room to write */

static StillaText *
line_to_write (const char *before, const char *subject)
{
  StillaText *text = stilla_text_new ();

  if (*before != '\0')
    stilla_text_append (text, before, STILLA_SPAN_PLAIN);
  stilla_text_append (text, subject, STILLA_SPAN_STRONG);
  stilla_text_append (text, _ (". Advised by "), STILLA_SPAN_PLAIN);
  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_text_append (text, _ (" on "), STILLA_SPAN_PLAIN);
  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  return text;
}

static void
add_room (Page *self)
{
  StillaBlock *list;

  if (stilla_safety_report_count_open (self->report) == 0)
    return;
  add_heading (self, _ ("Ask about these first"), "ask");
  add_words (self, STILLA_BLOCK_PARAGRAPH,
             _ ("Show this page to your doctor or pharmacist. Write down who advised you, and when."));
  list = add_block (self, STILLA_BLOCK_LIST);
  list->tick = TRUE;
  for (guint i = 0; i < self->report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (self->report->findings, i);

    if (stilla_finding_is_open (finding))
      stilla_block_add_item (list, line_to_write ("", finding->subject));
  }
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (stilla_not_checked_is_open (entry))
      /* TRANSLATORS: before a statement, such as "I am pregnant", that the reader has not answered */
      stilla_block_add_item (list, line_to_write (_ ("Not known: "), entry->subject));
  }
}

static void
add_foot_line (StillaBlock *foot, const char *words)
{
  stilla_block_add_item (foot, stilla_text_new_plain (words));
}

static void
add_foot (Page *self)
{
  StillaBlock *foot = add_block (self, STILLA_BLOCK_FOOT);
  g_autofree char *date = stilla_date_to_words (self->report->date);
  g_autofree char *rules
      = g_strdup_printf (_ ("The rules are those of %s, edition %s, %s."),
                         stilla_bundle_get_title (self->bundle), self->report->edition, date);

  add_foot_line (foot, rules);
  add_foot_line (foot, stilla_review_status_unreviewed ());
  if (!stilla_drip_is_planned (self->circumstances->drip))
    add_foot_line (foot, _ ("This looked at magnesium by mouth. It did not look at drips."));
}

static void
add_draft_notice (Page *self, guint open)
{
  g_autofree char *words = g_strdup_printf (ngettext ("Draft: there is %u thing to ask about first.",
                                                      "Draft: there are %u things to ask about first.", open),
                                            open);

  if (open > 0)
    add_words (self, STILLA_BLOCK_NOTICE, words);
}

StillaRendition *
stilla_report_page_new (StillaBundle *bundle,
                        const StillaReader *reader,
                        const StillaPlan *plan,
                        const StillaCircumstances *circumstances,
                        const StillaSafetyReport *report)
{
  const char *title = _ ("Before you start: what to ask about");
  guint open = stilla_safety_report_count_open (report);
  Page page = { bundle,        reader, plan,
                circumstances, report, g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free) };

  add_words (&page, STILLA_BLOCK_TITLE, title);
  add_words (&page, STILLA_BLOCK_PURPOSE,
             _ ("This page helps you talk with your doctor or pharmacist about magnesium."));
  add_draft_notice (&page, open);
  add_words (&page, STILLA_BLOCK_LEAD,
             _ ("These are published cautions that match what you wrote down. They do not say that a plan is "
                "safe."));
  add_room (&page);
  add_findings (&page);
  add_not_checked (&page);
  add_notes (&page);
  add_foot (&page);
  return stilla_rendition_new_from_blocks (bundle, reader, "before-you-start", title,
                                           open > 0 ? _ ("Draft") : NULL, page.blocks);
}
