/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* A page about what one person wrote down, while it is made: what such pages share is said in the same words
 * on each of them. Borrowed, but for the blocks. */
typedef struct {
  StillaBundle *bundle;
  const StillaReader *reader;
  const StillaPlan *plan; /* (nullable) */
  const StillaCircumstances *circumstances;
  const StillaSafetyReport *report; /* of a look at both */
  GPtrArray *blocks;                /* (element-type StillaBlock): given away when the page is finished */
} StillaReportSheet;

/** stilla_report_sheet_begin: Gives @self an empty list of blocks. */
void stilla_report_sheet_begin (StillaReportSheet *self);
/** stilla_report_sheet_finish: Returns: (transfer full): the page, marked as a draft while a caution is open
 */
StillaRendition *stilla_report_sheet_finish (StillaReportSheet *self, const char *id, const char *title);

/** stilla_report_sheet_add_block: Returns: (transfer none): a new block at the end */
StillaBlock *stilla_report_sheet_add_block (StillaReportSheet *self, StillaBlockKind kind);
void stilla_report_sheet_add_words (StillaReportSheet *self, StillaBlockKind kind, const char *words);
void stilla_report_sheet_add_heading (StillaReportSheet *self, const char *words, const char *id);
/** stilla_report_sheet_add_list: @list: (transfer full): stands under @heading; nothing is added when it is
 * empty */
void stilla_report_sheet_add_list (StillaReportSheet *self,
                                   StillaBlock *list,
                                   const char *heading,
                                   const char *id);

/** stilla_report_sheet_add_draft_notice: that there are things to ask about first, if there are any */
void stilla_report_sheet_add_draft_notice (StillaReportSheet *self);
/* @level: what is open, such as "Stop", or "Stop, not known" where nobody has answered; @subject: about what
 */
typedef void (*StillaOpenFunc) (const char *level, const char *subject, gpointer data);
/** stilla_report_sheet_for_each_open: the worst first, each as often as it is counted */
void stilla_report_sheet_for_each_open (const StillaReportSheet *self, StillaOpenFunc call, gpointer data);
/** stilla_report_sheet_add_room: room to write who advised about what is open, and when */
void stilla_report_sheet_add_room (StillaReportSheet *self);
/** stilla_report_sheet_add_findings: the cautions by level, with who advised about them */
void stilla_report_sheet_add_findings (StillaReportSheet *self);
void stilla_report_sheet_add_not_checked (StillaReportSheet *self);
/** stilla_report_sheet_add_foot: whose rules, of which edition, and who checked them */
void stilla_report_sheet_add_foot (StillaReportSheet *self);

/* stilla-report-sheet-notes.c */
/** stilla_report_sheet_add_notes: all that was written down: products, medicines, answers */
void stilla_report_sheet_add_notes (StillaReportSheet *self);
/** stilla_report_sheet_add_medicines: an item of @list for each medicine, with its times */
void stilla_report_sheet_add_medicines (const StillaReportSheet *self, StillaBlock *list);
/** stilla_report_sheet_add_answers: an item of @list for a planned drip and for each question that was
 * answered with yes */
void stilla_report_sheet_add_answers (const StillaReportSheet *self, StillaBlock *list);

G_END_DECLS
