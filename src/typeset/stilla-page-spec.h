/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"

G_BEGIN_DECLS

/* A sheet of paper. All lengths are in points, 72 to the inch. */
typedef struct {
  double width;
  double height;
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
  double body_size; /* of the running text */
} StillaPageSpec;

/** stilla_page_spec_init: Fills in a sheet with the house margins; @large: large print, 18 point text. */
void stilla_page_spec_init (StillaPageSpec *self, StillaPaper paper, gboolean large);

/** stilla_page_spec_set_size: Takes another sheet size, keeping margins and text; for sizes a printer offers.
 */
void stilla_page_spec_set_size (StillaPageSpec *self, double width, double height);

G_END_DECLS
