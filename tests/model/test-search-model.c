/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "model/stilla-search-model.h"

typedef struct {
  StillaSearchModel *search;
  GMainLoop *loop;
  guint n_answers;
} Fixture;

static void
found_cb (Fixture *self)
{
  self->n_answers++;
  g_main_loop_quit (self->loop);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, "C");
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (StillaContext) context = stilla_context_new (bundle, settings, clock);

  self->search = stilla_search_model_new (context);
  self->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect_swapped (self->search, "found", G_CALLBACK (found_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->search);
  g_clear_pointer (&self->loop, g_main_loop_unref);
}

static void
test_found (Fixture *self, gconstpointer data)
{
  const StillaSearchHit *hit;

  stilla_search_model_ask (self->search, "glycinate");
  g_main_loop_run (self->loop);
  g_assert_cmpuint (stilla_search_model_get_hits (self->search)->len, >, 0);
  hit = g_ptr_array_index (stilla_search_model_get_hits (self->search), 0);
  g_assert_cmpstr (hit->page_id, ==, "glycinate");
}

static void
test_overtaken (Fixture *self, gconstpointer data)
{
  stilla_search_model_ask (self->search, "kidney");
  stilla_search_model_ask (self->search, "zzzzzz");
  g_main_loop_run (self->loop);
  g_assert_cmpuint (stilla_search_model_get_hits (self->search)->len, ==, 0);
  for (guint i = 0; i < 50; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  g_assert_cmpuint (self->n_answers, ==, 1);
}

static void
test_forgotten (Fixture *self, gconstpointer data)
{
  stilla_search_model_ask (self->search, "kidney");
  g_main_loop_run (self->loop);
  stilla_search_model_ask (self->search, "  ");
  g_assert_null (stilla_search_model_get_hits (self->search));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/model/search-model/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/model/search-model/overtaken", Fixture, NULL, set_up, test_overtaken, tear_down);
  g_test_add ("/model/search-model/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  return g_test_run ();
}
