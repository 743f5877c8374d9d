/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-objects.h"

#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

void
stilla_pdf_objects_set_words (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *words)
{
  qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_new_unicode_string (pdf, words));
}

void
stilla_pdf_objects_set_name (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *name)
{
  g_autofree char *written = g_strconcat ("/", name, NULL);

  qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_new_name (pdf, written));
}

void
stilla_pdf_objects_set_integer (qpdf_data pdf, qpdf_oh dictionary, const char *key, guint number)
{
  qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_new_integer (pdf, number));
}

void
stilla_pdf_objects_append_integer (qpdf_data pdf, qpdf_oh array, guint number)
{
  qpdf_oh item = qpdf_oh_new_integer (pdf, number);

  qpdf_oh_append_item (pdf, array, item);
}

gboolean
stilla_pdf_objects_check (qpdf_data pdf, GError **error)
{
  qpdf_error fault = NULL;

  if (qpdf_has_error (pdf))
    fault = qpdf_get_error (pdf);
  else if (qpdf_more_warnings (pdf))
    fault = qpdf_next_warning (pdf);
  if (fault == NULL)
    return TRUE;
  g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, _ ("The PDF could not be made: %s."),
               qpdf_get_error_message_detail (pdf, fault));
  return FALSE;
}
