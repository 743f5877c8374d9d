/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-reminders.h"

#include "core/store/stilla-store-people.h"
#include "stilla-test-store.h"

typedef struct {
  char *folder;
  StillaStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");

  fixture->folder = test_folder ();
  fixture->store = test_store (fixture->folder);
  g_assert_true (stilla_store_save_plan (fixture->store, STILLA_PERSON_FIRST, plan, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->store, stilla_store_free);
  test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
start_again (Fixture *fixture)
{
  g_clear_pointer (&fixture->store, stilla_store_free);
  fixture->store = test_store (fixture->folder);
}

static StillaLater
later (const char *dose_id, const char *date, gint64 until, gint64 at)
{
  return (StillaLater){ (char *) dose_id, test_date (date), until, at };
}

static StillaReminded
reminded (const char *dose_id, const char *date, gint64 due, gint64 at)
{
  return (StillaReminded){ (char *) dose_id, test_date (date), due, at };
}

static void
test_laters (Fixture *fixture, gconstpointer data)
{
  /* in no order of time: the order in which it was said is what counts */
  StillaLater said[] = {
    later ("time-0", "2026-11-20", 1795160400, 1795158000),
    later ("time-1", "2026-11-20", 1795160401, 1795158001),
    later ("time-0", "2026-11-20", 1795150400, 1795148000),
    later ("time-0", "2026-11-22", 1795160400, 1795158000),
  };
  GDate from = test_date ("2026-11-20");
  GDate to = test_date ("2026-11-21");
  g_autoptr (GArray) loaded = NULL;
  g_autoptr (GArray) none = NULL;
  const StillaLater *last;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_true (stilla_store_record_later (fixture->store, &said[i], NULL));
  start_again (fixture);
  loaded = stilla_store_load_laters (fixture->store, STILLA_PERSON_FIRST, &from, &to, NULL);
  g_assert_cmpint (loaded->len, ==, 3);
  last = stilla_laters_find_last (loaded, "time-0", &from);
  g_assert_cmpint (last->until, ==, 1795150400);
  g_assert_cmpint (last->at, ==, 1795148000);
  g_assert_cmpint (stilla_laters_count (loaded, "time-0", &from), ==, 2);
  none = stilla_store_load_laters (fixture->store, 2, &from, &to, NULL);
  g_assert_cmpint (none->len, ==, 0);
}

static void
test_reminded (Fixture *fixture, gconstpointer data)
{
  StillaReminded shown[] = {
    reminded ("time-0", "2026-11-20", 1795158000, 1795158001),
    reminded ("time-1", "2026-11-20", 1795201200, 1795201201),
    reminded ("time-0", "2026-11-20", 1795158600, 1795158602),
    reminded ("time-0", "2026-11-20", 1795158000, 1795999999), /* there already */
  };
  g_autoptr (GArray) list = stilla_reminded_list_new ();
  GDate day = test_date ("2026-11-20");
  g_autoptr (GArray) loaded = NULL;
  g_autoptr (GArray) none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    stilla_reminded_list_add (list, &shown[i]);
  g_assert_true (stilla_store_record_reminded (fixture->store, list, NULL));
  start_again (fixture);
  loaded = stilla_store_load_reminded (fixture->store, STILLA_PERSON_FIRST, &day, &day, NULL);
  g_assert_cmpint (loaded->len, ==, 3);
  g_assert_cmpint (g_array_index (loaded, StillaReminded, 0).due, ==, 1795158000);
  g_assert_cmpint (g_array_index (loaded, StillaReminded, 0).at, ==, 1795158001);
  g_assert_cmpint (g_array_index (loaded, StillaReminded, 1).at, ==, 1795158602);
  g_assert_cmpstr (g_array_index (loaded, StillaReminded, 2).dose_id, ==, "time-1");
  none = stilla_store_load_reminded (fixture->store, 2, &day, &day, NULL);
  g_assert_cmpint (none->len, ==, 0);
}

/* One that names no dose takes the others with it. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  StillaReminded shown[]
      = { reminded ("time-0", "2026-11-20", 1, 2), reminded ("nobody", "2026-11-20", 1, 2) };
  StillaLater stray = later ("nobody", "2026-11-20", 2, 1);
  g_autoptr (GArray) list = stilla_reminded_list_new ();
  GDate day = test_date ("2026-11-20");
  g_autoptr (GArray) loaded = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    stilla_reminded_list_add (list, &shown[i]);
  g_assert_false (stilla_store_record_reminded (fixture->store, list, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (stilla_store_record_later (fixture->store, &stray, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  loaded = stilla_store_load_reminded (fixture->store, STILLA_PERSON_FIRST, &day, &day, NULL);
  g_assert_cmpint (loaded->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/store/reminders/laters", Fixture, NULL, set_up, test_laters, tear_down);
  g_test_add ("/store/reminders/reminded", Fixture, NULL, set_up, test_reminded, tear_down);
  g_test_add ("/store/reminders/all-or-nothing", Fixture, NULL, set_up, test_all_or_nothing, tear_down);
  return g_test_run ();
}
