/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_choice_new: @of: (nullable): what it belongs to, for readers who hear it alone. Returns: (transfer
 * floating): a box to tick whose words wrap */
GtkWidget *stilla_choice_new (const char *words, const char *of);

G_END_DECLS
