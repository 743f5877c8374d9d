/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_help_numbers_new: Returns: (transfer floating): the reader's own emergency and poison centre
 * numbers, kept as they are typed */
GtkWidget *stilla_help_numbers_new (GSettings *stored);

/** stilla_help_numbers_dup_words: Returns: (transfer full) (nullable): the numbers that were typed, in one
 * line */
char *stilla_help_numbers_dup_words (GSettings *stored);

G_END_DECLS
