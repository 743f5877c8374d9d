/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-spec.h"

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define MARGIN_SIDE_MM 18.0
#define MARGIN_TOP_MM 11.0
#define MARGIN_BOTTOM_MM 10.0
#define BODY_POINTS 12.5
#define LARGE_POINTS 18.0

void
stilla_page_spec_init (StillaPageSpec *self, StillaPaper paper, gboolean large)
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
  self->margin_top = POINTS (MARGIN_TOP_MM);
  self->margin_bottom = POINTS (MARGIN_BOTTOM_MM);
  self->margin_left = POINTS (MARGIN_SIDE_MM);
  self->margin_right = POINTS (MARGIN_SIDE_MM);
  self->body_size = large ? LARGE_POINTS : BODY_POINTS;
}

void
stilla_page_spec_set_size (StillaPageSpec *self, double width, double height)
{
  self->width = width;
  self->height = height;
}
