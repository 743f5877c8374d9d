/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-location.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* The places the reader went through, like a browser's. Properties: "can-go-back", "can-go-forward". */
#define STILLA_TYPE_HISTORY (stilla_history_get_type ())
G_DECLARE_FINAL_TYPE (StillaHistory, stilla_history, STILLA, HISTORY, GObject)

StillaHistory *stilla_history_new (void);

/** stilla_history_push: Goes to @place; what lay ahead is forgotten. The same place twice in a row is one
 * entry. */
void stilla_history_push (StillaHistory *self, const StillaLocation *place);

/** stilla_history_set_scroll: Remembers how far the current place is scrolled, in pixels. */
void stilla_history_set_scroll (StillaHistory *self, double scroll);
/** stilla_history_get_scroll: Returns: what was remembered for the current place, 0 when nothing */
double stilla_history_get_scroll (StillaHistory *self);

/** stilla_history_get_current: Returns: (transfer none) (nullable): %NULL before the first push */
const StillaLocation *stilla_history_get_current (StillaHistory *self);

gboolean stilla_history_can_go_back (StillaHistory *self);
gboolean stilla_history_can_go_forward (StillaHistory *self);
/** stilla_history_go_back: Returns: (transfer none) (nullable): the place to show now, %NULL at the beginning
 */
const StillaLocation *stilla_history_go_back (StillaHistory *self);
const StillaLocation *stilla_history_go_forward (StillaHistory *self);

/** stilla_history_clear: Forgets everything. */
void stilla_history_clear (StillaHistory *self);

G_END_DECLS
