/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-source.h"

#include <string.h>

#define FORMS_PAGE "forms-compared"
#define GLOSSARY_PAGE "glossary"

/* Where in the page the walk stands. */
typedef struct {
  StillaSearchBuilder *builder;
  const char *anchor; /* of the last heading or block that has one */
} Walk;

static void walk_blocks (Walk *self, const GPtrArray *blocks);

static void
add_text (const Walk *self, StillaPlace place, const StillaText *text)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return;
  words = stilla_text_dup_string (text);
  stilla_search_builder_add (self->builder, place, self->anchor, words);
}

static void
add_texts (const Walk *self, const GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add_text (self, STILLA_PLACE_TEXT, g_ptr_array_index (texts, i));
}

/* A row is one passage, so that its name stands beside what is said of it. */
static void
add_row (const Walk *self, const GPtrArray *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++) {
    g_autofree char *cell = stilla_text_dup_string (g_ptr_array_index (row, i));

    g_string_append_printf (words, "%s%s", i == 0 ? "" : i == 1 ? ": " : "; ", cell);
  }
  stilla_search_builder_add (self->builder, STILLA_PLACE_TEXT, self->anchor, words->str);
}

static void
add_table (const Walk *self, const StillaTable *table)
{
  if (table == NULL)
    return;
  add_text (self, STILLA_PLACE_TEXT, table->caption);
  add_texts (self, table->head);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, g_ptr_array_index (table->rows, i));
}

static void
add_chart (const Walk *self, const StillaChart *chart)
{
  if (chart == NULL)
    return;
  add_text (self, STILLA_PLACE_HEADING, chart->title);
  add_text (self, STILLA_PLACE_TEXT, chart->caption);
  add_text (self, STILLA_PLACE_TEXT, chart->meaning);
  stilla_search_builder_add (self->builder, STILLA_PLACE_TEXT, self->anchor, chart->alternative);
}

static gboolean
is_page_furniture (const StillaBlock *block)
{
  return block->kind == STILLA_BLOCK_TITLE || block->kind == STILLA_BLOCK_NOTICE
         || block->kind == STILLA_BLOCK_FOOT;
}

static void
walk_block (Walk *self, const StillaBlock *block)
{
  const char *outer = self->anchor;
  gboolean is_heading = block->kind == STILLA_BLOCK_HEADING;

  if (is_page_furniture (block))
    return;
  if (block->id != NULL && block->kind != STILLA_BLOCK_DOOR)
    self->anchor = block->id;
  if (block->kind != STILLA_BLOCK_KEY_POINTS)
    add_text (self, STILLA_PLACE_HEADING, block->title);
  add_text (self, is_heading ? STILLA_PLACE_HEADING : STILLA_PLACE_TEXT, block->text);
  add_texts (self, block->items);
  add_table (self, block->table);
  add_chart (self, block->chart);
  if (block->children != NULL)
    walk_blocks (self, block->children);
  if (!is_heading)
    self->anchor = outer;
}

static void
walk_blocks (Walk *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    walk_block (self, g_ptr_array_index (blocks, i));
}

static void
add_synonyms (StillaSearchBuilder *builder, StillaBundle *bundle, const char *page_id)
{
  const StillaElement *page = stilla_bundle_get_page (bundle, page_id, NULL);
  const StillaElement *synonyms = page != NULL ? stilla_element_child (page, "synonyms") : NULL;
  g_autofree char *words = synonyms != NULL ? stilla_element_dup_text (synonyms) : NULL;

  if (words != NULL)
    stilla_search_builder_add (builder, STILLA_PLACE_SYNONYM, NULL, words);
}

/* The page of a form: its family's own, else the one that compares them. */
static const char *
page_of_form (const StillaBundle *bundle, const StillaForm *form)
{
  return form->family != NULL && stilla_bundle_find_page_entry (bundle, form->family) != NULL ? form->family
                                                                                              : FORMS_PAGE;
}

static void
add_form (StillaSearchBuilder *builder, const StillaForm *form, const char *page_id)
{
  g_autofree char *anchor
      = strcmp (page_id, FORMS_PAGE) == 0 ? g_strconcat ("form-", form->family, NULL) : NULL;
  g_autofree char *words = g_strjoin (form->synonyms != NULL ? ": " : "", form->name,
                                      form->synonyms != NULL ? form->synonyms : "", NULL);

  stilla_search_builder_add (builder, STILLA_PLACE_SYNONYM, anchor, words);
}

static void
add_forms (StillaSearchBuilder *builder, const StillaBundle *bundle, const char *page_id)
{
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (forms, i);

    if (strcmp (page_of_form (bundle, form), page_id) == 0)
      add_form (builder, form, page_id);
  }
}

static void
add_terms (StillaSearchBuilder *builder, const StillaBundle *bundle)
{
  const GPtrArray *terms = stilla_bundle_get_terms (bundle);

  for (guint i = 0; i < terms->len; i++) {
    const StillaTerm *term = g_ptr_array_index (terms, i);
    g_autofree char *anchor = g_strconcat ("term-", term->id, NULL);
    g_autofree char *words = g_strjoin (term->synonyms != NULL ? ": " : "", term->word,
                                        term->synonyms != NULL ? term->synonyms : "", NULL);

    stilla_search_builder_add (builder, STILLA_PLACE_SYNONYM, anchor, words);
  }
}

void
stilla_search_source_add_page (StillaSearchBuilder *builder,
                               const StillaPageEntry *entry,
                               const StillaRendition *rendition)
{
  StillaBundle *bundle = stilla_rendition_get_bundle (rendition);
  Walk walk = { builder, NULL };

  stilla_search_builder_begin_page (builder, entry->id, stilla_rendition_get_title (rendition), entry->title);
  add_synonyms (builder, bundle, entry->id);
  add_forms (builder, bundle, entry->id);
  if (strcmp (entry->id, GLOSSARY_PAGE) == 0)
    add_terms (builder, bundle);
  walk_blocks (&walk, stilla_rendition_get_blocks (rendition));
}

static void
add_section (StillaSearchBuilder *builder,
             StillaBundle *bundle,
             const StillaSection *section,
             const StillaReader *reader)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
    g_autoptr (StillaRendition) rendition = stilla_rendition_new (bundle, entry->id, reader, NULL);

    if (rendition != NULL)
      stilla_search_source_add_page (builder, entry, rendition);
  }
}

StillaSearchIndex *
stilla_search_index_new (StillaBundle *bundle, const StillaReader *reader)
{
  g_autoptr (StillaSearchBuilder) builder = stilla_search_builder_new ();
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint i = 0; i < sections->len; i++)
    add_section (builder, bundle, g_ptr_array_index (sections, i), reader);
  return stilla_search_builder_finish (builder);
}
