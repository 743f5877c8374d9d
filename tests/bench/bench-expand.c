/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Expand a plan of 20 doses over 365 days, in a zone that changes its clocks. */

#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 200
#define DOSES 20

static int
compare (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

int
main (int argc, char *argv[])
{
  char *times[DOSES + 1] = { NULL };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (StillaPlan) plan = NULL;
  GDate from = test_date ("2026-01-01");
  GDate to = test_date ("2026-12-31");
  gint64 taken[ROUNDS];

  for (int i = 0; i < DOSES; i++)
    times[i] = g_strdup_printf ("%02d:%02d", i, i * 2);
  plan = test_plan ((const char *const *) times, "2026-01-01");
  for (int i = 0; i < ROUNDS; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GArray) occurrences = stilla_expand (plan, &from, &to, zone);
    g_autoptr (StillaDaySum) sum = stilla_day_sum_new (occurrences, NULL);

    taken[i] = g_get_monotonic_time () - start;
    g_assert_cmpint (occurrences->len, ==, DOSES * 365);
    g_assert_nonnull (sum);
  }
  qsort (taken, ROUNDS, sizeof *taken, compare);
  printf ("expand and add up 20 doses over 365 days: median %.2f ms, p95 %.2f ms (bar 16)\n",
          (double) taken[ROUNDS / 2] / 1000, (double) taken[ROUNDS * 95 / 100] / 1000);
  for (int i = 0; i < DOSES; i++)
    g_free (times[i]);
  return 0;
}
