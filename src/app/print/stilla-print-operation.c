/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-operation.h"

#include "app/print/stilla-print-settings.h"
#include "typeset/stilla-painter.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n.h>
#include <math.h>

#define JOB_KEY "stilla-print-job"
#define SAME_LENGTH 0.5 /* points */

typedef struct {
  StillaHandoutPages *pages; /* as they were seen, or as the printer's paper takes them */
  char *data_folder;
  GError *error; /* why there are no pages */
} PrintJob;

static void
print_job_free (gpointer data)
{
  PrintJob *self = data;

  g_clear_pointer (&self->pages, stilla_handout_pages_unref);
  g_clear_pointer (&self->data_folder, g_free);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
is_same_spec (const StillaPageSpec *a, const StillaPageSpec *b)
{
  return fabs (a->width - b->width) < SAME_LENGTH && fabs (a->height - b->height) < SAME_LENGTH
         && fabs (a->margin_top - b->margin_top) < SAME_LENGTH
         && fabs (a->margin_bottom - b->margin_bottom) < SAME_LENGTH
         && fabs (a->margin_left - b->margin_left) < SAME_LENGTH
         && fabs (a->margin_right - b->margin_right) < SAME_LENGTH;
}

/* What was seen is printed, unless the paper in the printer is another one. */
static void
fit_paper (PrintJob *job, GtkPageSetup *setup)
{
  StillaHandoutPages *fitted;
  StillaPageSpec spec;

  stilla_print_settings_init_spec (setup, job->pages->order, &spec);
  if (is_same_spec (&spec, &job->pages->list->spec))
    return;
  fitted = stilla_handout_pages_new (job->pages->order, job->pages->material, &spec, NULL, &job->error);
  if (fitted == NULL)
    return;
  g_clear_pointer (&job->pages, stilla_handout_pages_unref);
  job->pages = fitted;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, PrintJob *job)
{
  g_clear_error (&job->error);
  fit_paper (job, gtk_print_context_get_page_setup (context));
  if (job->error == NULL)
    gtk_print_operation_set_n_pages (operation, (int) stilla_page_list_get_n_sheets (job->pages->list));
  else
    gtk_print_operation_cancel (operation);
}

/* Two pages lie beside each other on a sheet that the printer may still hold upright. */
static void
turn (cairo_t *cr, const StillaPageSpec *spec, double width)
{
  if (!spec->two_up || width > spec->sheet_width - SAME_LENGTH)
    return;
  cairo_translate (cr, width, 0);
  cairo_rotate (cr, G_PI_2);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int sheet, PrintJob *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  turn (cr, &job->pages->list->spec, gtk_print_context_get_width (context));
  stilla_painter_draw_sheet (job->pages->list, (guint) sheet, cr);
}

static void
set_up (GtkPrintOperation *operation, const StillaHandoutPages *pages, const char *data_folder)
{
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = stilla_print_settings_load (data_folder, pages->order, &settings);
  const char *title = stilla_page_list_get_title (pages->list);
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", '-');

  if (settings == NULL)
    settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, title);
}

GtkPrintOperation *
stilla_print_operation_new (StillaHandoutPages *pages, const char *data_folder)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  PrintJob *job = g_new0 (PrintJob, 1);

  job->pages = stilla_handout_pages_ref (pages);
  job->data_folder = g_strdup (data_folder);
  g_object_set_data_full (G_OBJECT (operation), JOB_KEY, job, print_job_free);
  set_up (operation, pages, data_folder);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  return operation;
}

static void
keep_choices (GtkPrintOperation *operation, const PrintJob *job)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  if (settings != NULL && setup != NULL)
    stilla_print_settings_save (job->data_folder, setup, settings);
}

static void
return_printer_error (GTask *task)
{
  g_task_return_new_error (
      task, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, "%s",
      _ ("The printer did not take the pages. Look at the printer, or save a PDF instead."));
}

/* The pages are handed to the printer little by little after the dialog is done with them; whoever ends the
 * program before that cuts the last page off. */
static void
status_changed_cb (GtkPrintOperation *operation, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  if (!gtk_print_operation_is_finished (operation))
    return;
  task = user_data;
  g_signal_handlers_disconnect_by_func (operation, status_changed_cb, user_data);
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED)
    g_task_return_boolean (task, TRUE);
  else
    return_printer_error (task);
}

static void
wait_until_sent (GtkPrintOperation *operation, GTask *task)
{
  keep_choices (operation, g_object_get_data (G_OBJECT (operation), JOB_KEY));
  g_signal_connect (operation, "status-changed", G_CALLBACK (status_changed_cb), task);
  status_changed_cb (operation, task);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PrintJob *job = g_object_get_data (G_OBJECT (operation), JOB_KEY);

  g_signal_handlers_disconnect_by_func (operation, done_cb, user_data);
  if (job->error != NULL) {
    g_task_return_error (task, g_error_copy (job->error));
    return;
  }
  switch (result) {
  case GTK_PRINT_OPERATION_RESULT_APPLY:
  case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    wait_until_sent (operation, g_steal_pointer (&task));
    break;
  case GTK_PRINT_OPERATION_RESULT_CANCEL:
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The print dialog was closed");
    break;
  case GTK_PRINT_OPERATION_RESULT_ERROR:
    return_printer_error (task);
    break;
  }
}

void
stilla_print_operation_run_async (StillaHandoutPages *pages,
                                  GtkWindow *parent,
                                  const char *data_folder,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = stilla_print_operation_new (pages, data_folder);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkPrintOperationResult result;

  g_task_set_task_data (task, g_object_ref (operation), g_object_unref);
  /* Every way out of the dialog ends in "done", at once or later. */
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  g_debug ("The print dialog returned %d", result);
}

gboolean
stilla_print_operation_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
