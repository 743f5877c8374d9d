/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-marks.h"

G_BEGIN_DECLS

/**
 * stilla_pdf_polish:
 * @drawn: a PDF as cairo wrote it
 * @marks: what was drawn on its sheets with stilla_structure_draw_page()
 * @metadata: an XMP packet
 *
 * Adds to the drawing what a screen reader needs and cairo cannot write: the elements of the document, their
 * languages, what its pictures show, which cell is whose head, what is decoration, where links lead, and the
 * title in the window. The same input gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the finished file, or %NULL with STILLA_PRINT_ERROR_OUTPUT
 */
GByteArray *stilla_pdf_polish (const GByteArray *drawn,
                               const StillaPageList *pages,
                               const StillaMarks *marks,
                               const char *metadata,
                               GError **error);

G_END_DECLS
