/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_list_view_new:
 * @items: (element-type StillaText)
 * @numbered: steps rather than points
 *
 * Returns: (transfer floating): a list with a bullet or a number before each item
 */
GtkWidget *stilla_list_view_new (const GPtrArray *items, StillaRendition *rendition, gboolean numbered);

G_END_DECLS
