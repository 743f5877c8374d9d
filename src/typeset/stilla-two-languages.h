/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-flow.h"

G_BEGIN_DECLS

/**
 * stilla_two_languages_join:
 * @first: (transfer full): a handout
 * @second: (transfer full): the same handout in another language
 *
 * Puts each paragraph, item and picture beside its translation. Boxes go round both; tables have the whole
 * width and follow one another, since numbers that are looked up need their columns; tables and lines to
 * write on, the sources and what stands on every sheet are there once.
 *
 * Returns: (transfer full): one handout; its own words are in the language of @first
 */
StillaFlow *stilla_two_languages_join (StillaFlow *first, StillaFlow *second);

G_END_DECLS
