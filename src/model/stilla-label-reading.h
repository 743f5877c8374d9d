/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-amount.h"
#include "core/dose/stilla-form.h"
#include "core/dose/stilla-label-check.h"

#include <glib.h>

G_BEGIN_DECLS

/* What a person reads off a label, and what follows from it, in words ready to show. A value without widgets.
 */

typedef enum {
  STILLA_LABEL_EMPTY,   /* nothing typed yet */
  STILLA_LABEL_INVALID, /* not understood: error says what to type */
  STILLA_LABEL_UNKNOWN, /* understood, but the elemental amount does not follow from it: error says why */
  STILLA_LABEL_ASKED,   /* understood, but doubtful: counts only when the person has answered the question */
  STILLA_LABEL_KNOWN,
} StillaLabelState;

typedef struct {
  const StillaForm *form; /* (nullable): not chosen */
  StillaBasis basis;
  const char *amount;     /* as typed */
  int per_units;          /* for how many units the label gives it */
  const char *unit;       /* (nullable): a key of stilla_unit_words(); %NULL when nobody asked */
  const GPtrArray *forms; /* (element-type StillaForm): all forms of the guide */
  const char *weight; /* (nullable): beside an elemental amount, the weight of the whole compound, as typed */
  gboolean is_confirmed; /* the person has answered the question: the number is elemental magnesium */
} StillaLabelInput;

typedef struct {
  StillaLabelState state;
  gint64 label_ug;        /* 0 unless understood */
  gint64 weight_ug;       /* of the whole compound beside it; 0 unless given and understood */
  StillaLabelCheck check; /* whether the two fit each other */
  gint64 elemental_ug;    /* in the whole label amount; 0 unless known */
  char *echo;             /* the amount in words, as understood (nullable) */
  char *error;            /* (nullable) */
  char *weight_echo;      /* the weight in words, as understood (nullable) */
  char *weight_error;     /* what is wrong with the weight, or with both (nullable) */
  char *question;         /* what has to be answered, only while it is asked (nullable) */
  char *result;           /* "141 mg of elemental magnesium in 2 capsules" (nullable) */
  char *molar;            /* "5.8 mmol, 11.6 mEq" (nullable) */
  char *formula;          /* how it was worked out (nullable) */
  char *note;             /* what to look at on the label (nullable) */
} StillaLabelReading;

/** stilla_label_reading_new: Works out everything from @input; numbers as @style writes them. */
StillaLabelReading *stilla_label_reading_new (const StillaLabelInput *input, const StillaNumberStyle *style);
void stilla_label_reading_free (StillaLabelReading *self);

/** stilla_form_dup_title: Returns: (transfer full): the form with its detail, to choose from */
char *stilla_form_dup_title (const StillaForm *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaLabelReading, stilla_label_reading_free)

G_END_DECLS
