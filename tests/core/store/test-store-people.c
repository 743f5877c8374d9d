/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-people.h"
#include "stilla-test-store.h"

static StillaPerson *
load_only (StillaStore *store, guint n, guint index)
{
  g_autoptr (GPtrArray) people = stilla_store_load_people (store, NULL);

  g_assert_cmpint (people->len, ==, n);
  return stilla_person_copy (g_ptr_array_index (people, index));
}

static void
test_first (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPerson) first = load_only (store, 1, 0);
  g_autoptr (StillaPerson) wanted = stilla_person_new ("");

  wanted->id = STILLA_PERSON_FIRST;
  g_assert_true (stilla_person_equal (first, wanted));
  test_remove_folder (folder);
}

static void
test_add_and_change (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPerson) person = stilla_person_new ("Ó");
  g_autoptr (StillaPerson) loaded = NULL;
  gint64 id;

  person->colour = 7;
  person->meals[STILLA_MEAL_BREAKFAST] = 0;
  person->meals[STILLA_MEAL_BEDTIME] = 1380;
  g_assert_true (stilla_store_save_person (store, person, &id, NULL));
  person->id = id;
  person->day_end = 240;
  person->zone = g_strdup ("Europe/Berlin");
  g_assert_true (stilla_store_save_person (store, person, &id, NULL));
  g_assert_cmpint (id, ==, person->id);
  g_clear_pointer (&store, stilla_store_free);
  store = test_store (folder);
  loaded = load_only (store, 2, 1);
  g_assert_true (stilla_person_equal (loaded, person));
  test_remove_folder (folder);
}

static void
test_refuses (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");
  g_autoptr (StillaPerson) first = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  person->day_end = 1000;
  g_assert_false (stilla_store_save_person (store, person, &id, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  first = load_only (store, 1, 0);
  test_remove_folder (folder);
}

/* Each has their own plan, answers and circumstances. */
static void
test_apart (void)
{
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", "2026-11-20", STILLA_INTAKE_TAKEN);
  g_autoptr (StillaPlan) loaded = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);
  g_autoptr (StillaCircumstances) circumstances = test_circumstances (1);
  g_autoptr (StillaCircumstances) of_first = NULL;
  GDate day = test_date ("2026-11-20");
  gint64 id;

  g_assert_true (stilla_store_save_person (store, person, &id, NULL));
  g_assert_true (stilla_store_save_plan (store, id, plan, NULL));
  g_assert_true (stilla_store_record (store, answer, NULL));
  g_assert_true (stilla_store_save_circumstances (store, id, circumstances, at, NULL));
  g_assert_true (test_store_save_circumstances (store, 2, NULL));

  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpint (stilla_plan_get_products (loaded)->len, ==, 0);
  answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &day, &day, NULL);
  g_assert_cmpint (answers->len, ==, 0);
  g_clear_pointer (&answers, g_ptr_array_unref);
  answers = stilla_store_load_answers (store, id, &day, &day, NULL);
  g_assert_cmpint (answers->len, ==, 1);
  of_first = stilla_store_load_circumstances (store, id, NULL);
  g_assert_true (stilla_circumstances_equal (of_first, circumstances));
  g_assert_cmpint (test_store_find_circumstances (store), ==, 2);
  test_remove_folder (folder);
}

static void
test_nobody (void)
{
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_store_save_plan (store, 99, plan, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  test_remove_folder (folder);
}

static void
test_remove (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);
  g_autoptr (StillaPerson) first = NULL;
  g_autoptr (StillaPerson) back = NULL;
  gint64 id;

  g_assert_true (stilla_store_save_person (store, person, &id, NULL));
  g_assert_true (stilla_store_set_person_removed (store, id, at, NULL));
  first = load_only (store, 1, 0);
  g_assert_cmpint (first->id, ==, STILLA_PERSON_FIRST);
  g_assert_true (stilla_store_set_person_removed (store, id, NULL, NULL));
  back = load_only (store, 2, 1);
  g_assert_cmpstr (back->name, ==, "Ada");
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/people/first", test_first);
  g_test_add_func ("/store/people/add-and-change", test_add_and_change);
  g_test_add_func ("/store/people/refuses", test_refuses);
  g_test_add_func ("/store/people/apart", test_apart);
  g_test_add_func ("/store/people/nobody", test_nobody);
  g_test_add_func ("/store/people/remove", test_remove);
  return g_test_run ();
}
