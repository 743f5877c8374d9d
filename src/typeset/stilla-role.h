/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What a run of words is for; it decides the look. */
typedef enum {
  STILLA_ROLE_TITLE,
  STILLA_ROLE_PURPOSE,
  STILLA_ROLE_LEAD,
  STILLA_ROLE_HEADING,
  STILLA_ROLE_SUBHEADING,
  STILLA_ROLE_BODY,
  STILLA_ROLE_BOXED,  /* running text in a box */
  STILLA_ROLE_STRONG, /* the title of a box, a question, a chart */
  STILLA_ROLE_CAPTION,
  STILLA_ROLE_CELL,
  STILLA_ROLE_HEAD_CELL,
  STILLA_ROLE_DENSE_CELL, /* of a long table */
  STILLA_ROLE_DENSE_HEAD,
  STILLA_ROLE_SMALL,     /* dates, what the handout is for */
  STILLA_ROLE_SOURCE,    /* an entry of the list of sources */
  STILLA_ROLE_FURNITURE, /* header and footer of the sheet */
  STILLA_N_ROLES,
} StillaRole;

typedef struct {
  double size;    /* times the body size */
  double leading; /* times its own size */
  double before;  /* white space above, times the body size */
  double after;
  gboolean is_bold;
  gboolean is_dim;
  const char *tag; /* structure element of the PDF */
} StillaRoleStyle;

/** stilla_role_get_style: Returns: (transfer none): the look of @role */
const StillaRoleStyle *stilla_role_get_style (StillaRole role);

/** stilla_role_is_cell: Returns: whether the words stand in a table */
gboolean stilla_role_is_cell (StillaRole role);

/** stilla_role_dup_font: Returns: (transfer full): the font of @role where the running text has @body_size
 * points */
PangoFontDescription *stilla_role_dup_font (StillaRole role, double body_size);

G_END_DECLS
