/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-operation.h"

#include "app/print/stilla-print-settings.h"
#include "core/base/stilla-clock.h"
#include "typeset/stilla-handout.h"
#include "typeset/stilla-painter.h"
#include "typeset/stilla-pdf.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n.h>

#define JOB_KEY "stilla-print-job"

typedef struct {
  StillaRendition *rendition;
  char *data_folder;
  StillaPageList *pages;
  GError *error; /* why there are no pages */
} PrintJob;

static void
print_job_free (gpointer data)
{
  PrintJob *self = data;

  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  g_clear_pointer (&self->data_folder, g_free);
  g_clear_pointer (&self->pages, stilla_page_list_free);
  g_clear_error (&self->error);
  g_free (self);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, PrintJob *job)
{
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (job->rendition);
  StillaPageSpec spec;

  stilla_print_settings_init_spec (gtk_print_context_get_page_setup (context), &spec);
  g_clear_pointer (&job->pages, stilla_page_list_free);
  g_clear_error (&job->error);
  job->pages = stilla_page_list_new (flow, &spec, NULL, &job->error);
  if (job->pages != NULL)
    gtk_print_operation_set_n_pages (operation, (int) job->pages->pages->len);
  else
    gtk_print_operation_cancel (operation);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, PrintJob *job)
{
  stilla_painter_draw_page (job->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
stilla_print_operation_new (StillaRendition *rendition, const char *data_folder)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  PrintJob *job = g_new0 (PrintJob, 1);
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  job->rendition = stilla_rendition_ref (rendition);
  job->data_folder = g_strdup (data_folder);
  g_object_set_data_full (G_OBJECT (operation), JOB_KEY, job, print_job_free);
  stilla_print_settings_load (data_folder, &setup, &settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (settings == NULL)
    settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          stilla_rendition_get_page_id (rendition));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, stilla_rendition_get_title (rendition));
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
stilla_print_page_async (StillaRendition *rendition,
                         GtkWindow *parent,
                         const char *data_folder,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = stilla_print_operation_new (rendition, data_folder);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkPrintOperationResult result;

  g_task_set_task_data (task, g_object_ref (operation), g_object_unref);
  /* Every way out of the dialog ends in "done", at once or later. */
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  g_debug ("The print dialog returned %d", result);
}

gboolean
stilla_print_page_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gint64
now (void)
{
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (GDateTime) moment = stilla_clock_now (clock);

  return g_date_time_to_unix (moment);
}

gboolean
stilla_print_save_pdf (StillaRendition *rendition, GFile *file, const char *data_folder, GError **error)
{
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (rendition);
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (StillaPageList) pages = NULL;
  g_autofree char *path = g_file_get_path (file);
  StillaPageSpec spec;

  if (path == NULL) {
    g_set_error_literal (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT,
                         _ ("A PDF can only be saved on this computer. Choose a folder here."));
    return FALSE;
  }
  stilla_print_settings_load (data_folder, &setup, NULL);
  stilla_print_settings_init_spec (setup, &spec);
  pages = stilla_page_list_new (flow, &spec, NULL, error);
  return pages != NULL && stilla_pdf_write (pages, path, now (), error);
}
