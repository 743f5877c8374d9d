/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the reader wrote down about themselves beside the magnesium: other medicines with their times, answers
 * to the questions of the guide, a planned drip, and who advised them. Plain values, filled once and then
 * only read: an edit is a copy. */

typedef struct {
  char *name;           /* as typed */
  GArray *minutes;      /* (element-type int): of the day, in order; empty: not said */
  GDateWeekday weekday; /* G_DATE_BAD_WEEKDAY: every day */
  GDate until;          /* the last day, of a week of an antibiotic; not valid: open */
} StillaOwnMedicine;

typedef enum {
  STILLA_ANSWER_NOT_SURE,
  STILLA_ANSWER_YES,
  STILLA_ANSWER_NO,
} StillaAnswer;

/* Whether magnesium into a vein is planned or was offered, and who would give it. */
typedef enum {
  STILLA_DRIP_NOT_SAID, /* nobody answered: the cautions for a drip count as not checked */
  STILLA_DRIP_NONE,     /* none: the cautions for a drip are not looked up */
  STILLA_DRIP_HOSPITAL,
  STILLA_DRIP_ELSEWHERE, /* a clinic, at home, or nobody knows yet */
} StillaDrip;

/* Who advised the reader about one caution, and when: what lets a plan with "Stop" or "Ask first" be used.
 * Stilla keeps it; it does not check it. */
typedef struct {
  char *rule;       /* id of the condition or the interaction */
  char *about;      /* the part of it that was asked about: see StillaFinding; "": the whole rule */
  gint64 amount_ug; /* micrograms a day that were agreed to; 0: the rule is not about an amount */
  char *by;         /* in the reader's words */
  GDate on;
} StillaAdvice;

/* A medicine, an answer or a piece of advice has at most this many letters. */
#define STILLA_CIRCUMSTANCES_MAX_WORDS 200

typedef struct {
  GPtrArray *medicines; /* (element-type StillaOwnMedicine) */
  GHashTable *answers;  /* condition id to StillaAnswer; a question without an entry was not answered */
  GPtrArray *advice;    /* (element-type StillaAdvice) */
  StillaDrip drip;
} StillaCircumstances;

StillaOwnMedicine *stilla_own_medicine_new (const char *name);
StillaOwnMedicine *stilla_own_medicine_copy (const StillaOwnMedicine *self);
void stilla_own_medicine_free (StillaOwnMedicine *self);

/** stilla_own_medicine_equal: Returns: whether both have the same name, times, weekday and last day */
gboolean stilla_own_medicine_equal (const StillaOwnMedicine *self, const StillaOwnMedicine *other);

/** stilla_own_medicine_is_over: Returns: whether its last day was before @date */
gboolean stilla_own_medicine_is_over (const StillaOwnMedicine *self, const GDate *date);

/** stilla_own_medicine_add_time: Adds a time of the day in minutes, in its order; one that is there already
 * is not added again. */
void stilla_own_medicine_add_time (StillaOwnMedicine *self, int minute);

StillaAdvice *stilla_advice_new (const char *rule, const char *about, const char *by, const GDate *on);
StillaAdvice *stilla_advice_copy (const StillaAdvice *self);
void stilla_advice_free (StillaAdvice *self);

StillaCircumstances *stilla_circumstances_new (void);
StillaCircumstances *stilla_circumstances_copy (const StillaCircumstances *self);
/** stilla_circumstances_copy_since: Returns: (transfer full): the same without medicines that were over
 * before
 * @from (nullable: with all) */
StillaCircumstances *stilla_circumstances_copy_since (const StillaCircumstances *self, const GDate *from);
void stilla_circumstances_free (StillaCircumstances *self);
/** stilla_circumstances_equal: Returns: whether both hold the same, in the same order */
gboolean stilla_circumstances_equal (const StillaCircumstances *self, const StillaCircumstances *other);

/** stilla_circumstances_find_medicine: Returns: (transfer none) (nullable): the medicine written down under
 * @name, whatever its case and accents */
StillaOwnMedicine *stilla_circumstances_find_medicine (const StillaCircumstances *self, const char *name);

/** stilla_circumstances_take_advice: @advice: (transfer full): takes the place of an earlier one about the
 * same */
void stilla_circumstances_take_advice (StillaCircumstances *self, StillaAdvice *advice);
/** stilla_circumstances_find_advice: @about: as in StillaAdvice. Returns: (transfer none) (nullable) */
const StillaAdvice *
stilla_circumstances_find_advice (const StillaCircumstances *self, const char *rule, const char *about);
/** stilla_circumstances_remove_advice: Forgets the advice about @rule and @about, if there is any. */
void stilla_circumstances_remove_advice (StillaCircumstances *self, const char *rule, const char *about);

void
stilla_circumstances_set_answer (StillaCircumstances *self, const char *condition_id, StillaAnswer answer);
/** stilla_circumstances_unset_answer: The question counts as not answered again. */
void stilla_circumstances_unset_answer (StillaCircumstances *self, const char *condition_id);

/** stilla_circumstances_get_answer: Returns: FALSE when the question was not answered */
gboolean stilla_circumstances_get_answer (const StillaCircumstances *self,
                                          const char *condition_id,
                                          StillaAnswer *out);

/** stilla_answer_to_string: Returns: (transfer none): the word in files: "yes", "no", "not-sure" */
const char *stilla_answer_to_string (StillaAnswer answer);
/** stilla_answer_from_string: Returns: FALSE when @word is not one of them */
gboolean stilla_answer_from_string (const char *word, StillaAnswer *out);

/** stilla_drip_is_planned: Returns: whether one is planned or was offered, as far as anybody said */
gboolean stilla_drip_is_planned (StillaDrip drip);
/** stilla_drip_to_string: Returns: (transfer none) (nullable): the word in files: "none", "hospital",
 * "elsewhere"; %NULL when it was not said */
const char *stilla_drip_to_string (StillaDrip drip);
/** stilla_drip_from_string: Returns: FALSE when @word is not one of them */
gboolean stilla_drip_from_string (const char *word, StillaDrip *out);

/** stilla_weekday_to_string: Returns: (transfer none) (nullable): the word in files, "monday" */
const char *stilla_weekday_to_string (GDateWeekday weekday);
/** stilla_weekday_label: Returns: (transfer none): the word for the reader: "on Mondays" */
const char *stilla_weekday_label (GDateWeekday weekday);
/** stilla_weekday_from_string: Returns: the day, G_DATE_BAD_WEEKDAY when @word is none or %NULL */
GDateWeekday stilla_weekday_from_string (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaOwnMedicine, stilla_own_medicine_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaAdvice, stilla_advice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCircumstances, stilla_circumstances_free)

G_END_DECLS
