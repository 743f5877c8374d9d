/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-role.h"

/* Noto Sans is a plain, wide-apertured face; "sans" stands in where it is not installed. */
#define FAMILY "Noto Sans, sans"

static const StillaRoleStyle styles[STILLA_N_ROLES] = {
  [STILLA_ROLE_TITLE] = { 1.8, 1.2, 0, 0.3, TRUE, FALSE, "H1" },
  [STILLA_ROLE_PURPOSE] = { 1.0, 1.35, 0, 0.6, FALSE, TRUE, "P" },
  [STILLA_ROLE_LEAD] = { 1.2, 1.32, 0.4, 0.6, FALSE, FALSE, "P" },
  [STILLA_ROLE_HEADING] = { 1.28, 1.25, 0.95, 0.2, TRUE, FALSE, "H2" },
  [STILLA_ROLE_SUBHEADING] = { 1.1, 1.3, 0.85, 0.2, TRUE, FALSE, "H3" },
  [STILLA_ROLE_BODY] = { 1.0, 1.36, 0.45, 0.45, FALSE, FALSE, "P" },
  [STILLA_ROLE_BOXED] = { 0.97, 1.33, 0.3, 0.3, FALSE, FALSE, "P" },
  [STILLA_ROLE_STRONG] = { 1.0, 1.36, 0.5, 0.25, TRUE, FALSE, "P" },
  [STILLA_ROLE_CAPTION] = { 0.92, 1.33, 0.4, 0.35, FALSE, FALSE, "P" },
  [STILLA_ROLE_CELL] = { 0.96, 1.32, 0.5, 0.5, FALSE, FALSE, "TD" },
  [STILLA_ROLE_HEAD_CELL] = { 0.96, 1.32, 0.5, 0.5, TRUE, FALSE, "TH" },
  [STILLA_ROLE_DENSE_CELL] = { 0.8, 1.24, 0.5, 0.5, FALSE, FALSE, "TD" },
  [STILLA_ROLE_DENSE_HEAD] = { 0.8, 1.24, 0.5, 0.5, TRUE, FALSE, "TH" },
  [STILLA_ROLE_SMALL] = { 0.8, 1.25, 0.3, 0.3, FALSE, FALSE, "P" },
  [STILLA_ROLE_SOURCE] = { 0.8, 1.22, 0.2, 0.3, FALSE, FALSE, "P" },
  [STILLA_ROLE_FURNITURE] = { 0.74, 1.4, 0, 0, FALSE, TRUE, "P" },
};

const StillaRoleStyle *
stilla_role_get_style (StillaRole role)
{
  return &styles[role];
}

gboolean
stilla_role_is_cell (StillaRole role)
{
  return role == STILLA_ROLE_CELL || role == STILLA_ROLE_HEAD_CELL || role == STILLA_ROLE_DENSE_CELL
         || role == STILLA_ROLE_DENSE_HEAD;
}

PangoFontDescription *
stilla_role_dup_font (StillaRole role, double body_size)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_absolute_size (font, styles[role].size * body_size * PANGO_SCALE);
  if (styles[role].is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  return font;
}
