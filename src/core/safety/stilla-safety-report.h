/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-vocabulary.h"

#include <glib.h>

G_BEGIN_DECLS

/* A published caution that concerns this plan. */
typedef struct {
  StillaLevel level;
  char *rule;    /* id of the condition or the interaction in the guide */
  char *subject; /* what it is about: a condition, a medicine, a product */
  char *message; /* what is known and what to do */
  GStrv sources; /* ids; never NULL */
} StillaFinding;

/* Something that nobody could look at. It is never taken for no problem. */
typedef struct {
  char *subject;
  char *why;               /* with what to do */
  StillaLevel until_known; /* what it counts as until it is known; NONE: the guide does not say */
} StillaNotChecked;

/* What a look at a plan brought. It names cautions; that there are none does not mean that a plan is safe. */
typedef struct {
  GPtrArray *findings;    /* (element-type StillaFinding), the worst first */
  GPtrArray *not_checked; /* (element-type StillaNotChecked) */
  guint n_checked; /* questions answered yes or no, medicines in the guide, products with a known amount */
  char *edition;   /* of the rules that were used */
  char *date;      /* of that edition */
} StillaSafetyReport;

StillaSafetyReport *stilla_safety_report_new (const char *edition, const char *date);
void stilla_safety_report_free (StillaSafetyReport *self);

/** stilla_safety_report_add: Returns: (transfer none): a new finding, without a message */
StillaFinding *stilla_safety_report_add (StillaSafetyReport *self,
                                         StillaLevel level,
                                         const char *rule,
                                         const char *subject,
                                         const char *const *sources);

void stilla_safety_report_add_not_checked (StillaSafetyReport *self,
                                           const char *subject,
                                           const char *why,
                                           StillaLevel until_known);

/** stilla_safety_report_sort: Puts the worst findings first and leaves those of one level in their order. */
void stilla_safety_report_sort (StillaSafetyReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSafetyReport, stilla_safety_report_free)

G_END_DECLS
