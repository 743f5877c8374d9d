/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-person-record.h"

#include "core/store/stilla-store-people.h"
#include "stilla-test-store.h"

typedef struct {
  char *folder;
  StillaStore *store;
  GDateTime *now;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder ();
  fixture->store = test_store (fixture->folder);
  fixture->now = g_date_time_new_from_iso8601 ("2026-11-20T09:30:00+01:00", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->store, stilla_store_free);
  g_clear_pointer (&fixture->now, g_date_time_unref);
  test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
save_plan (Fixture *fixture)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-10-01");

  g_assert_true (stilla_store_save_plan (fixture->store, STILLA_PERSON_FIRST, plan, NULL));
}

static void
say (Fixture *fixture, const char *date, StillaIntakeState state)
{
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (fixture->store, STILLA_PERSON_FIRST, NULL);
  g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", date, state);

  g_assert_true (stilla_store_record (fixture->store, answer, NULL));
}

static gint64
add_person (Fixture *fixture, const char *name)
{
  g_autoptr (StillaPerson) person = stilla_person_new (name);
  gint64 id = 0;

  g_assert_true (stilla_store_save_person (fixture->store, person, &id, NULL));
  return id;
}

/* A dose that no plan can hold, as only a broken program could have written it. */
static void
break_plan (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plans.db", NULL);
  g_autoptr (StillaDb) db = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);

  g_assert_true (stilla_db_exec (db,
                                 "INSERT INTO dose (id, product_id, minute, units_num, units_den, from_date) "
                                 "VALUES ('broken', 'p', 480, 1, 1, '2026-19-39')",
                                 NULL));
}

static gboolean
has_answer (const StillaPersonRecord *record, const char *day)
{
  GDate date = test_date (day);

  return stilla_intake_book_find (record->answers, "time-0", &date) != NULL;
}

/* The answers of two weeks are at hand, and no more. */
static void
test_two_weeks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaPersonRecord) record = NULL;

  save_plan (fixture);
  say (fixture, "2026-11-20", STILLA_INTAKE_TAKEN);
  say (fixture, "2026-11-06", STILLA_INTAKE_TAKEN);
  say (fixture, "2026-10-20", STILLA_INTAKE_TAKEN);
  record = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL);
  g_assert_null (record->failure);
  g_assert_true (has_answer (record, "2026-11-20"));
  g_assert_true (has_answer (record, "2026-11-06"));
  g_assert_false (has_answer (record, "2026-10-20"));
}

/* Only the answers are another: also when the last one was taken back. */
static void
test_with_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaPersonRecord) before = NULL;
  g_autoptr (StillaPersonRecord) after = NULL;
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);

  save_plan (fixture);
  say (fixture, "2026-11-19", STILLA_INTAKE_TAKEN);
  before = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL);
  say (fixture, "2026-11-19", STILLA_INTAKE_UNDONE);
  say (fixture, "2026-11-20", STILLA_INTAKE_SKIPPED);
  g_ptr_array_add (said, test_answer (before->plan, "time-0", "2026-11-19", STILLA_INTAKE_UNDONE));
  g_ptr_array_add (said, test_answer (before->plan, "time-0", "2026-11-20", STILLA_INTAKE_SKIPPED));
  g_ptr_array_add (said,
                   test_answer (before->plan, "time-1", "2026-11-20", STILLA_INTAKE_TAKEN)); /* refused */
  after = stilla_person_record_with_answers (before, fixture->store, said);
  g_assert_true (has_answer (before, "2026-11-19"));
  g_assert_false (has_answer (after, "2026-11-19"));
  g_assert_true (has_answer (after, "2026-11-20"));
  g_assert_true (after->plan == before->plan);
  g_assert_cmpint (after->people->len, ==, 1);
  g_assert_null (after->failure);
}

/* What cannot be read any more stays as it was, with one sentence; the day goes on. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (fixture->now, 1);
  GDate saturday = test_date ("2026-11-21");
  g_autoptr (StillaPersonRecord) before = NULL;
  g_autoptr (StillaPersonRecord) after = NULL;

  save_plan (fixture);
  say (fixture, "2026-11-20", STILLA_INTAKE_TAKEN);
  before = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL);
  break_plan (fixture);
  after = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, tomorrow, before);
  g_assert_nonnull (after->failure);
  g_assert_cmpint (stilla_plan_get_doses (after->plan)->len, ==, 2);
  g_assert_true (has_answer (after, "2026-11-20"));
  g_assert_cmpint (g_date_compare (&after->today, &saturday), ==, 0);
}

/* Nothing of one person stands in for what cannot be read of another. */
static void
test_unreadable_other (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_person (fixture, "Ada");
  g_autoptr (StillaPersonRecord) first = NULL;
  g_autoptr (StillaPersonRecord) ada = NULL;
  g_autoptr (StillaPersonRecord) again = NULL;

  save_plan (fixture);
  first = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL);
  break_plan (fixture);
  ada = stilla_person_record_load (fixture->store, id, fixture->now, first);
  g_assert_null (ada->failure); /* theirs is in order */
  g_assert_cmpstr (ada->person->name, ==, "Ada");
  g_assert_cmpint (stilla_plan_get_doses (ada->plan)->len, ==, 0);
  again = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, ada);
  g_assert_nonnull (again->failure);
  g_assert_cmpint (again->person->id, ==, STILLA_PERSON_FIRST);
  g_assert_cmpint (stilla_plan_get_doses (again->plan)->len, ==, 0);
}

/* Somebody who is not on the list: the first who is. */
static void
test_not_on_the_list (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_person (fixture, "Ada");
  g_autoptr (StillaPersonRecord) record = NULL;

  g_assert_true (stilla_store_set_person_removed (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL));
  record = stilla_person_record_load (fixture->store, STILLA_PERSON_FIRST, fixture->now, NULL);
  g_assert_cmpint (record->person->id, ==, id);
  g_assert_cmpint (record->people->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) g_test_add ("/model/person-record/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("two-weeks", test_two_weeks);
  ADD ("with-answers", test_with_answers);
  ADD ("unreadable", test_unreadable);
  ADD ("unreadable-other", test_unreadable_other);
  ADD ("not-on-the-list", test_not_on_the_list);
  return g_test_run ();
}
