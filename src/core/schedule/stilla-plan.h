/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-as-needed.h"
#include "core/schedule/stilla-dose-time.h"
#include "core/schedule/stilla-pause.h"
#include "core/schedule/stilla-product.h"
#include "core/schedule/stilla-stock.h"
#include "core/schedule/stilla-visit.h"

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_PLAN_MOST_OF_PRODUCT 24 /* doses of one product on one day */
#define STILLA_PLAN_MOST_A_DAY 36      /* doses on one day */

/* Everything one person takes and took, as they wrote it down: also the products and doses that have ended,
 * so that the past can be shown. Immutable, reference-counted, thread-safe. */
typedef struct _StillaPlan StillaPlan;

/* What a plan is made of; (nullable) each. */
typedef struct {
  GPtrArray *products;  /* (element-type StillaProduct) */
  GPtrArray *doses;     /* (element-type StillaDoseTime) */
  GPtrArray *as_needed; /* (element-type StillaAsNeeded) */
  GPtrArray *visits;    /* (element-type StillaVisit) */
  GPtrArray *pauses;    /* (element-type StillaPause) */
  GPtrArray *stocks;    /* (element-type StillaStock), the latest last */
} StillaPlanParts;

/** stilla_plan_parts_init: Makes every list, empty and owning what is added. */
void stilla_plan_parts_init (StillaPlanParts *self);
/** stilla_plan_parts_init_from: Makes lists of everything @plan holds, to be changed. */
void stilla_plan_parts_init_from (StillaPlanParts *self, const StillaPlan *plan);
void stilla_plan_parts_clear (StillaPlanParts *self);

StillaPlan *stilla_plan_new_empty (void);

/**
 * stilla_plan_new_from:
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when an id stands twice or something names no
 * product of the plan
 */
StillaPlan *stilla_plan_new_from (const StillaPlanParts *parts, GError **error);
/** stilla_plan_new: The same with products and doses alone. */
StillaPlan *stilla_plan_new (const GPtrArray *products, const GPtrArray *doses, GError **error);
StillaPlan *stilla_plan_ref (StillaPlan *self);
void stilla_plan_unref (StillaPlan *self);

const GPtrArray *stilla_plan_get_products (const StillaPlan *self);  /* (element-type StillaProduct) */
const GPtrArray *stilla_plan_get_doses (const StillaPlan *self);     /* (element-type StillaDoseTime) */
const GPtrArray *stilla_plan_get_as_needed (const StillaPlan *self); /* (element-type StillaAsNeeded) */
const GPtrArray *stilla_plan_get_visits (const StillaPlan *self);    /* (element-type StillaVisit) */
const GPtrArray *stilla_plan_get_pauses (const StillaPlan *self);    /* (element-type StillaPause) */
const GPtrArray *stilla_plan_get_stocks (const StillaPlan *self);    /* (element-type StillaStock) */

StillaProduct *stilla_plan_find_product (const StillaPlan *self, const char *product_id);
StillaDoseTime *stilla_plan_find_dose (const StillaPlan *self, const char *dose_id);

/** stilla_plan_find_stock: Returns: (transfer none) (nullable): the last count of @product_id */
StillaStock *stilla_plan_find_stock (const StillaPlan *self, const char *product_id);

/** stilla_plan_find_as_needed: Returns: (transfer none) (nullable): the entry of that id */
StillaAsNeeded *stilla_plan_find_as_needed (const StillaPlan *self, const char *id);

/** stilla_plan_sum_takings: @num, @den: (out): how many units of @product_id were taken when needed on @date.
 * Returns: FALSE when they cannot be added up exactly */
gboolean stilla_plan_sum_takings (const StillaPlan *self,
                                  const char *product_id,
                                  const GDate *date,
                                  gint64 *num,
                                  gint64 *den);

/** stilla_plan_exceeds_most: Returns: whether @units (nullable: nothing) more of @item on @date are more,
 * with all that was taken of its product when needed on that day, than the most that the person set for a day
 */
gboolean stilla_plan_exceeds_most (const StillaPlan *self,
                                   const StillaAsNeeded *item,
                                   const GDate *date,
                                   const StillaUnits *units);

/** stilla_plan_is_paused: @product_id: (nullable): NULL: the whole plan. Returns: whether nothing of it is
 * due on @date */
gboolean stilla_plan_is_paused (const StillaPlan *self, const char *product_id, const GDate *date);

/** stilla_plan_is_due: Returns: whether @dose of this plan is due on @date, the day of the dose */
gboolean stilla_plan_is_due (const StillaPlan *self, const StillaDoseTime *dose, const GDate *date);

/** stilla_plan_list_products: Returns: (transfer container) (element-type StillaProduct): the products that
 * have not ended, in the order in which they were added */
GPtrArray *stilla_plan_list_products (const StillaPlan *self);

/** stilla_plan_list_products_on: Returns: (transfer container) (element-type StillaProduct): the products
 * that have not ended before @date, in the order in which they were added */
GPtrArray *stilla_plan_list_products_on (const StillaPlan *self, const GDate *date);

/** stilla_plan_list_doses: Returns: (transfer container) (element-type StillaDoseTime): the doses of
 * @product_id that have a day on or after @from (nullable: ever), each phase after the one before, by time of
 * the day; single takings of what is taken when needed are left out */
GPtrArray *stilla_plan_list_doses (const StillaPlan *self, const char *product_id, const GDate *from);

/** stilla_plan_list_minutes: Returns: (transfer full) (element-type int): the minutes of the clock at which a
 * dose is due on @date, each once, in order */
GArray *stilla_plan_list_minutes (const StillaPlan *self, const GDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlan, stilla_plan_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StillaPlanParts, stilla_plan_parts_clear)

G_END_DECLS
