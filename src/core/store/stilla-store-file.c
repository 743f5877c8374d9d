/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-file.h"

#include "core/base/stilla-whole-file.h"
#include "core/schedule/stilla-date.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100
#define VERSION_AT 60
#define APPLICATION_AT 68

static gboolean
set_system_error (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN, _ ("Your plan cannot be kept in %s: %s"),
               path, g_strerror (code));
  return FALSE;
}

char *
stilla_store_file_prepare_folder (const char *folder, GError **error)
{
  char *resolved;

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    set_system_error (error, folder);
    return NULL;
  }
  /* A folder that is not ours to change, on a read-only disk, can still be read. */
  if (g_chmod (folder, 0700) != 0)
    g_debug ("chmod %s: %s", folder, g_strerror (errno));

  resolved = realpath (folder, NULL);
  if (resolved == NULL)
    set_system_error (error, folder);
  return resolved;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf info;

  return g_stat (journal, &info) == 0 && info.st_size > 0;
}

static StillaStoreFileKind
judge_header (const char *path, const guint8 *header, gssize size)
{
  guint32 application;

  if (size < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return has_journal (path) ? STILLA_STORE_FILE_UNDECIDED : STILLA_STORE_FILE_DAMAGED;

  application = read_number (header + APPLICATION_AT);
  if (application == STILLA_STORE_APPLICATION_ID)
    return STILLA_STORE_FILE_OURS;
  return application == 0 && has_journal (path) ? STILLA_STORE_FILE_UNDECIDED : STILLA_STORE_FILE_FOREIGN;
}

/* Reads up to @size bytes; -1 on failure with errno set. */
static gssize
read_fully (int fd, guint8 *bytes, gsize size)
{
  gsize done = 0;

  while (done < size) {
    gssize n = read (fd, bytes + done, size - done);

    if (n < 0 && errno != EINTR)
      return -1;
    if (n == 0)
      break;
    done += n > 0 ? (gsize) n : 0;
  }
  return (gssize) done;
}

gboolean
stilla_store_file_inspect (const char *path, StillaStoreFileKind *out_kind, int *out_version, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize size;

  *out_kind = STILLA_STORE_FILE_NONE;
  *out_version = 0;
  if (fd < 0)
    return errno == ENOENT ? TRUE : set_system_error (error, path);

  size = read_fully (fd, header, sizeof header);
  if (size < 0) {
    set_system_error (error, path);
    g_close (fd, NULL);
    return FALSE;
  }
  g_close (fd, NULL);
  if (size > 0)
    *out_kind = judge_header (path, header, size);
  if (*out_kind == STILLA_STORE_FILE_OURS)
    *out_version = (int) read_number (header + VERSION_AT);
  return TRUE;
}

gboolean
stilla_store_file_create (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return set_system_error (error, path);
  return g_close (fd, error);
}

gboolean
stilla_store_file_protect (const char *path, GError **error)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    return set_system_error (error, path);
  if ((info.st_mode & 0777) == 0600 || g_chmod (path, 0600) == 0)
    return TRUE;
  return set_system_error (error, path);
}

gboolean
stilla_store_file_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (folder, W_OK | X_OK) != 0)
    return FALSE;
  return g_access (path, W_OK) == 0 || errno == ENOENT;
}

gboolean
stilla_store_file_sync (const char *path, GError **error)
{
  return stilla_whole_file_sync (path) ? TRUE : set_system_error (error, path);
}

/* A name beside @path that nothing has yet. */
static char *
free_name (const char *path, const GDate *today)
{
  g_autofree char *date = stilla_date_to_string (today);
  g_autofree char *name = g_strdup_printf ("%s.damaged-%s", path, date);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_clear_pointer (&name, g_free);
    name = g_strdup_printf ("%s.damaged-%s-%d", path, date, i);
  }
  return g_steal_pointer (&name);
}

char *
stilla_store_file_set_aside (const char *path, const GDate *today, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = free_name (path, today);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *journal_name = g_strconcat (name, "-journal", NULL);

  /* The journal first: without it a half-done change could no longer be taken back by hand. */
  if ((g_rename (journal, journal_name) != 0 && errno != ENOENT) || g_rename (path, name) != 0) {
    set_system_error (error, path);
    return NULL;
  }
  if (!stilla_store_file_protect (name, error) || !stilla_store_file_sync (folder, error))
    return NULL;
  return g_steal_pointer (&name);
}
