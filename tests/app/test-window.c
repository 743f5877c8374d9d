/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-page.h"
#include "app/browse/stilla-page-view.h"
#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "app/stilla-window.h"
#include "core/base/stilla-resources.h"
#include "stilla-test-widget.h"

typedef struct {
  StillaContext *context;
  GSettings *stored;
  StillaWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaSettings) settings = NULL;
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();

  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_settings_set_boolean (self->stored, "intended-use-shown", TRUE);
  g_settings_set_int (self->stored, "window-width", 360);
  settings = stilla_settings_new (self->stored, "C");
  self->context = stilla_context_new (bundle, settings, clock);
  self->window = stilla_window_new (NULL, self->context);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
  g_clear_object (&self->stored);
}

static int
get_minimum_width (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, stop_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  run_for (300);
  g_assert_cmpint (get_minimum_width (GTK_WIDGET (self->window)), <=, 360);
}

static const char *
get_focused_words (StillaWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return GTK_IS_LABEL (focus) ? gtk_label_get_text (GTK_LABEL (focus)) : "";
}

static void
go (StillaWindow *window, const char *words)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (words);

  stilla_window_go (window, place);
  run_for (100);
}

/* Get help now keeps its words and the title stands in full; what the menu has too gives way. */
static void
test_header (Fixture *self, gconstpointer data)
{
  GtkWidget *header = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (self->window), STILLA_TYPE_WINDOW, "header_area"));
  GtkWidget *title;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  go (self->window, "page:medicines-that-interact");
  run_for (300);
  g_assert_nonnull (test_find (header, GTK_TYPE_LABEL, "Get help now"));
  title = test_need (header, GTK_TYPE_LABEL, "Medicines that interact");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
  g_settings_reset (self->stored, "last-place");
}

/* A page is read out from its title; a link to a place on it from there. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  run_for (300);
  g_assert_cmpstr (get_focused_words (self->window), ==, "Magnesium and migraine");

  go (self->window, "page:sources");
  go (self->window, "page:glossary");
  g_assert_true (g_str_has_prefix (get_focused_words (self->window), "Glossary"));
  go (self->window, "page:get-help-now#call-now");
  g_assert_true (strstr (get_focused_words (self->window), "emergency") != NULL);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_type (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* A page is laid out when its turn comes; a busy machine may take its time. */
static void
assert_scrolled_to (StillaPageView *view, double scroll)
{
  for (guint i = 0; i < 100 && stilla_page_view_get_scroll (view) != scroll; i++)
    run_for (50);
  g_assert_cmpfloat (stilla_page_view_get_scroll (view), ==, scroll);
}

static void
activate (StillaWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  run_for (150);
}

static void
test_back_and_forward (Fixture *self, gconstpointer data)
{
  StillaPageView *view = STILLA_PAGE_VIEW (find_type (GTK_WIDGET (self->window), STILLA_TYPE_PAGE_VIEW));

  gtk_window_present (GTK_WINDOW (self->window));
  go (self->window, "page:glycinate");
  stilla_page_view_complete (view);
  run_for (150);
  stilla_page_view_set_scroll (view, 400);
  assert_scrolled_to (view, 400);

  go (self->window, "page:sources");
  assert_scrolled_to (view, 0);
  activate (self->window, "back");
  g_assert_cmpstr (stilla_rendition_get_page_id (stilla_page_view_get_rendition (view)), ==, "glycinate");
  assert_scrolled_to (view, 400);
  activate (self->window, "forward");
  g_assert_cmpstr (stilla_rendition_get_page_id (stilla_page_view_get_rendition (view)), ==, "sources");
}

static void
test_unknown_page (Fixture *self, gconstpointer data)
{
  StillaPageView *view = STILLA_PAGE_VIEW (find_type (GTK_WIDGET (self->window), STILLA_TYPE_PAGE_VIEW));

  gtk_window_present (GTK_WINDOW (self->window));
  go (self->window, "page:glycinate");
  go (self->window, "page:no-such-page");
  g_assert_cmpstr (stilla_rendition_get_page_id (stilla_page_view_get_rendition (view)), ==, "glycinate");
}

static void
test_attack (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_false (g_settings_get_boolean (self->stored, "low-light"));
  go (self->window, "attack");
  g_assert_true (g_settings_get_boolean (self->stored, "low-light"));
  g_assert_true (gtk_widget_get_mapped (find_type (GTK_WIDGET (self->window), STILLA_TYPE_ATTACK_PAGE)));
  g_settings_reset (self->stored, "low-light");
}

/* What a page says of limits follows where the reader lives. */
static void
test_region (Fixture *self, gconstpointer data)
{
  StillaPageView *view = STILLA_PAGE_VIEW (find_type (GTK_WIDGET (self->window), STILLA_TYPE_PAGE_VIEW));
  const StillaReader *reader;

  gtk_window_present (GTK_WINDOW (self->window));
  go (self->window, "page:daily-limits");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "region", g_variant_new_string ("uk"));
  run_for (150);
  reader = stilla_rendition_get_reader (stilla_page_view_get_rendition (view));
  g_assert_cmpstr (reader->region, ==, "uk");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "region",
                                  g_variant_new_string (STILLA_REGION_ELSEWHERE));
  run_for (150);
  reader = stilla_rendition_get_reader (stilla_page_view_get_rendition (view));
  g_assert_null (reader->region);
  g_settings_reset (self->stored, "region");
}

static void
assert_fits (Fixture *self, StillaPageView *view, const char *page_id)
{
  g_autoptr (StillaLocation) place = stilla_location_new_page (page_id, NULL);
  int width;

  stilla_window_go (self->window, place);
  stilla_page_view_complete (view);
  width = get_minimum_width (find_type (GTK_WIDGET (view), ADW_TYPE_CLAMP));
  if (width > 350) /* the window has a border of 5 pixels on each side here */
    g_error ("%s needs %d pixels", page_id, width);
}

/* At twice the text size no page has to be scrolled sideways in a window of 360 pixels. */
static void
test_every_page_fits (Fixture *self, gconstpointer data)
{
  StillaPageView *view = STILLA_PAGE_VIEW (find_type (GTK_WIDGET (self->window), STILLA_TYPE_PAGE_VIEW));
  const GPtrArray *sections = stilla_bundle_get_sections (stilla_context_get_bundle (self->context));

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint j = 0; j < section->pages->len; j++)
      assert_fits (self, view, ((const StillaPageEntry *) g_ptr_array_index (section->pages, j))->id);
  }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static void
destroyed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* A plan for somebody else: no day of it is kept, nothing of the window is remembered. */
static void
test_unsaved (Fixture *self, gconstpointer data)
{
  StillaContext *context = stilla_context_new_unsaved (self->context);
  StillaWindow *window = stilla_window_new (NULL, context);
  g_autofree char *before = g_settings_get_string (self->stored, "last-place");
  g_autofree char *after = NULL;
  gboolean is_gone = FALSE;

  gtk_window_present (GTK_WINDOW (window));
  test_need (GTK_WIDGET (window), GTK_TYPE_LABEL,
             "Nothing in this window is kept. When you close it, this plan is gone.");
  g_assert_true (g_str_has_suffix (gtk_window_get_title (GTK_WINDOW (window)), "(not kept) – Stilla"));
  go (window, "page:glycinate");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "plan");
  run_for (100);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "Plan "));
  go (window, "history");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "Plan "));
  g_assert_null (test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "History"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "open-unsaved"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "open-folder"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "open-unsaved"));
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (destroyed_cb), &is_gone);
  gtk_window_close (GTK_WINDOW (window));
  while (!is_gone)
    g_main_context_iteration (NULL, TRUE);
  after = g_settings_get_string (self->stored, "last-place");
  g_assert_cmpstr (before, ==, after);
  stilla_context_close (context);
  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkCssProvider) style = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  style = stilla_style_layer_add ("/org/stilla/app/style.css"); /* the application would */
  g_test_add ("/app/window/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/app/window/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/app/window/back-and-forward", Fixture, NULL, set_up, test_back_and_forward, tear_down);
  g_test_add ("/app/window/unknown-page", Fixture, NULL, set_up, test_unknown_page, tear_down);
  g_test_add ("/app/window/attack", Fixture, NULL, set_up, test_attack, tear_down);
  g_test_add ("/app/window/region", Fixture, NULL, set_up, test_region, tear_down);
  g_test_add ("/app/window/every-page-fits", Fixture, NULL, set_up, test_every_page_fits, tear_down);
  g_test_add ("/app/window/unsaved", Fixture, NULL, set_up, test_unsaved, tear_down);
  g_test_add ("/app/window/header", Fixture, NULL, set_up, test_header, tear_down);
  return g_test_run ();
}
