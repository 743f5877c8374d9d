/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing to type: its name above it, and below it what was understood, or what is wrong. Emits ::changed.
 */
#define STILLA_TYPE_FIELD (stilla_field_get_type ())
G_DECLARE_FINAL_TYPE (StillaField, stilla_field, STILLA, FIELD, GtkBox)

/** stilla_field_new: @title: the name, with an underscore before the letter that goes there; @example:
 * (nullable): shown while nothing is typed. Returns: (transfer floating) */
GtkWidget *stilla_field_new (const char *title, const char *example);

/** stilla_field_append: Puts @beside after what is typed. */
void stilla_field_append (StillaField *self, GtkWidget *beside);

/** stilla_field_dup_text: Returns: (transfer full): what was typed, without spaces around it */
char *stilla_field_dup_text (StillaField *self);
void stilla_field_set_text (StillaField *self, const char *text);
/** stilla_field_set_title: Gives it another name. */
void stilla_field_set_title (StillaField *self, const char *title);
/** stilla_field_set_long: Leaves room for words, not only for a number. */
void stilla_field_set_long (StillaField *self, int most_letters);

/** stilla_field_say: @words: (nullable): what was understood */
void stilla_field_say (StillaField *self, const char *words);
/** stilla_field_refuse: @words: what is wrong or missing, and what to type. Where nobody typed anything yet
 * it is asked for, not marked as wrong. */
void stilla_field_refuse (StillaField *self, const char *words);

G_END_DECLS
