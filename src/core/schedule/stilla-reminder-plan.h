/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-later.h"

G_BEGIN_DECLS

/* How far back a computer that was off is caught up with, in days. */
#define STILLA_REMINDER_DAYS_BACK 14
/* How far ahead the next dose is looked for, in days. */
#define STILLA_REMINDER_DAYS_AHEAD 8
/* A look that comes later than this, in seconds, comes after a sleep or a start. */
#define STILLA_REMINDER_PUNCTUAL 180
#define STILLA_REMINDER_NEVER G_MAXINT64

/* One dose of one day that somebody was reminded of. What was shown together has the same @at. */
typedef struct {
  char *dose_id;
  GDate date; /* with @dose_id the key of the occurrence */
  gint64 due; /* the moment it was due, or until which it was put off, in seconds of Unix time */
  gint64 at;  /* when the reminder was shown, in seconds of Unix time */
} StillaReminded;

/** stilla_reminded_list_new: Returns: (transfer full) (element-type StillaReminded): an empty list that owns
 * what is in it */
GArray *stilla_reminded_list_new (void);
/** stilla_reminded_list_add: Appends a copy of @reminded. */
void stilla_reminded_list_add (GArray *list, const StillaReminded *reminded);

/* What is known about one person when the clock is looked at. */
typedef struct {
  const StillaPlan *plan;
  gboolean is_draft;        /* a plan with something to ask about first has no reminders */
  const GPtrArray *answers; /* (element-type StillaIntake), those that stand */
  const GArray *laters;     /* (element-type StillaLater), in the order in which they were said */
  const GArray *reminded;   /* (element-type StillaReminded) */
  StillaDayFrame frame;
  gint64 now;             /* seconds of Unix time, as all moments here */
  gint64 looked_at;       /* the look before this one; what was due then is not new */
  GTimeZone *looked_zone; /* the clock of that look */
} StillaReminderFacts;

typedef struct {
  StillaOccurrence occurrence;
  gint64 moment; /* at which it was to be shown */
  gint64 due;    /* what to keep as StillaReminded.due */
} StillaReminder;

/* What follows from a look at the clock. */
typedef struct {
  GArray *show; /* (element-type StillaReminder): what is new; shown together, once it is kept that it was */
  gboolean is_summary; /* of what passed while nobody looked: quiet, and answered in the window */
  GArray *withdraw; /* (element-type gint64): what was shown at these moments waits for no answer any more */
  gint64 next_dose; /* when somebody is reminded next; %STILLA_REMINDER_NEVER: not in the days ahead */
  gint64 next_look; /* when something changes next, without a word of the person */
} StillaReminderPlan;

/**
 * stilla_reminder_plan_new:
 *
 * Nobody is reminded twice of the same dose of a day, unless they said "Later", whatever the clock or the
 * zone does; and nothing that came due since the last look, in the last %STILLA_REMINDER_DAYS_BACK days, is
 * left out. Nobody is reminded of what they take only when they need it.
 */
StillaReminderPlan *stilla_reminder_plan_new (const StillaReminderFacts *facts);
void stilla_reminder_plan_free (StillaReminderPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReminderPlan, stilla_reminder_plan_free)

G_END_DECLS
