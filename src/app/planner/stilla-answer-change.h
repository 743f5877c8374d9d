/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** StillaAnswerChangeDone: @error: (nullable): why it was not kept, a plain sentence */
typedef void (*StillaAnswerChangeDone) (GtkWidget *widget, const GError *error);

/* Which dose is spoken of. */
typedef struct {
  const StillaOccurrence *occurrence;
  StillaIntake *answer; /* (nullable): the one that stands */
  const char *words;    /* "08:00, Night capsules, 1 capsule" */
} StillaAnswerTarget;

/**
 * stilla_answer_change_save:
 * @origin: a widget of the window that says what was done
 * @done: (nullable): called when it is kept or refused, unless @widget is gone by then; without it a failure
 * is said at the foot of the window
 * @widget: (nullable): for @done
 *
 * Keeps what is said of one dose and offers Undo, which goes back to what was said before.
 */
void stilla_answer_change_save (GtkWidget *origin,
                                StillaContext *context,
                                const StillaAnswerTarget *target,
                                const StillaSaid *said,
                                StillaAnswerChangeDone done,
                                GtkWidget *widget);

/** stilla_answer_change_save_many: The same for several doses at once, none of which was answered yet: all
 * are kept, or none. @occurrences: (element-type StillaOccurrence) */
void stilla_answer_change_save_many (GtkWidget *origin,
                                     StillaContext *context,
                                     const GArray *occurrences,
                                     StillaIntakeState state,
                                     const char *words);

G_END_DECLS
