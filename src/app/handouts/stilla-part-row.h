/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part of a handout in the list of its parts. Emits ::move with -1 (earlier) or 1 (later), ::remove, and
 * ::drop with the place of a part that was dropped on it. */
#define STILLA_TYPE_PART_ROW (stilla_part_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaPartRow, stilla_part_row, STILLA, PART_ROW, GtkListBoxRow)

GtkWidget *stilla_part_row_new (void);

/** stilla_part_row_show: Says that part @index of @n is called @title. */
void stilla_part_row_show (StillaPartRow *self, const char *title, guint index, guint n);

/** stilla_part_row_focus: Puts the keyboard on the button that moves it @by, when it can still be moved that
 * way; else, and when @by is 0, on the row. */
void stilla_part_row_focus (StillaPartRow *self, int by);

G_END_DECLS
