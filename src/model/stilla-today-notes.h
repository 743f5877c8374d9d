/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_TODAY_VISIT, /* something of today with a place or a person */
  STILLA_TODAY_PAUSE, /* what is not due because of it */
  STILLA_TODAY_STOCK, /* what runs out soon */
} StillaTodayNoteKind;

/* Something to know about today beside its doses. */
typedef struct {
  StillaTodayNoteKind kind;
  char *words;  /* "10:30 Blood test" */
  char *detail; /* (nullable): what was written down beside it */
} StillaTodayNote;

/** stilla_today_notes_new: Returns: (transfer full) (element-type StillaTodayNote): of the person who is
 * shown: visits, pauses, then what runs out */
GPtrArray *stilla_today_notes_new (StillaPlanner *planner);

/** stilla_pause_dup_sentence: @today: for the year of its end. Returns: (transfer full): "Night capsules:
 * paused until 30 November." */
char *stilla_pause_dup_sentence (const StillaPause *pause, const StillaPlan *plan, const GDate *today);

G_END_DECLS
