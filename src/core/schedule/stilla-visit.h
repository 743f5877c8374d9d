/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-repeat.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_VISIT_CLINIC,
  STILLA_VISIT_DRIP, /* magnesium into a vein, given by health professionals: never counted with the day's sum
                      */
  STILLA_VISIT_BLOOD_TEST,
  STILLA_VISIT_OTHER,
  STILLA_N_VISIT_KINDS,
} StillaVisitKind;

#define STILLA_VISIT_MAX_WORDS 200
#define STILLA_VISIT_NO_TIME (-1)

/* Something with a date: a clinic visit, a drip every four weeks, a blood test. Immutable, reference-counted,
 * thread-safe. */
typedef struct {
  char *id;
  StillaVisitKind kind;
  char *name;          /* in the person's words; "": only the kind is said */
  char *note;          /* "": none */
  int minute;          /* of the day, by the clock where the person is; STILLA_VISIT_NO_TIME: the day alone */
  StillaRepeat repeat; /* a single visit has @until equal to @from */
  GDate from;
  GDate until; /* the last day; not valid: open. Before @from: it never applied */
} StillaVisit;

/** stilla_visit_new: @fields: copied; its id may be %NULL, then a new one is drawn */
StillaVisit *stilla_visit_new (const StillaVisit *fields, GError **error);
/** stilla_visit_with_until: Returns: (transfer full): the same, ending on @until; not valid: open */
StillaVisit *stilla_visit_with_until (const StillaVisit *self, const GDate *until);
StillaVisit *stilla_visit_ref (StillaVisit *self);
void stilla_visit_unref (StillaVisit *self);

/** stilla_visit_applies: Returns: whether it is on @date */
gboolean stilla_visit_applies (const StillaVisit *self, const GDate *date);

/** stilla_visit_kind_to_string: Returns: (transfer none): the word in files: "blood-test" */
const char *stilla_visit_kind_to_string (StillaVisitKind kind);
/** stilla_visit_kind_from_string: Returns: FALSE when @word is none of them */
gboolean stilla_visit_kind_from_string (const char *word, StillaVisitKind *out);
/** stilla_visit_kind_label: Returns: (transfer none): the word for the reader: "Blood test" */
const char *stilla_visit_kind_label (StillaVisitKind kind);
/** stilla_visit_get_title: Returns: (transfer none): its name, or its kind when it has none */
const char *stilla_visit_get_title (const StillaVisit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaVisit, stilla_visit_unref)

G_END_DECLS
