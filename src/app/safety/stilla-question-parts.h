/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What every card of a question has: its name with the state of the answer beside it, and a way to take the
 * answer back. */

/** stilla_question_card_dress: Makes @card, a box, look like a question and gives it the name @name. */
void stilla_question_card_dress (GtkBox *card, const char *name);
/** stilla_question_head_new: @state: (out) (transfer none): where stilla_question_state_say() says how far
 * the question is answered */
GtkWidget *stilla_question_head_new (const char *name, GtkLabel **state);
/** stilla_question_state_say: Says @words, in colour when nothing is left to answer. */
void stilla_question_state_say (GtkLabel *state, const char *words, gboolean is_answered);
/** stilla_question_clear_new: Returns: a button that is named for the question @name */
GtkWidget *stilla_question_clear_new (const char *name);

G_END_DECLS
