/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-bundle-check.h"
#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-format.h"
#include "core/content/stilla-xml.h"

#include <string.h>

#define SHIPPED "resource:///org/stilla/content/magnesium"

const char *
stilla_file_name (StillaFile file)
{
  static const char *const names[STILLA_N_FILES]
      = { "bundle.xml", "sources.xml", "glossary.xml", "agents.xml", "doses.xml", "rules.xml" };

  return names[file];
}

StillaElement *
stilla_bundle_read_page (const StillaBundle *self, const char *page_id, StillaIssueList *issues)
{
  g_autofree char *name = g_strdup_printf ("pages/%s.xml", page_id);
  g_autoptr (GFile) file = g_file_resolve_relative_path (self->folder, name);

  return stilla_xml_read (file, name, issues);
}

static const char *
root_name (StillaFile file)
{
  static const char *const names[STILLA_N_FILES]
      = { "bundle", "sources", "glossary", "agents", "doses", "rules" };

  return names[file];
}

static void
read_files (StillaBundle *self, StillaIssueList *issues)
{
  for (int i = 0; i < STILLA_N_FILES; i++) {
    const char *name = stilla_file_name ((StillaFile) i);
    g_autoptr (GFile) file = g_file_get_child (self->folder, name);

    self->roots[i] = stilla_xml_read (file, name, issues);
  }
  stilla_bundle_fill (self);
}

static void
check_files (const StillaBundle *self, StillaIssueList *issues)
{
  for (int i = 0; i < STILLA_N_FILES; i++)
    if (self->roots[i] != NULL)
      stilla_format_check (self->roots[i], root_name ((StillaFile) i), stilla_file_name ((StillaFile) i),
                           issues);
}

static void
read_pages (StillaBundle *self, StillaIssueList *issues)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->entries_by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    StillaElement *page = stilla_bundle_read_page (self, id, issues);
    g_autofree char *name = g_strdup_printf ("pages/%s.xml", (const char *) id);

    if (page == NULL)
      continue;
    stilla_format_check (page, "page", name, issues);
    g_hash_table_insert (self->pages, g_strdup (id), page);
  }
}

static void
check_page_file (const StillaBundle *self, const char *name, StillaIssueList *issues)
{
  g_autofree char *shown = g_strdup_printf ("pages/%s", name);
  g_autofree char *id = g_str_has_suffix (name, ".xml") ? g_strndup (name, strlen (name) - 4) : NULL;

  if (id == NULL || stilla_bundle_find_page_entry (self, id) == NULL)
    stilla_issue_list_add (
        issues, "file-stray", shown, 1,
        "The contents do not name this file; add a <page> to bundle.xml or remove the file");
}

/* Every file in pages/ is a page of the contents; hidden files are not ours to judge. */
static void
check_strays (const StillaBundle *self, StillaIssueList *issues)
{
  g_autoptr (GFile) folder = g_file_get_child (self->folder, "pages");
  g_autoptr (GFileEnumerator) files = NULL;
  GFileInfo *info = NULL;

  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_SYMBOLIC_LINK)
    stilla_issue_list_add (issues, "file-type", "pages", 1,
                           "The folder is a link; put the folder itself here");
  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                     G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    if (g_file_info_get_name (info)[0] != '.')
      check_page_file (self, g_file_info_get_name (info), issues);
}

static void
set_invalid (GError **error, const StillaIssueList *issues)
{
  const StillaIssue *first = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; first == NULL || first->level != STILLA_ISSUE_ERROR; i++)
    first = stilla_issue_list_get (issues, i);
  line = stilla_issue_to_line (first);
  g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_INVALID, "The content has faults: %s", line);
}

StillaBundle *
stilla_bundle_load_shipped (GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (SHIPPED);
  g_autoptr (StillaBundle) self = stilla_bundle_new_empty (folder, TRUE);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  read_files (self, issues);
  if (stilla_issue_list_has_errors (issues)) {
    set_invalid (error, issues);
    return NULL;
  }
  return g_steal_pointer (&self);
}

static StillaBundle *
load_whole (GFile *folder, gboolean official, StillaIssueList *issues, GError **error)
{
  g_autoptr (StillaBundle) self = stilla_bundle_new_empty (folder, official);

  read_files (self, issues);
  check_files (self, issues);
  read_pages (self, issues);
  /* Without the contents every page would look like a stray, and every link would look broken. */
  if (self->roots[STILLA_FILE_BUNDLE] != NULL) {
    check_strays (self, issues);
    stilla_bundle_check (self, issues);
  }
  if (stilla_issue_list_has_errors (issues)) {
    set_invalid (error, issues);
    return NULL;
  }
  return g_steal_pointer (&self);
}

StillaBundle *
stilla_bundle_load_folder (GFile *folder, StillaIssueList *issues, GError **error)
{
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY) {
    g_autofree char *name = g_file_get_parse_name (folder);

    g_set_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_IO,
                 "%s is not a folder; name the folder that holds bundle.xml", name);
    return NULL;
  }
  return load_whole (folder, FALSE, issues, error);
}

gboolean
stilla_bundle_check_shipped (StillaIssueList *issues, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (SHIPPED);
  g_autoptr (StillaBundle) bundle = load_whole (folder, TRUE, issues, error);

  return bundle != NULL;
}
