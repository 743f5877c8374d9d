/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-page.h"
#include "app/browse/stilla-welcome-page.h"
#include "app/stilla-window-private.h"
#include "app/safety/stilla-interactions-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (StillaWindow, stilla_window, ADW_TYPE_APPLICATION_WINDOW)

#define HOME "page:start-here"
#define MOUSE_BACK 8
#define MOUSE_FORWARD 9

static GSettings *
get_stored (StillaWindow *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

static gboolean
show_page (StillaWindow *self, const StillaLocation *place)
{
  g_autoptr (GError) error = NULL;

  stilla_find_bar_close (self->find_bar); /* it points into the page that goes away */
  if (!stilla_page_view_show (self->page_view, place->id, &error)) {
    g_autofree char *words = g_strdup_printf (_ ("This page is not in the guide: %s"), place->id);

    stilla_window_say (self, words);
    return FALSE;
  }
  if (place->anchor != NULL)
    stilla_page_view_scroll_to (self->page_view, place->anchor);
  gtk_stack_set_visible_child_name (self->stack, "page");
  return TRUE;
}

/* The other screens are made when they are first asked for. */
static void
show_screen (StillaWindow *self, const StillaLocation *place, const char *name)
{
  GtkWidget *screen = gtk_stack_get_child_by_name (self->stack, name);

  if (screen == NULL) {
    screen = _stilla_window_make_screen (self, place->kind);
    gtk_stack_add_named (self->stack, screen, name);
  } else if (STILLA_IS_ATTACK_PAGE (screen)) {
    stilla_attack_page_restart (STILLA_ATTACK_PAGE (screen));
  }
  if (place->kind == STILLA_LOCATION_INTERACTIONS && place->anchor != NULL)
    stilla_interactions_page_show (STILLA_INTERACTIONS_PAGE (screen), place->anchor);
  if (place->kind == STILLA_LOCATION_ATTACK)
    g_settings_set_boolean (get_stored (self), "low-light", TRUE);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_title (StillaWindow *self, const StillaLocation *place)
{
  const char *title = _stilla_window_get_title (self, place);
  g_autofree char *window_title = stilla_context_is_unsaved (self->context)
                                      /* Translators: a plan that is not kept; %s: a screen or a page */
                                      ? g_strdup_printf (_ ("%s (not kept) – Stilla"), title)
                                      : g_strdup_printf ("%s – Stilla", title);

  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

/* A setting may go to the disk at once, so it is not stored again as it is: not before the first frame. */
static void
remember_place (StillaWindow *self, const char *words)
{
  g_autofree char *stored = g_settings_get_string (get_stored (self), "last-place");

  if (!stilla_context_is_unsaved (self->context) && !g_str_equal (stored, words))
    g_settings_set_string (get_stored (self), "last-place", words);
}

gboolean
_stilla_window_show_place (StillaWindow *self, const StillaLocation *place)
{
  g_autofree char *words = NULL;
  g_autoptr (StillaLocation) whole = stilla_location_copy (place);

  g_clear_pointer (&whole->anchor, g_free);
  words = stilla_location_to_string (whole);
  if (place->kind != STILLA_LOCATION_PAGE && !_stilla_window_has_place (self, place))
    return FALSE;
  if (place->kind != STILLA_LOCATION_PAGE)
    show_screen (self, place, words);
  else if (!show_page (self, place))
    return FALSE;

  show_title (self, place);
  _stilla_window_show_head (self, place);
  stilla_sidebar_select (self->sidebar, stilla_location_is_of_plan (place) ? "plan" : words);
  if (stilla_split_view_get_collapsed (self->split))
    stilla_split_view_set_show_sidebar (self->split, FALSE);
  if (place->kind != STILLA_LOCATION_ATTACK) /* the next start is not an attack */
    remember_place (self, words);
  return TRUE;
}

static void
remember_scroll (StillaWindow *self)
{
  stilla_history_set_scroll (self->history, stilla_page_view_get_scroll (self->page_view));
}

void
stilla_window_go (StillaWindow *self, const StillaLocation *place)
{
  remember_scroll (self);
  if (!_stilla_window_show_place (self, place))
    return;
  stilla_history_push (self->history, place);
  _stilla_window_update_actions (self);
  if (place->kind == STILLA_LOCATION_PAGE)
    stilla_page_view_focus (self->page_view, place->anchor);
}

void
_stilla_window_move (StillaWindow *self, gboolean forward)
{
  const StillaLocation *place;

  remember_scroll (self);
  place = forward ? stilla_history_go_forward (self->history) : stilla_history_go_back (self->history);
  if (place != NULL && _stilla_window_show_place (self, place))
    stilla_page_view_set_scroll (self->page_view, stilla_history_get_scroll (self->history));
  _stilla_window_update_actions (self);
}

void
stilla_window_say (StillaWindow *self, const char *words)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

static void
show_first_place (StillaWindow *self)
{
  g_autofree char *words = g_settings_get_string (get_stored (self), "last-place");
  g_autoptr (StillaLocation) place = stilla_location_parse (words);
  g_autoptr (StillaLocation) home = stilla_location_parse (HOME);

  if (place != NULL && !_stilla_window_has_place (self, place))
    g_clear_pointer (&place, stilla_location_free);
  stilla_window_go (self, place != NULL ? place : home);
}

static void
welcomed_cb (StillaWindow *self)
{
  GtkWidget *welcome = gtk_stack_get_child_by_name (self->stack, "welcome");

  show_first_place (self);
  gtk_stack_remove (self->stack, welcome);
}

/* The statement of what Stilla is for comes before anything else, once. */
static void
show_welcome (StillaWindow *self)
{
  GtkWidget *welcome = stilla_welcome_page_new (self->context);

  g_signal_connect_object (welcome, "done", G_CALLBACK (welcomed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, welcome, "welcome");
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  adw_window_title_set_title (self->title, _ ("Welcome"));
}

/* Where the reader lives is part of what a page says. */
static void
reader_changed_cb (StillaWindow *self)
{
  const StillaLocation *place = stilla_history_get_current (self->history);
  double scroll = stilla_page_view_get_scroll (self->page_view);

  if (place == NULL || place->kind != STILLA_LOCATION_PAGE
      || stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), place->id) == NULL)
    return;
  _stilla_window_show_place (self, place);
  stilla_page_view_set_scroll (self->page_view, scroll);
}

static void
restore_state (StillaWindow *self)
{
  GSettings *stored = get_stored (self);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (stored, "window-width"),
                               g_settings_get_int (stored, "window-height"));
  if (g_settings_get_boolean (stored, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  stilla_split_view_set_show_sidebar (self->split, g_settings_get_boolean (stored, "show-sidebar"));
  if (!g_settings_get_boolean (stored, "window-maximized"))
    stilla_split_view_expect_width (self->split, g_settings_get_int (stored, "window-width"));
}

static void
save_state (StillaWindow *self)
{
  GSettings *stored = get_stored (self);
  int width = 0, height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (stored, "window-width", MAX (width, 360));
  g_settings_set_int (stored, "window-height", MAX (height, 300));
  g_settings_set_boolean (stored, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
stilla_window_close_request (GtkWindow *window)
{
  if (!stilla_context_is_unsaved (STILLA_WINDOW (window)->context))
    save_state (STILLA_WINDOW (window));
  return GTK_WINDOW_CLASS (stilla_window_parent_class)->close_request (window);
}

static void
collapsed_cb (StillaWindow *self)
{
  gboolean collapsed = stilla_split_view_get_collapsed (self->split);

  stilla_split_view_set_show_sidebar (
      self->split, !collapsed && g_settings_get_boolean (get_stored (self), "show-sidebar"));
  if (collapsed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  _stilla_window_fit_header (self);
}

static void
mouse_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, StillaWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (button == MOUSE_BACK || button == MOUSE_FORWARD)
    _stilla_window_move (self, button == MOUSE_FORWARD);
}

static void
follow_mouse_buttons (StillaWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (mouse_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
show_low_light (StillaWindow *self)
{
  gboolean low = g_settings_get_boolean (get_stored (self), "low-light");

  if (low)
    gtk_widget_add_css_class (GTK_WIDGET (self), "low-light");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "low-light");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->low_light_button), GTK_ACCESSIBLE_STATE_CHECKED,
                               low ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
stilla_window_dispose (GObject *object)
{
  StillaWindow *self = STILLA_WINDOW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_object (&self->history);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_window_parent_class)->dispose (object);
}

static void
stilla_window_class_init (StillaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = stilla_window_close_request;

  g_type_ensure (STILLA_TYPE_FIND_BAR);
  g_type_ensure (STILLA_TYPE_ICON);
  g_type_ensure (STILLA_TYPE_PAGE_VIEW);
  g_type_ensure (STILLA_TYPE_SIDEBAR);
  g_type_ensure (STILLA_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/stilla-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, split);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, header_area);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, help_icon);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, help_word);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, low_light_button);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, regions);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, body);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, head_area);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaWindow, page_view);
}

/* Most windows are closed again before anyone opens the menu. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  StillaWindow *self = data;

  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (self->menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu"), -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
stilla_window_init (StillaWindow *self)
{
  self->history = stilla_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  _stilla_window_follow_header (self);
  stilla_icon_set_shape (self->help_icon, "stilla-take-care-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (collapsed_cb), self,
                           G_CONNECT_SWAPPED);
}

StillaContext *
stilla_window_get_context (StillaWindow *self)
{
  return self->context;
}

static void
is_active_cb (StillaWindow *self)
{
  if (self->context != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    stilla_context_look_again (self->context);
}

StillaWindow *
stilla_window_new (GtkApplication *application, StillaContext *context)
{
  StillaWindow *self = g_object_new (STILLA_TYPE_WINDOW, "application", application, NULL);

  self->context = g_object_ref (context);
  stilla_page_view_set_context (self->page_view, context);
  stilla_sidebar_set_context (self->sidebar, context);
  _stilla_window_add_actions (self);
  _stilla_window_list_regions (self);
  stilla_find_bar_set_target (self->find_bar, GTK_WIDGET (self->page_view));
  g_signal_connect_object (get_stored (self), "changed::low-light", G_CALLBACK (show_low_light), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (reader_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  show_low_light (self);
  follow_mouse_buttons (self);
  restore_state (self);
  if (stilla_context_is_unsaved (context))
    _stilla_window_show_unsaved (self);
  else if (!g_settings_get_boolean (get_stored (self), "intended-use-shown"))
    show_welcome (self);
  else if (!_stilla_window_restore_guide (self))
    show_first_place (self);
  return self;
}
