/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-location.h"

static void
test_round_trip (void)
{
  static const char *const words[] = { "page:glycinate", "page:get-help-now#call-now",
                                       "plan",           "before-you-start",
                                       "checks",         "medicines",
                                       "interactions",   "interactions#Isentress HD",
                                       "handouts",       "attack",
                                       "schedule",       "week",
                                       "month",          "history",
                                       "reminders",      "plan-files" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (StillaLocation) place = stilla_location_parse (words[i]);
    g_autofree char *again = stilla_location_to_string (place);

    g_assert_cmpstr (again, ==, words[i]);
  }
}

static void
test_not_a_place (void)
{
  static const char *const words[]
      = { "", "page:", "page:#call-now", "plans", "interactions#", "plan#x", "https://example.org", "PLAN" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (stilla_location_parse (words[i]));
}

static void
test_equal (void)
{
  g_autoptr (StillaLocation) page = stilla_location_parse ("page:glycinate");
  g_autoptr (StillaLocation) anchor = stilla_location_parse ("page:glycinate#label");
  g_autoptr (StillaLocation) other = stilla_location_parse ("page:sources");
  g_autoptr (StillaLocation) plan = stilla_location_parse ("plan");

  g_assert_true (stilla_location_equal (page, anchor));
  g_assert_false (stilla_location_equal (page, other));
  g_assert_false (stilla_location_equal (page, plan));
}

static void
test_is_of_plan (void)
{
  static const struct {
    const char *words;
    gboolean is_of_plan;
  } rows[] = { { "page:glycinate", FALSE },
               { "plan", TRUE },
               { "schedule", TRUE },
               { "week", TRUE },
               { "month", TRUE },
               { "history", TRUE },
               { "reminders", TRUE },
               { "plan-files", TRUE },
               { "before-you-start", FALSE },
               { "checks", FALSE },
               { "medicines", FALSE },
               { "attack", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaLocation) place = stilla_location_parse (rows[i].words);

    g_assert_cmpint (stilla_location_is_of_plan (place), ==, rows[i].is_of_plan);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/location/round-trip", test_round_trip);
  g_test_add_func ("/model/location/not-a-place", test_not_a_place);
  g_test_add_func ("/model/location/equal", test_equal);
  g_test_add_func ("/model/location/is-of-plan", test_is_of_plan);
  return g_test_run ();
}
