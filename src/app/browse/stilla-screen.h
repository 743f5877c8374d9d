/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scrolled reading column with a title, for the screens that are not pages of the guide. */
#define STILLA_TYPE_SCREEN (stilla_screen_get_type ())
G_DECLARE_FINAL_TYPE (StillaScreen, stilla_screen, STILLA, SCREEN, GtkWidget)

GtkWidget *stilla_screen_new (const char *title);

/** stilla_screen_append: Adds @child below what is there. */
void stilla_screen_append (StillaScreen *self, GtkWidget *child);

G_END_DECLS
