/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-reminder-plan.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/* What was put off, and what somebody was reminded of. Rows are only ever added. */

/** stilla_store_record_later: Adds @later; what was said before about the same dose of that day is kept and
 * no longer holds. */
gboolean stilla_store_record_later (StillaStore *self, const StillaLater *later, GError **error);

/** stilla_store_load_laters: Returns: (transfer full) (nullable) (element-type StillaLater): what @person_id
 * put off of the days @from to @to, in the order in which it was said */
GArray *stilla_store_load_laters (StillaStore *self,
                                  gint64 person_id,
                                  const GDate *from,
                                  const GDate *to,
                                  GError **error);

/** stilla_store_record_reminded: Adds all of @reminded (element-type StillaReminded), or nothing. What is
 * there already, with its dose, day and moment, stays as it is. */
gboolean stilla_store_record_reminded (StillaStore *self, const GArray *reminded, GError **error);

/** stilla_store_load_reminded: Returns: (transfer full) (nullable) (element-type StillaReminded): what
 * @person_id was reminded of, of the days @from to @to */
GArray *stilla_store_load_reminded (StillaStore *self,
                                    gint64 person_id,
                                    const GDate *from,
                                    const GDate *to,
                                    GError **error);

G_END_DECLS
