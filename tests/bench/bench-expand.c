/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Check a plan of 20 items, ten doses of magnesium and ten medicines, against every rule of the guide, and
 * expand it over 365 days, in a zone that changes its clocks. */

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 200
#define ITEMS 10

static int
compare (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static void
print (const char *what, gint64 *taken)
{
  qsort (taken, ROUNDS, sizeof *taken, compare);
  printf ("%s: median %.2f ms, p95 %.2f ms (bar 16 for both together)\n", what,
          (double) taken[ROUNDS / 2] / 1000, (double) taken[ROUNDS * 95 / 100] / 1000);
}

static StillaCircumstances *
make_circumstances (void)
{
  static const char *const names[ITEMS]
      = { "levothyroxine", "ciprofloxacin", "doxycycline", "alendronate", "gabapentin",
          "furosemide",    "omeprazole",    "ibuprofen",   "sumatriptan", "Nobody's own" };
  StillaCircumstances *circumstances = stilla_circumstances_new ();

  for (int i = 0; i < ITEMS; i++) {
    StillaOwnMedicine *own = stilla_own_medicine_new (names[i]);

    stilla_own_medicine_add_time (own, 7 * 60 + i);
    stilla_own_medicine_add_time (own, 19 * 60 + i);
    g_ptr_array_add (circumstances->medicines, own);
  }
  return circumstances;
}

static StillaPlan *
make_plan (void)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < ITEMS; i++)
    g_ptr_array_add (times, g_strdup_printf ("%02d:%02d", 2 * i, i));
  g_ptr_array_add (times, NULL);
  return test_plan ((const char *const *) times->pdata, "2026-01-01");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (StillaCircumstances) circumstances = make_circumstances ();
  g_autoptr (StillaPlan) plan = make_plan ();
  g_autoptr (StillaBundle) bundle = NULL;
  GDate from = test_date ("2026-01-01");
  GDate to = test_date ("2026-12-31");
  gint64 checked[ROUNDS], expanded[ROUNDS];

  stilla_resources_register ();
  bundle = stilla_bundle_load_shipped (NULL);
  for (int i = 0; i < ROUNDS; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (StillaSafetyReport) report = stilla_safety_check (bundle, "eu", plan, circumstances, &from);
    g_autoptr (GArray) occurrences = NULL;
    g_autoptr (StillaDaySum) sum = NULL;

    checked[i] = g_get_monotonic_time () - start;
    start += checked[i];
    occurrences = stilla_expand (plan, &from, &to, zone);
    sum = stilla_day_sum_new (occurrences, NULL);
    expanded[i] = g_get_monotonic_time () - start;
    g_assert_cmpint (report->findings->len, >, ITEMS);
    g_assert_cmpint (occurrences->len, ==, ITEMS * 365);
  }
  print ("check 10 doses and 10 medicines", checked);
  print ("expand and add up 10 doses over 365 days", expanded);
  return 0;
}
