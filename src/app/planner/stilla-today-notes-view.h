/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What else there is to know about today: visits, what is paused, what runs out. Hidden while there is
 * nothing. */
#define STILLA_TYPE_TODAY_NOTES_VIEW (stilla_today_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaTodayNotesView, stilla_today_notes_view, STILLA, TODAY_NOTES_VIEW, GtkBox)

/** stilla_today_notes_view_show: Shows the notes of the person whom @planner shows. */
void stilla_today_notes_view_show (StillaTodayNotesView *self, StillaPlanner *planner);

G_END_DECLS
