/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-wallet-card.h"

#include "core/base/stilla-intended-use.h"
#include "core/paper/stilla-card-doses.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"
#include "core/safety/stilla-fullest-day.h"
#include "core/safety/stilla-fullest-sum.h"
#include "core/schedule/stilla-date-reading.h"

#include <glib/gi18n-lib.h>

static StillaBlock *
side_new (const char *title)
{
  StillaBlock *side = stilla_block_new (STILLA_BLOCK_CARD_SIDE);

  side->title = stilla_text_new_plain (title);
  return side;
}

static StillaText *
add_line (StillaBlock *side)
{
  StillaBlock *line = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  line->text = stilla_text_new ();
  stilla_block_add_child (side, line);
  return line->text;
}

static StillaBlock *
list_new (const char *title)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  list->title = stilla_text_new ();
  stilla_text_append (list->title, title, STILLA_SPAN_STRONG);
  return list;
}

/* Takes @list over; @none: what an empty one says. */
static void
add_list (StillaBlock *side, StillaBlock *list, const char *none)
{
  if (list->items == NULL)
    stilla_block_add_item (list, stilla_text_new_plain (none));
  stilla_block_add_child (side, list);
}

/* The front */

static void
add_name (const StillaReportSheet *sheet, StillaBlock *side, const char *person)
{
  StillaText *line = add_line (side);
  g_autofree char *date = stilla_date_dup_words (sheet->reader->today);

  if (stilla_safety_report_count_open (sheet->report) > 0) {
    stilla_text_append (line, _ ("Draft"), STILLA_SPAN_STRONG);
    stilla_text_append (line, ": ", STILLA_SPAN_STRONG);
  }
  stilla_text_append (line, _ ("Magnesium plan of "), STILLA_SPAN_STRONG);
  if (person != NULL && *person != '\0')
    stilla_text_append (line, person, STILLA_SPAN_STRONG | STILLA_SPAN_VERBATIM);
  else
    stilla_text_append (line, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_text_append (line, ", ", STILLA_SPAN_PLAIN);
  stilla_text_append (line, date, STILLA_SPAN_PLAIN);
}

static gboolean
counts_most (const StillaReportSheet *sheet)
{
  GDate date;

  g_date_clear (&date, 1);
  return stilla_fullest_day_find (sheet->plan, sheet->reader->today, &date) > 0
         && stilla_fullest_day_counts_most (sheet->plan, &date);
}

static void
add_sum (const StillaReportSheet *sheet, StillaBlock *side)
{
  g_autoptr (StillaDaySum) sum = stilla_fullest_sum_new (sheet->plan, sheet->reader->today, sheet->report);
  StillaText *line = add_line (side);

  stilla_text_append (line, _ ("On the fullest day: "), STILLA_SPAN_PLAIN);
  stilla_elemental_append (sum->known_ug, sheet->reader, line);
  if (sum->unknown->len > 0)
    stilla_text_append (line, _ (", and products whose elemental amount is not known"), STILLA_SPAN_PLAIN);
  if (counts_most (sheet))
    stilla_text_append (line, _ (", with the most you allow yourself when needed"), STILLA_SPAN_PLAIN);
  stilla_text_append (line, ".", STILLA_SPAN_PLAIN);
}

static StillaBlock *
make_front (const StillaReportSheet *sheet, const char *person)
{
  StillaBlock *side = side_new (_ ("Front of the card"));
  StillaBlock *list = list_new (_ ("Magnesium"));

  add_name (sheet, side, person);
  stilla_card_doses_add (sheet, list);
  add_list (side, list, _ ("Nothing is planned."));
  add_sum (sheet, side);
  return side;
}

/* The back */

/* What the same person said about the same on one day is one line. */
static gboolean
has_item (const StillaBlock *list, const StillaText *text)
{
  g_autofree char *words = stilla_text_dup_string (text);

  for (guint i = 0; list->items != NULL && i < list->items->len; i++) {
    g_autofree char *other = stilla_text_dup_string (g_ptr_array_index (list->items, i));

    if (g_str_equal (words, other))
      return TRUE;
  }
  return FALSE;
}

/* One item for each thing that is open, so that those which do not fit on the card are counted as well. */
static void
add_open (const char *level, const char *subject, gpointer list)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, level, STILLA_SPAN_STRONG);
  stilla_text_append (text, ": ", STILLA_SPAN_STRONG);
  stilla_text_append (text, subject, STILLA_SPAN_PLAIN);
  stilla_block_add_item (list, text);
}

static void
add_advised (StillaBlock *list, const char *subject, const StillaAdvice *advice)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *date = stilla_date_dup_words (&advice->on);

  stilla_text_append (text, _ ("Advised: "), STILLA_SPAN_STRONG);
  stilla_text_append (text, subject, STILLA_SPAN_PLAIN);
  stilla_text_append (text, ". ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, advice->by, STILLA_SPAN_VERBATIM);
  stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, date, STILLA_SPAN_PLAIN);
  if (!has_item (list, text))
    stilla_block_add_item (list, g_steal_pointer (&text));
}

static void
add_all_advised (const StillaSafetyReport *report, StillaBlock *list)
{
  for (guint i = 0; i < report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    if (finding->advice != NULL)
      add_advised (list, finding->subject, finding->advice);
  }
  for (guint i = 0; i < report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (report->not_checked, i);
    g_autofree char *subject = g_strconcat (_ ("Not known: "), entry->subject, NULL);

    if (entry->advice != NULL)
      add_advised (list, subject, entry->advice);
  }
}

/* The worst comes first: what does not fit is left out at the end. */
static StillaBlock *
make_cautions (const StillaReportSheet *sheet)
{
  const StillaSafetyReport *report = sheet->report;
  guint n_open = stilla_safety_report_count_open (report);
  g_autofree char *title = g_strdup_printf (
      ngettext ("Cautions: %u thing to ask about first", "Cautions: %u things to ask about first", n_open),
      n_open);
  StillaBlock *list = list_new (n_open > 0 ? title : _ ("Cautions"));

  stilla_report_sheet_for_each_open (sheet, add_open, list);
  add_all_advised (report, list);
  return list;
}

static void
add_emergency (StillaBlock *side)
{
  StillaText *line = add_line (side);

  stilla_text_append (line, _ ("In an emergency, call your local emergency number"), STILLA_SPAN_STRONG);
  stilla_text_append (line, ". ", STILLA_SPAN_STRONG);
  stilla_text_append (line, _ ("Say that you take magnesium."), STILLA_SPAN_PLAIN);
}

static void
add_edition (const StillaReportSheet *sheet, StillaBlock *side)
{
  g_autofree char *date = stilla_date_to_words (sheet->report->date);
  g_autofree char *words
      = g_strdup_printf (_ ("%s, edition %s, %s. %s."), stilla_bundle_get_title (sheet->bundle),
                         sheet->report->edition, date, stilla_review_status_unreviewed ());

  stilla_text_append (add_line (side), words, STILLA_SPAN_PLAIN);
}

static StillaBlock *
make_back (const StillaReportSheet *sheet)
{
  StillaBlock *side = side_new (_ ("Back of the card"));
  StillaBlock *medicines = list_new (_ ("Other medicines"));
  StillaBlock *cautions = make_cautions (sheet);

  add_emergency (side);
  stilla_report_sheet_add_medicines (sheet, medicines);
  add_list (side, medicines, _ ("None is written down."));
  add_list (side, cautions, _ ("None is open. That does not mean that magnesium is safe for you."));
  add_edition (sheet, side);
  return side;
}

StillaRendition *
stilla_wallet_card_new (StillaReportSheet *sheet, const char *person)
{
  const char *title = _ ("Card for the wallet");
  StillaBlock *card;

  stilla_report_sheet_begin (sheet);
  stilla_report_sheet_add_words (sheet, STILLA_BLOCK_TITLE, title);
  stilla_report_sheet_add_draft_notice (sheet);
  stilla_report_sheet_add_words (
      sheet, STILLA_BLOCK_PARAGRAPH,
      _ ("Print this page at full size (100 %). Cut along the outer lines and fold along the middle. It is "
         "your plan as you wrote it down; it does not say that the plan is right for you."));
  card = stilla_report_sheet_add_block (sheet, STILLA_BLOCK_CARD);
  stilla_block_add_child (card, make_front (sheet, person));
  stilla_block_add_child (card, make_back (sheet));
  return stilla_report_sheet_finish (sheet, "wallet-card", title);
}
