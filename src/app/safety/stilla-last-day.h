/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The last day of a medicine that is taken for a time, such as a week of an antibiotic. It keeps nothing:
 * "keep" with the day as a Julian number, 0 for none, asks the owner, who then shows the outcome. */
#define STILLA_TYPE_LAST_DAY (stilla_last_day_get_type ())
G_DECLARE_FINAL_TYPE (StillaLastDay, stilla_last_day, STILLA, LAST_DAY, GtkBox)

/** stilla_last_day_new: @name: of the medicine, for the names of the controls. Returns: (transfer floating)
 */
GtkWidget *stilla_last_day_new (const char *name);

/** stilla_last_day_show: @until: the last day; not valid: it goes on. What is being typed stays. */
void stilla_last_day_show (StillaLastDay *self, const GDate *until, const GDate *today);

G_END_DECLS
