/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-log-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One dose of one day in the history, with its day above it when it is the first of that day. What was said
 * of it earlier stands behind a button. A list uses the same row for other entries. */
#define STILLA_TYPE_LOG_ROW (stilla_log_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaLogRow, stilla_log_row, STILLA, LOG_ROW, GtkBox)

GtkWidget *stilla_log_row_new (StillaContext *context);

/** stilla_log_row_show: @shows_earlier: whether what was said earlier is open from the beginning */
void stilla_log_row_show (StillaLogRow *self, StillaLogEntry *entry, gboolean shows_earlier);

/** stilla_log_row_dup_name: Returns: (transfer full): what it shows, in one line: for the row of the list
 * around it, which has no name of its own in GTK 4.8 */
char *stilla_log_row_dup_name (StillaLogRow *self);

G_END_DECLS
