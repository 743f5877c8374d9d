/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-questions-paper.h"

#include "core/content/stilla-expansion.h"

#include <glib/gi18n-lib.h>

#define QUESTIONS_ID "questions" /* the heading over them on a page */
#define LINES_OF_ANSWER 2
#define LINES_OF_AGREEMENT 5

static void
add_words (GPtrArray *blocks, StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  g_ptr_array_add (blocks, block);
}

static StillaBlock *
lines_new (int n_lines)
{
  StillaBlock *lines = stilla_block_new (STILLA_BLOCK_LINES);

  lines->n_lines = n_lines;
  return lines;
}

static void
add_blank (GPtrArray *blocks, const char *before, const char *between)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  block->text = stilla_text_new_plain (before);
  stilla_text_append (block->text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  stilla_text_append (block->text, between, STILLA_SPAN_PLAIN);
  for (int i = 0; i < 2; i++)
    stilla_text_append (block->text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  g_ptr_array_add (blocks, block);
}

/* Returns: (nullable): the list under the heading, %NULL when the page has none */
static const StillaBlock *
find_questions (const StillaRendition *page)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  for (guint i = 0; i + 1 < blocks->len; i++) {
    const StillaBlock *heading = g_ptr_array_index (blocks, i);
    const StillaBlock *list = g_ptr_array_index (blocks, i + 1);

    if (heading->kind == STILLA_BLOCK_HEADING && g_strcmp0 (heading->id, QUESTIONS_ID) == 0
        && list->items != NULL)
      return list;
  }
  return NULL;
}

static void
add_questions (GPtrArray *blocks, const StillaBlock *list)
{
  for (guint i = 0; i < list->items->len; i++) {
    StillaBlock *question = stilla_block_new (STILLA_BLOCK_QUESTION);

    question->title = stilla_text_new_plain (STILLA_BOX_TO_TICK " ");
    stilla_text_append_text (question->title, stilla_text_copy (g_ptr_array_index (list->items, i)));
    stilla_block_add_child (question, lines_new (LINES_OF_ANSWER));
    g_ptr_array_add (blocks, question);
  }
}

/* @with_title: the questions stand under the title of the page that asks them */
static gboolean
add_page (GPtrArray *blocks,
          StillaBundle *bundle,
          const StillaReader *reader,
          const char *page_id,
          gboolean with_title,
          GError **error)
{
  g_autoptr (StillaRendition) page = stilla_rendition_new (bundle, page_id, reader, error);
  const StillaPageEntry *entry = stilla_bundle_find_page_entry (bundle, page_id);
  const StillaBlock *list;

  if (page == NULL)
    return FALSE;
  list = find_questions (page);
  if (list == NULL)
    return TRUE;
  if (with_title && entry != NULL)
    g_ptr_array_add (blocks, stilla_expand_heading (entry->title, 2, NULL));
  add_questions (blocks, list);
  return TRUE;
}

static const char *
find_first_page (const StillaBundle *bundle)
{
  const StillaSection *section = g_ptr_array_index (stilla_bundle_get_sections (bundle), 0);

  return ((const StillaPageEntry *) g_ptr_array_index (section->pages, 0))->id;
}

static gboolean
add_pages (GPtrArray *blocks,
           StillaBundle *bundle,
           const StillaReader *reader,
           const char *const *pages,
           GError **error)
{
  guint before = blocks->len;

  for (gsize i = 0; pages != NULL && pages[i] != NULL; i++)
    if (!add_page (blocks, bundle, reader, pages[i], TRUE, error))
      return FALSE;
  return blocks->len > before || add_page (blocks, bundle, reader, find_first_page (bundle), FALSE, error);
}

StillaRendition *
stilla_questions_paper_new (StillaBundle *bundle,
                            const StillaReader *reader,
                            const char *const *pages,
                            GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  const char *title = _ ("Questions for your clinician");

  add_words (blocks, STILLA_BLOCK_TITLE, title);
  add_words (blocks, STILLA_BLOCK_PURPOSE,
             _ ("Tick three questions before the visit. Write down each answer, and say it back."));
  add_blank (blocks, _ ("Visit on "), _ (" with "));
  if (!add_pages (blocks, bundle, reader, pages, error))
    return NULL;
  g_ptr_array_add (blocks, stilla_expand_heading (_ ("My own question"), 2, NULL));
  g_ptr_array_add (blocks, lines_new (LINES_OF_ANSWER));
  g_ptr_array_add (blocks, stilla_expand_heading (_ ("What was agreed"), 2, NULL));
  g_ptr_array_add (blocks, lines_new (LINES_OF_AGREEMENT));
  add_blank (blocks, _ ("Next visit on "), _ (" Who to call with questions "));
  return stilla_rendition_new_from_blocks (bundle, reader, "my-questions", title, NULL,
                                           g_steal_pointer (&blocks));
}
