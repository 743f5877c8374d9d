/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_ORDINARY_FILE_ERROR (stilla_ordinary_file_error_quark ())
GQuark stilla_ordinary_file_error_quark (void);

/* Every message is a sentence that names the file and says what to do. */
typedef enum {
  STILLA_ORDINARY_FILE_ERROR_MISSING,
  STILLA_ORDINARY_FILE_ERROR_REFUSED,      /* no right to read it */
  STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY, /* a folder, a device or a pipe, which could hold us for ever */
  STILLA_ORDINARY_FILE_ERROR_TOO_LARGE,
  STILLA_ORDINARY_FILE_ERROR_FAILED, /* the disk, or anything else */
} StillaOrdinaryFileError;

/**
 * stilla_ordinary_file_read:
 * @path: a file that somebody chose; a link to one is followed
 * @most: bytes that are taken
 *
 * Returns: (transfer full) (nullable): all of its bytes, or %NULL with a STILLA_ORDINARY_FILE_ERROR
 */
GBytes *stilla_ordinary_file_read (const char *path, gsize most, GError **error);

G_END_DECLS
