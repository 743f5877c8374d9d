/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of a handout, handed to the print dialog. */

/**
 * stilla_print_operation_new:
 * @pages: what is printed; laid out again when the printer has another paper
 * @data_folder: where the printer choices are kept between runs, "$XDG_DATA_HOME/stilla"
 *
 * Returns: (transfer full): an operation that is not yet run; its paper is that of the handout, its printer
 * the one chosen last
 */
GtkPrintOperation *stilla_print_operation_new (StillaHandoutPages *pages, const char *data_folder);

/**
 * stilla_print_operation_run_async:
 * @parent: the window that the print dialog belongs to
 * @callback: called when the printer has all pages, or the person closed the dialog, or it failed
 *
 * Opens the print dialog.
 */
void stilla_print_operation_run_async (StillaHandoutPages *pages,
                                       GtkWindow *parent,
                                       const char *data_folder,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

/**
 * stilla_print_operation_run_finish:
 *
 * Returns: %FALSE with @error set when nothing was printed; G_IO_ERROR_CANCELLED when the person closed the
 * dialog. Any other message is a sentence for the person.
 */
gboolean stilla_print_operation_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
