/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-format.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-plan-reading-private.h"

G_BEGIN_DECLS

/* The part of a plan file that is not about magnesium: other medicines, a drip, answers and advice. */

/* The elements of the format, in their order. */
extern const StillaFormatRule *const stilla_circumstances_file_medicines[];
extern const StillaFormatRule *const stilla_circumstances_file_drips[];
extern const StillaFormatRule *const stilla_circumstances_file_answers[];
extern const StillaFormatRule *const stilla_circumstances_file_advice[];

typedef struct _StillaCircumstancesReading StillaCircumstancesReading;

/** stilla_circumstances_reading_new: @file: must outlive it */
StillaCircumstancesReading *stilla_circumstances_reading_new (const StillaPlanReading *file);
void stilla_circumstances_reading_free (StillaCircumstancesReading *self);

/** stilla_circumstances_reading_take: Reads @node, one of the elements above; a fault becomes a finding. */
void stilla_circumstances_reading_take (StillaCircumstancesReading *self, const StillaElement *node);

/** stilla_circumstances_reading_steal: Returns: (transfer full): what was read */
StillaCircumstances *stilla_circumstances_reading_steal (StillaCircumstancesReading *self);

G_END_DECLS
