/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An amount of magnesium as a bar, with a mark at the published limit. The words beside it say the same. */
#define STILLA_TYPE_LIMIT_BAR (stilla_limit_bar_get_type ())
G_DECLARE_FINAL_TYPE (StillaLimitBar, stilla_limit_bar, STILLA, LIMIT_BAR, GtkWidget)

GtkWidget *stilla_limit_bar_new (void);

/** stilla_limit_bar_set: @amount_ug, @limit_ug: micrograms a day; @words: the same for a reader who does not
 * see it */
void stilla_limit_bar_set (StillaLimitBar *self, gint64 amount_ug, gint64 limit_ug, const char *words);

G_END_DECLS
