/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-repeat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* On which days something comes: every day, on chosen weekdays, every few days, every few weeks; for what can
 * come a single time, once. Emits ::changed. */
#define STILLA_TYPE_REPEAT_CHOOSER (stilla_repeat_chooser_get_type ())
G_DECLARE_FINAL_TYPE (StillaRepeatChooser, stilla_repeat_chooser, STILLA, REPEAT_CHOOSER, GtkBox)

/** stilla_repeat_chooser_new: @with_once: whether it can come a single time; then that is what is chosen
 * first. Returns: (transfer floating) */
GtkWidget *stilla_repeat_chooser_new (const char *title, gboolean with_once);

/** stilla_repeat_chooser_set: @repeat: (nullable): %NULL: once */
void stilla_repeat_chooser_set (StillaRepeatChooser *self, const StillaRepeat *repeat);

/** stilla_repeat_chooser_is_once: Returns: whether it comes a single time */
gboolean stilla_repeat_chooser_is_once (StillaRepeatChooser *self);

/**
 * stilla_repeat_chooser_read:
 * @anchor: the first day; the turn is counted from it, unless it is that of what was set
 * @out: (out): what was chosen; every day when it comes once
 *
 * Says at the field what was understood, or what is wrong. Returns: FALSE when something is missing
 */
gboolean stilla_repeat_chooser_read (StillaRepeatChooser *self, const GDate *anchor, StillaRepeat *out);

G_END_DECLS
