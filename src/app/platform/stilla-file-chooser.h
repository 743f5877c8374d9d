/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The system's dialogs for files and folders. _finish() fails with G_IO_ERROR_CANCELLED when the person
 * closed the dialog. */

/** stilla_file_chooser_save_async: @name: the name to suggest in the Documents folder, "Glycinate.pdf" */
void stilla_file_chooser_save_async (GtkWindow *parent,
                                     const char *title,
                                     const char *name,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/** stilla_file_chooser_open_async: A file to read. */
void stilla_file_chooser_open_async (GtkWindow *parent,
                                     const char *title,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

void stilla_file_chooser_open_folder_async (GtkWindow *parent,
                                            const char *title,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

/** stilla_file_chooser_finish: Returns: (transfer full) (nullable): what was chosen */
GFile *stilla_file_chooser_finish (GAsyncResult *result, GError **error);

G_END_DECLS
