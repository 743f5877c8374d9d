/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing that is taken when needed. */
#define STILLA_TYPE_AS_NEEDED_ROW (stilla_as_needed_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaAsNeededRow, stilla_as_needed_row, STILLA, AS_NEEDED_ROW, GtkListBoxRow)

GtkWidget *stilla_as_needed_row_new (StillaContext *context, StillaAsNeeded *item);

/** stilla_as_needed_row_get_id: Returns: (transfer none): of the item */
const char *stilla_as_needed_row_get_id (StillaAsNeededRow *self);

/** stilla_as_needed_row_look: Shows how much was taken by now. */
void stilla_as_needed_row_look (StillaAsNeededRow *self);

G_END_DECLS
