/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-handout-pages.h"

#include "typeset/stilla-handout-composition.h"
#include "typeset/stilla-pdf.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n.h>

static void
clear_pages (gpointer data)
{
  StillaHandoutPages *self = data;

  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  g_clear_pointer (&self->list, stilla_page_list_free);
}

StillaHandoutPages *
stilla_handout_pages_ref (StillaHandoutPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
stilla_handout_pages_unref (StillaHandoutPages *self)
{
  g_atomic_rc_box_release_full (self, clear_pages);
}

/* Fonts that nobody else uses go with the pages from thread to thread. */
static StillaPageList *
lay_out (StillaFlow *flow, const StillaPageSpec *spec, GError **error)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = stilla_page_list_create_context (fonts);
  StillaPageList *list = stilla_page_list_new (flow, spec, context, error);

  g_object_unref (context);
  g_object_unref (fonts);
  return list;
}

static StillaFlow *
compose (const StillaHandoutOrder *order, const StillaHandoutMaterial *material, GError **error)
{
  StillaHandoutSubject subject;
  g_autoptr (StillaFlow) flow = NULL;
  StillaLetterhead *letterhead;

  if (material->problem != NULL) {
    g_propagate_error (error, g_error_copy (material->problem));
    return NULL;
  }
  stilla_handout_material_init_subject (material, &subject);
  flow = stilla_handout_compose (order, &subject, error);
  if (flow == NULL)
    return NULL;
  letterhead = stilla_letterhead_new (material->practice, order->patient, order->date, error);
  if (letterhead == NULL)
    return NULL;
  stilla_flow_take_letterhead (flow, letterhead);
  return g_steal_pointer (&flow);
}

StillaHandoutPages *
stilla_handout_pages_new (const StillaHandoutOrder *order,
                          StillaHandoutMaterial *material,
                          const StillaPageSpec *spec,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (StillaHandoutPages) self = g_atomic_rc_box_new0 (StillaHandoutPages);
  g_autoptr (StillaFlow) flow = NULL;
  StillaPageSpec usual;

  self->order = stilla_handout_order_copy (order);
  self->material = stilla_handout_material_ref (material);
  stilla_page_spec_init_for (&usual, order->paper, order->large, order->two_up);
  flow = compose (order, material, error);
  if (flow == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self->list = lay_out (flow, spec != NULL ? spec : &usual, error);
  return self->list != NULL ? g_steal_pointer (&self) : NULL;
}

/* On another thread */

typedef struct {
  StillaHandoutOrder *order;
  StillaHandoutMaterial *material;
  char *path; /* (nullable): to be written */
  gint64 created;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

static Job *
job_new (const StillaHandoutOrder *order, StillaHandoutMaterial *material)
{
  Job *self = g_new0 (Job, 1);

  self->order = stilla_handout_order_copy (order);
  self->material = stilla_handout_material_ref (material);
  return self;
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaHandoutPages) pages
      = stilla_handout_pages_new (job->order, job->material, NULL, cancellable, &error);

  if (pages == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&pages), (GDestroyNotify) stilla_handout_pages_unref);
}

void
stilla_handout_pages_new_async (const StillaHandoutOrder *order,
                                StillaHandoutMaterial *material,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, job_new (order, material), job_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

StillaHandoutPages *
stilla_handout_pages_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaHandoutPages) pages
      = stilla_handout_pages_new (job->order, job->material, NULL, cancellable, &error);

  if (pages != NULL && stilla_pdf_write (pages->list, job->path, job->created, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
stilla_handout_pages_save_async (const StillaHandoutOrder *order,
                                 StillaHandoutMaterial *material,
                                 GFile *file,
                                 gint64 created,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = job_new (order, material);

  g_task_set_task_data (task, job, job_free);
  job->path = g_file_get_path (file);
  job->created = created;
  if (job->path != NULL)
    g_task_run_in_thread (task, save_in_thread);
  else
    g_task_return_new_error (task, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, "%s",
                             _ ("A PDF can only be saved on this computer. Choose a folder here."));
}

gboolean
stilla_handout_pages_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
