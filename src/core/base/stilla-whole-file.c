/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (stilla_whole_file_error, stilla_whole_file_error)

struct _StillaWholeFile {
  char *path;
  char *folder;
  char *draft;
  int fd; /* of the draft; -1 once it is closed */
  gboolean is_finished;
};

static StillaWholeFileError
code_for (int number)
{
  switch (number) {
  case ENOENT:
  case ENOTDIR:
    return STILLA_WHOLE_FILE_ERROR_NO_FOLDER;
  case EACCES:
  case EPERM:
  case EROFS:
    return STILLA_WHOLE_FILE_ERROR_REFUSED;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return STILLA_WHOLE_FILE_ERROR_FULL;
  default:
    return STILLA_WHOLE_FILE_ERROR_FAILED;
  }
}

static char *
dup_sentence (StillaWholeFileError code, const char *name)
{
  switch (code) {
  case STILLA_WHOLE_FILE_ERROR_NOT_ORDINARY:
    return g_strdup_printf (_ ("Cannot write “%s”: it is not an ordinary file. Choose another name."), name);
  case STILLA_WHOLE_FILE_ERROR_NO_FOLDER:
    return g_strdup_printf (_ ("Cannot write “%s”: its folder does not exist. Choose another place."), name);
  case STILLA_WHOLE_FILE_ERROR_REFUSED:
    return g_strdup_printf (_ ("Cannot write “%s”: you may not write there. Choose another place."), name);
  case STILLA_WHOLE_FILE_ERROR_FULL:
    return g_strdup_printf (_ ("Cannot write “%s”: the disk is full. Choose another place."), name);
  case STILLA_WHOLE_FILE_ERROR_UNCONFIRMED:
    return g_strdup_printf (
        _ ("“%s” was written, but the disk did not confirm it. Check the disk and write it once more."),
        name);
  case STILLA_WHOLE_FILE_ERROR_FAILED:
    break;
  }
  return g_strdup_printf (_ ("Cannot write “%s”: the system refused it. Choose another place."), name);
}

static gboolean
fail (const StillaWholeFile *self, StillaWholeFileError code, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  g_autofree char *sentence = dup_sentence (code, name);

  g_set_error_literal (error, STILLA_WHOLE_FILE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
fail_as_system (const StillaWholeFile *self, GError **error)
{
  g_debug ("%s: %s", self->path, g_strerror (errno));
  return fail (self, code_for (errno), error);
}

/* What may stand at @path is nothing, or an ordinary file that we may write to: one that is read-only was
 * meant to stay, though its folder would let us replace it. @mode becomes what both it and the file grant. */
static gboolean
look_at_target (const StillaWholeFile *self, guint *mode, gboolean *exists, GError **error)
{
  GStatBuf info;

  *exists = g_stat (self->path, &info) == 0;
  if (!*exists)
    return errno == ENOENT || errno == ELOOP ? TRUE : fail_as_system (self, error);
  if (!S_ISREG (info.st_mode))
    return fail (self, STILLA_WHOLE_FILE_ERROR_NOT_ORDINARY, error);
  *mode &= info.st_mode;
  return g_access (self->path, W_OK) == 0 ? TRUE : fail_as_system (self, error);
}

StillaWholeFile *
stilla_whole_file_new (const char *path, guint mode, GError **error)
{
  g_autoptr (StillaWholeFile) self = g_new0 (StillaWholeFile, 1);
  g_autofree char *draft = NULL;
  gboolean exists;

  self->fd = -1;
  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  if (!look_at_target (self, &mode, &exists, error))
    return NULL;
  draft = g_build_filename (self->folder, STILLA_WHOLE_FILE_DRAFT "XXXXXX", NULL);
  self->fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, (int) mode);
  if (self->fd < 0) {
    fail_as_system (self, error);
    return NULL;
  }
  self->draft = g_steal_pointer (&draft);
  /* What the process masks was granted to the file that stands there. A disk without rights keeps its own. */
  if (exists && fchmod (self->fd, mode & 0777) != 0)
    g_debug ("chmod %s: %s", self->draft, g_strerror (errno));
  return g_steal_pointer (&self);
}

void
stilla_whole_file_free (StillaWholeFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->draft != NULL && !self->is_finished)
    g_unlink (self->draft);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->draft, g_free);
  g_free (self);
}

const char *
stilla_whole_file_get_draft (const StillaWholeFile *self)
{
  return self->draft;
}

/* Some disks put off the failure of a write until the file is closed. */
static gboolean
put_on_disk (StillaWholeFile *self)
{
  int fd = self->fd;
  int result = fsync (fd);

  self->fd = -1;
  if (result != 0) {
    int number = errno;

    close (fd);
    errno = number;
    return FALSE;
  }
  return close (fd) == 0;
}

gboolean
stilla_whole_file_finish (StillaWholeFile *self, GError **error)
{
  if (!put_on_disk (self) || g_rename (self->draft, self->path) != 0)
    return fail_as_system (self, error);
  self->is_finished = TRUE;
  /* Shared folders of some systems are not told to wait, and refuse with EINVAL. */
  if (stilla_whole_file_sync (self->folder) || errno == EINVAL)
    return TRUE;
  return fail (self, STILLA_WHOLE_FILE_ERROR_UNCONFIRMED, error);
}

gboolean
stilla_whole_file_append (int fd, const void *data, gsize size)
{
  const char *rest = data;

  while (size > 0) {
    gssize n = write (fd, rest, size);

    if (n < 0 && errno != EINTR)
      return FALSE;
    if (n > 0) {
      rest += n;
      size -= (gsize) n;
    }
  }
  return TRUE;
}

gboolean
stilla_whole_file_write (const char *path, const void *data, gsize size, guint mode, GError **error)
{
  g_autoptr (StillaWholeFile) file = stilla_whole_file_new (path, mode, error);

  if (file == NULL)
    return FALSE;
  if (!stilla_whole_file_append (file->fd, data, size))
    return fail_as_system (file, error);
  return stilla_whole_file_finish (file, error);
}

gboolean
stilla_whole_file_sync (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int result, number;

  if (fd < 0)
    return FALSE;
  result = fsync (fd);
  number = errno;
  close (fd);
  errno = number;
  return result == 0;
}
