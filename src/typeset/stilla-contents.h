/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

#define STILLA_CONTENTS_LONGEST "888" /* no number of a sheet is wider */

/** stilla_contents_are_needed: @renditions: (element-type StillaRendition). Returns: whether so many pages of
 * the guide are in a handout that nobody finds one without a list of them */
gboolean stilla_contents_are_needed (const GPtrArray *renditions);

/**
 * stilla_contents_add:
 * @titles: (array zero-terminated=1): of the parts of the handout in order
 *
 * Adds the sheet that lists the parts; the one at index i must begin with a sheet whose anchor is that of
 * stilla_contents_dup_anchor().
 */
void stilla_contents_add (StillaFlow *flow, const char *const *titles);
/** stilla_contents_dup_anchor: Returns: (transfer full): where the entry of part @index leads */
char *stilla_contents_dup_anchor (guint index);

/** stilla_contents_fill: Writes the numbers of the sheets into the list, once they are known. */
void stilla_contents_fill (StillaPageList *pages);

G_END_DECLS
