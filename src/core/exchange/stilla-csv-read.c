/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-csv-read.h"

#include "core/base/stilla-ordinary-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

GPtrArray *
stilla_csv_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = stilla_ordinary_file_read (path, STILLA_CSV_MAX_BYTES, error);
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  return stilla_csv_parse (data, length, name, error);
}
