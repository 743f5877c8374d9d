/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** StillaPlanChangeDone: @error: (nullable): why it was not kept, a plain sentence */
typedef void (*StillaPlanChangeDone) (GtkWidget *widget, const GError *error);

/**
 * stilla_plan_change_save:
 * @origin: a widget of the window that says what was done
 * @draft: the edit
 * @words: what was done, shown with Undo
 * @done: (nullable): called when it is kept or refused, unless @widget is gone by then; without it a failure
 * is said at the foot of the window
 * @widget: (nullable): for @done
 */
void stilla_plan_change_save (GtkWidget *origin,
                              StillaContext *context,
                              const StillaPlanDraft *draft,
                              const char *words,
                              StillaPlanChangeDone done,
                              GtkWidget *widget);

/** stilla_plan_change_save_habits: The same together with changed habits of the person who is shown; Undo
 * brings both back. @person: (nullable): %NULL: none; somebody new (id 0) begins with an empty plan, and is
 * shown */
void stilla_plan_change_save_habits (GtkWidget *origin,
                                     StillaContext *context,
                                     const StillaPlanDraft *draft,
                                     const StillaPerson *person,
                                     const char *words,
                                     StillaPlanChangeDone done,
                                     GtkWidget *widget);

/** stilla_plan_change_find_origin: Returns: (transfer none): what says things for @widget, and stays when a
 * row or a button with it is made anew; @widget itself when nothing does */
GtkWidget *stilla_plan_change_find_origin (GtkWidget *widget);

/** stilla_plan_change_say: Says @words at the foot of the window of @origin. */
void stilla_plan_change_say (GtkWidget *origin, const char *words);

/** stilla_plan_change_offer_undo: Says @words with Undo at the foot of the window of @origin, in place of
 * what was said before: only the last thing done can be undone there. Returns: (transfer none) (nullable): to
 * connect to, %NULL when there is no window */
AdwToast *stilla_plan_change_offer_undo (GtkWidget *origin, const char *words);

/** stilla_plan_change_is_last: Returns: whether @toast is what offers Undo in the window of @origin now */
gboolean stilla_plan_change_is_last (GtkWidget *origin, AdwToast *toast);

/** stilla_plan_change_is_of: Returns: whether what is undone belongs to the person who is shown; else that is
 * said in the window of @origin */
gboolean stilla_plan_change_is_of (GtkWidget *origin, StillaContext *context, gint64 person_id);

/** stilla_plan_change_check_person: Checks that who was shown when a window was opened, @person_id, still is:
 * a reminder can bring up somebody else meanwhile. FALSE ⇔ @error is set */
gboolean stilla_plan_change_check_person (StillaContext *context, gint64 person_id, GError **error);

G_END_DECLS
