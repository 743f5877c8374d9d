/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_MARK_CONTENT,
  STILLA_MARK_LINK,   /* words that lead somewhere */
  STILLA_MARK_HEADER, /* outside the structure: what stands on every sheet */
  STILLA_MARK_FOOTER,
} StillaMarkKind;

#define STILLA_MARK_PARAGRAPH "P"

/* What was drawn in one go for one element on one sheet. */
typedef struct {
  StillaMarkKind kind;
  guint sheet;
  const StillaNode *node;         /* content and links */
  const StillaFragment *fragment; /* the first that was drawn; of links: the area */
  guint paragraph;       /* in a cell with several of them, from 1; 0: the element holds the words itself */
  cairo_rectangle_t box; /* of @fragment: points from the upper left corner of the sheet */
} StillaMark;

/* A place on a sheet that links lead to. */
typedef struct {
  const char *name;
  guint sheet;
  double x, y; /* points from the upper left corner of the sheet */
} StillaPlace;

/* All that was drawn, in order: from this the structure of the file is made. Borrows from the pages. */
typedef struct {
  GArray *drawn;  /* (element-type StillaMark) */
  GArray *places; /* (element-type StillaPlace) */
} StillaMarks;

StillaMarks *stilla_marks_new (void);
void stilla_marks_free (StillaMarks *self);
const StillaMark *stilla_marks_get (const StillaMarks *self, guint index);
/** stilla_marks_find_place: Returns: (transfer none) (nullable): the place called @name */
const StillaPlace *stilla_marks_find_place (const StillaMarks *self, const char *name);
/** stilla_mark_get_tag: Returns: (transfer none): the element that holds the words of a mark that is content
 */
const char *stilla_mark_get_tag (const StillaMark *self);
/** stilla_mark_dup_link_words: Returns: (transfer full): where a link leads */
char *stilla_mark_dup_link_words (const StillaMark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMarks, stilla_marks_free)

G_END_DECLS
