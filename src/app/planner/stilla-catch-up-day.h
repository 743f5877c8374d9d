/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The doses of one earlier day that have no answer, behind the name of the day. */
#define STILLA_TYPE_CATCH_UP_DAY (stilla_catch_up_day_get_type ())
G_DECLARE_FINAL_TYPE (StillaCatchUpDay, stilla_catch_up_day, STILLA, CATCH_UP_DAY, GtkBox)

/** stilla_catch_up_day_new: @occurrences: (element-type StillaOccurrence): all of one day, at least one */
GtkWidget *stilla_catch_up_day_new (StillaContext *context, const GArray *occurrences);

/** stilla_catch_up_day_get_date: Returns: (transfer none): which day it is */
const GDate *stilla_catch_up_day_get_date (StillaCatchUpDay *self);

gboolean stilla_catch_up_day_get_expanded (StillaCatchUpDay *self);
void stilla_catch_up_day_set_expanded (StillaCatchUpDay *self, gboolean is_expanded);

/** stilla_catch_up_day_find_focus: Returns: which of its doses the keyboard stands on; -1 when on none */
int stilla_catch_up_day_find_focus (StillaCatchUpDay *self);
/** stilla_catch_up_day_grab_focus: Puts the keyboard on dose @position, or on the last one before it. */
void stilla_catch_up_day_grab_focus (StillaCatchUpDay *self, int position);

G_END_DECLS
