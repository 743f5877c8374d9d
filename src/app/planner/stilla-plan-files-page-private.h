/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-file-task.h"
#include "app/planner/stilla-plan-files-page.h"

G_BEGIN_DECLS

struct _StillaPlanFilesPage {
  GtkWidget parent_instance;

  GtkWidget *screen;
  GtkLabel *notice;
  GtkLabel *calendar_end;
  GtkLabel *calendar_draft;
  GtkSwitch *floating;
  GtkSwitch *detail;
  StillaFileTask *calendar;
  StillaFileTask *log;
  StillaFileTask *plan;
  StillaFileTask *backup;
  StillaFileTask *erase;

  StillaContext *context;
};

/** _StillaFileChosen: @file: where to write or what to read. */
typedef void (*_StillaFileChosen) (StillaPlanFilesPage *self, GFile *file);

/** _stilla_plan_files_page_ask_where: Asks where to save @name, and goes on with @chosen unless the reader
 * changed their mind. */
void _stilla_plan_files_page_ask_where (StillaPlanFilesPage *self,
                                        const char *title,
                                        const char *name,
                                        _StillaFileChosen chosen);
/** _stilla_plan_files_page_ask_which: Asks for a file to read. */
void
_stilla_plan_files_page_ask_which (StillaPlanFilesPage *self, const char *title, _StillaFileChosen chosen);

/** _stilla_plan_files_page_dup_path: Returns: (transfer full) (nullable): the path of @file; when it has none
 * @task says why it cannot be used */
char *_stilla_plan_files_page_dup_path (StillaFileTask *task, GFile *file);

/** _stilla_plan_files_page_dup_dated: Returns: (transfer full): "@name 2026-11-20@ending" */
char *_stilla_plan_files_page_dup_dated (StillaPlanFilesPage *self, const char *name, const char *ending);

/* The cards in their order. */
GtkWidget *_stilla_plan_files_page_make_calendar (StillaPlanFilesPage *self);
GtkWidget *_stilla_plan_files_page_make_log (StillaPlanFilesPage *self);
GtkWidget *_stilla_plan_files_page_make_plan (StillaPlanFilesPage *self);
GtkWidget *_stilla_plan_files_page_make_backup (StillaPlanFilesPage *self);
GtkWidget *_stilla_plan_files_page_make_erase (StillaPlanFilesPage *self);

/** _stilla_plan_files_page_show_calendar: Says up to when a calendar goes, and that a draft has no alarms. */
void _stilla_plan_files_page_show_calendar (StillaPlanFilesPage *self);

/* What follows once a file was chosen. */
void _stilla_plan_files_page_save_calendar (StillaPlanFilesPage *self, GFile *file);
void _stilla_plan_files_page_save_log (StillaPlanFilesPage *self, GFile *file);
void _stilla_plan_files_page_save_plan (StillaPlanFilesPage *self, GFile *file);
void _stilla_plan_files_page_open_plan (StillaPlanFilesPage *self, GFile *file);
void _stilla_plan_files_page_save_backup (StillaPlanFilesPage *self, GFile *file);
void _stilla_plan_files_page_look_at_backup (StillaPlanFilesPage *self, GFile *file);

G_END_DECLS
