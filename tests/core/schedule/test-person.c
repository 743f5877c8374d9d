/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-person.h"
#include "stilla-test-plan.h"

static void
test_today (void)
{
  static const struct {
    const char *now;
    int day_end;
    const char *today;
  } rows[] = {
    { "2026-11-21T00:30:00+01:00", 0, "2026-11-21" },   { "2026-11-21T00:30:00+01:00", 240, "2026-11-20" },
    { "2026-11-21T03:59:59+01:00", 240, "2026-11-20" }, { "2026-11-21T04:00:00+01:00", 240, "2026-11-21" },
    { "2026-11-21T23:59:00+01:00", 240, "2026-11-21" }, { "2026-03-01T01:00:00+01:00", 120, "2026-02-28" },
    { "2024-03-01T01:00:00+01:00", 120, "2024-02-29" }, { "2026-01-01T11:59:00+01:00", 720, "2025-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPerson) person = stilla_person_new ("");
    g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (rows[i].now, NULL);
    g_autofree char *today = NULL;
    GDate date;

    person->day_end = rows[i].day_end;
    stilla_person_today (person, now, &date);
    today = stilla_date_to_string (&date);
    g_assert_cmpstr (today, ==, rows[i].today);
  }
}

static void
test_next_day (void)
{
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");

  g_assert_false (stilla_person_is_next_day (person, 0));
  person->day_end = 240;
  g_assert_true (stilla_person_is_next_day (person, 0));
  g_assert_true (stilla_person_is_next_day (person, 239));
  g_assert_false (stilla_person_is_next_day (person, 240));
}

static void
assert_refused (StillaPerson *person)
{
  g_assert_false (stilla_person_is_valid (person));
  stilla_person_free (person);
}

static void
test_valid (void)
{
  g_autofree char *long_name = g_strnfill (STILLA_PERSON_MAX_NAME + 1, 'a');
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");
  StillaPerson *other;

  person->zone = g_strdup ("Europe/Berlin");
  person->meals[STILLA_MEAL_BEDTIME] = 1439;
  g_assert_true (stilla_person_is_valid (person));

  assert_refused (stilla_person_new (long_name));
  assert_refused (stilla_person_new ("\xff"));
  other = stilla_person_copy (person);
  other->colour = STILLA_PERSON_COLOURS;
  assert_refused (other);
  other = stilla_person_copy (person);
  other->meals[STILLA_MEAL_LUNCH] = 1440;
  assert_refused (other);
  other = stilla_person_copy (person);
  other->day_end = STILLA_PERSON_LATEST_DAY_END + 1;
  assert_refused (other);
  other = stilla_person_copy (person);
  g_clear_pointer (&other->zone, g_free);
  other->zone = g_strdup ("Atlantis/Poseidonis");
  assert_refused (other);
}

static void
test_equal (void)
{
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");
  g_autoptr (StillaPerson) copy = NULL;

  person->zone = g_strdup ("Asia/Kolkata");
  copy = stilla_person_copy (person);
  g_assert_true (stilla_person_equal (person, copy));
  copy->meals[STILLA_MEAL_DINNER] = 1140;
  g_assert_false (stilla_person_equal (person, copy));
  person->meals[STILLA_MEAL_DINNER] = 1140;
  g_assert_true (stilla_person_equal (person, copy));
  g_clear_pointer (&copy->zone, g_free);
  g_assert_false (stilla_person_equal (person, copy));
}

static void
test_meals (void)
{
  StillaMeal meal;

  for (int i = 0; i < STILLA_N_MEALS; i++) {
    g_assert_true (stilla_meal_from_string (stilla_meal_to_string ((StillaMeal) i), &meal));
    g_assert_cmpint (meal, ==, i);
    g_assert_nonnull (stilla_meal_label ((StillaMeal) i));
  }
  g_assert_false (stilla_meal_from_string ("Breakfast", &meal));
  g_assert_false (stilla_meal_from_string ("", &meal));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/person/today", test_today);
  g_test_add_func ("/schedule/person/next-day", test_next_day);
  g_test_add_func ("/schedule/person/valid", test_valid);
  g_test_add_func ("/schedule/person/equal", test_equal);
  g_test_add_func ("/schedule/person/meals", test_meals);
  return g_test_run ();
}
