/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/**
 * stilla_pdf_write:
 * @path: the file; written whole or not at all
 * @created: seconds since 1970, for the dates in the file
 *
 * Writes @pages as a tagged PDF with outline and metadata. The same pages and date give the same bytes.
 *
 * Returns: %FALSE with STILLA_PRINT_ERROR_OUTPUT; the message is a sentence for the person
 */
gboolean stilla_pdf_write (const StillaPageList *pages, const char *path, gint64 created, GError **error);

G_END_DECLS
