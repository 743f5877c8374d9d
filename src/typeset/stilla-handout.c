/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-language.h"
#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-contents.h"
#include "typeset/stilla-handout-blocks.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer none) (nullable): the mark of the first page that has one */
static const char *
find_mark (const GPtrArray *renditions)
{
  const char *mark = NULL;

  for (guint i = 0; i < renditions->len && mark == NULL; i++)
    mark = stilla_rendition_get_mark (g_ptr_array_index (renditions, i));
  return mark;
}

/* What stands on every sheet: it holds for the whole handout as soon as it holds for one page. */
static char *
dup_mark (const StillaFlow *flow, const GPtrArray *renditions)
{
  g_autofree char *unofficial
      = stilla_bundle_is_official (stilla_rendition_get_bundle (g_ptr_array_index (renditions, 0)))
            ? NULL
            : stilla_pseudo_words (flow->language, _ ("Unofficial content"));
  const char *mark = find_mark (renditions);

  if (mark != NULL && unofficial != NULL)
    return g_strdup_printf ("%s · %s", mark, unofficial);
  return g_strdup (mark != NULL ? mark : unofficial);
}

static void
describe (StillaFlow *flow, const GPtrArray *renditions)
{
  const StillaRendition *first = g_ptr_array_index (renditions, 0);
  StillaBundle *bundle = stilla_rendition_get_bundle (first);
  g_autofree char *date = stilla_date_to_words (stilla_bundle_get_date (bundle));
  g_autofree char *edition = NULL;

  flow->guide = stilla_pseudo_words (flow->language, stilla_bundle_get_title (bundle));
  flow->title = g_strdup (renditions->len > 1 ? flow->guide : stilla_rendition_get_title (first));
  edition = g_strdup_printf (_ ("Edition %s, %s"), stilla_bundle_get_edition (bundle), date);
  flow->edition = stilla_pseudo_words (flow->language, edition);
  flow->review_status = g_strdup (stilla_rendition_get_review_status (first));
  flow->mark = dup_mark (flow, renditions);
  flow->stamp = g_strdup (find_mark (renditions));
}

static void
number_sources (StillaFlow *flow, const GPtrArray *renditions)
{
  for (guint i = 0; i < renditions->len; i++) {
    const char *const *sources = stilla_rendition_get_sources (g_ptr_array_index (renditions, i));

    for (gsize k = 0; sources[k] != NULL; k++)
      stilla_citations_add (flow->citations, sources[k]);
  }
}

/* The header has room for few words. */
static const char *
short_title (const StillaRendition *rendition)
{
  const StillaBundle *bundle = stilla_rendition_get_bundle (rendition);
  const StillaPageEntry *entry
      = stilla_bundle_find_page_entry (bundle, stilla_rendition_get_page_id (rendition));

  return entry != NULL ? entry->title : stilla_rendition_get_title (rendition);
}

/* A page that was made before the handout, such as what changed in a plan, keeps the language it is in. */
static void
mark_language (StillaFlow *flow, guint first, const char *language)
{
  for (guint i = first; !stilla_language_same (language, flow->language) && i < flow->items->len; i++) {
    StillaFlowItem *item = g_ptr_array_index (flow->items, i);

    if (item->language == NULL)
      item->language = g_strdup (language);
  }
}

static void
add_page (StillaFlow *flow, const StillaRendition *rendition, guint index)
{
  StillaFlowItem *sheet = stilla_flow_item_new (STILLA_FLOW_SHEET, STILLA_ROLE_BODY, NULL);
  guint n_before = flow->items->len;

  sheet->words = stilla_pseudo_words (flow->language, short_title (rendition));
  sheet->anchor = stilla_contents_dup_anchor (index);
  stilla_flow_add (flow, sheet);
  stilla_handout_add_blocks (flow, stilla_rendition_get_blocks (rendition), NULL);
  mark_language (flow, n_before, stilla_rendition_get_reader (rendition)->language);
}

/* The sources of a box that is made for the handout are numbered after those of its pages. */
static void
number_block (StillaFlow *flow, const StillaBlock *block)
{
  for (guint i = 0; block->items != NULL && i < block->items->len; i++) {
    const StillaText *text = g_ptr_array_index (block->items, i);

    for (gsize k = 0; text->sources[k] != NULL; k++)
      stilla_citations_add (flow->citations, text->sources[k]);
  }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    number_block (flow, g_ptr_array_index (block->children, i));
}

static gboolean
same_words (const StillaText *a, const StillaText *b)
{
  g_autofree char *first = stilla_text_dup_string (a);
  g_autofree char *second = stilla_text_dup_string (b);

  return g_strcmp0 (first, second) == 0;
}

static gboolean
same_texts (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++)
    if (!same_words (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
same_signs (const StillaBlock *a, const StillaBlock *b)
{
  guint n = b->children != NULL ? b->children->len : 0;

  if (a->kind != b->kind || a->level != b->level || a->children == NULL || a->children->len != n || n == 0
      || a->title == NULL || b->title == NULL || !same_words (a->title, b->title))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const StillaBlock *first = g_ptr_array_index (a->children, i);
    const StillaBlock *second = g_ptr_array_index (b->children, i);

    if (!same_texts (first->items, second->items))
      return FALSE;
  }
  return TRUE;
}

/* The words at the foot of each sheet say where the signs are. */
static void
mark_signs (StillaFlowItem *box)
{
  g_clear_pointer (&box->anchor, g_free);
  box->anchor = g_strdup (STILLA_FLOW_SIGNS);
}

/* Whether a page of the handout has the very box already; it is then the one that the sheets point to. */
static gboolean
find_signs (StillaFlow *flow, const StillaBlock *red_flags)
{
  for (guint i = 0; i < flow->items->len; i++) {
    StillaFlowItem *item = g_ptr_array_index (flow->items, i);

    if (item->block != NULL && same_signs (item->block, red_flags)) {
      mark_signs (item);
      return TRUE;
    }
  }
  return FALSE;
}

/* Made before the sources are listed, since it has some of its own. */
static const StillaBlock *
create_red_flags (StillaFlow *flow, const StillaRendition *first)
{
  StillaBundle *bundle = stilla_rendition_get_bundle (first);
  const StillaReader *asked = stilla_rendition_get_reader (first);
  g_autoptr (StillaReader) reader = stilla_reader_new (flow->language, asked->region, asked->today);
  const StillaBlock *box = stilla_flow_own_block (flow, stilla_red_flags_new (bundle, reader));

  number_block (flow, box);
  return box;
}

static void
add_heading (StillaFlow *flow, const char *words)
{
  g_autofree char *said = stilla_pseudo_words (flow->language, words);
  StillaFlowItem *heading
      = stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_SUBHEADING,
                                                     stilla_flow_own_text (flow, said)));

  heading->keep_with_next = TRUE;
}

/* What we read of it, in the reader's language. */
static char *
dup_reading (const StillaFlow *flow, const StillaSource *source)
{
  const char *read = stilla_source_read_note (source);
  g_autofree char *words = source->note != NULL ? g_strdup_printf ("%s (%s).", read, source->note)
                                                : g_strdup_printf ("%s.", read);

  return stilla_pseudo_words (flow->language, words);
}

/* A citation is the same in every language. */
static const StillaText *
source_text (StillaFlow *flow, const StillaSource *source)
{
  g_autoptr (GString) citation = g_string_new (source->citation);
  g_autofree char *reading = dup_reading (flow, source);
  StillaText *text = stilla_text_new ();

  for (gsize i = 0; source->identifiers != NULL && source->identifiers[i] != NULL; i++)
    g_string_append_printf (citation, " %s.", source->identifiers[i]);
  stilla_text_append (text, citation->str, STILLA_SPAN_VERBATIM);
  stilla_text_append (text, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, reading, STILLA_SPAN_VERBATIM);
  return stilla_flow_take_text (flow, text);
}

static StillaFlowItem *
create_source (StillaFlow *flow, const StillaSource *source, guint number)
{
  const StillaText *text = source != NULL ? source_text (flow, source) : stilla_flow_own_text (flow, "");
  StillaFlowItem *item = stilla_flow_item_new (STILLA_FLOW_ITEM, STILLA_ROLE_SOURCE, text);

  item->marker = g_strdup_printf ("%u.", number);
  item->anchor = g_strdup_printf ("source-%u", number);
  return item;
}

static void
add_sources (StillaFlow *flow, const StillaBundle *bundle)
{
  const GPtrArray *ids = stilla_citations_get_ids (flow->citations);
  StillaFlowItem *list;

  if (ids->len == 0)
    return;
  add_heading (flow, _ ("Sources, and what we read of each"));
  list = stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_LIST, STILLA_ROLE_SOURCE, NULL));
  list->language = g_strdup (stilla_bundle_get_language (bundle));
  for (guint i = 0; i < ids->len; i++)
    stilla_flow_item_add (
        list, create_source (flow, stilla_bundle_find_source (bundle, g_ptr_array_index (ids, i)), i + 1));
}

static void
append_sentence (GString *into, const char *words)
{
  if (*words == '\0')
    return;
  if (into->len > 0)
    g_string_append_c (into, ' ');
  g_string_append (into, words);
  if (!g_str_has_suffix (words, "."))
    g_string_append_c (into, '.');
}

/* The foot of each page, said once where several pages say the same. */
static void
append_foot (const StillaRendition *rendition, GHashTable *said, GString *into)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind != STILLA_BLOCK_FOOT)
      continue;
    for (guint k = 0; block->items != NULL && k < block->items->len; k++) {
      char *words = stilla_text_dup_string (g_ptr_array_index (block->items, k));

      if (g_hash_table_add (said, words))
        append_sentence (into, words);
    }
  }
}

/* Small and in one paragraph: it must be there, and it is not what the handout is for. */
static void
add_about (StillaFlow *flow, const GPtrArray *renditions)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *use = stilla_pseudo_words (flow->language, stilla_intended_use ());
  g_autofree char *name = stilla_pseudo_words (flow->language, _ ("About this handout"));
  StillaFlowItem *about;

  for (guint i = 0; i < renditions->len; i++)
    append_foot (g_ptr_array_index (renditions, i), said, words);
  append_sentence (words, use);
  about = stilla_flow_item_add (
      stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_GROUP, STILLA_ROLE_SMALL, NULL)),
      stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_SMALL,
                            stilla_flow_own_text (flow, words->str)));
  about->prefix = g_strconcat (name, ". ", NULL);
}

/* The signs stand at @place, below the list of contents; without one before the small print, where they are
 * found, and where they may move up a little. */
static void
add_red_flags (StillaFlow *flow, const StillaBlock *red_flags, guint place)
{
  StillaFlowItem *box;

  if (find_signs (flow, red_flags))
    return;
  stilla_handout_add_block (flow, red_flags, NULL);
  find_signs (flow, red_flags);
  box = g_ptr_array_steal_index (flow->items, flow->items->len - 1);
  box->may_move = place == 0;
  g_ptr_array_insert (flow->items, place > 0 ? (int) place : -1, box);
}

static void
add_contents (StillaFlow *flow, const GPtrArray *renditions)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < renditions->len; i++) {
    g_autofree char *title
        = stilla_pseudo_words (flow->language, short_title (g_ptr_array_index (renditions, i)));

    g_strv_builder_add (titles, title);
  }
  words = g_strv_builder_end (titles);
  stilla_contents_add (flow, (const char *const *) words);
}

/* What belongs to the whole handout. A handout of one page has the title of that page. */
static void
mark_back (StillaFlow *flow, guint first)
{
  for (guint i = first; i < flow->items->len; i++)
    ((StillaFlowItem *) g_ptr_array_index (flow->items, i))->is_back = TRUE;
}

StillaFlow *
stilla_handout_new (GPtrArray *renditions, const char *language)
{
  const StillaRendition *first = g_ptr_array_index (renditions, 0);
  StillaFlow *flow = stilla_flow_new (language, g_ptr_array_ref (renditions));
  guint n_before, back;

  describe (flow, renditions);
  number_sources (flow, renditions);
  if (stilla_contents_are_needed (renditions))
    add_contents (flow, renditions);
  n_before = flow->items->len;
  for (guint i = 0; i < renditions->len; i++)
    add_page (flow, g_ptr_array_index (renditions, i), i);
  back = flow->items->len;
  add_red_flags (flow, create_red_flags (flow, first), n_before);
  if (n_before > 0)
    back = flow->items->len;
  add_about (flow, renditions);
  add_sources (flow, stilla_rendition_get_bundle (first));
  if (renditions->len > 1)
    mark_back (flow, back);
  return flow;
}

StillaFlow *
stilla_handout_new_for_page (StillaRendition *rendition)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_rendition_unref);

  g_ptr_array_add (one, stilla_rendition_ref (rendition));
  return stilla_handout_new (one, stilla_rendition_get_reader (rendition)->language);
}
