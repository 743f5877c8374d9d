/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* What one row of a week is about: a product at one time of the day, or all that is taken of it when needed.
 * A plain value. */
typedef struct {
  const StillaProduct *product; /* not owned */
  int minute;                   /* of the clock; -1: when needed */
  gboolean is_next_day;         /* after midnight, and still of the evening before */
  gboolean is_home_time;        /* by the clock at home, wherever the person is */
} StillaWeekSlot;

/** stilla_week_slot_init: The row to which @dose of @product belongs. */
void stilla_week_slot_init (StillaWeekSlot *self, const StillaProduct *product, const StillaDoseTime *dose);
gboolean stilla_week_slot_equal (const StillaWeekSlot *self, const StillaWeekSlot *other);
/** stilla_week_slot_compare: by time, then in the order of @plan; what is taken when needed comes last */
int
stilla_week_slot_compare (const StillaWeekSlot *self, const StillaWeekSlot *other, const StillaPlan *plan);
/** stilla_week_slot_dup_time: Returns: (transfer full): "22:00", "00:30 after midnight", "07:30 home time",
 * "When needed" */
char *stilla_week_slot_dup_time (const StillaWeekSlot *self);

/** stilla_dose_dup_clock: Returns: (transfer full): the time of @dose in the same words */
char *stilla_dose_dup_clock (const StillaDoseTime *dose);

G_END_DECLS
