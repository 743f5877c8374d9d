/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks once before something that cannot simply be undone. Emits ::confirmed and closes itself. */
#define STILLA_TYPE_CONFIRM_WINDOW (stilla_confirm_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaConfirmWindow, stilla_confirm_window, STILLA, CONFIRM_WINDOW, AdwWindow)

/**
 * stilla_confirm_window_open:
 * @origin: a widget of the window behind it
 * @title: the question
 * @words: what happens, and what stays
 * @button: what is done: "Restore"
 * @word: (nullable): has to be typed first
 *
 * Returns: (transfer none): the window, already shown
 */
StillaConfirmWindow *stilla_confirm_window_open (GtkWidget *origin,
                                                 const char *title,
                                                 const char *words,
                                                 const char *button,
                                                 const char *word);

G_END_DECLS
