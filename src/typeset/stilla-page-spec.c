/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-spec.h"

#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define BODY_POINTS 13.0
#define LARGE_POINTS 18.0

/* Millimetres; printers cannot reach the edge of a sheet. */
#define LEAST_MARGIN 5
#define MOST_MARGIN 50
#define LEAST_COLUMN_WIDTH 70
#define LEAST_COLUMN_HEIGHT 90

static const StillaMargins sheet_margins = { 11, 10, 18, 18 };
static const StillaMargins small_margins = { 9, 9, 13, 13 }; /* A5 and half a sheet */

static void
take_margins (StillaPageSpec *self, const StillaMargins *margins)
{
  self->margin_top = POINTS (margins->top);
  self->margin_bottom = POINTS (margins->bottom);
  self->margin_left = POINTS (margins->left);
  self->margin_right = POINTS (margins->right);
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
  take_margins (self, is_small ? &small_margins : &sheet_margins);
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
is_margin (double mm)
{
  return mm >= LEAST_MARGIN && mm <= MOST_MARGIN;
}

static gboolean
leave_room (const StillaPageSpec *self, const StillaMargins *margins)
{
  return self->width - POINTS (margins->left + margins->right) >= POINTS (LEAST_COLUMN_WIDTH)
         && self->height - POINTS (margins->top + margins->bottom) >= POINTS (LEAST_COLUMN_HEIGHT);
}

gboolean
stilla_page_spec_set_margins (StillaPageSpec *self, const StillaMargins *margins, GError **error)
{
  if (!is_margin (margins->top) || !is_margin (margins->bottom) || !is_margin (margins->left)
      || !is_margin (margins->right)) {
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_MARGINS,
                 _ ("A margin must be from %d to %d mm. Choose another width."), LEAST_MARGIN, MOST_MARGIN);
    return FALSE;
  }
  if (!leave_room (self, margins)) {
    g_set_error_literal (
        error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_MARGINS,
        _ ("These margins leave too little room for the words. Choose narrower margins or larger paper."));
    return FALSE;
  }
  take_margins (self, margins);
  return TRUE;
}
