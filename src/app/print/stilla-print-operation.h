/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Paper from the window: the pages of the typeset layer, handed to the print dialog or to a file. */

/**
 * stilla_print_operation_new:
 *
 * Returns: (transfer full): an operation that prints @rendition as a handout, not yet run; its paper and
 * printer are those chosen last
 */
GtkPrintOperation *stilla_print_operation_new (StillaRendition *rendition, const char *data_folder);

/**
 * stilla_print_page_async:
 * @rendition: the page to print
 * @parent: the window that the print dialog belongs to
 * @data_folder: where the paper and printer choices are kept between runs, "$XDG_DATA_HOME/stilla"
 * @callback: called when the printer has all pages, or the person closed the dialog, or it failed
 *
 * Opens the print dialog and prints @rendition as a handout.
 */
void stilla_print_page_async (StillaRendition *rendition,
                              GtkWindow *parent,
                              const char *data_folder,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * stilla_print_page_finish:
 *
 * Returns: %FALSE with @error set when nothing was printed; G_IO_ERROR_CANCELLED when the person closed the
 * dialog. The message of a STILLA_PRINT_ERROR is a sentence for the person.
 */
gboolean stilla_print_page_finish (GAsyncResult *result, GError **error);

/**
 * stilla_print_save_pdf:
 * @file: a local file, written whole or not at all
 * @data_folder: as above; the paper chosen last is used
 *
 * Saves @rendition as a PDF handout; takes some tens of milliseconds.
 *
 * Returns: %FALSE with @error set; the message of a STILLA_PRINT_ERROR is a sentence for the person
 */
gboolean
stilla_print_save_pdf (StillaRendition *rendition, GFile *file, const char *data_folder, GError **error);

G_END_DECLS
