/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A day to type or to choose from a calendar: 2026-12-04, or as the reader's locale writes it. Emits
 * ::changed. */
#define STILLA_TYPE_DATE_FIELD (stilla_date_field_get_type ())
G_DECLARE_FINAL_TYPE (StillaDateField, stilla_date_field, STILLA, DATE_FIELD, GtkBox)

/**
 * stilla_date_field_new:
 * @title: the name, with an underscore before the letter that goes there
 * @today: the day from which other days are told
 * @when_empty: (nullable): what it means that nothing is typed; %NULL: a day has to be typed
 *
 * Returns: (transfer floating)
 */
GtkWidget *stilla_date_field_new (const char *title, const GDate *today, const char *when_empty);

/** stilla_date_field_set: @date: not valid: nothing is typed */
void stilla_date_field_set (StillaDateField *self, const GDate *date);

/**
 * stilla_date_field_read:
 * @first: (nullable): the first day that is taken
 * @before: (nullable): what is wrong with a day before @first
 * @out: (out): the day; not valid when nothing is typed
 *
 * Says at the field what was understood, or what is wrong. Returns: FALSE when what is typed is not taken
 */
gboolean stilla_date_field_read (StillaDateField *self, const GDate *first, const char *before, GDate *out);

/** stilla_date_field_refuse: Says at the field what is wrong with it beside others. */
void stilla_date_field_refuse (StillaDateField *self, const char *words);

G_END_DECLS
