/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-inline-render.h"
#include "core/content/stilla-reader.h"

G_BEGIN_DECLS

/* One page for one reader: the anatomy in its fixed order, every placeholder resolved, every generated block
 * written out. */
typedef struct _StillaRendition StillaRendition;

/**
 * stilla_rendition_new:
 * @page_id: a page of @bundle
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with STILLA_CONTENT_ERROR_NOT_FOUND
 */
StillaRendition *
stilla_rendition_new (StillaBundle *bundle, const char *page_id, const StillaReader *reader, GError **error);

/**
 * stilla_rendition_new_from_blocks:
 * @id: what the page is called in file names
 * @mark: (nullable): what stands on every sheet of it, such as "Draft"
 * @blocks: (transfer full) (element-type StillaBlock)
 *
 * A page that is not in the guide: what the program has to say of the notes of one reader, by the rules of
 * @bundle.
 *
 * Returns: (transfer full): the page; its review status is that of a page nobody has checked
 */
StillaRendition *stilla_rendition_new_from_blocks (StillaBundle *bundle,
                                                   const StillaReader *reader,
                                                   const char *id,
                                                   const char *title,
                                                   const char *mark,
                                                   GPtrArray *blocks);
StillaRendition *stilla_rendition_ref (StillaRendition *self);
void stilla_rendition_unref (StillaRendition *self);

const char *stilla_rendition_get_page_id (const StillaRendition *self);
/** stilla_rendition_get_title: the full title as words */
const char *stilla_rendition_get_title (const StillaRendition *self);
const GPtrArray *stilla_rendition_get_blocks (const StillaRendition *self); /* (element-type StillaBlock) */
/** stilla_rendition_get_sources: ids in the order in which the page first uses them; number = index + 1 */
const char *const *stilla_rendition_get_sources (const StillaRendition *self);
/** stilla_rendition_get_source_number: Returns: the number shown beside a claim, 0 when the page does not use
 * it */
guint stilla_rendition_get_source_number (const StillaRendition *self, const char *source_id);
/** stilla_rendition_get_review_status: the sentence for the foot and the print */
const char *stilla_rendition_get_review_status (const StillaRendition *self);
/** stilla_rendition_get_mark: Returns: (transfer none) (nullable): what stands on every sheet */
const char *stilla_rendition_get_mark (const StillaRendition *self);
StillaBundle *stilla_rendition_get_bundle (const StillaRendition *self);
const StillaReader *stilla_rendition_get_reader (const StillaRendition *self);

/**
 * stilla_red_flags_new:
 *
 * The red-flag box that stands on every handout: the emergency signs of rules.xml.
 *
 * Returns: (transfer full): a callout of level stop
 */
StillaBlock *stilla_red_flags_new (StillaBundle *bundle, const StillaReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaRendition, stilla_rendition_unref)

G_END_DECLS
