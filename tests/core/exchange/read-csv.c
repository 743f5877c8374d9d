/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the tables that are named on the command line, one answer a table: see csv_read_oracle.py. */
#include "core/exchange/stilla-csv-read.h"

#include <stdio.h>

static void
print_row (const StillaCsvRow *row)
{
  printf (" %u:", row->row);
  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = g_ptr_array_index (row->cells, i);

    putchar (i > 0 ? ',' : '[');
    for (const char *p = cell; *p != '\0'; p++)
      printf ("%02x", (guint) (guchar) *p);
  }
  putchar (']');
}

int
main (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = stilla_csv_read (argv[i], &error);

    if (rows == NULL)
      printf ("refused %d", error->code);
    else
      printf ("rows");
    for (guint k = 0; rows != NULL && k < rows->len; k++)
      print_row (g_ptr_array_index (rows, k));
    putchar ('\n');
  }
  return 0;
}
