/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner-people.h"
#include "stilla-test-store.h"

/* A planner on a file of its own, at half past nine on a Friday morning in Berlin. */
typedef struct {
  char *folder;
  StillaClock *clock;
  StillaPlanner *planner;
  gint64 person_id; /* who is shown after the next start */
  int changes;
} TestPlanner;

static inline void
test_planner_count_cb (TestPlanner *fixture)
{
  fixture->changes++;
}

static inline void
test_planner_wait (StillaPlanner *planner)
{
  while (!stilla_planner_is_loaded (planner))
    g_main_context_iteration (NULL, TRUE);
}

static inline void
test_planner_start (TestPlanner *fixture)
{
  fixture->planner = stilla_planner_new (fixture->folder, fixture->clock, fixture->person_id);
  g_signal_connect_swapped (fixture->planner, "changed", G_CALLBACK (test_planner_count_cb), fixture);
}

static inline void
test_planner_set_up (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 20, 9, 30, 0);

  fixture->person_id = STILLA_PERSON_FIRST;
  fixture->folder = test_folder ();
  fixture->clock = stilla_clock_new_fixed (now);
  test_planner_start (fixture);
  test_planner_wait (fixture->planner);
}

static inline void
test_planner_stop (TestPlanner *fixture)
{
  if (fixture->planner == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (fixture->planner), (gpointer *) &fixture->planner);
  stilla_planner_close (fixture->planner);
  g_object_unref (fixture->planner);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->planner);
}

static inline void
test_planner_tear_down (TestPlanner *fixture, gconstpointer data)
{
  test_planner_stop (fixture);
  g_clear_pointer (&fixture->clock, stilla_clock_unref);
  test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static inline gboolean
test_no_work (StillaStore *store, gpointer data, GError **error)
{
  return TRUE;
}

static inline void
test_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

/* (transfer full) */
static inline GAsyncResult *
test_wait (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (slot);
}

/* For everything that is kept, whatever its own name for this. */
static inline gboolean
test_wait_for (GAsyncResult **slot, StillaPlanner *planner, GError **error)
{
  g_autoptr (GAsyncResult) result = test_wait (slot);

  return stilla_planner_save_finish (planner, result, error);
}

/* Restarts the program. */
static inline void
test_planner_restart (TestPlanner *fixture)
{
  test_planner_stop (fixture);
  test_planner_start (fixture);
  test_planner_wait (fixture->planner);
}

/* Moves the clock on, and looks at it. @now: "2026-11-21T00:30:00" on the clock of @zone */
static inline void
test_planner_set_time (TestPlanner *fixture, const char *now, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, zone);
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_clock_set_fixed (fixture->clock, time);
  stilla_planner_look_again (fixture->planner);
  stilla_planner_work_async (fixture->planner, test_no_work, NULL, NULL, test_result_cb, &done);
  result = test_wait (&done); /* after what was asked for before */
}

static inline void
test_save_draft (StillaPlanner *planner, StillaPlanDraft *draft)
{
  GAsyncResult *result = NULL;

  stilla_planner_save_async (planner, draft->curr, test_result_cb, &result);
  g_assert_true (test_wait_for (&result, planner, NULL));
}

static inline void
test_add_plan (StillaPlanner *planner)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  StillaUnits one = { 1, 1 };

  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  g_assert_true (test_add_dose (draft, "p", 20 * 60, &one));
  g_assert_true (test_add_dose (draft, "p", 8 * 60, &one));
  test_save_draft (planner, draft);
}
