/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-ordinary-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (stilla - ordinary - file - error - quark, stilla_ordinary_file_error)

static void
report_code (int code, const char *name, GError **error)
{
  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_MISSING,
                 _ ("There is no file “%s”. Check its name and its folder."), name);
  else if (code == EACCES || code == EPERM)
    g_set_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_REFUSED,
                 _ ("You may not read “%s”. Choose another file, or ask whoever owns it."), name);
  else
    g_set_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_FAILED,
                 _ ("“%s” cannot be read (%s). Try again, or choose another file."), name, g_strerror (code));
}

static gboolean
check_status (const struct stat *status, gsize most, const char *name, GError **error)
{
  if (!S_ISREG (status->st_mode)) {
    g_set_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY,
                 _ ("“%s” is not an ordinary file. Choose a file."), name);
    return FALSE;
  }
  if ((guint64) status->st_size > most) {
    g_autofree char *limit = g_format_size_full (most, G_FORMAT_SIZE_IEC_UNITS);

    g_set_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_TOO_LARGE,
                 _ ("“%s” is larger than %s. Choose a smaller file."), name, limit);
    return FALSE;
  }
  return TRUE;
}

/* A file that grows while it is read is cut at @most. Returns: FALSE with errno set */
static gboolean
read_all (int fd, gsize most, GByteArray *bytes)
{
  guint8 buffer[16384];
  gssize n = 1;

  while (n != 0 && bytes->len < most) {
    n = read (fd, buffer, MIN (sizeof buffer, most - bytes->len));
    if (n < 0 && errno != EINTR)
      return FALSE;
    if (n > 0)
      g_byte_array_append (bytes, buffer, (guint) n);
  }
  return TRUE;
}

static GBytes *
read_descriptor (int fd, gsize most, const char *name, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct stat status;

  if (fstat (fd, &status) != 0) {
    report_code (errno, name, error);
    return NULL;
  }
  if (!check_status (&status, most, name, error))
    return NULL;
  if (!read_all (fd, most, bytes)) {
    report_code (errno, name, error);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
stilla_ordinary_file_read (const char *path, gsize most, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  GBytes *bytes;

  if (fd < 0) {
    report_code (errno, name, error);
    return NULL;
  }
  bytes = read_descriptor (fd, most, name, error);
  close (fd);
  return bytes;
}
