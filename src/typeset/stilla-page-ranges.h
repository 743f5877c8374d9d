/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-band.h"
#include "typeset/stilla-setter.h"

G_BEGIN_DECLS

/* The bands of a page. */
typedef struct {
  guint first;
  guint end;      /* the band after the last */
  double squeeze; /* what is left of the white space between bands */
} StillaPageRange;

/**
 * stilla_page_ranges_find:
 *
 * Breaks a column into pages: as late as possible where a break is free. A last page of two or three lines is
 * avoided: white space on the pages before it is drawn together when that saves the page, else lines move on
 * to it.
 *
 * Returns: (transfer full) (element-type StillaPageRange): the pages, none empty
 */
GArray *stilla_page_ranges_find (const StillaGalley *galley, const StillaColumn *column);

G_END_DECLS
