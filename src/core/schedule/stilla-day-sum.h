/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"

G_BEGIN_DECLS

/* The magnesium of one day over all products. An unknown amount is never counted as nothing: it is named. */
typedef struct {
  gint64 known_ug; /* micrograms of elemental magnesium that are known: added exactly, rounded at the end */
  GPtrArray *unknown; /* (element-type utf8): names of the products that are not counted, each once */
} StillaDaySum;

/** stilla_day_sum_new: @occurrences: (element-type StillaOccurrence): the doses of one day. Returns:
 * (transfer full) (nullable): the sum, or %NULL with %STILLA_SCHEDULE_ERROR_OVERFLOW */
StillaDaySum *stilla_day_sum_new (const GArray *occurrences, GError **error);
void stilla_day_sum_free (StillaDaySum *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDaySum, stilla_day_sum_free)

G_END_DECLS
