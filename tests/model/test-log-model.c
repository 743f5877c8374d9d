/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-model.h"

#include "model/stilla-log-entry.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-people.h"
#include "stilla-test-store.h"

#define DAYS 200 /* of two doses, before the 20 November 2026 */

typedef struct {
  char *folder;
  StillaClock *clock;
  StillaPlanner *planner;
  StillaLogModel *log;
} Fixture;

static void
keep_answers (StillaStore *store, const StillaPlan *plan)
{
  GDate day = test_date ("2026-11-19");

  for (int i = 0; i < 3; i++) {
    g_autofree char *date = stilla_date_to_string (&day);
    g_autoptr (StillaIntake) answer
        = test_answer (plan, "time-0", date, i == 1 ? STILLA_INTAKE_SKIPPED : STILLA_INTAKE_TAKEN);

    g_assert_true (stilla_store_record (store, answer, NULL));
    g_date_subtract_days (&day, 1);
  }
}

static void
wait (Fixture *self)
{
  while (stilla_log_model_is_loading (self->log))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);
  GDate first = test_date ("2026-11-20");
  g_autofree char *from = NULL;

  self->folder = test_folder ();
  g_date_subtract_days (&first, DAYS);
  from = stilla_date_to_string (&first);
  if (data == NULL) {
    g_autoptr (StillaPlan) plan = test_plan (times, from);
    g_autoptr (StillaStore) store = test_store (self->folder);

    g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
    keep_answers (store, plan);
  }
  self->clock = stilla_clock_new_fixed (now);
  self->planner = stilla_planner_new (self->folder, self->clock, STILLA_PERSON_FIRST);
  self->log = stilla_log_model_new (self->planner, self->clock);
  wait (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stilla_planner_close (self->planner);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->log);
  g_clear_object (&self->planner);
  g_clear_pointer (&self->clock, stilla_clock_unref);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->log));
}

static char *
dup_day (Fixture *self, guint position)
{
  g_autoptr (StillaLogEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->log), position);

  return stilla_date_to_string (&stilla_log_entry_get_occurrence (entry)->day);
}

static void
assert_day (Fixture *self, guint position, const char *wanted)
{
  g_autofree char *day = dup_day (self, position);

  g_assert_cmpstr (day, ==, wanted);
}

/* The beginning is short, whatever there is; each step goes on where the one before ended. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  guint before;

  g_assert_cmpuint (count (self), >=, 29); /* 14 days of two, and this morning */
  g_assert_cmpuint (count (self), <, 100);
  assert_day (self, 0, "2026-11-20");
  assert_day (self, 1, "2026-11-19");
  while (stilla_log_model_has_more (self->log)) {
    before = count (self);
    stilla_log_model_load_more (self->log);
    wait (self);
    g_assert_cmpuint (count (self), >, before);
  }
  g_assert_cmpuint (count (self), ==, 2 * DAYS + 1);
  assert_day (self, 2 * DAYS, "2026-05-04");
  before = count (self);
  stilla_log_model_load_more (self->log);
  g_assert_false (stilla_log_model_is_loading (self->log));
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count (self), ==, 0);
  g_assert_false (stilla_log_model_has_more (self->log));
  g_assert_null (stilla_log_model_get_failure (self->log));
}

static void
test_search (Fixture *self, gconstpointer data)
{
  guint all = count (self);

  stilla_log_model_search (self->log, "skipped");
  wait (self);
  g_assert_cmpuint (count (self), ==, 1);
  assert_day (self, 0, "2026-11-18");
  stilla_log_model_search (self->log, "nowhere");
  wait (self);
  g_assert_cmpuint (count (self), ==, 0);
  stilla_log_model_search (self->log, "");
  wait (self);
  g_assert_cmpuint (count (self), ==, all);
}

/* Only the last of several searches is shown. */
static void
test_search_again (Fixture *self, gconstpointer data)
{
  stilla_log_model_search (self->log, "taken");
  stilla_log_model_search (self->log, "skipped");
  wait (self);
  g_assert_cmpuint (count (self), ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count (self), ==, 1);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *text)
{
  text[0] = position;
  text[1] = removed;
  text[2] = added;
}

/* A correction replaces its entry and touches no other. */
static void
test_correct (Fixture *self, gconstpointer data)
{
  guint change[3] = { 0, 0, 0 };
  StillaSaid said = { .state = STILLA_INTAKE_SKIPPED, .reason = "pressed the wrong button" };
  g_autoptr (StillaLogEntry) before = g_list_model_get_item (G_LIST_MODEL (self->log), 1);
  g_autoptr (StillaLogEntry) after = NULL;

  g_signal_connect (self->log, "items-changed", G_CALLBACK (items_changed_cb), change);
  stilla_planner_answer_said_async (self->planner, stilla_log_entry_get_occurrence (before), &said, NULL,
                                    NULL);
  while (change[2] == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (change[0], ==, 1);
  g_assert_cmpuint (change[1], ==, 1);
  g_assert_cmpuint (change[2], ==, 1);
  after = g_list_model_get_item (G_LIST_MODEL (self->log), 1);
  g_assert_cmpuint (stilla_log_entry_get_revisions (after)->len, ==, 2);
  g_assert_cmpint (stilla_log_entry_get_answer (after)->state, ==, STILLA_INTAKE_SKIPPED);
}

/* Of somebody else nothing is shown that belongs to the one before, not even until it was read. */
static void
test_another_person (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPerson) anna = stilla_person_new ("Anna");
  const GPtrArray *people;
  gint64 id;

  stilla_planner_save_person_async (self->planner, anna, NULL, NULL, NULL);
  while ((people = stilla_planner_get_people (self->planner))->len < 2)
    g_main_context_iteration (NULL, TRUE);
  id = ((const StillaPerson *) g_ptr_array_index (people, 1))->id;
  g_assert_cmpuint (count (self), >, 0);
  stilla_planner_show_person (self->planner, id);
  while (stilla_planner_get_person (self->planner)->id != id)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (self), ==, 0);
  wait (self);
  g_assert_cmpuint (count (self), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, data, body) g_test_add ("/model/log-model/" name, Fixture, data, set_up, body, tear_down)
  ADD ("pages", NULL, test_pages);
  ADD ("empty", "empty", test_empty);
  ADD ("search", NULL, test_search);
  ADD ("search-again", NULL, test_search_again);
  ADD ("correct", NULL, test_correct);
  ADD ("another-person", NULL, test_another_person);
  return g_test_run ();
}
