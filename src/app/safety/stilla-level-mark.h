/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-vocabulary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_level_mark_new: Returns: (transfer floating): the icon and the word of @level in its colour; for
 * STILLA_LEVEL_NONE that nobody could look it up */
GtkWidget *stilla_level_mark_new (StillaLevel level);

/** stilla_level_mark_label: Returns: (transfer none): the word alone */
const char *stilla_level_mark_label (StillaLevel level);

G_END_DECLS
