/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-plan.h"
#include "core/schedule/stilla-stock-left.h"

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

/** stilla_meal_dup_name: @minute: of the meal; below 0: not set. Returns: (transfer full): "Breakfast, 07:30"
 */
char *stilla_meal_dup_name (StillaMeal meal, int minute);

/** stilla_dose_dup_when: Returns: (transfer full): "08:00", or with a meal "Breakfast, 07:30" */
char *stilla_dose_dup_when (const StillaDoseTime *dose);

/** stilla_dose_dup_line: Returns: (transfer full): how much, on which days and until when: "1 capsule: 100 mg
 * elemental, Mondays and Thursdays, until 3 December" */
char *stilla_dose_dup_line (const StillaProduct *product,
                            const StillaDoseTime *dose,
                            const GDate *today,
                            const StillaNumberStyle *style);

/** stilla_dose_dup_days: Returns: (transfer full): on which days, from when and until when: "every 2 days,
 * from 4 December"; that it began is not said */
char *stilla_dose_dup_days (const StillaDoseTime *dose, const GDate *today);

/** stilla_as_needed_dup_line: Returns: (transfer full): "1 sachet: 100 mg elemental, at most 2 sachets a
 * day", from when and until when as for a dose */
char *stilla_as_needed_dup_line (const StillaProduct *product,
                                 const StillaAsNeeded *item,
                                 const GDate *today,
                                 const StillaNumberStyle *style);

/** stilla_as_needed_dup_days: Returns: (transfer full): ", from 4 December, until 3 January", "" when there
 * is neither; that it began is not said */
char *stilla_as_needed_dup_days (const StillaAsNeeded *item, const GDate *today);

/** stilla_pause_dup_days: Returns: (transfer full): "Paused since 20 November, until 27 November" */
char *stilla_pause_dup_days (const StillaPause *pause, const GDate *today);

/** stilla_pause_dup_line: Returns: (transfer full): the same with the reason */
char *stilla_pause_dup_line (const StillaPause *pause, const GDate *today);

/** stilla_stock_dup_line: Returns: (transfer full): what is left and until when it is enough: "26 capsules
 * left, enough until 16 December" */
char *stilla_stock_dup_line (const StillaStockLeft *left, const StillaProduct *product, const GDate *today);

/** stilla_visit_dup_words: Returns: (transfer full): on its day: "10:30 Blood test" */
char *stilla_visit_dup_words (const StillaVisit *visit);

/** stilla_visit_dup_line: Returns: (transfer full): the next day on or after @today on which it comes, the
 * time, and how often: "4 December, 14:30, every 4 weeks on Friday" */
char *stilla_visit_dup_line (const StillaVisit *visit, const GDate *today);

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
