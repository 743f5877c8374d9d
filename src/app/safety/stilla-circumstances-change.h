/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** StillaCircumstancesDone: @error: (nullable): why it was not kept, a plain sentence */
typedef void (*StillaCircumstancesDone) (GtkWidget *widget, const GError *error);

/** StillaCircumstancesUndo: takes back in @circumstances what made @later of @earlier, and leaves everything
 * else alone, also what was written down since then */
typedef void (*StillaCircumstancesUndo) (StillaCircumstances *circumstances,
                                         const StillaCircumstances *earlier,
                                         const StillaCircumstances *later);

/**
 * stilla_circumstances_change_save:
 * @origin: a widget of the window that says a failure
 * @circumstances: the edited copy
 * @done: (nullable): called when it is kept or refused, unless @origin is gone by then
 *
 * Without @done a failure is said at the foot of the window.
 */
void stilla_circumstances_change_save (GtkWidget *origin,
                                       StillaContext *context,
                                       const StillaCircumstances *circumstances,
                                       StillaCircumstancesDone done);

/** stilla_circumstances_change_save_undoable: the same; @words say what was done, with Undo, once it is kept
 */
void stilla_circumstances_change_save_undoable (GtkWidget *origin,
                                                StillaContext *context,
                                                const StillaCircumstances *circumstances,
                                                const char *words,
                                                StillaCircumstancesUndo undo);

/** stilla_circumstances_change_withdraw: Forgets the advice about @rule and @about, and offers Undo. */
void stilla_circumstances_change_withdraw (GtkWidget *origin,
                                           StillaContext *context,
                                           const char *rule,
                                           const char *about);

G_END_DECLS
