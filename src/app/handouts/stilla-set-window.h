/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-sets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks under which name a handout is kept. A name that is taken is said, and saving again replaces it. */
#define STILLA_TYPE_SET_WINDOW (stilla_set_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaSetWindow, stilla_set_window, STILLA, SET_WINDOW, AdwWindow)

/** StillaSetSave: Keeps it as @name. Returns: FALSE with a sentence; the window then stays open */
typedef gboolean (*StillaSetSave) (const char *name, gpointer origin, GError **error);

/**
 * stilla_set_window_open:
 * @origin: what the window belongs to, handed to @save
 * @sets: those there are; a copy is kept
 * @name: (nullable): to begin with
 *
 * Returns: (transfer none): the window, already shown
 */
StillaSetWindow *stilla_set_window_open (GtkWidget *origin,
                                         const StillaHandoutSets *sets,
                                         const char *name,
                                         StillaSetSave save);

G_END_DECLS
