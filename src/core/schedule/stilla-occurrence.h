/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-dose-time.h"
#include "core/schedule/stilla-product.h"

G_BEGIN_DECLS

/* One dose on one day. Its key is the dose with that date: never two for the same. */
typedef struct {
  StillaDoseTime *dose;
  StillaProduct *product;
  GDate date;     /* the day of the dose, in its own zone */
  GDate day;      /* the day of the reader to which it belongs; another one than @date only abroad */
  gint64 instant; /* when it is due, in seconds of Unix time */
} StillaOccurrence;

void stilla_occurrence_clear (StillaOccurrence *self);

/** stilla_occurrence_equal: Returns: whether both are the same dose of the same day, due at the same moment
 */
gboolean stilla_occurrence_equal (const StillaOccurrence *self, const StillaOccurrence *other);

/** stilla_occurrences_copy: @occurrences: (element-type StillaOccurrence). Returns: (transfer full): the
 * same, each with its own dose and product */
GArray *stilla_occurrences_copy (const GArray *occurrences);

/** stilla_occurrence_get_time: Returns: (transfer full): when it is due, on the clock of @zone */
GDateTime *stilla_occurrence_get_time (const StillaOccurrence *self, GTimeZone *zone);

/** stilla_occurrence_elemental_share: @num, @den: (out): the same micrograms, exactly. Returns: FALSE when
 * unknown */
gboolean stilla_occurrence_elemental_share (const StillaOccurrence *self, gint64 *num, gint64 *den);

/** stilla_occurrence_elemental: @out_ug: (out): micrograms of elemental magnesium. Returns: FALSE when
 * unknown */
gboolean stilla_occurrence_elemental (const StillaOccurrence *self, gint64 *out_ug);

G_END_DECLS
