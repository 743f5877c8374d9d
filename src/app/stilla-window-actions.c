/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-about.h"
#include "app/platform/stilla-shortcuts.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

static GSettings *
get_stored (StillaWindow *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

/* The way to My plan leads to the plan itself where no days are kept. */
static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (g_variant_get_string (parameter, NULL));

  if (place != NULL && place->kind == STILLA_LOCATION_PLAN && !_stilla_window_offers (data, place->kind))
    place->kind = STILLA_LOCATION_SCHEDULE;
  if (place != NULL)
    stilla_window_go (data, place);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  _stilla_window_move (data, FALSE);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  _stilla_window_move (data, TRUE);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  stilla_split_view_set_show_sidebar (self->split, TRUE);
  stilla_sidebar_start_search (self->sidebar);
}

static void
leave_search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  if (stilla_split_view_get_collapsed (self->split))
    stilla_split_view_set_show_sidebar (self->split, FALSE);
  stilla_page_view_focus (self->page_view, NULL);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  stilla_page_view_complete (self->page_view);
  stilla_find_bar_open (self->find_bar);
}

static void
find_next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  stilla_find_bar_step (STILLA_WINDOW (data)->find_bar, TRUE);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  stilla_find_bar_step (STILLA_WINDOW (data)->find_bar, FALSE);
}

/* Chosen by hand, the sidebar stays as chosen while the window is wide. */
static void
show_sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;
  gboolean show = !stilla_split_view_get_show_sidebar (self->split);

  stilla_split_view_set_show_sidebar (self->split, show);
  if (!stilla_split_view_get_collapsed (self->split))
    g_settings_set_boolean (get_stored (self), "show-sidebar", show);
  if (show)
    stilla_sidebar_focus_list (self->sidebar);
}

static void
change_text_size (StillaWindow *self, int step)
{
  int percent = g_settings_get_int (get_stored (self), "text-percent");

  g_settings_set_int (get_stored (self), "text-percent", step == 0 ? 100 : CLAMP (percent + step, 100, 200));
}

static void
text_larger_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  change_text_size (data, 10);
}

static void
text_smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  change_text_size (data, -10);
}

static void
text_normal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  change_text_size (data, 0);
}

static const char *
get_page_id (StillaWindow *self)
{
  const StillaLocation *place = stilla_history_get_current (self->history);

  return place != NULL && place->kind == STILLA_LOCATION_PAGE ? place->id : NULL;
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  _stilla_window_print (self, stilla_history_get_current (self->history));
}

static void
save_pdf_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  _stilla_window_save_pdf (self, stilla_history_get_current (self->history));
}

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  _stilla_window_choose_folder (data);
}

static void
use_shipped_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  _stilla_window_use_shipped (data);
}

static void
open_unsaved_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  _stilla_window_open_unsaved (data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  stilla_about_show (GTK_WINDOW (self), stilla_context_get_bundle (self->context));
}

static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  stilla_shortcuts_show (data);
}

static const GActionEntry entries[] = {
  { "go", go_cb, "s" },
  { "back", back_cb },
  { "forward", forward_cb },
  { "search", search_cb },
  { "leave-search", leave_search_cb },
  { "find", find_cb },
  { "find-next", find_next_cb },
  { "find-previous", find_previous_cb },
  { "show-sidebar", show_sidebar_cb },
  { "text-larger", text_larger_cb },
  { "text-smaller", text_smaller_cb },
  { "text-normal", text_normal_cb },
  { "print", print_cb },
  { "save-pdf", save_pdf_cb },
  { "open-folder", open_folder_cb },
  { "use-shipped", use_shipped_cb },
  { "open-unsaved", open_unsaved_cb },
  { "show-help-overlay", show_shortcuts_cb },
  { "about", about_cb },
};

static void
set_enabled (StillaWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

void
_stilla_window_update_actions (StillaWindow *self)
{
  const StillaLocation *place = stilla_history_get_current (self->history);
  gboolean has_paper = place != NULL && _stilla_window_has_paper (place);

  gboolean is_kept = !stilla_context_is_unsaved (self->context);

  set_enabled (self, "use-shipped",
               is_kept && !stilla_bundle_is_official (stilla_context_get_bundle (self->context)));
  set_enabled (self, "open-folder", is_kept);
  set_enabled (self, "open-unsaved", is_kept);
  set_enabled (self, "print", has_paper);
  set_enabled (self, "save-pdf", has_paper);
  set_enabled (self, "find", get_page_id (self) != NULL);
  set_enabled (self, "back", stilla_history_can_go_back (self->history));
  set_enabled (self, "forward", stilla_history_can_go_forward (self->history));
}

static void
text_size_changed_cb (StillaWindow *self)
{
  int percent = g_settings_get_int (get_stored (self), "text-percent");

  stilla_find_bar_close (self->find_bar); /* the page is made anew in the new size */
  set_enabled (self, "text-larger", percent < 200);
  set_enabled (self, "text-smaller", percent > 100);
}

static void
add_setting (StillaWindow *self, const char *key)
{
  g_autoptr (GAction) action = g_settings_create_action (get_stored (self), key);

  g_action_map_add_action (G_ACTION_MAP (self), action);
}

/* In the bubble phase: an entry that has the focus takes the key as a letter. */
static void
add_slash_shortcut (StillaWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_slash, 0), gtk_named_action_new ("win.search")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_stilla_window_add_actions (StillaWindow *self)
{
  add_slash_shortcut (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_setting (self, "low-light");
  add_setting (self, "colours");
  add_setting (self, "region");

  g_signal_connect_object (self->history, "notify", G_CALLBACK (_stilla_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_stored (self), "changed::text-percent", G_CALLBACK (text_size_changed_cb),
                           self, G_CONNECT_SWAPPED);
  _stilla_window_update_actions (self);
  text_size_changed_cb (self);
}
