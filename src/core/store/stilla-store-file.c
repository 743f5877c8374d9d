/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-file.h"

#include "core/base/stilla-whole-file.h"
#include "core/schedule/stilla-date.h"
#include "core/store/stilla-db-private.h"

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
#define COPIED_AT_ONCE (64 * 1024)

static gboolean
set_system_error (GError **error, const char *path)
{
  int number = errno;
  StillaStoreError code = number == ENOSPC || number == EDQUOT || number == EFBIG ? STILLA_STORE_ERROR_FULL
                                                                                  : STILLA_STORE_ERROR_OPEN;

  g_set_error (error, STILLA_STORE_ERROR, code, _ ("Your plan cannot be kept in %s: %s"), path,
               g_strerror (number));
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

static gboolean
is_database (const guint8 *header, gssize size)
{
  return size >= HEADER_SIZE && memcmp (header, "SQLite format 3", 16) == 0;
}

static StillaStoreFileKind
judge_header (const char *path, const guint8 *header, gssize size)
{
  guint32 application = read_number (header + APPLICATION_AT);

  if (!is_database (header, size))
    return has_journal (path) ? STILLA_STORE_FILE_UNDECIDED : STILLA_STORE_FILE_DAMAGED;
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

/* Returns: how many bytes of it there are; -1 with errno set */
static gssize
read_header (const char *path, guint8 *header)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize size;
  int number;

  memset (header, 0, HEADER_SIZE);
  if (fd < 0)
    return -1;
  size = read_fully (fd, header, HEADER_SIZE);
  number = errno;
  g_close (fd, NULL);
  errno = number;
  return size;
}

gboolean
stilla_store_file_inspect (const char *path, StillaStoreFileKind *out_kind, int *out_version, GError **error)
{
  guint8 header[HEADER_SIZE];
  gssize size = read_header (path, header);

  *out_kind = STILLA_STORE_FILE_NONE;
  *out_version = 0;
  if (size < 0)
    return errno == ENOENT ? TRUE : set_system_error (error, path);
  if (size > 0)
    *out_kind = judge_header (path, header, size);
  if (*out_kind == STILLA_STORE_FILE_OURS)
    *out_version = (int) read_number (header + VERSION_AT);
  return TRUE;
}

gboolean
stilla_store_file_is_foreign (const char *path)
{
  guint8 header[HEADER_SIZE];
  gssize size = read_header (path, header);

  return is_database (header, size) && read_number (header + APPLICATION_AT) != STILLA_STORE_APPLICATION_ID;
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

static gboolean
set_unreadable (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN,
               _ ("The file “%s” cannot be read. Choose another one."), name);
  return FALSE;
}

/* An open ordinary file; -1 when there is none. */
static int
open_to_read (const char *path, GStatBuf *info, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd >= 0 && fstat (fd, info) == 0 && S_ISREG (info->st_mode))
    return fd;
  if (fd >= 0)
    g_close (fd, NULL);
  set_unreadable (path, error);
  return -1;
}

static gboolean
copy_bytes (int from, int to, const char *path, GError **error)
{
  guint8 bytes[COPIED_AT_ONCE];
  gssize size;

  while ((size = read_fully (from, bytes, sizeof bytes)) > 0)
    if (!stilla_whole_file_append (to, bytes, (gsize) size)) {
      _stilla_db_set_system_error (errno, error);
      return FALSE;
    }
  return size == 0 ? TRUE : set_unreadable (path, error);
}

static gboolean
is_unchanged (int fd, const GStatBuf *before)
{
  GStatBuf now;

  return fstat (fd, &now) == 0 && now.st_size == before->st_size
         && now.st_mtim.tv_sec == before->st_mtim.tv_sec && now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

static gboolean
copy_open (int from, const GStatBuf *info, const char *path, const char *to, GError **error)
{
  int fd = open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean is_copied;

  if (fd < 0) {
    _stilla_db_set_system_error (errno, error);
    return FALSE;
  }
  is_copied = copy_bytes (from, fd, path, error);
  if (close (fd) != 0 && is_copied) {
    _stilla_db_set_system_error (errno, error);
    return FALSE;
  }
  if (!is_copied || is_unchanged (from, info))
    return is_copied;
  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY,
               _ ("The file “%s” changed while it was read. Wait until no other program writes to it and try "
                  "again."),
               path);
  return FALSE;
}

gboolean
stilla_store_file_is_readable (const char *path, GError **error)
{
  GStatBuf info;
  int fd = open_to_read (path, &info, error);

  return fd >= 0 && g_close (fd, error);
}

gboolean
stilla_store_file_copy (const char *path, const char *to, GError **error)
{
  GStatBuf info;
  int from = open_to_read (path, &info, error);
  gboolean is_copied;

  if (from < 0)
    return FALSE;
  is_copied = copy_open (from, &info, path, to, error);
  g_close (from, NULL);
  return is_copied;
}

/* A name beside @path that nothing has yet. */
static char *
free_name (const char *path, const char *why, const GDate *today)
{
  g_autofree char *date = stilla_date_to_string (today);
  g_autofree char *name = g_strdup_printf ("%s.%s-%s", path, why, date);
  GStatBuf info;

  for (int i = 2; g_lstat (name, &info) == 0; i++) {
    g_clear_pointer (&name, g_free);
    name = g_strdup_printf ("%s.%s-%s-%d", path, why, date, i);
  }
  return g_steal_pointer (&name);
}

char *
stilla_store_file_set_aside (const char *path, const GDate *today, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = free_name (path, "damaged", today);
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

/* For a disk on which a file has one name only. */
static gboolean
keep_copy (const char *path, const char *name, GError **error)
{
  if (stilla_store_file_copy (path, name, error) && stilla_store_file_sync (name, error))
    return TRUE;
  g_unlink (name);
  return FALSE;
}

char *
stilla_store_file_keep (const char *path, const GDate *today, GError **error)
{
  g_autofree char *name = free_name (path, "replaced", today);

  if (link (path, name) != 0 && !keep_copy (path, name, error))
    return NULL;
  if (stilla_store_file_protect (name, error))
    return g_steal_pointer (&name);
  g_unlink (name);
  return NULL;
}
