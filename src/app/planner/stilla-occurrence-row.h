/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-occurrence-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One dose of today: what it is, and Taken, Skipped and more, or the answer with Undo and Change. Its time
 * stands above it. */
#define STILLA_TYPE_OCCURRENCE_ROW (stilla_occurrence_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaOccurrenceRow, stilla_occurrence_row, STILLA, OCCURRENCE_ROW, GtkListBoxRow)

GtkWidget *stilla_occurrence_row_new (StillaContext *context, StillaOccurrenceItem *item);

/** stilla_occurrence_row_get_item: Returns: (transfer none) */
StillaOccurrenceItem *stilla_occurrence_row_get_item (StillaOccurrenceRow *self);

/** stilla_occurrence_row_look: Shows what the time of the clock changes: whether it is due, and put off. */
void stilla_occurrence_row_look (StillaOccurrenceRow *self);

G_END_DECLS
