/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_source_note_new:
 *
 * Returns: (transfer floating) (nullable): a source with its number on the page, its citation, how it was
 * read and its identifiers; %NULL when the guide has no such source
 */
GtkWidget *stilla_source_note_new (StillaRendition *rendition, const char *source_id);

G_END_DECLS
