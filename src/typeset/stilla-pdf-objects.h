/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* Objects of a PDF file that is open in libqpdf. Handles live until the file is closed; faults are kept by
 * the file until stilla_pdf_objects_check(). */

void stilla_pdf_objects_set_words (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *words);
void stilla_pdf_objects_set_name (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *name);
void stilla_pdf_objects_set_integer (qpdf_data pdf, qpdf_oh dictionary, const char *key, guint number);
void stilla_pdf_objects_append_integer (qpdf_data pdf, qpdf_oh array, guint number);

/** stilla_pdf_objects_check: Returns: FALSE with STILLA_PRINT_ERROR_OUTPUT when anything went wrong so far */
gboolean stilla_pdf_objects_check (qpdf_data pdf, GError **error);

G_END_DECLS
