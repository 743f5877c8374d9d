/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-fragment.h"

G_BEGIN_DECLS

/* How willingly a page ends before a band. */
typedef enum {
  STILLA_BREAK_FREE,
  STILLA_BREAK_AVOID,
  STILLA_BREAK_WHOLE, /* inside what is kept whole: only when it stands alone on a page and still does not fit
                       */
  STILLA_BREAK_KEPT,  /* after a heading, a head of a table: only where a paragraph or a row would be torn */
  STILLA_BREAK_NEVER, /* unless nothing else is left */
  STILLA_BREAK_SHEET, /* always */
} StillaBreak;

/* A horizontal strip that is never cut: one line of words, one line of a table row, a picture. */
typedef struct {
  double gap; /* white space above; dropped at the top of a page */
  double height;
  StillaBreak before;
  int box;            /* index of the frame around it, or -1 */
  int table;          /* index of the table whose head is repeated, or -1 */
  gboolean is_head;   /* part of the table's head */
  char *sheet_title;  /* SHEET: the title in the header */
  gboolean is_back;   /* what belongs to none of the pages begins here: no title from here on */
  char *sheet_anchor; /* nullable: SHEET: where the list of contents leads */
  char *outline;      /* nullable: words of an entry in the outline */
  int outline_level;
  char *anchor;      /* nullable */
  GArray *fragments; /* (element-type StillaFragment): from the left of the column and the top of the band */
} StillaBand;

/* A frame round bands that follow one another. */
typedef struct {
  double x;
  double width;
  double stroke;
  GPtrArray *head; /* (element-type StillaBand) (nullable): stands above what goes on over the page */
} StillaFrame;

/* A handout set in a column of one width, not yet broken into pages. */
typedef struct {
  GPtrArray *bands; /* (element-type StillaBand) */
  GArray *frames;   /* (element-type StillaFrame) */
  GPtrArray *heads; /* (element-type GPtrArray (element-type StillaBand)): a table's head, borrowed */
  GPtrArray *nodes; /* (element-type StillaNode) */
} StillaGalley;

StillaBand *stilla_band_new (double gap, double height, StillaBreak before);
void stilla_band_free (StillaBand *self);

StillaGalley *stilla_galley_new (void);
void stilla_galley_free (StillaGalley *self);

/** stilla_galley_find_head: Returns: (transfer none) (nullable) (element-type StillaBand): the head of a
 * table to repeat on a page that begins with band @first */
const GPtrArray *stilla_galley_find_head (const StillaGalley *self, guint first);
/** stilla_galley_is_in_box: Returns: whether the frame round band @index goes on from the band before it */
gboolean stilla_galley_is_in_box (const StillaGalley *self, guint index);
/** stilla_galley_find_box_head: Returns: (transfer none) (nullable) (element-type StillaBand): the head of a
 * box to repeat on a page that begins with band @first; a table's comes below it */
const GPtrArray *stilla_galley_find_box_head (const StillaGalley *self, guint first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaBand, stilla_band_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaGalley, stilla_galley_free)

G_END_DECLS
