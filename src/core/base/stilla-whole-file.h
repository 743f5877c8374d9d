/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that is written whole or not at all: as a draft beside it, which takes its place once it is on the
 * disk. Until then, and after any failure, what stood there before stands there still. */
typedef struct _StillaWholeFile StillaWholeFile;

/* How the name of a draft begins; six characters follow. One that a crash left behind can be removed. */
#define STILLA_WHOLE_FILE_DRAFT ".stilla-"

#define STILLA_WHOLE_FILE_ERROR (stilla_whole_file_error_quark ())
GQuark stilla_whole_file_error_quark (void);

/* Every message is one plain sentence that names the file and says what to do. */
typedef enum {
  STILLA_WHOLE_FILE_ERROR_NOT_ORDINARY, /* a folder or a device has the name */
  STILLA_WHOLE_FILE_ERROR_NO_FOLDER,    /* its folder does not exist */
  STILLA_WHOLE_FILE_ERROR_REFUSED,      /* no right to write there */
  STILLA_WHOLE_FILE_ERROR_FULL,         /* no space left */
  STILLA_WHOLE_FILE_ERROR_FAILED,       /* the disk, or anything else */
  STILLA_WHOLE_FILE_ERROR_UNCONFIRMED,  /* it is in its place; a power failure could still undo that */
} StillaWholeFileError;

/**
 * stilla_whole_file_new:
 * @path: the file to be written
 * @mode: who may read it, less what the process masks and what a file that stands there does not grant;
 *   0600 for what nobody else may read
 *
 * Makes the empty draft.
 */
StillaWholeFile *stilla_whole_file_new (const char *path, guint mode, GError **error);
/** stilla_whole_file_free: Removes the draft unless it took its place. */
void stilla_whole_file_free (StillaWholeFile *self);

/** stilla_whole_file_get_draft: Returns: (transfer none): the path to write to */
const char *stilla_whole_file_get_draft (const StillaWholeFile *self);

/** stilla_whole_file_finish: Waits until the draft is on the disk and puts it in its place. */
gboolean stilla_whole_file_finish (StillaWholeFile *self, GError **error);

/** stilla_whole_file_write: Does all of it, with @size bytes of @data. */
gboolean stilla_whole_file_write (const char *path, const void *data, gsize size, guint mode, GError **error);

/** stilla_whole_file_append: Writes all of @data to the open file @fd. Returns: FALSE with errno set */
gboolean stilla_whole_file_append (int fd, const void *data, gsize size);

/** stilla_whole_file_sync: Waits until @path, a file or a folder, is on the disk. Returns: FALSE with errno
 * set */
gboolean stilla_whole_file_sync (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaWholeFile, stilla_whole_file_free)

G_END_DECLS
