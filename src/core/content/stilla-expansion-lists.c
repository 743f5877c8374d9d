/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-expansion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *type;
  const char *words;
} TypeHeading;

static const TypeHeading type_headings[] = {
  { "guideline", N_ ("Guidelines and official bodies") },
  { "review", N_ ("Reviews of many studies") },
  { "trial", N_ ("Single studies") },
  { "label", N_ ("Product information") },
  { "reference", N_ ("Reference works") },
  { "report", N_ ("Reports") },
  { "computed", N_ ("Worked out") },
};

static StillaText *
source_text (const StillaSource *source)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, source->short_name, STILLA_SPAN_STRONG | STILLA_SPAN_VERBATIM);
  stilla_text_append (text, ". ", STILLA_SPAN_STRONG);
  stilla_text_append (text, source->citation, STILLA_SPAN_VERBATIM);
  for (guint i = 0; source->identifiers != NULL && source->identifiers[i] != NULL; i++) {
    stilla_text_append (text, i == 0 ? " " : ", ", STILLA_SPAN_PLAIN);
    stilla_text_append (text, source->identifiers[i], STILLA_SPAN_VERBATIM);
  }
  stilla_text_append (text, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, stilla_source_read_label (source), STILLA_SPAN_EMPHASIS);
  if (source->note != NULL && *source->note != '\0') {
    stilla_text_append (text, _ (": "), STILLA_SPAN_EMPHASIS);
    stilla_text_append (text, source->note, STILLA_SPAN_EMPHASIS);
  }
  stilla_text_append (text, ".", STILLA_SPAN_EMPHASIS);
  return text;
}

static void
add_sources_of_type (const StillaExpansion *self, const TypeHeading *heading, GPtrArray *out)
{
  const GPtrArray *sources = stilla_bundle_get_sources (self->bundle);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < sources->len; i++) {
    const StillaSource *source = g_ptr_array_index (sources, i);
    g_autofree char *id = g_strconcat ("source-", source->id, NULL);
    StillaBlock *block;

    if (g_strcmp0 (source->type, heading->type) != 0)
      continue;
    if (!has_heading) {
      g_autofree char *heading_id = g_strconcat ("sources-", heading->type, NULL);

      g_ptr_array_add (out, stilla_expand_heading (_ (heading->words), 3, heading_id));
      has_heading = TRUE;
    }
    block = stilla_expand_paragraph (source_text (source), id);
    block->language = g_strdup (stilla_bundle_get_language (self->bundle));
    g_ptr_array_add (out, block);
  }
}

void
stilla_expand_source_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_headings); i++)
    add_sources_of_type (self, &type_headings[i], out);
}

static StillaText *
term_text (const StillaExpansion *self, const StillaTerm *term)
{
  StillaText *text = term->meaning != NULL ? stilla_inline_render (self->bundle, term->meaning, self->reader)
                                           : stilla_text_new ();

  if (term->synonyms != NULL && *term->synonyms != '\0') {
    stilla_text_append (text, _ (" Also called: "), STILLA_SPAN_EMPHASIS);
    stilla_text_append (text, term->synonyms, STILLA_SPAN_EMPHASIS);
    stilla_text_append (text, ".", STILLA_SPAN_EMPHASIS);
  }
  return text;
}

void
stilla_expand_glossary_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const GPtrArray *terms = stilla_bundle_get_terms (self->bundle);

  for (guint i = 0; i < terms->len; i++) {
    const StillaTerm *term = g_ptr_array_index (terms, i);
    g_autofree char *id = g_strconcat ("term-", term->id, NULL);

    g_ptr_array_add (out, stilla_expand_heading (term->word, 3, id));
    g_ptr_array_add (out, stilla_expand_paragraph (term_text (self, term), NULL));
  }
}

static void
add_fact (StillaBlock *list, const char *lead, const char *words)
{
  StillaText *item;

  if (words == NULL || *words == '\0')
    return;
  item = stilla_text_new ();
  stilla_text_append (item, lead, STILLA_SPAN_STRONG);
  stilla_text_append (item, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (item, words, STILLA_SPAN_PLAIN);
  stilla_block_add_item (list, item);
}

static void
add_child_fact (const StillaElement *root, const char *name, const char *lead, StillaBlock *list)
{
  const StillaElement *child = stilla_element_child (root, name);
  g_autofree char *words = child != NULL ? stilla_element_dup_text (child) : NULL;

  add_fact (list, lead, words);
}

static char *
author_words (const StillaElement *author)
{
  const char *name = stilla_element_get (author, "name");
  const char *role = stilla_element_get (author, "role");

  return role != NULL ? g_strdup_printf ("%s, %s", name, role) : g_strdup (name);
}

static void
add_authors_and_reviews (const StillaElement *root, StillaBlock *list)
{
  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (root->children, i);

    if (stilla_element_is (child, "author")) {
      g_autofree char *words = author_words (child);

      add_fact (list, _ ("Written by:"), words);
    } else if (stilla_element_is (child, "review")) {
      g_autofree char *date = stilla_date_to_words (stilla_element_get (child, "date"));
      g_autofree char *words
          = g_strdup_printf (_ ("%s, by %s, %s, on %s"), stilla_element_get (child, "page"),
                             stilla_element_get (child, "by"), stilla_element_get (child, "role"), date);

      add_fact (list, _ ("Checked:"), words);
    }
  }
}

void
stilla_expand_bundle_facts (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const StillaElement *root = stilla_bundle_get_root (self->bundle);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);
  g_autofree char *date = stilla_date_to_words (stilla_bundle_get_date (self->bundle));
  g_autofree char *edition = g_strdup_printf (_ ("%s, %s"), stilla_bundle_get_edition (self->bundle), date);

  add_fact (list, _ ("Guide:"), stilla_bundle_get_title (self->bundle));
  add_fact (list, _ ("Edition:"), edition);
  if (!stilla_bundle_is_official (self->bundle))
    add_fact (list, _ ("Origin:"), _ ("unofficial content, not part of Stilla"));
  add_child_fact (root, "summary", _ ("What it covers:"), list);
  add_authors_and_reviews (root, list);
  add_child_fact (root, "funding", _ ("Funding:"), list);
  add_child_fact (root, "conflicts", _ ("Conflicts of interest:"), list);
  add_child_fact (root, "update-policy", _ ("Updates:"), list);
  g_ptr_array_add (out, list);
}
