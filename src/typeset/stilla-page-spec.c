/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-spec.h"

#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define MILLIMETRES(points) ((points) *25.4 / 72.0)
#define BODY_POINTS 13.0
#define LARGE_POINTS 18.0

/* Millimetres; printers cannot reach the edge of a sheet. */
#define LEAST_MARGIN 5
#define LEAST_COLUMN_WIDTH 50
#define LEAST_COLUMN_HEIGHT 80
#define EPSILON 0.01 /* points */

static const StillaMargins sheet_margins = { 11, 10, 18, 18 };
static const StillaMargins small_margins = { 9, 9, 13, 13 }; /* A5 and half a sheet */

void
stilla_page_spec_set_margins (StillaPageSpec *self, const StillaMargins *margins)
{
  self->margin_top = POINTS (margins->top);
  self->margin_bottom = POINTS (margins->bottom);
  self->margin_left = POINTS (margins->left);
  self->margin_right = POINTS (margins->right);
}

void
stilla_page_spec_get_margins (const StillaPageSpec *self, StillaMargins *out)
{
  out->top = MILLIMETRES (self->margin_top);
  out->bottom = MILLIMETRES (self->margin_bottom);
  out->left = MILLIMETRES (self->margin_left);
  out->right = MILLIMETRES (self->margin_right);
}

static void
take_paper (StillaPageSpec *self, StillaPaper paper)
{
  switch (paper) {
  case STILLA_PAPER_A4:
    stilla_page_spec_set_size (self, POINTS (210), POINTS (297));
    break;
  case STILLA_PAPER_LETTER:
    stilla_page_spec_set_size (self, 612, 792);
    break;
  case STILLA_PAPER_A5:
    stilla_page_spec_set_size (self, POINTS (148), POINTS (210));
    break;
  }
}

void
stilla_page_spec_init_for (StillaPageSpec *self, StillaPaper paper, gboolean large, gboolean two_up)
{
  gboolean is_small = paper == STILLA_PAPER_A5 || two_up;

  self->two_up = two_up;
  take_paper (self, paper == STILLA_PAPER_A5 && two_up ? STILLA_PAPER_A4 : paper);
  stilla_page_spec_set_margins (self, is_small ? &small_margins : &sheet_margins);
  self->body_size = large ? LARGE_POINTS : BODY_POINTS;
}

void
stilla_page_spec_set_size (StillaPageSpec *self, double width, double height)
{
  self->sheet_width = self->two_up ? height : width;
  self->sheet_height = self->two_up ? width : height;
  self->width = self->two_up ? self->sheet_width / 2 : self->sheet_width;
  self->height = self->sheet_height;
}

/* Written so that what is not a number is refused. */
static gboolean
is_wide_enough (const StillaPageSpec *self)
{
  double least = POINTS (LEAST_MARGIN) - EPSILON;

  return self->margin_top >= least && self->margin_bottom >= least && self->margin_left >= least
         && self->margin_right >= least;
}

static gboolean
leaves_room (const StillaPageSpec *self)
{
  return self->width - self->margin_left - self->margin_right >= POINTS (LEAST_COLUMN_WIDTH) - EPSILON
         && self->height - self->margin_top - self->margin_bottom >= POINTS (LEAST_COLUMN_HEIGHT) - EPSILON;
}

gboolean
stilla_page_spec_check (const StillaPageSpec *self, GError **error)
{
  if (!is_wide_enough (self))
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_MARGINS,
                 _ ("A margin is narrower than %d mm, which printers cannot reach. Choose a wider one."),
                 LEAST_MARGIN);
  else if (!leaves_room (self))
    g_set_error_literal (
        error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_MARGINS,
        _ ("This paper leaves too little room for words. Choose larger paper or narrower margins."));
  else
    return TRUE;
  return FALSE;
}
