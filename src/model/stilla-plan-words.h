/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* The plan in words, ready to show. */

/** stilla_product_dup_amount: Returns: (transfer full): "100 mg elemental in 1 capsule", or that it is not
 * known */
char *stilla_product_dup_amount (const StillaProduct *product, const StillaNumberStyle *style);

/** stilla_product_dup_origin: @form: (nullable): the product's form, when the guide has it. Returns:
 * (transfer full): how the amount was worked out */
char *stilla_product_dup_origin (const StillaProduct *product,
                                 const StillaForm *form,
                                 const StillaNumberStyle *style);

/** stilla_dose_dup_amount: Returns: (transfer full): "200 mg elemental", or that it is not known */
char *stilla_dose_dup_amount (const StillaProduct *product,
                              const StillaUnits *units,
                              const StillaNumberStyle *style);

/* One day's magnesium beside the published limit. */
typedef struct {
  gint64 sum_ug;
  gint64 limit_ug;
  char *sum;     /* "200 mg", "At least 200 mg", "Not known" */
  char *meaning; /* what the sum is */
  char *limit;   /* "Published limit for adults, US and Canada: 350 mg a day" */
  char *wording; /* the published wording */
  char *unknown; /* which products are not counted (nullable) */
  char *above;   /* that the sum is above the limit (nullable) */
  char *region;  /* that the region is not known (nullable) */
} StillaDayWords;

/** stilla_day_words_new: @limit: (nullable): the one that counts for the reader; @region: (nullable): where
 * they live. Returns: (transfer full) */
StillaDayWords *stilla_day_words_new (const StillaDaySum *sum,
                                      const StillaBundle *bundle,
                                      const StillaLimit *limit,
                                      const char *region,
                                      const StillaNumberStyle *style);
void stilla_day_words_free (StillaDayWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDayWords, stilla_day_words_free)

G_END_DECLS
