/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-amount.h"
#include "core/schedule/stilla-units.h"

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_SCHEDULE_ERROR (stilla_schedule_error_quark ())
GQuark stilla_schedule_error_quark (void);

typedef enum {
  STILLA_SCHEDULE_ERROR_INVALID,   /* a value that no plan can hold */
  STILLA_SCHEDULE_ERROR_NOT_FOUND, /* no such product or dose */
  STILLA_SCHEDULE_ERROR_OVERFLOW,  /* a sum that cannot be held exactly */
} StillaScheduleError;

#define STILLA_LABEL_MAX_UG G_GINT64_CONSTANT (1000000000) /* 1 kg */
#define STILLA_PER_UNITS_MAX 1000

/* What a label says of one product, and what follows for the elemental magnesium in one unit. Immutable,
 * reference-counted, thread-safe. */
typedef struct {
  char *id;
  char *name;
  char *form_id; /* id in the guide; NULL: not named. A soft link: the guide may lose the form, the plan
                    stands */
  StillaBasis basis;
  gint64 label_ug; /* micrograms that the label gives per @per_units; 0: it gives none */
  int per_units;
  char *unit;           /* "capsule", "tablet", "sachet", "scoop", "mL": a key of stilla_unit_word() */
  gint64 elemental_num; /* micrograms of elemental magnesium in one unit, exactly num / den … */
  gint64 elemental_den; /* … 0: unknown */
  GDate until;          /* the last day it was part of the plan; not valid while it is */
} StillaProduct;

/* What a label says, before it is a product. */
typedef struct {
  const char *id; /* (nullable): a new one is drawn */
  const char *name;
  const StillaForm *form; /* (nullable) */
  StillaBasis basis;
  gint64 label_ug; /* 0: unknown */
  int per_units;
  const char *unit;
  gint64 compound_ug;    /* what the label also gives beside an elemental amount; only compared, 0: nothing */
  gboolean is_confirmed; /* the person was asked and said that label_ug is elemental */
} StillaProductFacts;

/**
 * stilla_product_new:
 *
 * Works out the exact elemental magnesium in one unit. It stays unknown when the label gives no amount, or
 * gives the whole compound of a form whose share is not fixed: never guessed.
 */
StillaProduct *stilla_product_new (const StillaProductFacts *facts, GError **error);

/**
 * stilla_product_new_stored:
 *
 * A product as the store or a file holds it: the share is the one that was worked out then.
 */
StillaProduct *stilla_product_new_stored (const StillaProduct *fields, GError **error);

/** stilla_product_with_until: Returns: (transfer full): the same product, part of the plan up to @until;
 * invalid: open */
StillaProduct *stilla_product_with_until (const StillaProduct *self, const GDate *until);

StillaProduct *stilla_product_ref (StillaProduct *self);
void stilla_product_unref (StillaProduct *self);

/** stilla_product_is_known: Returns: whether the elemental amount is known */
gboolean stilla_product_is_known (const StillaProduct *self);

/**
 * stilla_product_elemental_share:
 * @num: (out): micrograms of elemental magnesium in @units, exactly @num / @den; @den: (out): above 0
 *
 * Returns: FALSE when the amount is unknown
 */
gboolean stilla_product_elemental_share (const StillaProduct *self,
                                         const StillaUnits *units,
                                         gint64 *num,
                                         gint64 *den);

/**
 * stilla_product_elemental:
 * @out_ug: (out): micrograms of elemental magnesium in @units, rounded to the nearest (half up)
 *
 * Returns: FALSE when the amount is unknown
 */
gboolean stilla_product_elemental (const StillaProduct *self, const StillaUnits *units, gint64 *out_ug);

/** stilla_unit_words: Returns: (transfer none): the keys of all unit words, %NULL-terminated */
const char *const *stilla_unit_words (void);
/** stilla_unit_word_label: Returns: (transfer none): the word for the reader, as a title: "Capsule" */
const char *stilla_unit_word_label (const char *unit);
/** stilla_unit_word_count: Returns: (transfer full): "1 capsule", "½ tablet", "2 scoops" */
char *stilla_unit_word_count (const char *unit, const StillaUnits *units);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaProduct, stilla_product_unref)

G_END_DECLS
