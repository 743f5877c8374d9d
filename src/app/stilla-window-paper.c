/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-file-chooser.h"
#include "app/print/stilla-print-operation.h"
#include "app/stilla-window-private.h"
#include "core/safety/stilla-report-page.h"
#include "model/stilla-plan-check.h"

#include <glib/gi18n.h>

static char *
get_data_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "stilla", NULL);
}

static StillaRendition *
render_page (StillaWindow *self, const char *page_id)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (GError) error = NULL;
  StillaRendition *rendition
      = stilla_rendition_new (stilla_context_get_bundle (self->context), page_id, reader, &error);

  if (rendition == NULL)
    stilla_window_say (self, error->message);
  return rendition;
}

static StillaRendition *
render_checks (StillaWindow *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (StillaSafetyReport) report = NULL;

  if (!stilla_planner_is_loaded (planner)) {
    stilla_window_say (self, _ ("Your answers are being opened. Try again in a moment."));
    return NULL;
  }
  report = stilla_plan_check (self->context);
  return stilla_report_page_new (stilla_context_get_bundle (self->context), reader,
                                 stilla_planner_get_plan (planner),
                                 stilla_planner_get_circumstances (planner), report);
}

gboolean
_stilla_window_has_paper (const StillaLocation *place)
{
  return place->kind == STILLA_LOCATION_PAGE || place->kind == STILLA_LOCATION_CHECKS;
}

static StillaRendition *
render (StillaWindow *self, const StillaLocation *place)
{
  return place->kind == STILLA_LOCATION_PAGE ? render_page (self, place->id) : render_checks (self);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_print_page_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stilla_window_say (self, error->message);
}

void
_stilla_window_print (StillaWindow *self, const StillaLocation *place)
{
  g_autoptr (StillaRendition) rendition = render (self, place);
  g_autofree char *folder = get_data_folder ();

  if (rendition != NULL)
    stilla_print_page_async (rendition, GTK_WINDOW (self), folder, printed_cb, g_object_ref (self));
}

typedef struct {
  StillaWindow *window;
  StillaRendition *rendition;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_object (&saving->window);
  g_clear_pointer (&saving->rendition, stilla_rendition_unref);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = stilla_file_chooser_finish (result, NULL);
  g_autofree char *folder = get_data_folder ();
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (file == NULL)
    return;
  if (!stilla_print_save_pdf (saving->rendition, file, folder, &error)) {
    stilla_window_say (saving->window, error->message);
    return;
  }
  name = g_file_get_basename (file);
  /* Translators: the name of a file */
  words = g_strdup_printf (_ ("Saved as %s"), name);
  stilla_window_say (saving->window, words);
}

/* A short title without what other systems do not take in the name of a file. */
static char *
make_file_name (StillaWindow *self, const StillaLocation *place)
{
  const char *title
      = place->kind == STILLA_LOCATION_PAGE
            ? stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), place->id)->title
            : _ ("Before you start");
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", '-');

  return g_strconcat (name, ".pdf", NULL);
}

void
_stilla_window_save_pdf (StillaWindow *self, const StillaLocation *place)
{
  StillaRendition *rendition = render (self, place);
  g_autofree char *name = NULL;
  Saving *saving;

  if (rendition == NULL)
    return;
  name = make_file_name (self, place);
  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->rendition = rendition;
  stilla_file_chooser_save_async (GTK_WINDOW (self), _ ("Save as PDF"), name, save_chosen_cb, saving);
}
