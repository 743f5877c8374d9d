/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "model/stilla-week-grid.h"

G_BEGIN_DECLS

/**
 * stilla_week_paper_new:
 * @person: (nullable): whose week it is, where there are several
 * @plan: that @grid was made from
 * @n_open: how many cautions are open; above 0 the page is marked as a draft
 *
 * A week as a page to print: a box to tick for every dose that is not recorded yet, room for what is taken
 * when needed, and the visits.
 *
 * Returns: (transfer full): the page
 */
StillaRendition *stilla_week_paper_new (StillaBundle *bundle,
                                        const StillaReader *reader,
                                        const char *person,
                                        const StillaPlan *plan,
                                        const StillaWeekGrid *grid,
                                        guint n_open);

G_END_DECLS
