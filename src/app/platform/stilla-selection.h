/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_selection_guard:
 * @label: a selectable label that may go away
 *
 * Gives up the selection of @label when it is no longer shown. This version of GTK does not: the clipboard
 * would go on asking a label that is gone as soon as something else is selected.
 */
void stilla_selection_guard (GtkLabel *label);

G_END_DECLS
