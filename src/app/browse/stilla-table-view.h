/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table whose rows become cards when its columns do not fit. */
#define STILLA_TYPE_TABLE_VIEW (stilla_table_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaTableView, stilla_table_view, STILLA, TABLE_VIEW, GtkWidget)

/** stilla_table_view_new: Returns: (transfer floating): @table with its caption above */
GtkWidget *stilla_table_view_new (const StillaTable *table, StillaRendition *rendition);

/** stilla_table_view_is_cards: Returns: whether the rows are shown as cards at the width it has now */
gboolean stilla_table_view_is_cards (StillaTableView *self);

G_END_DECLS
