/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-erase.h"

#include "core/base/stilla-whole-file.h"
#include "core/store/stilla-store-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *const sides[] = { "-journal", "-wal", "-shm" };

/* The name of the database that the file @name belongs to, or is. */
static char *
strip_side (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_has_suffix (name, sides[i]))
      return g_strndup (name, strlen (name) - strlen (sides[i]));
  return g_strdup (name);
}

static gboolean
is_draft (const char *database)
{
  return g_str_has_prefix (database, STILLA_WHOLE_FILE_DRAFT)
         && strlen (database) == strlen (STILLA_WHOLE_FILE_DRAFT) + strlen ("XXXXXX");
}

/* What a practice keeps beside the store. */
static const char *const kept_names[] = { "handout-sets.conf", "practice.conf", "print.conf", NULL };

/* Whether this program gives such names, in the folder of the store or in the one of its backups. */
static gboolean
is_own_name (const char *name)
{
  g_autofree char *database = strip_side (name);

  return g_strv_contains (kept_names, name) || g_str_equal (database, "plans.db")
         || g_str_has_prefix (database, "plans.db.damaged-")
         || g_str_has_prefix (database, "plans.db.replaced-")
         || (g_str_has_prefix (database, "plans-v") && g_str_has_suffix (database, ".db"))
         || is_draft (database);
}

/* A database that is not marked as ours is none of ours, and so is what stands beside it. A draft may be a
 * copy of anything. */
static gboolean
is_foreign (const char *folder, const char *name)
{
  g_autofree char *database = strip_side (name);
  g_autofree char *path = g_build_filename (folder, database, NULL);

  return !is_draft (database) && stilla_store_file_is_foreign (path);
}

static gboolean
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    return errno == ENOENT;
  return S_ISREG (info.st_mode) && !is_foreign (folder, name) && (g_unlink (path) == 0 || errno == ENOENT);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

typedef struct {
  GPtrArray *left; /* (element-type utf8): the names of what is ours, or looks like it, and stays */
  gboolean is_confirmed;
} Erasure;

/* NULL when the folder cannot be read. */
static GPtrArray *
list_own (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_own_name (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
clear_folder (const char *folder, Erasure *erasure)
{
  g_autoptr (GPtrArray) names = list_own (folder);

  if (names == NULL) {
    g_ptr_array_add (erasure->left, g_filename_display_basename (folder));
    return;
  }
  for (guint i = 0; i < names->len; i++)
    if (!remove_file (folder, g_ptr_array_index (names, i)))
      g_ptr_array_add (erasure->left, g_filename_display_name (g_ptr_array_index (names, i)));
  if (!stilla_whole_file_sync (folder) && errno != EINVAL)
    erasure->is_confirmed = FALSE;
}

/* The folder goes too, unless something of somebody else is in it. */
static void
clear_backups (const char *folder, Erasure *erasure)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  GStatBuf info;

  if (g_lstat (backups, &info) != 0) {
    if (errno != ENOENT)
      g_ptr_array_add (erasure->left, g_strdup ("backups"));
    return;
  }
  if (!S_ISDIR (info.st_mode)) {
    g_ptr_array_add (erasure->left, g_strdup ("backups"));
    return;
  }
  clear_folder (backups, erasure);
  if (g_rmdir (backups) != 0 && errno != ENOTEMPTY && errno != EEXIST)
    g_ptr_array_add (erasure->left, g_strdup ("backups"));
}

static gboolean
report (const char *folder, const Erasure *erasure, GError **error)
{
  g_autofree char *place = g_filename_display_name (folder);
  g_autofree char *names = NULL;

  if (erasure->left->len == 0 && erasure->is_confirmed)
    return TRUE;
  if (erasure->left->len == 0) {
    g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO,
                         _ ("Everything was removed, but the disk did not confirm it. Check the disk."));
    return FALSE;
  }
  g_ptr_array_add (erasure->left, NULL);
  names = g_strjoinv (", ", (char **) erasure->left->pdata);
  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO,
               _ ("Not everything could be removed. Look in the folder %s and remove by hand: %s."), place,
               names);
  return FALSE;
}

gboolean
stilla_store_erase (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  Erasure erasure = { left, TRUE };

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  clear_backups (folder, &erasure);
  clear_folder (folder, &erasure);
  return report (folder, &erasure, error);
}
