/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing to do with files: what it is, its buttons, and how it went in one sentence. */
#define STILLA_TYPE_FILE_TASK (stilla_file_task_get_type ())
G_DECLARE_FINAL_TYPE (StillaFileTask, stilla_file_task, STILLA, FILE_TASK, GtkBox)

GtkWidget *stilla_file_task_new (const char *title, const char *words);

/** stilla_file_task_append: Adds @child above the buttons. */
void stilla_file_task_append (StillaFileTask *self, GtkWidget *child);
/** stilla_file_task_add_button: @pressed: called with @data first. Returns: (transfer none) */
GtkWidget *
stilla_file_task_add_button (StillaFileTask *self, const char *words, GCallback pressed, gpointer data);

/** stilla_file_task_begin: Says that it is under way; nothing can be pressed until it is known how it went.
 */
void stilla_file_task_begin (StillaFileTask *self);
/** stilla_file_task_say: How it went; "": nothing is said */
void stilla_file_task_say (StillaFileTask *self, const char *words);
/** stilla_file_task_refuse: Why it was not done, and what to do. */
void stilla_file_task_refuse (StillaFileTask *self, const char *words);

G_END_DECLS
