/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake-book.h"

#include "stilla-test-store.h"

static void
add (GPtrArray *answers, const char *dose_id, const char *date, StillaIntakeState state)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");

  g_ptr_array_add (answers, test_answer (plan, dose_id, date, state));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
}

static void
check (const StillaIntakeBook *book, const char *dose_id, const char *day, const char *wanted)
{
  GDate date = test_date (day);
  const StillaIntake *found = stilla_intake_book_find (book, dose_id, &date);

  g_assert_cmpstr (found != NULL ? stilla_intake_state_to_string (found->state) : NULL, ==, wanted);
}

static void
test_key (void)
{
  g_autoptr (GPtrArray) answers = new_list ();
  g_autoptr (StillaIntakeBook) book = NULL;

  add (answers, "time-0", "2026-11-19", STILLA_INTAKE_TAKEN);
  add (answers, "time-0", "2026-11-20", STILLA_INTAKE_SKIPPED);
  add (answers, "time-1", "2026-11-19", STILLA_INTAKE_NOT_SURE);
  book = stilla_intake_book_new (answers);
  check (book, "time-0", "2026-11-19", "taken");
  check (book, "time-0", "2026-11-20", "skipped");
  check (book, "time-1", "2026-11-19", "not-sure");
  check (book, "time-1", "2026-11-20", NULL);
  check (book, "time-2", "2026-11-19", NULL);
}

/* The book that others hold stays as it was. */
static void
test_with (void)
{
  g_autoptr (GPtrArray) first = new_list ();
  g_autoptr (GPtrArray) second = new_list ();
  g_autoptr (StillaIntakeBook) before = NULL;
  g_autoptr (StillaIntakeBook) after = NULL;

  add (first, "time-0", "2026-11-19", STILLA_INTAKE_TAKEN);
  add (first, "time-1", "2026-11-19", STILLA_INTAKE_TAKEN);
  before = stilla_intake_book_new (first);
  add (second, "time-0", "2026-11-19", STILLA_INTAKE_UNDONE);
  add (second, "time-1", "2026-11-19", STILLA_INTAKE_SKIPPED);
  add (second, "time-1", "2026-11-20", STILLA_INTAKE_TAKEN);
  after = stilla_intake_book_with (before, second);
  check (before, "time-0", "2026-11-19", "taken");
  check (before, "time-1", "2026-11-19", "taken");
  check (before, "time-1", "2026-11-20", NULL);
  check (after, "time-0", "2026-11-19", NULL);
  check (after, "time-1", "2026-11-19", "skipped");
  check (after, "time-1", "2026-11-20", "taken");
}

static void
count_cb (const StillaIntake *answer, gpointer data)
{
  (*(int *) data)++;
}

static void
test_foreach (void)
{
  g_autoptr (GPtrArray) answers = new_list ();
  g_autoptr (StillaIntakeBook) book = NULL;
  GDate from = test_date ("2026-11-20");
  int count = 0;

  add (answers, "time-0", "2026-11-19", STILLA_INTAKE_TAKEN);
  add (answers, "time-0", "2026-11-20", STILLA_INTAKE_TAKEN);
  add (answers, "time-1", "2026-11-20", STILLA_INTAKE_UNDONE);
  add (answers, "time-1", "2026-11-21", STILLA_INTAKE_SKIPPED);
  book = stilla_intake_book_new (answers);
  stilla_intake_book_foreach (book, &from, count_cb, &count);
  g_assert_cmpint (count, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/intake-book/key", test_key);
  g_test_add_func ("/schedule/intake-book/with", test_with);
  g_test_add_func ("/schedule/intake-book/foreach", test_foreach);
  return g_test_run ();
}
