/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"

G_BEGIN_DECLS

/* White space round a page, in millimetres. */
typedef struct {
  double top;
  double bottom;
  double left;
  double right;
} StillaMargins;

/* A page and the sheet of paper it stands on. All lengths are in points, 72 to the inch. */
typedef struct {
  double width; /* of a page: half of the sheet where two stand on it */
  double height;
  double sheet_width; /* as it is drawn: turned sideways where two pages stand on it */
  double sheet_height;
  gboolean two_up; /* two pages on each sheet */
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
  double body_size; /* of the running text */
} StillaPageSpec;

/**
 * stilla_page_spec_init_for:
 * @large: large print, 18 point text instead of 13
 * @two_up: pages for half a sheet, two on each sheet turned sideways; two of A5 stand on A4
 *
 * Fills in a page with the house margins of its size.
 */
void stilla_page_spec_init_for (StillaPageSpec *self, StillaPaper paper, gboolean large, gboolean two_up);

/** stilla_page_spec_set_size: Takes another paper, @width by @height points upright, keeping margins, text
 * and how many pages stand on a sheet; for sizes a printer offers. */
void stilla_page_spec_set_size (StillaPageSpec *self, double width, double height);

/** stilla_page_spec_get_margins, stilla_page_spec_set_margins: The white space round each page; checked when
 * pages are made. */
void stilla_page_spec_get_margins (const StillaPageSpec *self, StillaMargins *out);
void stilla_page_spec_set_margins (StillaPageSpec *self, const StillaMargins *margins);

/**
 * stilla_page_spec_check:
 *
 * Margins are at least 5 mm wide and leave room for words, 50 mm across and 80 mm down.
 *
 * Returns: %FALSE with STILLA_PRINT_ERROR_MARGINS; the message is a sentence for the person
 */
gboolean stilla_page_spec_check (const StillaPageSpec *self, GError **error);

G_END_DECLS
