/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-vocabulary.h"
#include "core/safety/stilla-circumstances.h"

#include <glib.h>

G_BEGIN_DECLS

/* What a finding is about: which part of the program can change it. */
typedef enum {
  STILLA_FINDING_CONDITION,   /* an answer of the reader */
  STILLA_FINDING_INTERACTION, /* a medicine of the reader */
  STILLA_FINDING_GAP,         /* a dose that comes too close to a medicine */
  STILLA_FINDING_SUM,         /* what the day adds up to */
} StillaFindingKind;

/* A published caution that concerns this plan. */
typedef struct {
  StillaFindingKind kind;
  StillaLevel level;
  char *rule;    /* id of the condition or the interaction in the guide */
  char *about;   /* with @rule, what advice is kept under: "" for a sum or a condition, the word of the level
                    for a   condition that weighs less than it can, the name of the medicine for an interaction,
                    "NAME HH:MM HH:MM" (medicine, dose) for a gap */
  char *subject; /* what it is about, for the reader: a condition, a medicine, a product */
  char *message; /* what is known and what to do */
  StillaRoute routes; /* those of the rule that were looked at */
  StillaCertainty certainty;
  GStrv sources;        /* ids; never NULL */
  gint64 amount_ug;     /* micrograms a day that it is about; 0: none */
  StillaAdvice *advice; /* (nullable): who advised the reader about it */
} StillaFinding;

/* Something that nobody could look at. It is never taken for no problem. */
typedef struct {
  char *rule;  /* (nullable): the condition that is not answered */
  char *about; /* with @rule, what advice is kept under: as in StillaFinding */
  char *subject;
  char *why;               /* with what to do */
  gboolean is_unanswered;  /* a question that nobody answered, not something that was written down */
  StillaLevel until_known; /* what it counts as until it is known; NONE: the guide does not say */
  StillaAdvice *advice;    /* (nullable): who advised the reader about it */
} StillaNotChecked;

/* What a look at a plan brought. It names cautions; that there are none does not mean that a plan is safe. */
typedef struct {
  GPtrArray *findings; /* (element-type StillaFinding), the worst first */
  GPtrArray
      *not_checked;   /* (element-type StillaNotChecked), what counts as the worst until it is known first */
  guint n_checked;    /* questions answered yes or no, medicines in the guide, products with a known amount */
  StillaRoute routes; /* that were looked at: without the vein, nobody looked up the cautions for a drip */
  gint64 sum_ug;      /* micrograms of elemental magnesium on the fullest day, as far as it is known */
  gint64 limit_ug;    /* the published limit that counts for this reader; 0: the guide names none */
  char *limit_id;     /* (nullable): of that limit in doses.xml */
  char *edition;      /* of the rules that were used */
  char *date;         /* of that edition */
} StillaSafetyReport;

StillaSafetyReport *stilla_safety_report_new (const char *edition, const char *date);
void stilla_safety_report_free (StillaSafetyReport *self);

/** stilla_safety_report_add: Returns: (transfer none): a new finding, without a message */
StillaFinding *stilla_safety_report_add (StillaSafetyReport *self,
                                         StillaLevel level,
                                         const char *rule,
                                         const char *subject,
                                         const char *const *sources);

/** stilla_safety_report_find: Returns: (transfer none) (nullable): the finding of @rule about @about */
StillaFinding *
stilla_safety_report_find (const StillaSafetyReport *self, const char *rule, const char *about);

/** stilla_safety_report_add_not_checked: Returns: (transfer none): the new entry */
StillaNotChecked *stilla_safety_report_add_not_checked (StillaSafetyReport *self,
                                                        const char *subject,
                                                        const char *why,
                                                        StillaLevel until_known);

/** stilla_safety_report_sort: Puts the worst findings first, also what counts as the worst until it is known,
 * and leaves those of one level in their order. */
void stilla_safety_report_sort (StillaSafetyReport *self);

/**
 * stilla_safety_report_take_advice:
 *
 * Gives each finding and open question the advice that @circumstances keep about it. Advice about an amount
 * holds only up to that amount: a larger sum is open again. So is a condition that weighs more than it did
 * when somebody advised the reader.
 */
void stilla_safety_report_take_advice (StillaSafetyReport *self, const StillaCircumstances *circumstances);

/** stilla_finding_set_about: Says what advice about @self is kept under. */
void stilla_finding_set_about (StillaFinding *self, const char *about);

/** stilla_finding_is_open: Returns: whether it keeps the plan a draft: "Stop" or "Ask first", and nobody
 * advised the reader */
gboolean stilla_finding_is_open (const StillaFinding *self);
/** stilla_not_checked_is_open: the same for what counts as one of them until it is known */
gboolean stilla_not_checked_is_open (const StillaNotChecked *self);
/** stilla_safety_report_count_open: Returns: how many keep the plan a draft; 0: it is none */
guint stilla_safety_report_count_open (const StillaSafetyReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSafetyReport, stilla_safety_report_free)

G_END_DECLS
