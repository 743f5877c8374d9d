/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table as spreadsheets save it: RFC 4180 in UTF-8. A byte order mark, CRLF, LF and CR are all taken. Cells
 * are words and nothing else: what looks like a formula stays what was written. */

#define STILLA_CSV_MAX_BYTES (1024 * 1024)
#define STILLA_CSV_MAX_ROWS 10000 /* below the first one, which names the columns */
#define STILLA_CSV_MAX_CELLS 256  /* of one row */

#define STILLA_CSV_ERROR (stilla_csv_error_quark ())
GQuark stilla_csv_error_quark (void);

/* Every message is one plain sentence that names the file, the line where there is one, and what to do. */
typedef enum {
  STILLA_CSV_ERROR_SIZE,   /* more than one of the limits above */
  STILLA_CSV_ERROR_TEXT,   /* not UTF-8, or with a NUL */
  STILLA_CSV_ERROR_SYNTAX, /* quotation marks that part nothing */
} StillaCsvError;

typedef struct {
  guint row;        /* as a spreadsheet counts them, from 1 */
  GPtrArray *cells; /* (element-type utf8): at least one */
} StillaCsvRow;

/**
 * stilla_csv_read:
 * @path: an ordinary file
 *
 * Returns: (transfer full) (nullable) (element-type StillaCsvRow): the rows in order, those without any word
 * left out, or %NULL with a STILLA_CSV_ERROR or a STILLA_ORDINARY_FILE_ERROR: a table that cannot be followed
 * to its end has no rows
 */
GPtrArray *stilla_csv_read (const char *path, GError **error);

/** stilla_csv_parse: @name: what messages call the table. The same for @length bytes in memory. */
GPtrArray *stilla_csv_parse (const char *bytes, gsize length, const char *name, GError **error);

G_END_DECLS
