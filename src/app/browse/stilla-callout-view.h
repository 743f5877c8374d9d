/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_callout_view_new: Returns: (transfer floating): a box with the colour, the icon and the word of its
 * level */
GtkWidget *stilla_callout_view_new (const StillaBlock *block, StillaRendition *rendition);

/** stilla_callout_view_new_notice: Returns: (transfer floating): what the reader must know about the page
 * itself: overdue, unofficial */
GtkWidget *stilla_callout_view_new_notice (const StillaBlock *block, StillaRendition *rendition);

/** stilla_callout_view_new_empty: Returns: (transfer floating): a vertical box of @level with its icon and
 * word; append what it says */
GtkWidget *stilla_callout_view_new_empty (StillaLevel level);

G_END_DECLS
