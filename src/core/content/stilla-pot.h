/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-segment.h"

G_BEGIN_DECLS

/**
 * stilla_pot_write:
 * @bundle: where @segments come from
 *
 * Writes the template that translators start from (gettext's PO format). The same bundle always gives the
 * same bytes: its date stands in for the clock.
 *
 * Returns: (transfer full): the file
 */
char *stilla_pot_write (const StillaBundle *bundle, const StillaSegmentList *segments);

G_END_DECLS
