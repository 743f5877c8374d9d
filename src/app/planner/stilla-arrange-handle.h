/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One dose that can be moved over the hours of a day. Arrow keys ask for another time, in minutes: ::step
 * with -5, 5, with Shift -60 or 60; Home and End for the edge of the allowed hours: ::edge with -1 or 1. */
#define STILLA_TYPE_ARRANGE_HANDLE (stilla_arrange_handle_get_type ())
G_DECLARE_FINAL_TYPE (StillaArrangeHandle, stilla_arrange_handle, STILLA, ARRANGE_HANDLE, GtkWidget)

/** stilla_arrange_handle_new: @number: what stands before the same dose in the list, from 1 */
GtkWidget *stilla_arrange_handle_new (guint number);

/** stilla_arrange_handle_show: @keeps_gaps: every gap that is known; @name: the dose with its time and what
 * is to be said of it */
void
stilla_arrange_handle_show (StillaArrangeHandle *self, int minute, gboolean keeps_gaps, const char *name);
int stilla_arrange_handle_get_minute (StillaArrangeHandle *self);

G_END_DECLS
