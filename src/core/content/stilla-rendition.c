/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-rendition.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-pseudo-blocks.h"
#include "core/content/stilla-pseudo-language.h"
#include "core/content/stilla-source-numbers.h"

#include <glib/gi18n-lib.h>

struct _StillaRendition {
  gatomicrefcount ref_count;
  StillaBundle *bundle;
  StillaReader *reader;
  char *page_id;
  char *title;
  char *review_status;
  char *mark; /* nullable */
  GPtrArray *blocks;
  GStrv sources;
};

static void
add_text_block (const StillaExpansion *expansion,
                const StillaElement *page,
                const char *name,
                StillaBlockKind kind,
                GPtrArray *out)
{
  StillaText *text = stilla_expand_inline (expansion, page, name);
  StillaBlock *block;

  if (text == NULL)
    return;
  block = stilla_block_new (kind);
  block->text = text;
  g_ptr_array_add (out, block);
}

static void
add_key_points (const StillaExpansion *expansion, const StillaElement *page, GPtrArray *out)
{
  const StillaElement *in_short = stilla_element_child (page, "in-short");
  StillaBlock *block;

  if (in_short == NULL)
    return;
  stilla_expand_list (expansion, in_short, out);
  block = g_ptr_array_index (out, out->len - 1);
  block->kind = STILLA_BLOCK_KEY_POINTS;
  block->title = stilla_text_new_plain (_ ("In short"));
}

static void
add_section (const StillaExpansion *expansion, const StillaElement *section, GPtrArray *out)
{
  StillaText *title = stilla_expand_inline (expansion, section, "title");
  StillaBlock *heading = stilla_block_new (STILLA_BLOCK_HEADING);

  heading->heading_level = 2;
  heading->id = g_strdup (stilla_element_get (section, "id"));
  heading->text = title != NULL ? title : stilla_text_new ();
  g_ptr_array_add (out, heading);
  stilla_expand_blocks (expansion, section, out);
}

static gboolean
is_reference (const StillaElement *section)
{
  return g_strcmp0 (stilla_element_get (section, "reference"), "yes") == 0;
}

/* @reference: those to look things up in, which stand behind what a reader reads */
static void
add_sections (const StillaExpansion *expansion, const StillaElement *page, gboolean reference, GPtrArray *out)
{
  for (guint i = 0; i < page->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (page->children, i);

    if (stilla_element_is (child, "section") && is_reference (child) == reference)
      add_section (expansion, child, out);
  }
}

static void
add_part (const StillaExpansion *expansion,
          const StillaElement *page,
          const char *name,
          const char *heading,
          GPtrArray *out)
{
  const StillaElement *part = stilla_element_child (page, name);

  if (part == NULL)
    return;
  g_ptr_array_add (out, stilla_expand_heading (heading, 2, name));
  if (g_strcmp0 (name, "what-to-do") == 0)
    stilla_expand_steps (expansion, part, out);
  else
    stilla_expand_list (expansion, part, out);
}

/* The anatomy of a page, always in this order. */
static void
expand_page (const StillaExpansion *expansion, const StillaElement *page, GPtrArray *out)
{
  add_text_block (expansion, page, "title", STILLA_BLOCK_TITLE, out);
  add_text_block (expansion, page, "purpose", STILLA_BLOCK_PURPOSE, out);
  stilla_expand_notices (expansion, page, out);
  add_text_block (expansion, page, "main-message", STILLA_BLOCK_LEAD, out);
  add_key_points (expansion, page, out);
  add_sections (expansion, page, FALSE, out);
  add_part (expansion, page, "what-to-do", _ ("What to do"), out);
  add_part (expansion, page, "known", _ ("What is known"), out);
  add_part (expansion, page, "not-known", _ ("What is not known"), out);
  add_part (expansion, page, "questions", _ ("Questions for your clinician"), out);
  add_sections (expansion, page, TRUE, out);
  stilla_expand_foot (expansion, page, out);
}

static StillaRendition *
create (StillaBundle *bundle, const StillaReader *reader, const char *id, GPtrArray *blocks)
{
  StillaRendition *self = g_new0 (StillaRendition, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->bundle = stilla_bundle_ref (bundle);
  self->reader = stilla_reader_copy (reader);
  self->page_id = g_strdup (id);
  self->blocks = blocks;
  return self;
}

static char *
dup_words (const StillaReader *reader, const char *words)
{
  return words != NULL ? stilla_pseudo_words (reader->language, words) : NULL;
}

StillaRendition *
stilla_rendition_new_from_blocks (StillaBundle *bundle,
                                  const StillaReader *reader,
                                  const char *id,
                                  const char *title,
                                  const char *mark,
                                  GPtrArray *blocks)
{
  StillaRendition *self = create (bundle, reader, id, blocks);

  stilla_pseudo_turn_blocks (reader->language, self->blocks);
  self->title = dup_words (reader, title);
  self->mark = dup_words (reader, mark);
  self->review_status = dup_words (reader, stilla_review_status_unreviewed ());
  self->sources = stilla_source_numbers_collect (self->blocks);
  return self;
}

StillaRendition *
stilla_rendition_new (StillaBundle *bundle, const char *page_id, const StillaReader *reader, GError **error)
{
  const StillaElement *page = stilla_bundle_get_page (bundle, page_id, error);
  StillaExpansion expansion = { bundle, reader };
  StillaRendition *self;
  g_autoptr (StillaText) title = NULL;
  g_autofree char *status = NULL;

  if (page == NULL)
    return NULL;
  self
      = create (bundle, reader, page_id, g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free));
  expand_page (&expansion, page, self->blocks);
  stilla_pseudo_turn_blocks (reader->language, self->blocks);
  title = stilla_expand_inline (&expansion, page, "title");
  if (title != NULL)
    stilla_pseudo_turn_text (reader->language, title);
  self->title = title != NULL ? stilla_text_dup_string (title) : g_strdup (page_id);
  status = stilla_expand_review_status (&expansion, page);
  self->review_status = dup_words (reader, status);
  self->sources = stilla_source_numbers_collect (self->blocks);
  return self;
}

StillaRendition *
stilla_rendition_ref (StillaRendition *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stilla_rendition_unref (StillaRendition *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);
  g_clear_pointer (&self->review_status, g_free);
  g_clear_pointer (&self->mark, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->page_id, g_free);
  g_clear_pointer (&self->reader, stilla_reader_free);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_free (self);
}

const char *
stilla_rendition_get_page_id (const StillaRendition *self)
{
  return self->page_id;
}

const char *
stilla_rendition_get_title (const StillaRendition *self)
{
  return self->title;
}

const GPtrArray *
stilla_rendition_get_blocks (const StillaRendition *self)
{
  return self->blocks;
}

const char *const *
stilla_rendition_get_sources (const StillaRendition *self)
{
  return (const char *const *) self->sources;
}

guint
stilla_rendition_get_source_number (const StillaRendition *self, const char *source_id)
{
  for (guint i = 0; self->sources[i] != NULL; i++) {
    if (g_strcmp0 (self->sources[i], source_id) == 0)
      return i + 1;
  }
  return 0;
}

const char *
stilla_rendition_get_review_status (const StillaRendition *self)
{
  return self->review_status;
}

const char *
stilla_rendition_get_mark (const StillaRendition *self)
{
  return self->mark;
}

StillaBundle *
stilla_rendition_get_bundle (const StillaRendition *self)
{
  return self->bundle;
}

const StillaReader *
stilla_rendition_get_reader (const StillaRendition *self)
{
  return self->reader;
}
