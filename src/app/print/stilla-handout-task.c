/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-handout-task.h"

#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-file-chooser.h"
#include "app/print/stilla-print-operation.h"
#include "model/stilla-handout-defaults.h"

#include <glib/gi18n.h>

typedef struct {
  GtkWidget *origin;
  StillaContext *context;
  StillaHandoutOrder *order;
  StillaHandoutMaterial *material;
  GFile *file;
} Errand;

static Errand *
errand_new (GtkWidget *origin, StillaContext *context)
{
  Errand *self = g_new0 (Errand, 1);

  self->origin = g_object_ref (origin);
  self->context = g_object_ref (context);
  return self;
}

static void
errand_free (Errand *self)
{
  g_clear_object (&self->origin);
  g_clear_object (&self->context);
  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_clear_pointer (&self->material, stilla_handout_material_unref);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
say_failure (const Errand *errand, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stilla_plan_change_say (errand->origin, error->message);
}

/* Printing */

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_print_operation_run_finish (result, &error))
    say_failure (errand, error);
}

void
stilla_handout_task_print_pages (GtkWidget *origin, StillaContext *context, StillaHandoutPages *pages)
{
  GtkRoot *window = gtk_widget_get_root (origin);

  if (window != NULL) /* else it was closed meanwhile */
    stilla_print_operation_run_async (pages, GTK_WINDOW (window), stilla_context_get_folder (context),
                                      printed_cb, errand_new (origin, context));
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaHandoutPages) pages = stilla_handout_pages_new_finish (result, &error);

  if (pages != NULL)
    stilla_handout_task_print_pages (errand->origin, errand->context, pages);
  else
    say_failure (errand, error);
}

void
stilla_handout_task_print (GtkWidget *origin,
                           StillaContext *context,
                           const StillaHandoutOrder *order,
                           StillaHandoutMaterial *material)
{
  stilla_handout_pages_new_async (order, material, NULL, laid_out_cb, errand_new (origin, context));
}

/* Saving */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (!stilla_handout_pages_save_finish (result, &error)) {
    say_failure (errand, error);
    return;
  }
  name = g_file_get_basename (errand->file);
  /* Translators: the name of a file */
  words = g_strdup_printf (_ ("Saved as %s"), name);
  stilla_plan_change_say (errand->origin, words);
}

void
stilla_handout_task_save_to (GtkWidget *origin,
                             StillaContext *context,
                             const StillaHandoutOrder *order,
                             StillaHandoutMaterial *material,
                             GFile *file)
{
  g_autoptr (GDateTime) now = stilla_clock_now (stilla_context_get_clock (context));
  Errand *errand = errand_new (origin, context);

  errand->file = g_object_ref (file);
  stilla_handout_pages_save_async (order, material, file, g_date_time_to_unix (now), saved_cb, errand);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GFile) file = stilla_file_chooser_finish (result, NULL);

  if (file != NULL)
    stilla_handout_task_save_to (errand->origin, errand->context, errand->order, errand->material, file);
}

void
stilla_handout_task_save (GtkWidget *origin,
                          StillaContext *context,
                          const StillaHandoutOrder *order,
                          StillaHandoutMaterial *material,
                          const char *title)
{
  Errand *errand = errand_new (origin, context);
  /* Without what other systems do not take in the name of a file. */
  g_autofree char *name = g_strdelimit (g_strconcat (title, ".pdf", NULL), "/\\:*?\"<>|", '-');

  errand->order = stilla_handout_order_copy (order);
  errand->material = stilla_handout_material_ref (material);
  stilla_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (origin)), _ ("Save as PDF"), name,
                                  chosen_cb, errand);
}

StillaHandoutOrder *
stilla_handout_task_new_order (StillaContext *context, const char *words)
{
  StillaHandoutOrder *order = stilla_handout_defaults_new_order (stilla_context_get_settings (context));

  if (!stilla_handout_order_add (order, words))
    g_warning ("%s is no part of a handout", words);
  return order;
}
