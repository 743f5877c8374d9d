/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-intake-book.h"
#include "core/schedule/stilla-later.h"
#include "core/schedule/stilla-person.h"
#include "core/schedule/stilla-plan.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/* For how many days before today the answers are kept at hand. */
#define STILLA_RECORD_DAYS 14

/* What the file holds for one person at one moment; never all of their history. Immutable, reference-counted,
 * thread-safe. */
typedef struct {
  GPtrArray *people;    /* (element-type StillaPerson): everybody on the list; empty when it was not read */
  StillaPerson *person; /* whose the rest is */
  GDate today;          /* by their end of the day */
  StillaPlan *plan;
  StillaIntakeBook *answers; /* of today and STILLA_RECORD_DAYS days before, or more */
  StillaCircumstances *circumstances;
  GArray *laters; /* (element-type StillaLater): what was put off, of the same days as @answers */
  GHashTable
      *takings;  /* (element-type utf8 GArray of StillaTaking): of each product that was counted, since */
  char *failure; /* (nullable): a sentence about what could not be read */
} StillaPersonRecord;

/** stilla_person_record_new_empty: Of @person_id nothing is known yet. @now: in the reader's zone */
StillaPersonRecord *stilla_person_record_new_empty (gint64 person_id, GDateTime *now);

/**
 * stilla_person_record_load:
 * @now: in the reader's zone
 * @earlier: (nullable): what was read before
 *
 * Reads everything of @person_id, or of the first person on the list when they are not on it. What cannot be
 * read stays as it is in @earlier, when that is of the same person.
 */
StillaPersonRecord *stilla_person_record_load (StillaStore *store,
                                               gint64 person_id,
                                               GDateTime *now,
                                               const StillaPersonRecord *earlier);

/** stilla_person_record_with_answers: Returns: (transfer full): the same, with what stands on the disk for
 * the keys of @answers (element-type StillaIntake) */
StillaPersonRecord *stilla_person_record_with_answers (const StillaPersonRecord *self,
                                                       StillaStore *store,
                                                       const GPtrArray *answers);

StillaPersonRecord *stilla_person_record_ref (StillaPersonRecord *self);
void stilla_person_record_unref (StillaPersonRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPersonRecord, stilla_person_record_unref)

G_END_DECLS
