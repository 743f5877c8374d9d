/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Backup and files": the plan for a calendar, the log as a table, the plan as a file and from one, a backup
 * and the way back from it, and erasing everything. */
#define STILLA_TYPE_PLAN_FILES_PAGE (stilla_plan_files_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaPlanFilesPage, stilla_plan_files_page, STILLA, PLAN_FILES_PAGE, GtkWidget)

GtkWidget *stilla_plan_files_page_new (StillaContext *context);

G_END_DECLS
