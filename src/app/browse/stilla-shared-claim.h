/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_shared_claim_find:
 * @texts: (element-type StillaText) (nullable): the items of a list or the claims of the rows of a table
 *
 * The same certainty and sources on line after line say less than once below them.
 *
 * Returns: (transfer none) (nullable): the text whose claim most lines share, %NULL when each line should
 * carry its own
 */
const StillaText *stilla_shared_claim_find (const GPtrArray *texts);

/** stilla_shared_claim_equal: Returns: whether both rest on the same certainty and sources */
gboolean stilla_shared_claim_equal (const StillaText *text, const StillaText *other);

/** stilla_shared_claim_new_line: Returns: (transfer floating): the chip of @shared, with a word that it
 * counts for all lines of @texts without one */
GtkWidget *
stilla_shared_claim_new_line (const StillaText *shared, const GPtrArray *texts, StillaRendition *rendition);

G_END_DECLS
