/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-table.h"

#include "core/exchange/stilla-csv-read.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* How a formula begins in a spreadsheet. */
#define FORMULA "=+-@"

G_DEFINE_QUARK (stilla_handout_table_error, stilla_handout_table_error)

typedef struct {
  const char *name;
  const char *folder;
  const StillaHandoutRequest *defaults;
  GArray *columns; /* (element-type StillaHandoutField), from left to right */
} Table;

static char *
dup_cell (const StillaCsvRow *row, guint index)
{
  return index < row->cells->len ? g_strstrip (g_strdup (g_ptr_array_index (row->cells, index)))
                                 : g_strdup ("");
}

static char *
list_fields (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < STILLA_HANDOUT_N_FIELDS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            stilla_handout_field_to_string ((StillaHandoutField) i));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
refuse_column (const Table *self, const char *word, GError **error)
{
  g_autofree char *list = list_fields ();

  if (strpbrk (word, ";\t") != NULL)
    g_set_error (error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD,
                 _ ("“%s” has no commas between its columns. Save it once more and choose the comma."),
                 self->name);
  else
    g_set_error (
        error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD,
        _ ("“%s” has a column “%s”, which means nothing here. Name the columns in the first row: %s."),
        self->name, word, list);
  return FALSE;
}

static gboolean
has_column (const Table *self, StillaHandoutField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, StillaHandoutField, i) == field)
      return TRUE;
  return FALSE;
}

static gboolean
has_needed_columns (const Table *self, GError **error)
{
  if (has_column (self, STILLA_HANDOUT_FIELD_OUTPUT)
      && (has_column (self, STILLA_HANDOUT_FIELD_PAGES) || has_column (self, STILLA_HANDOUT_FIELD_PLAN)))
    return TRUE;
  g_set_error (
      error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD,
      _ ("“%s” does not say what to print where. Name the columns in the first row: output, and pages or "
         "plan or both."),
      self->name);
  return FALSE;
}

static gboolean
read_head (Table *self, const StillaCsvRow *head, GError **error)
{
  for (guint i = 0; i < head->cells->len; i++) {
    g_autofree char *word = dup_cell (head, i);
    StillaHandoutField field;

    if (!stilla_handout_field_from_string (word, &field))
      return refuse_column (self, word, error);
    if (has_column (self, field)) {
      g_set_error (error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD,
                   _ ("“%s” has the column “%s” twice. Take one of them out."), self->name, word);
      return FALSE;
    }
    g_array_append_val (self->columns, field);
  }
  return has_needed_columns (self, error);
}

static gboolean
check_row (const Table *self, const StillaCsvRow *row, GError **error)
{
  if (row->cells->len == self->columns->len)
    return TRUE;
  g_set_error (error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_ROW,
               _ ("It has %u cells, and the first row names %u columns. Write an empty cell where there is "
                  "nothing to say, and quotation marks round a cell with a comma."),
               row->cells->len, self->columns->len);
  return FALSE;
}

/* Nothing is ever run; but what begins so was hardly meant to be a name. */
static gboolean
could_be_formula (StillaHandoutField field, const char *words)
{
  return (field == STILLA_HANDOUT_FIELD_PAGES || field == STILLA_HANDOUT_FIELD_OUTPUT)
         && strchr (FORMULA, *words) != NULL;
}

static gboolean
is_file (StillaHandoutField field)
{
  return field == STILLA_HANDOUT_FIELD_PLAN || field == STILLA_HANDOUT_FIELD_PRACTICE
         || field == STILLA_HANDOUT_FIELD_OUTPUT;
}

/* A line end in the name of a file is a slip of whoever wrote the table. */
static gboolean
is_one_line (const char *words, GError **error)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!g_unichar_iscntrl (g_utf8_get_char (p)))
      continue;
    g_set_error (
        error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_ROW,
        _ ("“%s” has a line end or another sign that no name of a file should have. Write it on one line."),
        words);
    return FALSE;
  }
  return TRUE;
}

static char *
find_path (const Table *self, const char *words)
{
  if (g_path_is_absolute (words) || g_str_equal (self->folder, "."))
    return g_strdup (words);
  return g_build_filename (self->folder, words, NULL);
}

static gboolean
set_field (const Table *self, StillaHandoutRequest *request, guint column, const char *words, GError **error)
{
  StillaHandoutField field = g_array_index (self->columns, StillaHandoutField, column);
  g_autofree char *path = NULL;

  if (*words == '\0')
    return TRUE;
  if (could_be_formula (field, words)) {
    g_set_error (error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_ROW,
                 _ ("“%s” begins like a formula, and this table has only words. Begin %s with a letter."),
                 words, stilla_handout_field_to_string (field));
    return FALSE;
  }
  if (is_file (field) && !is_one_line (words, error))
    return FALSE;
  path = is_file (field) ? find_path (self, words) : NULL;
  return stilla_handout_request_set (request, field, path != NULL ? path : words, error);
}

static StillaHandoutRequest *
read_request (const Table *self, const StillaCsvRow *row, GError **error)
{
  g_autoptr (StillaHandoutRequest) request = stilla_handout_request_copy (self->defaults);

  if (!check_row (self, row, error))
    return NULL;
  for (guint i = 0; i < self->columns->len; i++) {
    g_autofree char *words = dup_cell (row, i);

    if (!set_field (self, request, i, words, error))
      return NULL;
  }
  return stilla_handout_request_finish (request, error) ? g_steal_pointer (&request) : NULL;
}

static void
row_free (gpointer data)
{
  StillaHandoutRow *row = data;

  g_clear_pointer (&row->request, stilla_handout_request_free);
  g_clear_error (&row->error);
  g_free (row);
}

/* Returns: (transfer full): the same words for the same place, however it is written */
static char *
find_place (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *plain = g_canonicalize_filename (folder, NULL);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (folder, NULL);
  char *place = g_build_filename (real != NULL ? real : plain, name, NULL);

  free (real);
  return place;
}

static void
refuse_output (StillaHandoutRow *row, const StillaHandoutRow *other)
{
  if (row->error == NULL)
    g_set_error (&row->error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_ROW,
                 _ ("Row %u has the same output. Give each row an output of its own."), other->row);
}

static void
part_outputs (const GPtrArray *rows)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++) {
    StillaHandoutRow *row = g_ptr_array_index (rows, i);
    g_autofree char *place = row->error == NULL ? find_place (row->request->output) : NULL;
    StillaHandoutRow *first = place != NULL ? g_hash_table_lookup (places, place) : NULL;

    if (first != NULL) {
      refuse_output (first, row);
      refuse_output (row, first);
    } else if (place != NULL) {
      g_hash_table_insert (places, g_steal_pointer (&place), row);
    }
  }
  for (guint i = 0; i < rows->len; i++) {
    StillaHandoutRow *row = g_ptr_array_index (rows, i);

    if (row->error != NULL)
      g_clear_pointer (&row->request, stilla_handout_request_free);
  }
}

static StillaHandoutRow *
read_row (const Table *self, const StillaCsvRow *csv)
{
  StillaHandoutRow *row = g_new0 (StillaHandoutRow, 1);

  row->row = csv->row;
  row->request = read_request (self, csv, &row->error);
  return row;
}

static gboolean
has_rows (const Table *self, const GPtrArray *rows, GError **error)
{
  if (rows->len > 1)
    return TRUE;
  g_set_error (
      error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD,
      _ ("“%s” asks for nothing. Name the columns in its first row, and write a row for each handout."),
      self->name);
  return FALSE;
}

GPtrArray *
stilla_handout_table_new (const GPtrArray *rows,
                          const char *name,
                          const char *folder,
                          const StillaHandoutRequest *defaults,
                          GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (StillaHandoutField));
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (row_free);
  Table self = { name, folder, defaults, columns };

  if (!has_rows (&self, rows, error) || !read_head (&self, g_ptr_array_index (rows, 0), error))
    return NULL;
  for (guint i = 1; i < rows->len; i++)
    g_ptr_array_add (read, read_row (&self, g_ptr_array_index (rows, i)));
  part_outputs (read);
  return g_steal_pointer (&read);
}
