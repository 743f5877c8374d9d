/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

G_BEGIN_DECLS

/* Files that the reader asks for: what is written down for the person who is shown, for other programs. Each
 * is written whole or not at all, for nobody else to read, and nobody waits for the disk. A failure is one
 * plain sentence. */

/** stilla_plan_files_calendar_end: @out: (out): the last day of a calendar that is saved today */
void stilla_plan_files_calendar_end (StillaContext *context, GDate *out);

/** stilla_plan_files_save_calendar_async: Writes the plan from today on to @path; without alarms while it is
 * a draft. @is_floating, @has_detail: as in StillaCalendarOptions */
void stilla_plan_files_save_calendar_async (StillaContext *context,
                                            const char *path,
                                            gboolean is_floating,
                                            gboolean has_detail,
                                            GAsyncReadyCallback callback,
                                            gpointer data);
/** stilla_plan_files_save_log_async: Writes every answer ever given, as a table, to @path. */
void stilla_plan_files_save_log_async (StillaContext *context,
                                       const char *path,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
/** stilla_plan_files_save_plan_async: Writes the plan and what else the reader wrote down to @path. */
void stilla_plan_files_save_plan_async (StillaContext *context,
                                        const char *path,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
gboolean stilla_plan_files_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
