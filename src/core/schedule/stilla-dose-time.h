/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "core/schedule/stilla-repeat.h"
#include "core/schedule/stilla-units.h"

#include <glib.h>

G_BEGIN_DECLS

/* "1 capsule of this product at 08:00, every day from … until …", by the clock on the wall. Immutable,
 * reference-counted, thread-safe. A changed dose is another dose: the earlier one ends. */
typedef struct {
  char *id;
  char *product_id;
  int minute;           /* of the clock, 0 to 1439 */
  gboolean is_next_day; /* it comes after midnight and still belongs to the evening before */
  StillaUnits units;
  StillaRepeat repeat; /* with every 0: every day */
  StillaMeal meal;     /* what @minute was taken from */
  char *zone; /* (nullable): the IANA name of the zone whose clock counts; NULL: the one where they are */
  char *as_needed_id; /* (nullable): what it is one taking of; it then has a single day */
  GDate from;
  GDate until; /* the last day; not valid: open. Before @from: it never applied */
} StillaDoseTime;

/** stilla_dose_time_new: @fields: copied; its id may be %NULL, then a new one is drawn */
StillaDoseTime *stilla_dose_time_new (const StillaDoseTime *fields, GError **error);
/** stilla_dose_time_with_until: Returns: (transfer full): the same dose, ending on @until; not valid: open */
StillaDoseTime *stilla_dose_time_with_until (const StillaDoseTime *self, const GDate *until);
StillaDoseTime *stilla_dose_time_ref (StillaDoseTime *self);
void stilla_dose_time_unref (StillaDoseTime *self);

/** stilla_dose_time_applies: Returns: whether @date is one of the days of the dose; a pause is another
 * matter: see stilla_plan_is_due() */
gboolean stilla_dose_time_applies (const StillaDoseTime *self, const GDate *date);
/** stilla_dose_time_applies_since: Returns: whether the dose has any day from @from (nullable: ever) on */
gboolean stilla_dose_time_applies_since (const StillaDoseTime *self, const GDate *from);

/* What meets later than in a hundred years concerns nobody. */
#define STILLA_LONGEST_TURN 36525

/** stilla_dose_times_count_turn: Returns: after how many days @doses (element-type StillaDoseTime) meet again
 * as they did; %STILLA_LONGEST_TURN when it is later */
guint32 stilla_dose_times_count_turn (const GPtrArray *doses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDoseTime, stilla_dose_time_unref)

G_END_DECLS
