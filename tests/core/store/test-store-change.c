/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-change.h"

#include "core/store/stilla-store-people.h"
#include "stilla-test-store.h"

typedef enum {
  NOTHING,
  PERSON,
  PLAN,
  ANSWER,
  CIRCUMSTANCES,
} Part;

/* Everything that can be kept at once; @bad: the part that breaks a rule. */
static StillaChange *
new_change (Part bad)
{
  const char *times[] = { "08:00", NULL };
  StillaChange *change = stilla_change_new (0);

  change->person = stilla_person_new ("Ada");
  change->person->colour = bad == PERSON ? STILLA_PERSON_COLOURS : 3;
  change->plan = test_plan (times, "2026-11-01");
  change->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_ptr_array_add (change->answers, test_answer (change->plan, "time-0", "2026-11-20", STILLA_INTAKE_TAKEN));
  change->circumstances = test_circumstances (1);
  change->at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);
  if (bad == ANSWER)
    ((StillaIntake *) change->answers->pdata[0])->due_minute = 9999;
  if (bad == CIRCUMSTANCES)
    test_add_medicine (change->circumstances, "Levothyroxine", 9999);
  return change;
}

static guint
count_everything (StillaStore *store, gint64 person_id)
{
  GDate day = test_date ("2026-11-20");
  g_autoptr (GPtrArray) people = stilla_store_load_people (store, NULL);
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, person_id, NULL);
  g_autoptr (GPtrArray) answers = stilla_store_load_answers (store, person_id, &day, &day, NULL);
  g_autoptr (StillaCircumstances) circumstances = stilla_store_load_circumstances (store, person_id, NULL);

  return people->len - 1 + stilla_plan_get_doses (plan)->len + answers->len
         + (circumstances->medicines->len > 0 ? 1 : 0);
}

/* A new person's plan, answer and circumstances are theirs, and nobody else's. */
static void
test_all_of_it (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaChange) change = new_change (NOTHING);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (stilla_store_save_change (store, change, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, >, STILLA_PERSON_FIRST);
  g_assert_cmpint (count_everything (store, id), ==, 4);
  g_assert_cmpint (count_everything (store, STILLA_PERSON_FIRST), ==, 1);
  test_remove_folder (folder);
}

/* One part that breaks a rule: nothing of the rest is there. */
static void
test_none_of_it (void)
{
  static const Part parts[] = { PERSON, ANSWER, CIRCUMSTANCES };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (StillaStore) store = test_store (folder);
    g_autoptr (StillaChange) change = new_change (parts[i]);
    g_autoptr (GError) error = NULL;

    g_assert_false (stilla_store_save_change (store, change, NULL, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
    for (gint64 id = STILLA_PERSON_FIRST; id < 4; id++)
      g_assert_cmpint (count_everything (store, id), ==, 0);
    test_remove_folder (folder);
  }
}

/* Answers to doses of several people, in one transaction, with no person of its own. */
static void
test_answers_of_anybody (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaChange) first = new_change (NOTHING);
  g_autoptr (StillaChange) second = stilla_change_new (0);
  gint64 id = 0;

  g_assert_true (stilla_store_save_change (store, first, &id, NULL));
  second->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_ptr_array_add (second->answers, test_answer (first->plan, "time-0", "2026-11-20", STILLA_INTAKE_UNDONE));
  g_assert_true (stilla_store_save_change (store, second, NULL, NULL));
  g_assert_cmpint (count_everything (store, id), ==, 3);
  test_remove_folder (folder);
}

/* Another program changed the file: seen once, and never for what was written here. */
static void
test_data_version (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) ours = test_store (folder);
  g_autoptr (StillaStore) theirs = test_store (folder);
  g_autoptr (StillaChange) change = new_change (NOTHING);
  gint64 before, own, other;

  g_assert_true (stilla_store_get_data_version (ours, &before, NULL));
  g_assert_true (stilla_store_save_change (ours, change, NULL, NULL));
  g_assert_true (stilla_store_get_data_version (ours, &own, NULL));
  g_assert_cmpint (own, ==, before);
  g_assert_true (test_store_save_circumstances (theirs, 1, NULL));
  g_assert_true (stilla_store_get_data_version (ours, &other, NULL));
  g_assert_cmpint (other, !=, own);
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/change/all-of-it", test_all_of_it);
  g_test_add_func ("/store/change/none-of-it", test_none_of_it);
  g_test_add_func ("/store/change/answers-of-anybody", test_answers_of_anybody);
  g_test_add_func ("/store/change/data-version", test_data_version);
  return g_test_run ();
}
