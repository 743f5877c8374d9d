/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-csv-read.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BYTE_ORDER_MARK "\357\273\277"

G_DEFINE_QUARK (stilla_csv_error, stilla_csv_error)

typedef struct {
  const char *name;
  const char *p; /* the next byte */
  const char *end;
  guint line; /* of the next byte, from 1 */
  guint row;
  GPtrArray *rows;
} Reading;

static void
row_free (gpointer data)
{
  StillaCsvRow *row = data;

  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

static gboolean
ends_cell (const Reading *self)
{
  return self->p == self->end || *self->p == ',' || *self->p == '\n' || *self->p == '\r';
}

static gboolean
ends_line (const char *p, const char *end)
{
  return *p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n'));
}

static gboolean
read_quoted (Reading *self, GString *cell, GError **error)
{
  guint first_line = self->line;

  for (self->p++; self->p < self->end; self->p++) {
    if (*self->p == '"') {
      if (self->p + 1 == self->end || self->p[1] != '"')
        break;
      self->p++;
    }
    self->line += ends_line (self->p, self->end);
    g_string_append_c (cell, *self->p);
  }
  if (self->p == self->end) {
    g_set_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SYNTAX,
                 _ ("“%s”, line %u: a quotation mark begins a cell and none ends it. Write one at its end."),
                 self->name, first_line);
    return FALSE;
  }
  self->p++;
  if (ends_cell (self))
    return TRUE;
  g_set_error (
      error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SYNTAX,
      _ ("“%s”, line %u: words follow the quotation mark that ends a cell. Write a comma after it, or "
         "the mark twice where it is part of the words."),
      self->name, self->line);
  return FALSE;
}

static gboolean
read_plain (Reading *self, GString *cell, GError **error)
{
  const char *begin = self->p;

  while (!ends_cell (self) && *self->p != '"')
    self->p++;
  g_string_append_len (cell, begin, self->p - begin);
  if (ends_cell (self))
    return TRUE;
  g_set_error (
      error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SYNTAX,
      _ ("“%s”, line %u: a quotation mark stands within a cell. Put the whole cell into quotation marks "
         "and write that one twice."),
      self->name, self->line);
  return FALSE;
}

/* Returns: (transfer full) (nullable): one cell */
static char *
read_cell (Reading *self, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = self->p < self->end && *self->p == '"';

  if (!(is_quoted ? read_quoted (self, cell, error) : read_plain (self, cell, error)))
    return NULL;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

/* Returns: (transfer full) (nullable): the cells up to the end of the row, which is not passed yet */
static GPtrArray *
read_cells (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (gboolean more = TRUE; more;) {
    char *cell = read_cell (self, error);

    if (cell == NULL)
      return NULL;
    g_ptr_array_add (cells, cell);
    more = self->p < self->end && *self->p == ',';
    self->p += more;
    if (cells->len <= STILLA_CSV_MAX_CELLS)
      continue;
    g_set_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SIZE,
                 _ ("“%s”, line %u: the row has more than %d cells. Take out the columns that are empty."),
                 self->name, self->line, STILLA_CSV_MAX_CELLS);
    return NULL;
  }
  return g_steal_pointer (&cells);
}

static void
pass_line_end (Reading *self)
{
  if (self->p == self->end)
    return;
  if (*self->p == '\r' && self->p + 1 < self->end && self->p[1] == '\n')
    self->p++;
  self->p++;
  self->line++;
}

static gboolean
is_empty (const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
read_row (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) cells = read_cells (self, error);
  StillaCsvRow *row;

  if (cells == NULL)
    return FALSE;
  pass_line_end (self);
  self->row++;
  if (is_empty (cells))
    return TRUE;
  if (self->rows->len > STILLA_CSV_MAX_ROWS) {
    g_set_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SIZE,
                 _ ("“%s” has more than %d rows. Part it into several tables."), self->name,
                 STILLA_CSV_MAX_ROWS);
    return FALSE;
  }
  row = g_new0 (StillaCsvRow, 1);
  row->row = self->row;
  row->cells = g_steal_pointer (&cells);
  g_ptr_array_add (self->rows, row);
  return TRUE;
}

static guint
count_lines (const char *begin, const char *end)
{
  guint line = 1;

  for (const char *p = begin; p < end; p++)
    line += ends_line (p, end);
  return line;
}

static gboolean
check_text (const char *bytes, gsize length, const char *name, GError **error)
{
  const char *fault;

  if (length > STILLA_CSV_MAX_BYTES) {
    g_set_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SIZE,
                 _ ("“%s” is larger than 1 MiB. Part it into several tables, or name the right file."), name);
    return FALSE;
  }
  if (g_utf8_validate (bytes, (gssize) length, &fault))
    return TRUE;
  g_set_error (
      error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_TEXT,
      _ ("“%s”, line %u: this is no UTF-8 text. Save the table once more and choose UTF-8 (Unicode)."), name,
      count_lines (bytes, fault));
  return FALSE;
}

GPtrArray *
stilla_csv_parse (const char *bytes, gsize length, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Reading self = { .name = name, .p = bytes, .end = bytes + length, .line = 1, .rows = rows };

  if (length > 0 && !check_text (bytes, length, name, error))
    return NULL;
  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (bytes, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    self.p += strlen (BYTE_ORDER_MARK);
  while (self.p < self.end)
    if (!read_row (&self, error))
      return NULL;
  return g_steal_pointer (&rows);
}

/* One byte more than is allowed shows that there is more. Returns: FALSE with errno set */
static gboolean
read_bytes (int fd, GByteArray *bytes)
{
  guint8 buffer[16384];
  gssize n = 1;

  while (n != 0 && bytes->len <= STILLA_CSV_MAX_BYTES) {
    n = read (fd, buffer, sizeof buffer);
    if (n < 0 && errno != EINTR)
      return FALSE;
    if (n > 0)
      g_byte_array_append (bytes, buffer, (guint) n);
  }
  return TRUE;
}

/* A pipe or a device could hold us for ever. Returns: (transfer full) (nullable): with errno set */
static GByteArray *
read_file (const char *path)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat status;
  gboolean is_read = FALSE;
  int number;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &status) == 0) {
    errno = S_ISDIR (status.st_mode) ? EISDIR : EINVAL;
    is_read = S_ISREG (status.st_mode) && read_bytes (fd, bytes);
  }
  number = errno;
  close (fd);
  errno = number;
  return is_read ? g_steal_pointer (&bytes) : NULL;
}

GPtrArray *
stilla_csv_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GByteArray) bytes = read_file (path);

  if (bytes != NULL)
    return stilla_csv_parse ((const char *) bytes->data, bytes->len, name, error);
  g_set_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_FILE,
               _ ("The table “%s” cannot be read (%s). Check its name and that you may open it."), name,
               errno == EINVAL ? _ ("it is not an ordinary file") : g_strerror (errno));
  return NULL;
}
