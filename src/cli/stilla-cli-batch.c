/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-batch.h"

#include "cli/stilla-cli-plan.h"
#include "core/exchange/stilla-csv-read.h"
#include "core/paper/stilla-handout-table.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

typedef struct {
  StillaCliPress *press;
  GPtrArray *rows; /* (element-type StillaHandoutRow) */
  guint n_written;
  StillaCliExit code;
  gboolean has_progress; /* somebody looks on */
} Batch;

static GPtrArray *
read_rows (const char *path, const StillaHandoutRequest *defaults)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cells = stilla_csv_read (path, &error);
  GPtrArray *rows = cells != NULL ? stilla_handout_table_new (cells, name, folder, defaults, &error) : NULL;

  if (rows == NULL)
    stilla_cli_fail ("%s", error->message);
  return rows;
}

/* No handout takes the place of what another one is made of, also of one that comes before it. */
static void
keep_files (const Batch *self, const char *path)
{
  stilla_cli_press_keep (self->press, path);
  for (guint i = 0; i < self->rows->len; i++) {
    const StillaHandoutRow *row = g_ptr_array_index (self->rows, i);

    if (row->request != NULL)
      stilla_cli_press_keep_inputs (self->press, row->request);
  }
}

/* The end of the line is taken away so that the next words stand there alone. */
static void
show_progress (const Batch *self, guint done)
{
  if (!self->has_progress)
    return;
  fputs ("\r\033[K", stderr);
  if (done < self->rows->len)
    fprintf (stderr, _ ("Handout %u of %u"), done + 1, self->rows->len);
  fflush (stderr);
}

static void
clear_progress (const Batch *self)
{
  show_progress (self, self->rows->len);
}

static void
say_row (const Batch *self, const StillaHandoutRow *row, const char *sentence)
{
  clear_progress (self);
  stilla_cli_fail (_ ("Row %u: %s"), row->row, sentence);
}

static void
fail_row (Batch *self, const StillaHandoutRow *row, const GError *error)
{
  say_row (self, row, error->message);
  self->code = MAX (self->code, stilla_cli_press_exit (error));
}

static void
print_record (const StillaHandoutRequest *request, const StillaCliPrinted *printed)
{
  g_autofree char *shown = g_filename_display_name (request->output);

  stilla_cli_print_field (shown);
  printf ("\t%u\n", printed->n_pages);
  fflush (stdout);
}

static void
print_row (Batch *self, const StillaHandoutRow *row)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  StillaCliPrinted printed = { 0 };

  if (row->request == NULL) {
    fail_row (self, row, row->error);
    return;
  }
  if (!stilla_cli_press_print (self->press, row->request, issues, &printed, &error)) {
    clear_progress (self);
    stilla_cli_fail_with_issues (issues);
    fail_row (self, row, error);
    return;
  }
  if (printed.is_draft)
    say_row (self, row, stilla_cli_press_draft_sentence ());
  self->n_written++;
  print_record (row->request, &printed);
}

/* Somebody who stops us, stops us between two handouts: each that was written has its record. */
static void
print_rows (Batch *self)
{
  sigset_t before;

  for (guint i = 0; i < self->rows->len; i++) {
    show_progress (self, i);
    stilla_cli_hold_stops (&before);
    print_row (self, g_ptr_array_index (self->rows, i));
    stilla_cli_let_stops (&before);
  }
  clear_progress (self);
}

StillaCliExit
stilla_cli_print_batch (StillaCliPress *press, const char *path, const StillaHandoutRequest *defaults)
{
  g_autoptr (GPtrArray) rows = read_rows (path, defaults);
  Batch self = { press, rows };

  if (rows == NULL)
    return STILLA_CLI_BAD_INPUT;
  self.has_progress = isatty (STDERR_FILENO) && !isatty (STDOUT_FILENO);
  keep_files (&self, path);
  print_rows (&self);
  if (self.code != STILLA_CLI_DONE)
    stilla_cli_fail (_ ("%u of %u handouts were written; correct the rows named above and run it again."),
                     self.n_written, rows->len);
  return self.code;
}
