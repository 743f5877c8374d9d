/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <qpdf/qpdf-c.h>

/** stilla_pdf_fonts_complete: Says of each font which letter has which number, where cairo leaves it to the
 * reader to know. Faults are kept by @pdf. */
void stilla_pdf_fonts_complete (qpdf_data pdf);
