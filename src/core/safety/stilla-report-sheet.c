/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-sheet.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-expansion.h"
#include "core/safety/stilla-report-summary.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

void
stilla_report_sheet_begin (StillaReportSheet *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
}

StillaBlock *
stilla_report_sheet_add_block (StillaReportSheet *self, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  g_ptr_array_add (self->blocks, block);
  return block;
}

void
stilla_report_sheet_add_words (StillaReportSheet *self, StillaBlockKind kind, const char *words)
{
  stilla_report_sheet_add_block (self, kind)->text = stilla_text_new_plain (words);
}

void
stilla_report_sheet_add_heading (StillaReportSheet *self, const char *words, const char *id)
{
  g_ptr_array_add (self->blocks, stilla_expand_heading (words, 2, id));
}

void
stilla_report_sheet_add_list (StillaReportSheet *self, StillaBlock *list, const char *heading, const char *id)
{
  if (list->items == NULL) {
    stilla_block_free (list);
    return;
  }
  stilla_report_sheet_add_heading (self, heading, id);
  g_ptr_array_add (self->blocks, list);
}

static void
append_advice (const StillaReader *reader, const StillaAdvice *advice, StillaText *into)
{
  g_autofree char *by = stilla_reader_dup_typed (reader, advice->by);
  g_autofree char *iso = stilla_date_to_string (&advice->on);
  g_autofree char *day = stilla_date_to_words (iso);
  /* TRANSLATORS: who advised the reader, a date */
  g_autofree char *words = g_strdup_printf (_ (" Advised by %s on %s."), by, day);

  stilla_text_append (into, words, STILLA_SPAN_EMPHASIS);
}

static StillaBlock *
finding_paragraph (const StillaReportSheet *self, const StillaFinding *finding)
{
  StillaText *text = stilla_expand_claim ("", finding->certainty, (const char *const *) finding->sources);
  g_autofree char *subject = stilla_reader_dup_apart (self->reader, finding->subject);

  stilla_text_append (text, subject, STILLA_SPAN_STRONG);
  stilla_text_append (text, ". ", STILLA_SPAN_STRONG);
  stilla_text_append (text, finding->message, STILLA_SPAN_PLAIN);
  if (finding->advice != NULL)
    append_advice (self->reader, finding->advice, text);
  return stilla_expand_paragraph (text, NULL);
}

static void
add_level (StillaReportSheet *self, StillaLevel level)
{
  StillaBlock *callout = stilla_block_new (STILLA_BLOCK_CALLOUT);

  callout->level = level;
  callout->title = stilla_text_new_plain (stilla_level_meaning (level));
  for (guint i = 0; i < self->report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (self->report->findings, i);

    if (finding->level == level)
      stilla_block_add_child (callout, finding_paragraph (self, finding));
  }
  if (callout->children != NULL && callout->children->len > 0)
    g_ptr_array_add (self->blocks, callout);
  else
    stilla_block_free (callout);
}

void
stilla_report_sheet_add_findings (StillaReportSheet *self)
{
  g_autofree char *summary = stilla_report_summary (self->bundle, self->circumstances, self->report);

  stilla_report_sheet_add_heading (self, _ ("What the guide says"), "cautions");
  stilla_report_sheet_add_words (self, STILLA_BLOCK_PARAGRAPH, summary);
  for (int level = STILLA_LEVEL_STOP; level <= STILLA_LEVEL_GOOD_TO_KNOW; level++)
    add_level (self, (StillaLevel) level);
}

static StillaText *
not_checked_text (const StillaReportSheet *self, const StillaNotChecked *entry)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, entry->subject, STILLA_SPAN_PLAIN);
  if (entry->advice != NULL) {
    stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
    append_advice (self->reader, entry->advice, text);
  }
  return text;
}

/* What is not known for the same reason stands in one list under it. */
static void
add_reason (StillaReportSheet *self, const char *why)
{
  StillaBlock *list;

  stilla_report_sheet_add_words (self, STILLA_BLOCK_PARAGRAPH, why);
  list = stilla_report_sheet_add_block (self, STILLA_BLOCK_LIST);
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_str_equal (entry->why, why))
      stilla_block_add_item (list, not_checked_text (self, entry));
  }
}

void
stilla_report_sheet_add_not_checked (StillaReportSheet *self)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->report->not_checked->len > 0)
    stilla_report_sheet_add_heading (self, _ ("What was not checked"), "not-checked");
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_hash_table_add (said, entry->why))
      add_reason (self, entry->why);
  }
}

/* Room to write */

static void
call_for_level (const StillaReportSheet *self, StillaLevel level, StillaOpenFunc call, gpointer data)
{
  /* TRANSLATORS: "Stop" or "Ask first"; a statement follows that nobody has answered, such as "I am pregnant"
   */
  g_autofree char *not_known = g_strdup_printf (_ ("%s, not known"), stilla_level_label (level));

  for (guint i = 0; i < self->report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (self->report->findings, i);

    if (stilla_finding_is_open (finding) && finding->level == level)
      call (stilla_level_label (level), finding->subject, data);
  }
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (stilla_not_checked_is_open (entry) && entry->until_known == level)
      call (not_known, entry->subject, data);
  }
}

void
stilla_report_sheet_for_each_open (const StillaReportSheet *self, StillaOpenFunc call, gpointer data)
{
  for (int level = STILLA_LEVEL_STOP; level <= STILLA_LEVEL_GOOD_TO_KNOW; level++)
    call_for_level (self, (StillaLevel) level, call, data);
}

/* The level tells two cautions about the same apart. */
static void
add_line_to_write (const char *level, const char *subject, gpointer list)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, level, STILLA_SPAN_PLAIN);
  stilla_text_append (text, ": ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, subject, STILLA_SPAN_STRONG);
  stilla_text_append (text, _ (". Advised by "), STILLA_SPAN_PLAIN);
  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_text_append (text, _ (" on "), STILLA_SPAN_PLAIN);
  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_block_add_item (list, text);
}

void
stilla_report_sheet_add_room (StillaReportSheet *self)
{
  StillaBlock *list;

  if (stilla_safety_report_count_open (self->report) == 0)
    return;
  stilla_report_sheet_add_heading (self, _ ("Ask about these first"), "ask");
  stilla_report_sheet_add_words (
      self, STILLA_BLOCK_PARAGRAPH,
      _ ("Show this page to your doctor or pharmacist. Write down who advised you, and when."));
  list = stilla_report_sheet_add_block (self, STILLA_BLOCK_LIST);
  list->tick = TRUE;
  stilla_report_sheet_for_each_open (self, add_line_to_write, list);
}

static void
add_foot_line (StillaBlock *foot, const char *words)
{
  stilla_block_add_item (foot, stilla_text_new_plain (words));
}

void
stilla_report_sheet_add_foot (StillaReportSheet *self)
{
  StillaBlock *foot = stilla_report_sheet_add_block (self, STILLA_BLOCK_FOOT);
  g_autofree char *date = stilla_date_to_words (self->report->date);
  g_autofree char *rules
      = g_strdup_printf (_ ("The rules are those of %s, edition %s, %s."),
                         stilla_bundle_get_title (self->bundle), self->report->edition, date);

  add_foot_line (foot, rules);
  add_foot_line (foot, stilla_review_status_unreviewed ());
  if (!stilla_drip_is_planned (self->circumstances->drip))
    add_foot_line (foot, _ ("This looked at magnesium by mouth. It did not look at drips."));
}

void
stilla_report_sheet_add_draft_notice (StillaReportSheet *self)
{
  guint open = stilla_safety_report_count_open (self->report);
  g_autofree char *words = g_strdup_printf (ngettext ("Draft: there is %u thing to ask about first.",
                                                      "Draft: there are %u things to ask about first.", open),
                                            open);

  if (open > 0)
    stilla_report_sheet_add_words (self, STILLA_BLOCK_NOTICE, words);
}

StillaRendition *
stilla_report_sheet_finish (StillaReportSheet *self, const char *id, const char *title)
{
  gboolean is_draft = stilla_safety_report_count_open (self->report) > 0;

  return stilla_rendition_new_from_blocks (self->bundle, self->reader, id, title,
                                           is_draft ? _ ("Draft") : NULL, g_steal_pointer (&self->blocks));
}
