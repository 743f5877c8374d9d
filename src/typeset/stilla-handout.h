/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "typeset/stilla-flow.h"

G_BEGIN_DECLS

/**
 * stilla_handout_new:
 * @renditions: (element-type StillaRendition): pages of one bundle for one reader, at least one
 * @language: of that reader; a page in another language keeps it
 *
 * Puts pages together to one handout: each on a sheet of its own, then the emergency signs, one list of
 * sources and what the handout is for.
 *
 * Returns: (transfer full): the parts in reading order
 */
StillaFlow *stilla_handout_new (GPtrArray *renditions, const char *language);

/** stilla_handout_new_for_page: the same for one page */
StillaFlow *stilla_handout_new_for_page (StillaRendition *rendition);

G_END_DECLS
