/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"

G_BEGIN_DECLS

#define STILLA_HANDOUT_MAX_PARTS 200

#define STILLA_HANDOUT_REQUEST_ERROR (stilla_handout_request_error_quark ())
GQuark stilla_handout_request_error_quark (void);

/* Every message is one plain sentence that says what to write instead. */
typedef enum {
  STILLA_HANDOUT_REQUEST_ERROR_VALUE,   /* words that a field cannot have */
  STILLA_HANDOUT_REQUEST_ERROR_MISSING, /* something that the rest needs */
} StillaHandoutRequestError;

/* What can be said of a handout in words: as an option on the command line, or as a cell of a table. */
typedef enum {
  STILLA_HANDOUT_FIELD_PAGES, /* words of stilla_handout_part_from_string(), a space between two */
  STILLA_HANDOUT_FIELD_LANGUAGE,
  STILLA_HANDOUT_FIELD_SECOND_LANGUAGE,
  STILLA_HANDOUT_FIELD_PAPER,  /* "a4", "letter", "a5" */
  STILLA_HANDOUT_FIELD_LARGE,  /* "yes", "no" */
  STILLA_HANDOUT_FIELD_TWO_UP, /* "yes", "no" */
  STILLA_HANDOUT_FIELD_REGION,
  STILLA_HANDOUT_FIELD_PLAN,
  STILLA_HANDOUT_FIELD_PRACTICE,
  STILLA_HANDOUT_FIELD_PATIENT,
  STILLA_HANDOUT_FIELD_DATE,
  STILLA_HANDOUT_FIELD_WEEK, /* "2026-11-23" */
  STILLA_HANDOUT_FIELD_OUTPUT,
  STILLA_HANDOUT_N_FIELDS,
} StillaHandoutField;

/** stilla_handout_field_to_string: Returns: (transfer none): "pages", "second-language", … */
const char *stilla_handout_field_to_string (StillaHandoutField field);
/** stilla_handout_field_from_string: Returns: FALSE for any other word */
gboolean stilla_handout_field_from_string (const char *word, StillaHandoutField *out);

/* An order, and the files it needs. A plain value. */
typedef struct {
  StillaHandoutOrder *order;
  char *plan;     /* (nullable): of a plan file */
  char *practice; /* (nullable): of a file about the practice */
  char *output;   /* (nullable) */
  GDate week;     /* the first day of the week sheet; not valid: that of the week of today */
} StillaHandoutRequest;

StillaHandoutRequest *stilla_handout_request_new (void);
StillaHandoutRequest *stilla_handout_request_copy (const StillaHandoutRequest *self);
void stilla_handout_request_free (StillaHandoutRequest *self);

/**
 * stilla_handout_request_set:
 * @words: as typed; pages are added to those there are, anything else takes the place of what it was
 *
 * Whether there is such a page, language, region or file, and whether a name can be printed, is not looked
 * up.
 *
 * Returns: FALSE with STILLA_HANDOUT_REQUEST_ERROR_VALUE and @self as it was
 */
gboolean stilla_handout_request_set (StillaHandoutRequest *self,
                                     StillaHandoutField field,
                                     const char *words,
                                     GError **error);

/**
 * stilla_handout_request_finish:
 *
 * Puts the plan before everything else when there is one and nothing that was asked for shows it.
 *
 * Returns: FALSE with STILLA_HANDOUT_REQUEST_ERROR_MISSING when nothing was asked for, a part needs a plan
 * and there is none, or the output has no name
 */
gboolean stilla_handout_request_finish (StillaHandoutRequest *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutRequest, stilla_handout_request_free)

G_END_DECLS
