/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in the program the reader is. Written "page:ID", "page:ID#ANCHOR", "interactions#MEDICINE", or as one
 * word: "plan" (today), "schedule", "week", "month", "history", "reminders", "plan-files",
 * "before-you-start", "checks", "medicines", "interactions", "handouts" or "attack". */
typedef enum {
  STILLA_LOCATION_PAGE,
  STILLA_LOCATION_PLAN,
  STILLA_LOCATION_SCHEDULE,
  STILLA_LOCATION_WEEK,
  STILLA_LOCATION_MONTH,
  STILLA_LOCATION_HISTORY,
  STILLA_LOCATION_REMINDERS,
  STILLA_LOCATION_PLAN_FILES,
  STILLA_LOCATION_BEFORE_YOU_START,
  STILLA_LOCATION_CHECKS,
  STILLA_LOCATION_MEDICINES,
  STILLA_LOCATION_INTERACTIONS,
  STILLA_LOCATION_HANDOUTS,
  STILLA_LOCATION_ATTACK,
} StillaLocationKind;

typedef struct {
  StillaLocationKind kind;
  char *id;     /* page id; NULL for the others */
  char *anchor; /* (nullable): a place on the screen, or the medicine that is looked up there */
} StillaLocation;

/** stilla_location_parse: Returns: (transfer full) (nullable): %NULL when @words names no place */
StillaLocation *stilla_location_parse (const char *words);
/** stilla_location_new_page: @anchor: (nullable) */
StillaLocation *stilla_location_new_page (const char *id, const char *anchor);
StillaLocation *stilla_location_copy (const StillaLocation *self);
void stilla_location_free (StillaLocation *self);

/** stilla_location_to_string: Returns: (transfer full): what stilla_location_parse() reads */
char *stilla_location_to_string (const StillaLocation *self);
/** stilla_location_equal: Returns: whether both are the same screen, whatever the anchor */
gboolean stilla_location_equal (const StillaLocation *self, const StillaLocation *other);

/** stilla_location_is_of_plan: Returns: whether it is one of the screens of My plan */
gboolean stilla_location_is_of_plan (const StillaLocation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaLocation, stilla_location_free)

G_END_DECLS
