/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-format.h"

G_BEGIN_DECLS

/* What translators translate: each paragraph, heading, cell and label of a bundle is one segment. Amounts,
 * links and glossary words stay elements in it, so that a translator can move but not alter them. */

typedef struct {
  char *context;     /* "pages/glycinate#how-much/p": file, nearest id, kind; holds no running number, so that
                      * an edit elsewhere leaves it alone */
  char *words;       /* the English: words and inline elements, written in one way only */
  GPtrArray *places; /* (element-type utf8): "pages/glycinate.xml:12", each where these words stand */
  GPtrArray *notes;  /* (element-type utf8): what helps a translator: "dose peikert-1996 = 600 mg elemental a
                      * day" */
  const StillaFormatRule *rule; /* what may stand in the words; NULL: nothing but words */
  gboolean safety;              /* a warning: a fault in its translation is never let through */
  gboolean is_name;             /* may be the same in every language */
} StillaSegment;

/* All segments of a bundle, in the order of its contents; context and words together occur once. */
typedef struct _StillaSegmentList StillaSegmentList;

/**
 * stilla_segment_list_new:
 * @bundle: read to its last page
 *
 * Returns: (transfer full) (nullable): the segments, or %NULL with @error set when a page cannot be read
 */
StillaSegmentList *stilla_segment_list_new (StillaBundle *bundle, GError **error);
void stilla_segment_list_free (StillaSegmentList *self);

guint stilla_segment_list_get_size (const StillaSegmentList *self);
/** stilla_segment_list_get: Returns: (transfer none): segment @index in the order of the contents */
const StillaSegment *stilla_segment_list_get (const StillaSegmentList *self, guint index);
/** stilla_segment_list_find: Returns: (transfer none) (nullable): the segment with this context and these
 * words
 */
const StillaSegment *
stilla_segment_list_find (const StillaSegmentList *self, const char *context, const char *words);
/** stilla_segment_list_knows: Returns: whether any segment has this context */
gboolean stilla_segment_list_knows (const StillaSegmentList *self, const char *context);
/** stilla_segment_list_get_language: Returns: (transfer none): the language of the bundle, "en" */
const char *stilla_segment_list_get_language (const StillaSegmentList *self);

/**
 * stilla_segment_write_tag:
 *
 * Returns: (transfer full): the opening tag of @element, attributes in alphabetical order; closed at once
 * when it holds nothing: "<dose ref=\"study-range\"/>"
 */
char *stilla_segment_write_tag (const StillaElement *element);

/** stilla_segment_write: Returns: (transfer full): the inline content of @element as a translator sees it */
char *stilla_segment_write (const StillaElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSegmentList, stilla_segment_list_free)

G_END_DECLS
