/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_list_view_new:
 * @block: one with items
 *
 * Returns: (transfer floating): a list with a bullet, a number or a box to tick before each item
 */
GtkWidget *stilla_list_view_new (const StillaBlock *block, StillaRendition *rendition);

G_END_DECLS
