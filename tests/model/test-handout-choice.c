/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-choice.h"

typedef struct {
  StillaHandoutChoice *choice;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();

  self->choice = stilla_handout_choice_new (order);
  g_signal_connect_swapped (self->choice, "changed", G_CALLBACK (count_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->choice);
}

static char *
dup_parts (Fixture *self)
{
  const GPtrArray *parts = stilla_handout_choice_get_order (self->choice)->parts;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *part = stilla_handout_part_to_string (g_ptr_array_index (parts, i));

    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", part);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_parts (Fixture *self, const char *expected)
{
  g_autofree char *parts = dup_parts (self);

  g_assert_cmpstr (parts, ==, expected);
}

static void
test_pick (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *words;
    gboolean is_picked;
    const char *parts;
    guint n_changes;
  } rows[] = {
    { "glycinate", TRUE, "glycinate", 1 },
    { "sheet:plan", TRUE, "glycinate sheet:plan", 2 },
    { "glycinate", TRUE, "glycinate sheet:plan", 2 }, /* it is there already */
    { "sheet:nothing", TRUE, "glycinate sheet:plan", 2 },
    { "oxide", FALSE, "glycinate sheet:plan", 2 },
    { "glycinate", FALSE, "sheet:plan", 3 },
    { "sheet:plan", FALSE, "", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    stilla_handout_choice_set_picked (self->choice, rows[i].words, rows[i].is_picked);
    assert_parts (self, rows[i].parts);
    g_assert_cmpuint (self->n_changes, ==, rows[i].n_changes);
  }
  g_assert_false (stilla_handout_choice_has (self->choice, "glycinate"));
}

static void
test_move (Fixture *self, gconstpointer data)
{
  static const struct {
    guint from, to;
    gboolean is_done;
    const char *parts;
  } rows[] = {
    { 0, 1, TRUE, "b a c" },  { 2, 0, TRUE, "c b a" },  { 0, 2, TRUE, "b a c" },
    { 0, 3, FALSE, "b a c" }, { 3, 0, FALSE, "b a c" }, { 1, 1, TRUE, "b a c" },
  };

  stilla_handout_choice_set_picked (self->choice, "a", TRUE);
  stilla_handout_choice_set_picked (self->choice, "b", TRUE);
  stilla_handout_choice_set_picked (self->choice, "c", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpint (stilla_handout_choice_move (self->choice, rows[i].from, rows[i].to), ==,
                     rows[i].is_done);
    assert_parts (self, rows[i].parts);
  }
  g_assert_cmpuint (self->n_changes, ==, 6);
}

/* Every change is told once, and what is as it was is none. */
static void
test_options (Fixture *self, gconstpointer data)
{
  const StillaHandoutOrder *order;

  for (int i = 0; i < 2; i++) {
    stilla_handout_choice_set_paper (self->choice, STILLA_PAPER_LETTER);
    stilla_handout_choice_set_large (self->choice, TRUE);
    stilla_handout_choice_set_two_up (self->choice, TRUE);
    stilla_handout_choice_set_languages (self->choice, "en", "ar");
    stilla_handout_choice_set_region (self->choice, "uk");
    stilla_handout_choice_set_patient (self->choice, "  Ada Example ");
    stilla_handout_choice_set_date (self->choice, "20 November 2026");
  }
  order = stilla_handout_choice_get_order (self->choice);
  g_assert_cmpuint (self->n_changes, ==, 7);
  g_assert_cmpint (order->paper, ==, STILLA_PAPER_LETTER);
  g_assert_true (order->large && order->two_up);
  g_assert_cmpstr (order->language, ==, "en");
  g_assert_cmpstr (order->second_language, ==, "ar");
  g_assert_cmpstr (order->region, ==, "uk");
  g_assert_cmpstr (order->patient, ==, "Ada Example");
  g_assert_cmpstr (order->date, ==, "20 November 2026");
  stilla_handout_choice_set_languages (self->choice, "en", "en");
  stilla_handout_choice_set_patient (self->choice, "   ");
  order = stilla_handout_choice_get_order (self->choice);
  g_assert_null (order->second_language);
  g_assert_null (order->patient);
}

static void
test_set (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutOrder) kept = stilla_handout_order_new ();

  stilla_handout_order_add (kept, "a");
  stilla_handout_choice_set_patient (self->choice, "Ada");
  stilla_handout_choice_begin_set (self->choice, "New patient", kept);
  assert_parts (self, "a");
  g_assert_cmpstr (stilla_handout_choice_get_order (self->choice)->patient, ==, "Ada");
  g_assert_cmpstr (stilla_handout_choice_get_set_name (self->choice), ==, "New patient");
  g_assert_false (stilla_handout_choice_is_set_changed (self->choice));
  stilla_handout_choice_set_patient (self->choice, "Grace"); /* belongs to no set */
  g_assert_false (stilla_handout_choice_is_set_changed (self->choice));
  stilla_handout_choice_set_large (self->choice, TRUE);
  g_assert_true (stilla_handout_choice_is_set_changed (self->choice));
  stilla_handout_choice_forget_set (self->choice);
  g_assert_null (stilla_handout_choice_get_set_name (self->choice));
  g_assert_false (stilla_handout_choice_is_set_changed (self->choice));
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutOrder) before = NULL;

  stilla_handout_choice_set_picked (self->choice, "a", TRUE);
  before = stilla_handout_order_copy (stilla_handout_choice_get_order (self->choice));
  stilla_handout_choice_set_picked (self->choice, "a", FALSE);
  stilla_handout_choice_restore (self->choice, before);
  assert_parts (self, "a");
  g_assert_cmpuint (self->n_changes, ==, 3);
  stilla_handout_choice_restore (self->choice, before);
  g_assert_cmpuint (self->n_changes, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/model/handout-choice/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("pick", test_pick);
  ADD ("move", test_move);
  ADD ("options", test_options);
  ADD ("set", test_set);
  ADD ("undo", test_undo);
#undef ADD
  return g_test_run ();
}
