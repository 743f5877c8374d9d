/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A small window in which somebody says, or corrects, what happened with one dose of one day: taken, skipped
 * or not sure, how much it was, a note, and why an earlier entry is corrected. */
#define STILLA_TYPE_ANSWER_EDITOR (stilla_answer_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaAnswerEditor, stilla_answer_editor, STILLA, ANSWER_EDITOR, AdwWindow)

/**
 * stilla_answer_editor_open:
 * @origin: a widget of the window that says what was done
 * @answer: (nullable): the one that stands
 */
void stilla_answer_editor_open (GtkWidget *origin,
                                StillaContext *context,
                                const StillaOccurrence *occurrence,
                                StillaIntake *answer);

G_END_DECLS
