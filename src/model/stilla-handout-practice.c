/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-practice.h"

#include "core/base/stilla-ordinary-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_NAME "practice.conf"
#define FOLDER_OF_OWNER 0700

static char *
dup_path (StillaContext *context)
{
  return g_build_filename (stilla_context_get_folder (context), FILE_NAME, NULL);
}

StillaPractice *
stilla_handout_practice_read (StillaContext *context, GError **error)
{
  g_autofree char *path = dup_path (context);
  g_autoptr (GError) failure = NULL;
  StillaPractice *practice = stilla_practice_read (path, &failure);

  if (practice == NULL
      && !g_error_matches (failure, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_MISSING))
    g_propagate_error (error, g_steal_pointer (&failure));
  return practice;
}

static gboolean
remove_file (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_FILE,
               _ ("The practice could not be removed. Delete the file %s by hand."), shown);
  return FALSE;
}

gboolean
stilla_handout_practice_keep (StillaContext *context, const StillaPractice *practice, GError **error)
{
  g_autofree char *path = dup_path (context);

  if (practice == NULL)
    return remove_file (path, error);
  /* What is wrong with the folder is said when the file is written. */
  if (g_mkdir_with_parents (stilla_context_get_folder (context), FOLDER_OF_OWNER) != 0)
    g_debug ("The folder of %s was not made", path);
  return stilla_practice_write (practice, path, error);
}

gboolean
stilla_handout_practice_is_printed (StillaContext *context)
{
  GSettings *stored = stilla_settings_get_stored (stilla_context_get_settings (context));

  return g_settings_get_boolean (stored, STILLA_HANDOUT_PRACTICE_KEY);
}
