/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-page.h"

#include "core/safety/stilla-report-sheet.h"

#include <glib/gi18n-lib.h>

StillaRendition *
stilla_report_page_new (StillaBundle *bundle,
                        const StillaReader *reader,
                        const StillaPlan *plan,
                        const StillaCircumstances *circumstances,
                        const StillaSafetyReport *report)
{
  const char *title = _ ("Before you start: what to ask about");
  StillaReportSheet sheet = { bundle, reader, plan, circumstances, report, NULL };

  stilla_report_sheet_begin (&sheet);
  stilla_report_sheet_add_words (&sheet, STILLA_BLOCK_TITLE, title);
  stilla_report_sheet_add_words (
      &sheet, STILLA_BLOCK_PURPOSE,
      _ ("This page helps you talk with your doctor or pharmacist about magnesium."));
  stilla_report_sheet_add_draft_notice (&sheet);
  stilla_report_sheet_add_words (
      &sheet, STILLA_BLOCK_LEAD,
      _ ("These are published cautions that match what you wrote down. They do not say that a plan is "
         "safe."));
  stilla_report_sheet_add_room (&sheet);
  stilla_report_sheet_add_findings (&sheet);
  stilla_report_sheet_add_not_checked (&sheet);
  stilla_report_sheet_add_notes (&sheet);
  stilla_report_sheet_add_foot (&sheet);
  return stilla_report_sheet_finish (&sheet, "before-you-start", title);
}
