/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_switch_row_new: @out_switch: (out) (transfer none): the switch at its end. Returns: (transfer
 * floating): a row of a list with a switch; its words are never cut short */
GtkWidget *stilla_switch_row_new (const char *title, const char *subtitle, GtkSwitch **out_switch);

G_END_DECLS
