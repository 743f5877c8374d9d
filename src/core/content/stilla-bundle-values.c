/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-element-read.h"
#include "core/content/stilla-value.h"

static void
entry_free (gpointer data)
{
  StillaPageEntry *entry = data;

  g_clear_pointer (&entry->id, g_free);
  g_clear_pointer (&entry->title, g_free);
  g_free (entry);
}

static void
section_free (gpointer data)
{
  StillaSection *section = data;

  g_clear_pointer (&section->id, g_free);
  g_clear_pointer (&section->title, g_free);
  g_clear_pointer (&section->pages, g_ptr_array_unref);
  g_free (section);
}

static void
source_free (gpointer data)
{
  StillaSource *source = data;

  g_clear_pointer (&source->id, g_free);
  g_clear_pointer (&source->type, g_free);
  g_clear_pointer (&source->short_name, g_free);
  g_clear_pointer (&source->citation, g_free);
  g_clear_pointer (&source->identifiers, g_strfreev);
  g_clear_pointer (&source->note, g_free);
  g_free (source);
}

static void
term_free (gpointer data)
{
  StillaTerm *term = data;

  g_clear_pointer (&term->id, g_free);
  g_clear_pointer (&term->word, g_free);
  g_clear_pointer (&term->synonyms, g_free);
  g_free (term);
}

static void
form_free (gpointer data)
{
  stilla_form_free (data);
}

static void
region_free (gpointer data)
{
  StillaRegion *region = data;

  g_clear_pointer (&region->id, g_free);
  g_clear_pointer (&region->name, g_free);
  g_free (region);
}

static void
limit_free (gpointer data)
{
  StillaLimit *limit = data;

  g_clear_pointer (&limit->id, g_free);
  g_clear_pointer (&limit->region, g_free);
  g_clear_pointer (&limit->group, g_free);
  g_clear_pointer (&limit->sources, g_strfreev);
  g_clear_pointer (&limit->wording, g_free);
  g_free (limit);
}

static char *
dup_child_text (const StillaElement *element, const char *name)
{
  const StillaElement *child = stilla_element_child (element, name);

  return child != NULL ? stilla_element_dup_text (child) : NULL;
}

static char *
dup_value (const StillaElement *element, const char *name)
{
  const char *value = stilla_element_get (element, name);

  return g_strdup (value != NULL ? value : "");
}

/* The first of two entries with one id wins; the check has reported the other. */
static void
keep (GHashTable *table, const char *id, gpointer value)
{
  if (id != NULL && *id != '\0' && !g_hash_table_contains (table, id))
    g_hash_table_insert (table, (gpointer) id, value);
}

static StillaSection *
fill_section (StillaBundle *self, const StillaElement *element)
{
  StillaSection *section = g_new0 (StillaSection, 1);

  section->id = dup_value (element, "id");
  section->title = dup_value (element, "title");
  section->pages = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    StillaPageEntry *entry;

    if (!stilla_element_is (child, "page") || !stilla_value_is_id (stilla_element_get (child, "id")))
      continue;
    entry = g_new0 (StillaPageEntry, 1);
    entry->id = dup_value (child, "id");
    entry->title = dup_value (child, "title");
    g_ptr_array_add (section->pages, entry);
    keep (self->entries_by_id, entry->id, entry);
  }
  return section;
}

static void
fill_contents (StillaBundle *self, const StillaElement *element)
{
  if (stilla_element_is (element, "section"))
    g_ptr_array_add (self->sections, fill_section (self, element));
  else if (stilla_element_is (element, "title") && self->title == NULL)
    self->title = stilla_element_dup_text (element);
}

static char *
show_identifier (const StillaElement *element)
{
  const char *kind = stilla_element_get (element, "kind");
  g_autofree char *words = stilla_element_dup_text (element);

  if (g_strcmp0 (kind, "doi") == 0)
    return g_strconcat ("doi ", words, NULL);
  if (g_strcmp0 (kind, "pmid") == 0)
    return g_strconcat ("PMID ", words, NULL);
  return g_steal_pointer (&words);
}

static GStrv
show_identifiers (const StillaElement *element)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    g_autofree char *shown = NULL;

    if (!stilla_element_is (child, "identifier"))
      continue;
    shown = show_identifier (child);
    g_strv_builder_add (builder, shown);
  }
  return g_strv_builder_end (builder);
}

static void
fill_source (StillaBundle *self, const StillaElement *element)
{
  StillaSource *source;
  gint64 year = 0;

  if (!stilla_element_is (element, "source"))
    return;
  source = g_new0 (StillaSource, 1);
  source->id = dup_value (element, "id");
  source->type = dup_value (element, "type");
  if (stilla_value_integer (stilla_element_get (element, "year"), 0, 9999, &year))
    source->year = (int) year;
  if (!stilla_read_from_string (stilla_element_get (element, "read"), &source->read))
    source->read = STILLA_READ_NOT_READ;
  source->short_name = dup_child_text (element, "short");
  source->citation = dup_child_text (element, "citation");
  source->note = dup_child_text (element, "note");
  source->identifiers = show_identifiers (element);
  g_ptr_array_add (self->sources, source);
  keep (self->sources_by_id, source->id, source);
}

static void
fill_term (StillaBundle *self, const StillaElement *element)
{
  const StillaElement *meaning;
  StillaTerm *term;

  if (!stilla_element_is (element, "entry"))
    return;
  meaning = stilla_element_child (element, "meaning");
  if (meaning == NULL || stilla_element_child (element, "word") == NULL)
    return;
  term = g_new0 (StillaTerm, 1);
  term->id = dup_value (element, "id");
  term->word = dup_child_text (element, "word");
  term->synonyms = dup_child_text (element, "synonyms");
  term->meaning = meaning;
  g_ptr_array_add (self->terms, term);
  keep (self->terms_by_id, term->id, term);
}

static int
compare_terms (gconstpointer left, gconstpointer right)
{
  const StillaTerm *const *a = left;
  const StillaTerm *const *b = right;

  return g_ascii_strcasecmp ((*a)->word, (*b)->word);
}

/* What makes Stilla ask whether a label was read right. */
static void
fill_questions (StillaForm *form, const StillaElement *element)
{
  const StillaElement *probable = stilla_element_child (element, "probable");

  if (!stilla_value_micrograms (stilla_element_get (element, "asks-from"), "mg", &form->asks_from_ug))
    form->asks_from_ug = 0;
  if (probable == NULL
      || !stilla_value_decimal (stilla_element_get (probable, "above"), &form->probable_above))
    return;
  form->probable_note = stilla_element_dup_text (probable);
}

static void
fill_form (StillaBundle *self, const StillaElement *element)
{
  StillaForm *form;
  gint64 atoms;
  gint64 mass;

  if (!stilla_element_is (element, "form"))
    return;
  form = g_new0 (StillaForm, 1);
  form->id = dup_value (element, "id");
  form->name = dup_value (element, "name");
  form->detail = dup_child_text (element, "detail");
  form->family = dup_value (element, "family");
  form->synonyms = dup_child_text (element, "synonyms");
  form->formula = g_strdup (stilla_element_get (element, "formula"));
  if (stilla_value_integer (stilla_element_get (element, "atoms"), 1, 99, &atoms)
      && stilla_value_decimal (stilla_element_get (element, "molar-mass"), &mass) && mass > 0) {
    form->numerator = atoms * 24305;
    form->denominator = mass;
  }
  fill_questions (form, element);
  g_ptr_array_add (self->forms, form);
  keep (self->forms_by_id, form->id, form);
  keep (self->form_elements_by_id, form->id, (gpointer) element);
}

static void
fill_region (StillaBundle *self, const StillaElement *element)
{
  StillaRegion *region = g_new0 (StillaRegion, 1);

  region->id = dup_value (element, "id");
  region->name = dup_value (element, "name");
  g_ptr_array_add (self->regions, region);
  keep (self->regions_by_id, region->id, region);
}

static void
fill_limit (StillaBundle *self, const StillaElement *element)
{
  StillaLimit *limit;
  gint64 amount;

  if (!stilla_value_micrograms (stilla_element_get (element, "amount"), stilla_element_get (element, "unit"),
                                &amount))
    return;
  limit = g_new0 (StillaLimit, 1);
  limit->id = dup_value (element, "id");
  limit->region = dup_value (element, "region");
  limit->group = dup_value (element, "group");
  limit->amount_ug = amount;
  if (!stilla_certainty_from_string (stilla_element_get (element, "certainty"), &limit->certainty))
    limit->certainty = STILLA_CERTAINTY_NONE;
  limit->sources = stilla_element_dup_list (element, "sources", " ");
  limit->wording = dup_child_text (element, "wording");
  g_ptr_array_add (self->limits, limit);
}

static void
fill_dose_part (StillaBundle *self, const StillaElement *element)
{
  if (stilla_element_is (element, "region"))
    fill_region (self, element);
  else if (stilla_element_is (element, "limit"))
    fill_limit (self, element);
  else if (stilla_element_is (element, "dose"))
    keep (self->doses_by_id, stilla_element_get (element, "id"), (gpointer) element);
}

static void
for_each_child (StillaBundle *self, StillaFile file, void (*fill) (StillaBundle *, const StillaElement *))
{
  const StillaElement *root = self->roots[file];

  for (guint i = 0; root != NULL && i < root->children->len; i++)
    fill (self, g_ptr_array_index (root->children, i));
}

void
stilla_bundle_fill (StillaBundle *self)
{
  g_ptr_array_set_free_func (self->sections, section_free);
  g_ptr_array_set_free_func (self->sources, source_free);
  g_ptr_array_set_free_func (self->terms, term_free);
  g_ptr_array_set_free_func (self->forms, form_free);
  g_ptr_array_set_free_func (self->regions, region_free);
  g_ptr_array_set_free_func (self->limits, limit_free);
  for_each_child (self, STILLA_FILE_BUNDLE, fill_contents);
  for_each_child (self, STILLA_FILE_SOURCES, fill_source);
  for_each_child (self, STILLA_FILE_GLOSSARY, fill_term);
  for_each_child (self, STILLA_FILE_AGENTS, fill_form);
  for_each_child (self, STILLA_FILE_DOSES, fill_dose_part);
  g_ptr_array_sort (self->terms, compare_terms);
}
