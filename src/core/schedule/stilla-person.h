/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_PERSON_FIRST 1 /* the id of the person whose plan is there from the beginning */
#define STILLA_PERSON_MAX_NAME 60
#define STILLA_PERSON_COLOURS 8
#define STILLA_PERSON_LATEST_DAY_END (12 * 60)

/* What a dose can go by beside the clock. Its time is the one that the person set for it. */
typedef enum {
  STILLA_MEAL_NONE, /* by the clock */
  STILLA_MEAL_BREAKFAST,
  STILLA_MEAL_LUNCH,
  STILLA_MEAL_DINNER,
  STILLA_MEAL_BEDTIME,
  STILLA_N_MEALS,
} StillaMeal;

/* Somebody who has a plan on this computer, with the habits that new doses follow. A dose keeps the time that
 * it was given: changing a habit changes no past. A plain value. */
typedef struct {
  gint64 id;                 /* 0: not kept yet */
  char *name;                /* a name or an initial; "": only one person uses this computer */
  int colour;                /* 0 to STILLA_PERSON_COLOURS - 1 */
  int meals[STILLA_N_MEALS]; /* minutes of the day; -1: not set. [STILLA_MEAL_NONE] is not used */
  int day_end; /* minutes after midnight at which the day is over, 0 to STILLA_PERSON_LATEST_DAY_END */
  char *zone; /* (nullable): the IANA name of the home zone whose time is kept; NULL: the clock where they are
               */
} StillaPerson;

/** stilla_person_new: Returns: (transfer full): somebody with no habits yet; @name is copied */
StillaPerson *stilla_person_new (const char *name);
StillaPerson *stilla_person_copy (const StillaPerson *self);
void stilla_person_free (StillaPerson *self);
gboolean stilla_person_equal (const StillaPerson *self, const StillaPerson *other);
/** stilla_person_is_valid: Returns: whether every field is one that can be kept */
gboolean stilla_person_is_valid (const StillaPerson *self);

/** stilla_person_today: @out: (out): the day that @now belongs to: until the end of their day it is the day
 * before */
void stilla_person_today (const StillaPerson *self, GDateTime *now, GDate *out);

/** stilla_person_is_next_day: Returns: whether @minute of the clock belongs to the evening before */
gboolean stilla_person_is_next_day (const StillaPerson *self, int minute);

/** stilla_meal_to_string: Returns: (transfer none) (nullable): the word in files: "breakfast"; %NULL for
 * STILLA_MEAL_NONE */
const char *stilla_meal_to_string (StillaMeal meal);
/** stilla_meal_from_string: Returns: FALSE when @word is none of them; %NULL is STILLA_MEAL_NONE */
gboolean stilla_meal_from_string (const char *word, StillaMeal *out);
/** stilla_meal_label: Returns: (transfer none): the word for the reader: "Breakfast", "By the clock" */
const char *stilla_meal_label (StillaMeal meal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPerson, stilla_person_free)

G_END_DECLS
