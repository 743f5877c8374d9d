/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The days that a screen shows, and the way to those before and after. ::move with -1, 1, or 0 for today. */
#define STILLA_TYPE_PERIOD_BAR (stilla_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (StillaPeriodBar, stilla_period_bar, STILLA, PERIOD_BAR, GtkBox)

/** stilla_period_bar_set_names: What the buttons do: "Previous week", "This week", "Next week". */
void stilla_period_bar_set_names (StillaPeriodBar *self,
                                  const char *previous,
                                  const char *current,
                                  const char *next);

/** stilla_period_bar_show: @words: the days that are shown; @is_current: today is among them */
void stilla_period_bar_show (StillaPeriodBar *self, const char *words, gboolean is_current);

G_END_DECLS
