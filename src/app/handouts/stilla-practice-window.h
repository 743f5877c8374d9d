/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the name, the address and the logo that a practice prints on its paper. */
#define STILLA_TYPE_PRACTICE_WINDOW (stilla_practice_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaPracticeWindow, stilla_practice_window, STILLA, PRACTICE_WINDOW, AdwWindow)

/** StillaPracticeSave: Keeps it. Returns: FALSE with a sentence; the window then stays open */
typedef gboolean (*StillaPracticeSave) (const StillaPractice *practice, gpointer origin, GError **error);

/**
 * stilla_practice_window_open:
 * @origin: what the window belongs to, handed to @save
 * @practice: (nullable): as it is now
 *
 * Returns: (transfer none): the window, already shown
 */
StillaPracticeWindow *
stilla_practice_window_open (GtkWidget *origin, const StillaPractice *practice, StillaPracticeSave save);

/** stilla_practice_window_set_logo: @path: (nullable) (type filename): %NULL: none */
void stilla_practice_window_set_logo (StillaPracticeWindow *self, const char *path);

G_END_DECLS
