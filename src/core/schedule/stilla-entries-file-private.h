/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-format.h"
#include "core/schedule/stilla-plan-reading-private.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* The part of a plan file that is about magnesium and is neither a product nor a dose: what is taken when
 * needed, visits, pauses, and counts. */

#define STILLA_PLAN_FILE_REPEAT_ATTRIBUTES \
  { "every-days", STILLA_VALUE_INTEGER }, { "every-weeks", STILLA_VALUE_INTEGER }, \
      { "weekdays", STILLA_VALUE_CHOICES, FALSE, \
        "monday tuesday wednesday thursday friday saturday sunday" }, \
  { \
    "counted-from", STILLA_VALUE_DATE \
  }

/* The elements of the format, in their order. */
extern const StillaFormatRule *const stilla_entries_file_as_needed[];
extern const StillaFormatRule *const stilla_entries_file_visits[];
extern const StillaFormatRule *const stilla_entries_file_pauses[];
extern const StillaFormatRule *const stilla_entries_file_stocks[];

typedef struct _StillaEntriesReading StillaEntriesReading;

/** stilla_entries_reading_new: @file: must outlive it; @product_ids: (element-type utf8): of the products, by
 * when the entries are taken */
StillaEntriesReading *stilla_entries_reading_new (const StillaPlanReading *file, GHashTable *product_ids);
void stilla_entries_reading_free (StillaEntriesReading *self);

/** stilla_entries_reading_take: Reads @node when it is one of the elements above; a fault becomes a finding.
 * Returns: whether it is one of them */
gboolean stilla_entries_reading_take (StillaEntriesReading *self, const StillaElement *node);

/** stilla_entries_reading_find_as_needed: Returns: (nullable): what was read under @id */
const StillaAsNeeded *stilla_entries_reading_find_as_needed (const StillaEntriesReading *self,
                                                             const char *id);

/** stilla_entries_reading_get_parts: Returns: (transfer none): what was read; its products and doses are
 * empty
 */
const StillaPlanParts *stilla_entries_reading_get_parts (const StillaEntriesReading *self);

/** stilla_plan_reading_check_product: Returns: whether @node names a product of @product_ids; else a finding
 */
gboolean stilla_plan_reading_check_product (const StillaPlanReading *self,
                                            const StillaElement *node,
                                            GHashTable *product_ids);

/** stilla_plan_reading_check_order: Returns: whether @from is not after @until, not valid: open */
gboolean stilla_plan_reading_check_order (const StillaPlanReading *self,
                                          const StillaElement *node,
                                          const GDate *from,
                                          const GDate *until);

/** stilla_plan_reading_take_id: Returns: whether @id is well made and not in @taken, which holds it then */
gboolean stilla_plan_reading_take_id (const StillaPlanReading *self,
                                      const StillaElement *node,
                                      const char *id,
                                      GHashTable *taken);

/** stilla_plan_reading_units: @attribute: not there: 1. Returns: FALSE with a finding when it is no amount */
gboolean stilla_plan_reading_units (const StillaPlanReading *self,
                                    const StillaElement *node,
                                    const char *attribute,
                                    StillaUnits *out);

/** stilla_plan_reading_repeat: @from: the first day. Returns: FALSE with a finding when the attributes of a
 * repeat do not fit each other; without any of them it is every day */
gboolean stilla_plan_reading_repeat (const StillaPlanReading *self,
                                     const StillaElement *node,
                                     const GDate *from,
                                     StillaRepeat *out);

G_END_DECLS
