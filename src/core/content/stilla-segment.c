/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-segment.h"

#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-segment-private.h"

#include <string.h>

/* No character of a context or of prose, as in a compiled catalogue. */
#define JOINT "\004"
#define NAME_NOTE "names in it may stay as they are"

struct _StillaSegmentList {
  char *language;
  GPtrArray *segments;  /* (element-type StillaSegment) */
  GHashTable *by_key;   /* context, JOINT, words to a segment of the array */
  GHashTable *contexts; /* a set, borrowed from the segments */
};

typedef struct {
  const StillaBundle *bundle;
  StillaSegmentList *list;
  StillaReader *reader;
  const char *file; /* "pages/glycinate.xml" */
  char *stem;       /* "pages/glycinate" */
} Walk;

/* Where the walk stands. */
typedef struct {
  const char *id;   /* the nearest one; NULL near the root */
  const char *path; /* names of the elements since, "callout/title" */
  gboolean safety;
} Place;

static void
segment_free (gpointer data)
{
  StillaSegment *segment = data;

  g_clear_pointer (&segment->context, g_free);
  g_clear_pointer (&segment->words, g_free);
  g_clear_pointer (&segment->places, g_ptr_array_unref);
  g_clear_pointer (&segment->notes, g_ptr_array_unref);
  g_free (segment);
}

void
stilla_segment_list_free (StillaSegmentList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->contexts, g_hash_table_unref);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_free (self);
}

static void
append_escaped (GString *out, const char *words)
{
  for (const char *p = words; *p != '\0'; p++) {
    if (*p == '&')
      g_string_append (out, "&amp;");
    else if (*p == '<')
      g_string_append (out, "&lt;");
    else if (*p == '>')
      g_string_append (out, "&gt;");
    else if (*p == '"')
      g_string_append (out, "&quot;");
    else
      g_string_append_c (out, *p);
  }
}

/* Quotation marks are common in prose and need no escape there. */
static void
append_words (GString *out, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "\"", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (out, '"');
    append_escaped (out, parts[i]);
  }
}

static int
compare_attributes (gconstpointer left, gconstpointer right)
{
  const StillaAttribute *const *a = left;
  const StillaAttribute *const *b = right;

  return strcmp ((*a)->name, (*b)->name);
}

char *
stilla_segment_write_tag (const StillaElement *element)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new ();
  GString *out = g_string_new ("<");

  g_string_append (out, element->name);
  for (guint i = 0; i < element->n_attributes; i++)
    g_ptr_array_add (attributes, &element->attributes[i]);
  g_ptr_array_sort (attributes, compare_attributes);
  for (guint i = 0; i < attributes->len; i++) {
    const StillaAttribute *attribute = g_ptr_array_index (attributes, i);

    g_string_append_printf (out, " %s=\"", attribute->name);
    append_escaped (out, attribute->value);
    g_string_append_c (out, '"');
  }
  g_string_append (out, element->children->len > 0 ? ">" : "/>");
  return g_string_free (out, FALSE);
}

static void
append_content (GString *out, const StillaElement *element)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    g_autofree char *tag = NULL;

    if (child->name == NULL) {
      append_words (out, child->text);
      continue;
    }
    tag = stilla_segment_write_tag (child);
    g_string_append (out, tag);
    if (child->children->len == 0)
      continue;
    append_content (out, child);
    g_string_append_printf (out, "</%s>", child->name);
  }
}

char *
stilla_segment_write (const StillaElement *element)
{
  GString *out = g_string_new (NULL);

  append_content (out, element);
  return g_string_free (out, FALSE);
}

/* Without a letter there is nothing to translate: a cell that holds an amount, a dash. */
static gboolean
has_letter (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static char *
make_key (const char *context, const char *words)
{
  return g_strconcat (context, JOINT, words, NULL);
}

static char *
make_context (const Walk *walk, const Place *place, const char *attribute)
{
  return g_strconcat (walk->stem, place->id != NULL ? "#" : "", place->id != NULL ? place->id : "", "/",
                      place->path, attribute != NULL ? "@" : "", attribute, NULL);
}

/* The segment with this context and these words: the same words twice in one place are one. */
static StillaSegment *
take_segment (const Walk *walk, const Place *place, const char *attribute, const char *words)
{
  g_autofree char *context = make_context (walk, place, attribute);
  g_autofree char *key = make_key (context, words);
  StillaSegment *segment = g_hash_table_lookup (walk->list->by_key, key);

  if (segment != NULL)
    return segment;
  segment = g_new0 (StillaSegment, 1);
  segment->context = g_steal_pointer (&context);
  segment->words = g_strdup (words);
  segment->places = g_ptr_array_new_with_free_func (g_free);
  segment->notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (walk->list->segments, segment);
  g_hash_table_insert (walk->list->by_key, g_steal_pointer (&key), segment);
  g_hash_table_add (walk->list->contexts, segment->context);
  return segment;
}

static void
add_place (const Walk *walk, const Place *place, StillaSegment *segment, int line)
{
  g_ptr_array_add (segment->places, g_strdup_printf ("%s:%d", walk->file, line));
  segment->safety = segment->safety || place->safety;
}

/* Attributes that hold words for the reader. */
static const struct {
  const char *element;
  const char *attribute;
} shown_attributes[] = {
  { "section", "title" }, { "page", "title" },  { "author", "role" },   { "review", "role" },
  { "form", "name" },     { "region", "name" }, { "medicine", "name" }, { "bar", "label" },
  { "array", "label" },   { "range", "label" }, { "mark", "label" },    { "chart", "unit" },
  { "box", "label" },     { "box", "note" },    { "gap", "label" },
};

static void
add_attribute (const Walk *walk, const Place *place, const StillaElement *element, const char *name)
{
  const char *value = stilla_element_get (element, name);
  g_autoptr (GString) words = g_string_new (NULL);
  StillaSegment *segment;

  if (value == NULL || !has_letter (value))
    return;
  append_words (words, value);
  segment = take_segment (walk, place, name, words->str);
  segment->is_name = stilla_element_is (element, "medicine");
  if (segment->is_name)
    stilla_segment_add_note (segment, NAME_NOTE);
  add_place (walk, place, segment, element->line);
}

static void
add_attributes (const Walk *walk, const Place *place, const StillaElement *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_attributes); i++)
    if (stilla_element_is (element, shown_attributes[i].element))
      add_attribute (walk, place, element, shown_attributes[i].attribute);
}

static void
add_words (const Walk *walk, const Place *place, const StillaElement *element, const StillaFormatRule *rule)
{
  g_autofree char *plain = stilla_element_dup_text (element);
  g_autofree char *words = NULL;
  StillaSegment *segment;

  if (!has_letter (plain))
    return;
  words = stilla_segment_write (element);
  segment = take_segment (walk, place, NULL, words);
  segment->rule = rule;
  segment->is_name = rule->holds == STILLA_HOLDS_NAMES;
  if (stilla_element_is (element, "synonyms"))
    stilla_segment_add_note (segment, "words that readers search for, with commas between them");
  else if (segment->is_name)
    stilla_segment_add_note (segment, NAME_NOTE);
  add_place (walk, place, segment, element->line);
  stilla_segment_add_notes (segment, walk->bundle, walk->reader, element);
}

/* What is printed as its authors wrote it; of the citations only the one that is a sentence of ours is not.
 */
static gboolean
stays_as_it_is (const StillaElement *parent, const StillaElement *element)
{
  if (stilla_element_is (element, "identifier"))
    return TRUE;
  return stilla_element_is (element, "citation")
         && g_strcmp0 (stilla_element_get (parent, "type"), "computed") != 0;
}

static gboolean
is_warning (const StillaElement *element)
{
  const char *level = stilla_element_is (element, "callout") ? stilla_element_get (element, "level") : NULL;

  return g_strcmp0 (level, "stop") == 0 || g_strcmp0 (level, "ask-first") == 0;
}

/* The kind of an element: its name, for a cell with its column, whose grammar the words follow. */
static char *
name_kind (const StillaElement *parent, const StillaElement *element)
{
  guint column = 0;

  if (!stilla_element_is (element, "cell") || !g_ptr_array_find (parent->children, element, &column))
    return g_strdup (element->name);
  return g_strdup_printf ("cell:%u", column + 1);
}

static void walk_children (const Walk *walk,
                           const Place *place,
                           const StillaElement *element,
                           const StillaFormatRule *rule);

static void
walk_child (const Walk *walk,
            const Place *outer,
            const StillaElement *parent,
            const StillaElement *element,
            const StillaFormatRule *rule)
{
  const char *id = stilla_element_get (element, "id");
  g_autofree char *kind = name_kind (parent, element);
  g_autofree char *path
      = id != NULL || *outer->path == '\0' ? g_strdup (kind) : g_strconcat (outer->path, "/", kind, NULL);
  Place place = { id != NULL ? id : outer->id, path, outer->safety || is_warning (element) };

  add_attributes (walk, &place, element);
  if (rule->holds != STILLA_HOLDS_ELEMENTS && !stays_as_it_is (parent, element))
    add_words (walk, &place, element, rule);
  if (id != NULL)
    place.path = "";
  if (rule->holds == STILLA_HOLDS_ELEMENTS)
    walk_children (walk, &place, element, rule);
}

static void
walk_children (const Walk *walk,
               const Place *place,
               const StillaElement *element,
               const StillaFormatRule *rule)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    const StillaFormatRule *child_rule
        = child->name != NULL ? stilla_format_rule_for_child (rule, child->name) : NULL;

    if (child_rule != NULL)
      walk_child (walk, place, element, child, child_rule);
  }
}

/* Warnings from end to end. */
static gboolean
is_safety_file (const char *file)
{
  return strcmp (file, "rules.xml") == 0 || strcmp (file, "pages/get-help-now.xml") == 0;
}

static void
walk_file (Walk *walk, const char *file, const StillaElement *root)
{
  g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".xml"));
  const StillaFormatRule *rule = stilla_format_rule_for_root (root->name);
  Place place = { NULL, "", is_safety_file (file) };

  if (rule == NULL)
    return;
  walk->file = file;
  walk->stem = stem;
  walk_children (walk, &place, root, rule);
}

static gboolean
walk_pages (Walk *walk, StillaBundle *bundle, const StillaSection *section, GError **error)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
    g_autofree char *file = g_strdup_printf ("pages/%s.xml", entry->id);
    const StillaElement *page = stilla_bundle_get_page (bundle, entry->id, error);

    if (page == NULL)
      return FALSE;
    walk_file (walk, file, page);
  }
  return TRUE;
}

static gboolean
walk_bundle (Walk *walk, StillaBundle *bundle, GError **error)
{
  static const StillaFile others[] = { STILLA_FILE_RULES, STILLA_FILE_DOSES, STILLA_FILE_AGENTS,
                                       STILLA_FILE_GLOSSARY, STILLA_FILE_SOURCES };

  walk_file (walk, stilla_file_name (STILLA_FILE_BUNDLE), bundle->roots[STILLA_FILE_BUNDLE]);
  for (guint i = 0; i < bundle->sections->len; i++)
    if (!walk_pages (walk, bundle, g_ptr_array_index (bundle->sections, i), error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    walk_file (walk, stilla_file_name (others[i]), bundle->roots[others[i]]);
  return TRUE;
}

StillaSegmentList *
stilla_segment_list_new (StillaBundle *bundle, GError **error)
{
  g_autoptr (StillaSegmentList) self = g_new0 (StillaSegmentList, 1);
  g_autoptr (StillaReader) reader = stilla_reader_new (stilla_bundle_get_language (bundle), NULL, NULL);
  Walk walk = { .bundle = bundle, .list = self, .reader = reader };

  self->language = g_strdup (stilla_bundle_get_language (bundle));
  self->segments = g_ptr_array_new_with_free_func (segment_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->contexts = g_hash_table_new (g_str_hash, g_str_equal);
  if (!walk_bundle (&walk, bundle, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
stilla_segment_list_get_size (const StillaSegmentList *self)
{
  return self->segments->len;
}

const StillaSegment *
stilla_segment_list_get (const StillaSegmentList *self, guint index)
{
  g_return_val_if_fail (index < self->segments->len, NULL);

  return g_ptr_array_index (self->segments, index);
}

const StillaSegment *
stilla_segment_list_find (const StillaSegmentList *self, const char *context, const char *words)
{
  g_autofree char *key = make_key (context, words);

  return g_hash_table_lookup (self->by_key, key);
}

gboolean
stilla_segment_list_knows (const StillaSegmentList *self, const char *context)
{
  return g_hash_table_contains (self->contexts, context);
}

const char *
stilla_segment_list_get_language (const StillaSegmentList *self)
{
  return self->language;
}
