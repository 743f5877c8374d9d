/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of a handout in as many columns as fit, or one below the other in a size to read. It scrolls, and
 * draws only what is in view. Emits ::zoom when one page is to be seen larger, or all of them again. */
#define STILLA_TYPE_SHEET_LIST (stilla_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (StillaSheetList, stilla_sheet_list, STILLA, SHEET_LIST, GtkWidget)

GtkWidget *stilla_sheet_list_new (void);

/** stilla_sheet_list_show: Shows @pages; what is scrolled to and what has the keyboard stays. */
void stilla_sheet_list_show (StillaSheetList *self, StillaHandoutPages *pages);

/** stilla_sheet_list_set_zoomed: Shows one column in a size to read, where the keyboard is. */
void stilla_sheet_list_set_zoomed (StillaSheetList *self, gboolean is_zoomed);

G_END_DECLS
