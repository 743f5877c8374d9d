/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "typeset/stilla-logo.h"
#include "typeset/stilla-role.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_FRAGMENT_LINE,   /* one line of words */
  STILLA_FRAGMENT_SYMBOL, /* the sign of a level */
  STILLA_FRAGMENT_CHART,
  STILLA_FRAGMENT_FRAME,
  STILLA_FRAGMENT_RULE, /* from one corner of the box to the other: across, or upright without a width */
  STILLA_FRAGMENT_LOGO,
  STILLA_FRAGMENT_STAMP, /* words across the whole page, behind all others */
  STILLA_FRAGMENT_LINK,  /* an area that leads to @destination */
} StillaFragmentKind;

/* An element of the document's structure. Nodes are numbered in reading order; a parent comes before its
 * children. */
typedef struct _StillaNode {
  guint index;
  const char *tag; /* a PDF structure type */
  const struct _StillaNode *parent;
  const char *language;    /* BCP 47 */
  const char *alternative; /* (nullable): figures: all that the picture shows, in words */
  const char *scope;       /* (nullable): heads of a table: "Row" or "Column" */
  const char *numbering;   /* (nullable): lists: "Decimal", "Disc" or "None" */
} StillaNode;

/* One thing on a page. The box is in points from the upper left corner of the sheet. */
typedef struct {
  StillaFragmentKind kind;
  double x, y, width, height;
  const StillaNode *node; /* NULL: decoration, outside the structure */
  StillaRole role;
  double baseline;     /* lines: from the top of the box */
  double stroke;       /* frames and rules: width of the pen */
  gboolean open_above; /* frames: continued from the page before */
  gboolean open_below;
  gboolean is_head;    /* part of a table head; repeated heads have no node */
  int line;            /* which line of the layout */
  int n_lines;         /* of the layout */
  PangoLayout *layout; /* lines, stamps and charts (which use its context) */
  const StillaChart *chart;
  const StillaLogo *logo;
  StillaLevel level;
  char *destination;
  char *description; /* links: where they lead, in words; NULL: the words themselves say it */
  guint start;       /* links: of the layout's text, bytes */
  guint end;
  guint item; /* the part of the flow that it comes from */
} StillaFragment;

/** stilla_fragment_copy_into: Appends a copy of @self moved by @dx and @dy to @fragments (element-type
 * StillaFragment). */
StillaFragment *
stilla_fragment_copy_into (const StillaFragment *self, GArray *fragments, double dx, double dy);
/** stilla_fragment_array_new: Returns: (transfer full): an array of StillaFragment that clears its elements
 */
GArray *stilla_fragment_array_new (void);
/** stilla_fragment_dup_text: Returns: (transfer full): the words of a line */
char *stilla_fragment_dup_text (const StillaFragment *self);

G_END_DECLS
