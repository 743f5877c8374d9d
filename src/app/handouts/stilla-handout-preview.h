/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The real pages of a handout, laid out on another thread; until they are there those before stay. In their
 * place a sentence stands when there is nothing to print, or when it cannot be. Emits ::changed when other
 * pages, or none, are there; ::choose when the person wants to choose what is printed; ::notify::zoomed. */
#define STILLA_TYPE_HANDOUT_PREVIEW (stilla_handout_preview_get_type ())
G_DECLARE_FINAL_TYPE (StillaHandoutPreview, stilla_handout_preview, STILLA, HANDOUT_PREVIEW, GtkWidget)

GtkWidget *stilla_handout_preview_new (void);

/** stilla_handout_preview_show: Lays out @order. What is still being laid out is given up. */
void stilla_handout_preview_show (StillaHandoutPreview *self,
                                  const StillaHandoutOrder *order,
                                  StillaHandoutMaterial *material);

/** stilla_handout_preview_get_pages: Returns: (transfer none) (nullable): the pages of what was last asked
 * for, %NULL while they are laid out and when there are none */
StillaHandoutPages *stilla_handout_preview_get_pages (StillaHandoutPreview *self);

/** stilla_handout_preview_get_zoomed: Returns: whether one page is seen in a size to read */
gboolean stilla_handout_preview_get_zoomed (StillaHandoutPreview *self);

G_END_DECLS
