/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One side of paper as it will come out of the printer. Emits ::activated when it is to be seen larger. */
#define STILLA_TYPE_SHEET_VIEW (stilla_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaSheetView, stilla_sheet_view, STILLA, SHEET_VIEW, GtkWidget)

GtkWidget *stilla_sheet_view_new (void);

/** stilla_sheet_view_show: Shows sheet @index of @pages. */
void stilla_sheet_view_show (StillaSheetView *self, StillaHandoutPages *pages, guint index);

/** stilla_sheet_view_set_near: Whether it is in view or will soon be; only then is it drawn. */
void stilla_sheet_view_set_near (StillaSheetView *self, gboolean is_near);

G_END_DECLS
