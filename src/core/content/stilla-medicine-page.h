/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/**
 * stilla_medicine_page_new:
 * @name: of the medicine, for the title
 * @conditions: (element-type StillaCondition): those that taking it answers with yes
 * @interactions: (element-type StillaInteraction): all that the guide has of it
 * @medicines: (element-type StillaMedicine): the medicine as it stands in each of them
 *
 * All that the guide says of one medicine as a page of its own: every rule, the worst first, with the gaps of
 * this medicine, for which way of taking magnesium it was published, its sources and the edition.
 *
 * Returns: (transfer full)
 */
StillaRendition *stilla_medicine_page_new (StillaBundle *bundle,
                                           const StillaReader *reader,
                                           const char *name,
                                           const GPtrArray *conditions,
                                           const GPtrArray *interactions,
                                           const GPtrArray *medicines);

G_END_DECLS
