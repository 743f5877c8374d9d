/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-marks.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * stilla_pdf_tree_write:
 * @numbers: (element-type int): what cairo called each mark on its sheet; below 0: nothing was drawn for it
 *
 * Puts the elements of the document in place of those of cairo, in the order of the nodes of @pages, and
 * makes links of the marks that are links. Faults are kept by @pdf.
 */
void stilla_pdf_tree_write (qpdf_data pdf,
                            const StillaPageList *pages,
                            const StillaMarks *marks,
                            const GArray *numbers);

G_END_DECLS
