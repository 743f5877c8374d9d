/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-medicine.h"
#include "core/content/stilla-reader.h"

G_BEGIN_DECLS

/**
 * stilla_gap_text_new:
 * @gaps: of which at least one is published
 * @names: what the medicine is called
 *
 * Returns: (transfer full): "Gap: after ciprofloxacin wait at least 2 hours before magnesium; after magnesium
 * wait at least 6 hours before ciprofloxacin." and what a source names that is shorter
 */
StillaText *stilla_gap_text_new (const StillaGaps *gaps, const char *names, const StillaReader *reader);

/** stilla_gap_append_minutes: Adds "6 hours", "1.5 hours" or "45 minutes". */
void stilla_gap_append_minutes (int minutes, const StillaReader *reader, StillaText *text);

/** stilla_gap_append_shortest: Adds what a source names that is shorter than @gaps, if any does. */
void stilla_gap_append_shortest (const StillaGaps *gaps, const StillaReader *reader, StillaText *text);

G_END_DECLS
