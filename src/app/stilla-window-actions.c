/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-about.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

static GSettings *
get_stored (StillaWindow *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (g_variant_get_string (parameter, NULL));

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
  stilla_page_view_focus_title (self->page_view);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  stilla_find_bar_open (STILLA_WINDOW (data)->find_bar);
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

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaWindow *self = data;

  stilla_about_show (GTK_WINDOW (self), stilla_context_get_bundle (self->context));
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
  { "about", about_cb },
};

static void
set_enabled (StillaWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

static void
history_changed_cb (StillaWindow *self)
{
  set_enabled (self, "back", stilla_history_can_go_back (self->history));
  set_enabled (self, "forward", stilla_history_can_go_forward (self->history));
}

static void
text_size_changed_cb (StillaWindow *self)
{
  int percent = g_settings_get_int (get_stored (self), "text-percent");

  set_enabled (self, "text-larger", percent < 200);
  set_enabled (self, "text-smaller", percent > 100);
}

static void
add_setting (StillaWindow *self, const char *key)
{
  g_autoptr (GAction) action = g_settings_create_action (get_stored (self), key);

  g_action_map_add_action (G_ACTION_MAP (self), action);
}

void
_stilla_window_add_actions (StillaWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_setting (self, "low-light");
  add_setting (self, "colours");
  add_setting (self, "region");

  g_signal_connect_object (self->history, "notify", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_stored (self), "changed::text-percent", G_CALLBACK (text_size_changed_cb),
                           self, G_CONNECT_SWAPPED);
  history_changed_cb (self);
  text_size_changed_cb (self);
}
