/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** StillaAmountChosen: @units: (nullable): how much of it was taken; %NULL: another amount, to be typed */
typedef void (*StillaAmountChosen) (GtkWidget *widget, const StillaUnits *units);

/**
 * stilla_amount_menu_new:
 * @name: which dose it is about
 * @chosen: called when an amount is chosen, with @widget, which outlives the menu
 *
 * A button with the amounts beside the planned one that a dose is often taken in. One above the plan says so.
 *
 * Returns: (transfer floating)
 */
GtkWidget *stilla_amount_menu_new (StillaContext *context,
                                   const StillaOccurrence *occurrence,
                                   const char *name,
                                   StillaAmountChosen chosen,
                                   GtkWidget *widget);

G_END_DECLS
