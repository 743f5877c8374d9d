/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_medicine_change_save:
 * @origin: a widget of the window that says what was done, or why it was not kept
 * @circumstances: an edited copy
 * @words: (nullable): what was done, said with Undo once it is kept; %NULL: what was done can be seen
 *
 * Undo brings back the list of medicines as it was, and leaves every other note alone.
 */
void stilla_medicine_change_save (GtkWidget *origin,
                                  StillaContext *context,
                                  const StillaCircumstances *circumstances,
                                  const char *words);

G_END_DECLS
