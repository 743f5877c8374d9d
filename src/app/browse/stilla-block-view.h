/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_block_view_new:
 * @rendition: the page that @block belongs to; the widgets keep it alive
 *
 * Returns: (transfer floating): the widget that shows @block, named after its id so that links find it
 */
GtkWidget *stilla_block_view_new (const StillaBlock *block, StillaRendition *rendition);

/** stilla_block_view_append_all: Appends a widget for each of @blocks to @box. @blocks: (nullable) */
void stilla_block_view_append_all (GtkBox *box, const GPtrArray *blocks, StillaRendition *rendition);

/** stilla_block_view_new_statement: Returns: (transfer floating): the words of @text with the chip of its
 * claim below */
GtkWidget *stilla_block_view_new_statement (const StillaText *text, StillaRendition *rendition);

G_END_DECLS
