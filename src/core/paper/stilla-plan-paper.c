/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-plan-paper.h"

#include "core/paper/stilla-pause-lines.h"
#include "core/paper/stilla-plan-tables.h"
#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_title (const StillaReader *reader, const char *person)
{
  g_autofree char *name = person != NULL && *person != '\0' ? stilla_reader_dup_typed (reader, person) : NULL;

  /* TRANSLATORS: whose plan it is */
  return name != NULL ? g_strdup_printf (_ ("Magnesium plan of %s"), name)
                      : g_strdup (_ ("My magnesium plan"));
}

static void
add_begin (StillaReportSheet *sheet, const char *title)
{
  g_autofree char *date = stilla_date_dup_words (sheet->reader->today);
  g_autofree char *purpose
      = g_strdup_printf (_ ("Take this page to your doctor or pharmacist. As of %s."), date);

  stilla_report_sheet_add_words (sheet, STILLA_BLOCK_TITLE, title);
  stilla_report_sheet_add_words (sheet, STILLA_BLOCK_PURPOSE, purpose);
  stilla_report_sheet_add_draft_notice (sheet);
  stilla_report_sheet_add_words (
      sheet, STILLA_BLOCK_LEAD,
      _ ("This is your plan as you wrote it down. It does not say that the plan is right for you."));
}

static void
add_when_needed (StillaReportSheet *sheet)
{
  const GPtrArray *all = stilla_plan_get_as_needed (sheet->plan);
  const GDate *today = sheet->reader->today;
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < all->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (all, i);
    const StillaProduct *product = stilla_plan_find_product (sheet->plan, item->product_id);
    g_autofree char *line = stilla_as_needed_dup_line (
        product, item, today, stilla_number_style_for_language (sheet->reader->language));
    g_autofree char *name = stilla_reader_dup_typed (sheet->reader, product->name);
    g_autofree char *paused = stilla_pause_lines_dup_days (sheet->plan, product->id, today);
    /* TRANSLATORS: a product, how much each time and how much in a day at most, when it is paused */
    g_autofree char *words = g_strdup_printf (_ ("%s: %s%s"), name, line, paused);
    gboolean has_ended = g_date_valid (&item->until) && g_date_compare (&item->until, today) < 0;

    if (!has_ended)
      stilla_block_add_item (list, stilla_text_new_plain (words));
  }
  stilla_report_sheet_add_list (sheet, list, _ ("When needed"), "when-needed");
}

static void
add_pauses (StillaReportSheet *sheet)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  stilla_pause_lines_add (sheet->plan, sheet->reader, sheet->reader->today, NULL, list);
  stilla_report_sheet_add_list (sheet, list, _ ("Pauses"), "pauses");
}

static void
add_visits (StillaReportSheet *sheet)
{
  const GPtrArray *visits = stilla_plan_get_visits (sheet->plan);
  const GDate *today = sheet->reader->today;
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);
    g_autofree char *line = NULL;
    g_autofree char *words = NULL;

    if (g_date_valid (&visit->until) && g_date_compare (&visit->until, today) < 0)
      continue;
    line = stilla_visit_dup_line (visit, today);
    words = g_strdup_printf (_ ("%s: %s"), stilla_visit_get_title (visit), line);
    stilla_block_add_item (list, stilla_text_new_plain (words));
  }
  stilla_report_sheet_add_list (sheet, list, _ ("Visits"), "visits");
}

static void
add_person (StillaReportSheet *sheet)
{
  StillaBlock *medicines = stilla_block_new (STILLA_BLOCK_LIST);
  StillaBlock *answers = stilla_block_new (STILLA_BLOCK_LIST);

  stilla_report_sheet_add_medicines (sheet, medicines);
  if (medicines->items == NULL)
    stilla_block_add_item (medicines, stilla_text_new_plain (_ ("None is written down.")));
  stilla_report_sheet_add_list (sheet, medicines, _ ("Other medicines"), "medicines");
  stilla_report_sheet_add_answers (sheet, answers);
  stilla_report_sheet_add_list (sheet, answers, _ ("What you answered with yes"), "answers");
}

StillaRendition *
stilla_plan_paper_new (StillaReportSheet *sheet, const char *person)
{
  g_autofree char *title = dup_title (sheet->reader, person);

  stilla_report_sheet_begin (sheet);
  add_begin (sheet, title);
  stilla_plan_tables_add_products (sheet);
  stilla_plan_tables_add_doses (sheet);
  add_when_needed (sheet);
  add_pauses (sheet);
  stilla_plan_tables_add_sums (sheet);
  add_person (sheet);
  add_visits (sheet);
  stilla_report_sheet_add_room (sheet);
  stilla_report_sheet_add_findings (sheet);
  stilla_report_sheet_add_not_checked (sheet);
  stilla_report_sheet_add_foot (sheet);
  return stilla_report_sheet_finish (sheet, "my-plan", title);
}
