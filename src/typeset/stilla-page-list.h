/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-band.h"
#include "typeset/stilla-flow.h"
#include "typeset/stilla-page-spec.h"

G_BEGIN_DECLS

typedef struct {
  GArray *fragments; /* (element-type StillaFragment): decoration first, then the words in reading order */
  char *title;       /* in the header; NULL where the page itself begins with it */
} StillaPage;

typedef struct {
  char *words;
  int level; /* 0: a page of the guide, 1: a heading on it */
  guint page;
  double y;
} StillaOutlineEntry;

/* A place that links lead to. */
typedef struct {
  char *name;
  guint page;
  double x, y;
} StillaAnchor;

/* A handout broken into pages. Immutable; drawing it takes no decisions. */
typedef struct {
  StillaPageSpec spec;
  GPtrArray *pages; /* (element-type StillaPage) */
  GArray *outline;  /* (element-type StillaOutlineEntry) */
  GArray *anchors;  /* (element-type StillaAnchor) */
  /*< private >*/
  GPtrArray *nodes;
  StillaFlow *flow;
} StillaPageList;

/**
 * stilla_page_list_new:
 * @spec: the paper
 * @context: (nullable): whose fonts are used; %NULL: those of this computer, as for a file
 *
 * Sets @flow and breaks it into pages. The box with the signs of an emergency may move up in @flow by a
 * heading, so that it does not leave half a sheet empty.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with a STILLA_PRINT_ERROR
 */
StillaPageList *
stilla_page_list_new (StillaFlow *flow, const StillaPageSpec *spec, PangoContext *context, GError **error);
void stilla_page_list_free (StillaPageList *self);

/** stilla_page_list_create_context: Returns: (transfer full): how pages are set with @fonts; pages that were
 * set with fonts of their own can be handed to another thread whole */
PangoContext *stilla_page_list_create_context (PangoFontMap *fonts);

/** stilla_page_list_get_n_sheets: Returns: how many sides of paper the pages stand on */
guint stilla_page_list_get_n_sheets (const StillaPageList *self);
/**
 * stilla_page_list_find_sheet:
 * @offset: (out): how far from the left edge of the sheet the page begins, in points; the first of two begins
 *   where reading does
 *
 * Returns: the sheet that @page stands on
 */
guint stilla_page_list_find_sheet (const StillaPageList *self, guint page, double *offset);

const char *stilla_page_list_get_title (const StillaPageList *self);
/** stilla_page_list_get_language: Returns: (transfer none): BCP 47 */
const char *stilla_page_list_get_language (const StillaPageList *self);
/** stilla_page_list_get_second_language: Returns: (transfer none) (nullable): BCP 47: of what stands beside
 * it */
const char *stilla_page_list_get_second_language (const StillaPageList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPageList, stilla_page_list_free)

G_END_DECLS
