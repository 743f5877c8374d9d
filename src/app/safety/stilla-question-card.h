/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-checklist.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One question of the guide with its statements to tick. It holds no answer itself: it shows what it is given
 * and hands on what the reader does. */
#define STILLA_TYPE_QUESTION_CARD (stilla_question_card_get_type ())
G_DECLARE_FINAL_TYPE (StillaQuestionCard, stilla_question_card, STILLA, QUESTION_CARD, GtkBox)

/** StillaQuestionBegin: Returns: (transfer full): the answers of now, to be edited */
typedef StillaCircumstances *(*StillaQuestionBegin) (gpointer data);
/** StillaQuestionKeep: @edited: the answers as the reader left them */
typedef void (*StillaQuestionKeep) (const StillaCircumstances *edited, gpointer data);

/** stilla_question_card_new: @question: borrowed for the life of the card. Returns: (transfer floating) */
GtkWidget *stilla_question_card_new (const StillaQuestion *question,
                                     StillaQuestionBegin begin,
                                     StillaQuestionKeep keep,
                                     gpointer data);

/** stilla_question_card_show: Shows the answers, and only what is asked of this reader. */
void stilla_question_card_show (StillaQuestionCard *self, const StillaCircumstances *circumstances);

G_END_DECLS
