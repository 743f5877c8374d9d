/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-material.h"

#include "core/base/stilla-resources.h"
#include "model/stilla-handout-defaults.h"
#include "model/stilla-handout-practice.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  stilla_settings_forget (stilla_context_get_settings (self->context));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stilla_context_close (self->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->stored);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (stilla_planner_save_finish (STILLA_PLANNER (source), result, NULL));
  *(gboolean *) data = TRUE;
}

static void
open_planner (Fixture *self)
{
  while (!stilla_planner_is_loaded (stilla_context_get_planner (self->context)))
    g_main_context_iteration (NULL, TRUE);
}

static void
make_plan (Fixture *self)
{
  const char *times[] = { "08:00", "21:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  gboolean is_saved = FALSE;

  open_planner (self);
  stilla_planner_save_async (stilla_context_get_planner (self->context), plan, saved_cb, &is_saved);
  while (!is_saved)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
can_make (const StillaHandoutMaterial *material, const char *words)
{
  g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (words);

  return stilla_handout_material_can_make (material, part);
}

/* What can be ticked, with the guide alone, with nothing planned, and with a plan of one version. */
static void
test_can_make (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *words;
    gboolean of_guide, of_nothing, of_plan;
  } rows[] = {
    { "glycinate", TRUE, TRUE, TRUE },           { "no-such-page", FALSE, FALSE, FALSE },
    { "sheet:diary", TRUE, TRUE, TRUE },         { "sheet:questions", TRUE, TRUE, TRUE },
    { "sheet:checks", FALSE, TRUE, TRUE },       { "sheet:plan", FALSE, FALSE, TRUE },
    { "sheet:week", FALSE, FALSE, TRUE },        { "sheet:wallet-card", FALSE, FALSE, TRUE },
    { "sheet:difference", FALSE, FALSE, FALSE },
  };
  g_autoptr (StillaHandoutMaterial) guide = stilla_handout_material_new_guide (self->context);
  g_autoptr (StillaHandoutMaterial) nothing = NULL;
  g_autoptr (StillaHandoutMaterial) plan = NULL;

  open_planner (self);
  nothing = stilla_handout_material_new (self->context);
  make_plan (self);
  plan = stilla_handout_material_new (self->context);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpint (can_make (guide, rows[i].words), ==, rows[i].of_guide);
    g_assert_cmpint (can_make (nothing, rows[i].words), ==, rows[i].of_nothing);
    g_assert_cmpint (can_make (plan, rows[i].words), ==, rows[i].of_plan);
  }
}

/* It stays as it was while the plan goes on, and can be let go on any thread. */
static void
test_subject (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutMaterial) material = NULL;
  StillaHandoutSubject subject;

  make_plan (self);
  material = stilla_handout_material_new (self->context);
  stilla_handout_material_init_subject (material, &subject);
  g_assert_true (subject.bundle == stilla_context_get_bundle (self->context));
  g_assert_true (subject.plan == stilla_planner_get_plan (stilla_context_get_planner (self->context)));
  g_assert_nonnull (subject.circumstances);
  g_assert_null (subject.person); /* of one person alone it is clear whose plan it is */
  g_assert_null (subject.region); /* the order says it */
  g_assert_cmpint (g_date_get_day (subject.today), ==, 20);
}

static void
test_practice (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPractice) practice = stilla_practice_new ("Harbour Practice", "1 Quay\nPort", NULL);
  g_autoptr (StillaPractice) nameless = stilla_practice_new ("  ", NULL, NULL);
  g_autoptr (StillaPractice) back = NULL;
  g_autoptr (StillaPractice) gone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;

  g_assert_null (stilla_handout_practice_read (self->context, &error));
  g_assert_no_error (error);
  g_assert_false (stilla_handout_practice_keep (self->context, nameless, &refusal));
  g_assert_error (refusal, STILLA_PRACTICE_ERROR, STILLA_PRACTICE_ERROR_NAME);
  g_assert_true (stilla_handout_practice_keep (self->context, practice, &error));
  back = stilla_handout_practice_read (self->context, &error);
  g_assert_true (stilla_practice_equal (back, practice));
  g_assert_true (stilla_handout_practice_keep (self->context, NULL, &error));
  g_assert_true (stilla_handout_practice_keep (self->context, NULL, &error)); /* none is none */
  gone = stilla_handout_practice_read (self->context, &error);
  g_assert_null (gone);
  g_assert_no_error (error);
}

/* A practice that cannot be read stops the printing, unless it is not to be printed. */
static void
test_broken_practice (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "practice.conf", NULL);
  g_autoptr (StillaHandoutMaterial) broken = NULL;
  g_autoptr (StillaHandoutMaterial) without = NULL;

  g_assert_true (g_file_set_contents (path, "[Practice]\nfax=1\n", -1, NULL));
  broken = stilla_handout_material_new_guide (self->context);
  g_assert_null (broken->practice);
  g_assert_nonnull (broken->problem);
  g_settings_set_boolean (self->stored, STILLA_HANDOUT_PRACTICE_KEY, FALSE);
  without = stilla_handout_material_new_guide (self->context);
  g_assert_no_error (without->problem);
}

static void
test_defaults (Fixture *self, gconstpointer data)
{
  StillaSettings *settings = stilla_context_get_settings (self->context);
  static const struct {
    const char *region;
    StillaPaper paper;
  } rows[]
      = { { "us-ca", STILLA_PAPER_LETTER }, { "eu", STILLA_PAPER_A4 }, { "elsewhere", STILLA_PAPER_A4 } };
  g_autoptr (StillaHandoutOrder) last = stilla_handout_order_new ();
  g_autoptr (StillaHandoutOrder) next = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaHandoutOrder) order = NULL;

    stilla_settings_set_region (settings, rows[i].region);
    order = stilla_handout_defaults_new_order (settings);
    g_assert_cmpint (order->paper, ==, rows[i].paper);
    g_assert_false (order->large || order->two_up);
  }
  last->paper = STILLA_PAPER_A5;
  last->large = TRUE;
  last->two_up = TRUE;
  last->patient = g_strdup ("Ada Example");
  stilla_handout_defaults_keep (settings, last);
  next = stilla_handout_defaults_new_order (settings);
  g_assert_cmpint (next->paper, ==, STILLA_PAPER_A5);
  g_assert_true (next->large);
  g_assert_false (next->two_up);
  g_assert_null (next->patient);
  g_assert_cmpuint (next->parts->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, function) \
  g_test_add ("/model/handout-material/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("can-make", test_can_make);
  ADD ("subject", test_subject);
  ADD ("practice", test_practice);
  ADD ("broken-practice", test_broken_practice);
  ADD ("defaults", test_defaults);
#undef ADD
  return g_test_run ();
}
