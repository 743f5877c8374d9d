/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-units.h"

G_BEGIN_DECLS

/* "1 sachet when needed, at most 2 a day": the most is what the person typed; Stilla proposes none. Each time
 * it is taken it becomes a dose of that day alone, which names it in its as_needed_id. Immutable,
 * reference-counted, thread-safe. */
typedef struct {
  char *id;
  char *product_id;
  StillaUnits units; /* each time */
  StillaUnits most;  /* in a day, not less than @units */
  GDate from;
  GDate until; /* the last day; not valid: open. Before @from: it never applied */
} StillaAsNeeded;

/** stilla_as_needed_new: @fields: copied; its id may be %NULL, then a new one is drawn */
StillaAsNeeded *stilla_as_needed_new (const StillaAsNeeded *fields, GError **error);
/** stilla_as_needed_with_until: Returns: (transfer full): the same, ending on @until; not valid: open */
StillaAsNeeded *stilla_as_needed_with_until (const StillaAsNeeded *self, const GDate *until);
StillaAsNeeded *stilla_as_needed_ref (StillaAsNeeded *self);
void stilla_as_needed_unref (StillaAsNeeded *self);

/** stilla_as_needed_applies: Returns: whether it is part of the plan on @date */
gboolean stilla_as_needed_applies (const StillaAsNeeded *self, const GDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaAsNeeded, stilla_as_needed_unref)

G_END_DECLS
