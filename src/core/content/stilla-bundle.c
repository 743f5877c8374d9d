/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-bundle-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (stilla_content_error, stilla_content_error)

static void
free_page (gpointer page)
{
  stilla_element_free (page);
}

StillaBundle *
stilla_bundle_new_empty (GFile *folder, gboolean official)
{
  StillaBundle *self = g_new0 (StillaBundle, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->folder = g_object_ref (folder);
  self->official = official;
  self->sections = g_ptr_array_new ();
  self->sources = g_ptr_array_new ();
  self->terms = g_ptr_array_new ();
  self->forms = g_ptr_array_new ();
  self->regions = g_ptr_array_new ();
  self->limits = g_ptr_array_new ();
  self->entries_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->sources_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->forms_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->form_elements_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->regions_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->doses_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_page);
  return self;
}

StillaBundle *
stilla_bundle_ref (StillaBundle *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_tables (StillaBundle *self)
{
  g_clear_pointer (&self->entries_by_id, g_hash_table_unref);
  g_clear_pointer (&self->sources_by_id, g_hash_table_unref);
  g_clear_pointer (&self->terms_by_id, g_hash_table_unref);
  g_clear_pointer (&self->forms_by_id, g_hash_table_unref);
  g_clear_pointer (&self->form_elements_by_id, g_hash_table_unref);
  g_clear_pointer (&self->regions_by_id, g_hash_table_unref);
  g_clear_pointer (&self->doses_by_id, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
}

void
stilla_bundle_unref (StillaBundle *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  free_tables (self);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  for (int i = 0; i < STILLA_N_FILES; i++)
    g_clear_pointer (&self->roots[i], stilla_element_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->folder);
  g_mutex_clear (&self->lock);
  g_free (self);
}

const char *
stilla_bundle_get_id (const StillaBundle *self)
{
  return stilla_element_get (self->roots[STILLA_FILE_BUNDLE], "id");
}

const char *
stilla_bundle_get_title (const StillaBundle *self)
{
  return self->title;
}

const char *
stilla_bundle_get_edition (const StillaBundle *self)
{
  return stilla_element_get (self->roots[STILLA_FILE_BUNDLE], "edition");
}

const char *
stilla_bundle_get_date (const StillaBundle *self)
{
  return stilla_element_get (self->roots[STILLA_FILE_BUNDLE], "date");
}

const char *
stilla_bundle_get_language (const StillaBundle *self)
{
  return stilla_element_get (self->roots[STILLA_FILE_BUNDLE], "lang");
}

gboolean
stilla_bundle_is_official (const StillaBundle *self)
{
  return self->official;
}

const StillaElement *
stilla_bundle_get_root (const StillaBundle *self)
{
  return self->roots[STILLA_FILE_BUNDLE];
}

const GPtrArray *
stilla_bundle_get_sections (const StillaBundle *self)
{
  return self->sections;
}

static gpointer
find (GHashTable *table, const char *id)
{
  return id != NULL ? g_hash_table_lookup (table, id) : NULL;
}

const StillaPageEntry *
stilla_bundle_find_page_entry (const StillaBundle *self, const char *page_id)
{
  return find (self->entries_by_id, page_id);
}

/* The finding that a page of an accepted bundle can still have: its file was changed or removed meanwhile. */
static void
set_page_error (GError **error, const StillaIssueList *issues)
{
  g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, 0));

  g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_IO, "The page cannot be read: %s", line);
}

const StillaElement *
stilla_bundle_get_page (StillaBundle *self, const char *page_id, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (StillaIssueList) issues = NULL;
  StillaElement *page = find (self->pages, page_id);

  if (page != NULL)
    return page;
  if (stilla_bundle_find_page_entry (self, page_id) == NULL) {
    g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_NOT_FOUND, "There is no page called %s",
                 page_id != NULL ? page_id : "");
    return NULL;
  }
  issues = stilla_issue_list_new ();
  page = stilla_bundle_read_page (self, page_id, issues);
  if (page == NULL)
    set_page_error (error, issues);
  else
    g_hash_table_insert (self->pages, g_strdup (page_id), page);
  return page;
}

const GPtrArray *
stilla_bundle_get_sources (const StillaBundle *self)
{
  return self->sources;
}

const StillaSource *
stilla_bundle_find_source (const StillaBundle *self, const char *source_id)
{
  return find (self->sources_by_id, source_id);
}

const GPtrArray *
stilla_bundle_get_terms (const StillaBundle *self)
{
  return self->terms;
}

const StillaTerm *
stilla_bundle_find_term (const StillaBundle *self, const char *term_id)
{
  return find (self->terms_by_id, term_id);
}

const GPtrArray *
stilla_bundle_get_forms (const StillaBundle *self)
{
  return self->forms;
}

const StillaForm *
stilla_bundle_find_form (const StillaBundle *self, const char *form_id)
{
  return find (self->forms_by_id, form_id);
}

const StillaElement *
stilla_bundle_get_form_element (const StillaBundle *self, const char *form_id)
{
  return find (self->form_elements_by_id, form_id);
}

const GPtrArray *
stilla_bundle_get_regions (const StillaBundle *self)
{
  return self->regions;
}

const StillaRegion *
stilla_bundle_find_region (const StillaBundle *self, const char *region_id)
{
  return find (self->regions_by_id, region_id);
}

const GPtrArray *
stilla_bundle_get_limits (const StillaBundle *self)
{
  return self->limits;
}

const StillaLimit *
stilla_bundle_find_limit (const StillaBundle *self, const char *region_id, const char *group)
{
  const StillaLimit *lowest = NULL;

  for (guint i = 0; i < self->limits->len; i++) {
    const StillaLimit *limit = g_ptr_array_index (self->limits, i);

    if (g_strcmp0 (limit->group, group) != 0)
      continue;
    if (region_id != NULL && g_strcmp0 (limit->region, region_id) != 0)
      continue;
    if (lowest == NULL || limit->amount_ug < lowest->amount_ug)
      lowest = limit;
  }
  return lowest;
}

const StillaLimit *
stilla_bundle_find_limit_by_id (const StillaBundle *self, const char *limit_id)
{
  for (guint i = 0; i < self->limits->len; i++) {
    const StillaLimit *limit = g_ptr_array_index (self->limits, i);

    if (g_strcmp0 (limit->id, limit_id) == 0)
      return limit;
  }
  return NULL;
}

const StillaElement *
stilla_bundle_get_doses_root (const StillaBundle *self)
{
  return self->roots[STILLA_FILE_DOSES];
}

const StillaElement *
stilla_bundle_get_rules_root (const StillaBundle *self)
{
  return self->roots[STILLA_FILE_RULES];
}

const StillaElement *
stilla_bundle_find_dose_element (const StillaBundle *self, const char *dose_id)
{
  return find (self->doses_by_id, dose_id);
}

static gboolean
is_worked_out (const StillaSource *self)
{
  return g_strcmp0 (self->type, "computed") == 0;
}

const char *
stilla_source_read_label (const StillaSource *self)
{
  return is_worked_out (self) ? _ ("We worked it out") : stilla_read_label (self->read);
}

const char *
stilla_source_read_note (const StillaSource *self)
{
  return is_worked_out (self) ? _ ("Worked out by us") : stilla_read_note (self->read);
}
