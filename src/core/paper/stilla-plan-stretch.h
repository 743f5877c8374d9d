/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* Days on which the same doses stand in a plan, whether or not each comes every day. A plain value. */
typedef struct {
  GDate from;          /* up to the day before the next one */
  gint64 least_ug;     /* elemental micrograms that are known, on the day with least of them */
  gint64 most_ug;      /* on the day with most */
  gboolean is_known;   /* whether the amount of every product is known */
  gboolean is_added;   /* FALSE: a day cannot be added up */
  gboolean is_planned; /* whether anything is due */
} StillaPlanStretch;

/**
 * stilla_plan_stretches_new:
 * @from: days before are left out
 * @n_most: how many stretches are wanted
 * @has_more: (out): whether there are more
 *
 * Adds up the planned doses of each day. What is taken when needed is not in the sums.
 *
 * Returns: (transfer full) (element-type StillaPlanStretch): in order, two that are the same made one
 */
GArray *
stilla_plan_stretches_new (const StillaPlan *plan, const GDate *from, guint n_most, gboolean *has_more);

G_END_DECLS
