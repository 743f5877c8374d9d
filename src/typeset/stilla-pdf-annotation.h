/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-marks.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * stilla_pdf_annotation_new:
 * @link: a mark that is a link
 * @key: under which the file knows the element of the link
 *
 * Returns: the area to click, on its sheet
 */
qpdf_oh
stilla_pdf_annotation_new (qpdf_data pdf, const StillaMarks *marks, const StillaMark *link, guint key);

/** stilla_pdf_annotation_box: Returns: the box round what was drawn, counted from the lower left corner of
 * the sheet */
qpdf_oh stilla_pdf_annotation_box (qpdf_data pdf, const StillaMark *mark);

G_END_DECLS
