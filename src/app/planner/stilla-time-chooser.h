/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-dose-time.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When a dose comes: at a time of the clock, or with a meal or at bedtime. The time of a meal is asked once
 * and then kept with the person. Emits ::changed. */
#define STILLA_TYPE_TIME_CHOOSER (stilla_time_chooser_get_type ())
G_DECLARE_FINAL_TYPE (StillaTimeChooser, stilla_time_chooser, STILLA, TIME_CHOOSER, GtkBox)

/** stilla_time_chooser_new: @person: whose meals and end of the day they are. Returns: (transfer floating) */
GtkWidget *stilla_time_chooser_new (const StillaPerson *person);

/** stilla_time_chooser_set: Shows the time of @dose. */
void stilla_time_chooser_set (StillaTimeChooser *self, const StillaDoseTime *dose);

/** stilla_time_chooser_read: @fields: (out): its minute, meal, is_next_day and zone are filled in; the zone
 * belongs to @self. Returns: FALSE while the time is missing or wrong, which is said there */
gboolean stilla_time_chooser_read (StillaTimeChooser *self, StillaDoseTime *fields);

/** stilla_time_chooser_dup_changed_person: Returns: (transfer full) (nullable): the person with the time of
 * the meal that was asked for; %NULL when nothing was */
StillaPerson *stilla_time_chooser_dup_changed_person (StillaTimeChooser *self);

G_END_DECLS
