/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the reader wrote down about themselves beside the magnesium: other medicines with their times, and
 * answers to the questions of the guide. Plain values, filled once and then only read. */

typedef struct {
  char *name;           /* as typed */
  GArray *minutes;      /* (element-type int): of the day, in order; empty: not said */
  GDateWeekday weekday; /* G_DATE_BAD_WEEKDAY: every day */
} StillaOwnMedicine;

typedef enum {
  STILLA_ANSWER_NOT_SURE,
  STILLA_ANSWER_YES,
  STILLA_ANSWER_NO,
} StillaAnswer;

typedef struct {
  GPtrArray *medicines; /* (element-type StillaOwnMedicine) */
  GHashTable *answers;  /* condition id to StillaAnswer; a question without an entry was not answered */
} StillaCircumstances;

StillaOwnMedicine *stilla_own_medicine_new (const char *name);
void stilla_own_medicine_free (StillaOwnMedicine *self);

StillaCircumstances *stilla_circumstances_new (void);
void stilla_circumstances_free (StillaCircumstances *self);

void
stilla_circumstances_set_answer (StillaCircumstances *self, const char *condition_id, StillaAnswer answer);

/** stilla_circumstances_get_answer: Returns: FALSE when the question was not answered */
gboolean stilla_circumstances_get_answer (const StillaCircumstances *self,
                                          const char *condition_id,
                                          StillaAnswer *out);

/** stilla_answer_to_string: Returns: (transfer none): the word in files: "yes", "no", "not-sure" */
const char *stilla_answer_to_string (StillaAnswer answer);
/** stilla_answer_from_string: Returns: FALSE when @word is not one of them */
gboolean stilla_answer_from_string (const char *word, StillaAnswer *out);

/** stilla_weekday_to_string: Returns: (transfer none) (nullable): the word in files, "monday" */
const char *stilla_weekday_to_string (GDateWeekday weekday);
/** stilla_weekday_from_string: Returns: the day, G_DATE_BAD_WEEKDAY when @word is none or %NULL */
GDateWeekday stilla_weekday_from_string (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaOwnMedicine, stilla_own_medicine_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCircumstances, stilla_circumstances_free)

G_END_DECLS
