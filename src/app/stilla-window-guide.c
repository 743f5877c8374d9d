/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-refusal-page.h"
#include "app/platform/stilla-file-chooser.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

static GSettings *
get_stored (StillaWindow *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

/* Screens that show the guide are made anew when they are next asked for. */
static void
forget_screens (StillaWindow *self)
{
  static const char *const names[] = { "medicines", "interactions", "handouts", "attack", "refusal" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    GtkWidget *screen = gtk_stack_get_child_by_name (self->stack, names[i]);

    if (screen != NULL)
      gtk_stack_remove (self->stack, screen);
  }
}

/* Everything on screen may belong to another guide now. */
static void
use_bundle (StillaWindow *self, StillaBundle *bundle, const char *folder)
{
  g_autoptr (StillaLocation) home = stilla_location_new_page ("start-here", NULL);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  const StillaSection *first = sections->len > 0 ? g_ptr_array_index (sections, 0) : NULL;

  stilla_context_set_bundle (self->context, bundle);
  g_settings_set_string (get_stored (self), "content-folder", folder);
  stilla_history_clear (self->history);
  forget_screens (self);
  _stilla_window_list_regions (self);
  _stilla_window_update_actions (self);
  if (stilla_bundle_find_page_entry (bundle, home->id) == NULL && first != NULL && first->pages->len > 0) {
    const StillaPageEntry *page = g_ptr_array_index (first->pages, 0);

    g_clear_pointer (&home, stilla_location_free);
    home = stilla_location_new_page (page->id, NULL);
  }
  stilla_window_go (self, home);
}

static void
show_refusal (StillaWindow *self, GFile *folder, const StillaIssueList *issues, const GError *error)
{
  g_autofree char *name = g_file_get_basename (folder);
  GtkWidget *before = gtk_stack_get_child_by_name (self->stack, "refusal");

  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  gtk_stack_add_named (self->stack, stilla_refusal_page_new (name, issues, error), "refusal");
  gtk_stack_set_visible_child_name (self->stack, "refusal");
  adw_window_title_set_title (self->title, _ ("Content refused"));
}

gboolean
_stilla_window_open_folder (StillaWindow *self, GFile *folder)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_folder (folder, issues, &error);
  g_autofree char *path = g_file_get_path (folder);

  if (bundle == NULL) {
    show_refusal (self, folder, issues, error);
    return FALSE;
  }
  use_bundle (self, bundle, path != NULL ? path : "");
  return TRUE;
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaWindow) self = data;
  g_autoptr (GFile) folder = stilla_file_chooser_finish (result, NULL);

  if (folder != NULL)
    _stilla_window_open_folder (self, folder);
}

void
_stilla_window_choose_folder (StillaWindow *self)
{
  stilla_file_chooser_open_folder_async (GTK_WINDOW (self), _ ("Open content folder"), folder_chosen_cb,
                                         g_object_ref (self));
}

void
_stilla_window_use_shipped (StillaWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  if (bundle != NULL)
    use_bundle (self, bundle, "");
  else
    stilla_window_say (self, error->message);
}

gboolean
_stilla_window_restore_guide (StillaWindow *self)
{
  g_autofree char *path = g_settings_get_string (get_stored (self), "content-folder");
  g_autoptr (GFile) folder = NULL;

  if (*path == '\0')
    return FALSE;
  folder = g_file_new_for_path (path);
  _stilla_window_open_folder (self, folder);
  return TRUE;
}

void
_stilla_window_list_regions (StillaWindow *self)
{
  const GPtrArray *regions = stilla_bundle_get_regions (stilla_context_get_bundle (self->context));
  g_autofree char *elsewhere = g_strconcat ("win.region::", STILLA_REGION_ELSEWHERE, NULL);

  g_menu_remove_all (self->regions);
  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);
    g_autofree char *action = g_strconcat ("win.region::", region->id, NULL);

    g_menu_append (self->regions, region->name, action);
  }
  g_menu_append (self->regions, _ ("Somewhere else (the lowest limits)"), elsewhere);
}
