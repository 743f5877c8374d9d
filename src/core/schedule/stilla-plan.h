/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-dose-time.h"
#include "core/schedule/stilla-product.h"

#include <glib.h>

G_BEGIN_DECLS

/* Everything the reader takes and took, as they wrote it down: also the products and doses that have ended,
 * so that the past can be shown. Immutable, reference-counted, thread-safe. */
typedef struct _StillaPlan StillaPlan;

StillaPlan *stilla_plan_new_empty (void);

/**
 * stilla_plan_new:
 * @products: (element-type StillaProduct)
 * @doses: (element-type StillaDoseTime)
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when an id stands twice or a dose names no product
 */
StillaPlan *stilla_plan_new (const GPtrArray *products, const GPtrArray *doses, GError **error);
StillaPlan *stilla_plan_ref (StillaPlan *self);
void stilla_plan_unref (StillaPlan *self);

const GPtrArray *stilla_plan_get_products (const StillaPlan *self); /* (element-type StillaProduct) */
const GPtrArray *stilla_plan_get_doses (const StillaPlan *self);    /* (element-type StillaDoseTime) */
StillaProduct *stilla_plan_find_product (const StillaPlan *self, const char *product_id);
StillaDoseTime *stilla_plan_find_dose (const StillaPlan *self, const char *dose_id);

/** stilla_plan_list_products: Returns: (transfer container) (element-type StillaProduct): the products that
 * have not ended, in the order in which they were added */
GPtrArray *stilla_plan_list_products (const StillaPlan *self);

/** stilla_plan_list_doses: Returns: (transfer container) (element-type StillaDoseTime): the doses of
 * @product_id that have not ended, by time of the day */
GPtrArray *stilla_plan_list_doses (const StillaPlan *self, const char *product_id);

/** stilla_plan_list_minutes: Returns: (transfer full) (element-type int): the minutes of the day at which a
 * dose is due on @date, each once, in order */
GArray *stilla_plan_list_minutes (const StillaPlan *self, const GDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlan, stilla_plan_unref)

G_END_DECLS
