/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-calendar-series.h"
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

#define DAY_SECONDS (24 * 60 * 60)

static const struct {
  StillaRepeatUnit unit;
  int every;
  guint weekdays;
  gboolean is_next_day;
  const char *rule;
} rules[] = {
  { STILLA_REPEAT_DAYS, 1, 0x7f, FALSE, "FREQ=DAILY;UNTIL=X" },
  { STILLA_REPEAT_DAYS, 3, 0x7f, FALSE, "FREQ=DAILY;INTERVAL=3;UNTIL=X" },
  { STILLA_REPEAT_DAYS, 3, 0x7f, TRUE, "FREQ=DAILY;INTERVAL=3;UNTIL=X" },
  { STILLA_REPEAT_WEEKS, 1, 0x7f, TRUE, "FREQ=DAILY;UNTIL=X" },
  { STILLA_REPEAT_WEEKS, 1, 0x15, FALSE, "FREQ=WEEKLY;UNTIL=X;BYDAY=MO,WE,FR;WKST=MO" },
  { STILLA_REPEAT_WEEKS, 1, 0x15, TRUE, "FREQ=WEEKLY;UNTIL=X;BYDAY=TU,TH,SA;WKST=TU" },
  { STILLA_REPEAT_WEEKS, 2, 0x40, FALSE, "FREQ=WEEKLY;INTERVAL=2;UNTIL=X;BYDAY=SU;WKST=MO" },
  { STILLA_REPEAT_WEEKS, 4, 0x44, TRUE, "FREQ=WEEKLY;INTERVAL=4;UNTIL=X;BYDAY=TH,MO;WKST=TU" },
  { STILLA_REPEAT_WEEKS, 2, 0x7f, FALSE,
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=X;BYDAY=MO,TU,WE,TH,FR,SA,SU;WKST=MO" },
};

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    StillaCalendarSeries series
        = { .repeat = { rules[i].unit, rules[i].every, rules[i].weekdays, test_date ("2026-01-01") } };
    StillaSeriesClock clock = { .is_next_day = rules[i].is_next_day };
    g_autofree char *rule = stilla_calendar_series_dup_rule (&series, &clock, "X");

    g_assert_cmpstr (rule, ==, rules[i].rule);
  }
}

/* What a series says, taken apart again without the code that made it. */
static GArray *
unroll (const StillaCalendarSeries *series, const StillaSeriesClock *clock)
{
  GArray *instants = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint next_left_out = 0;

  g_array_append_vals (instants, series->moments->data, series->moments->len);
  if (!g_date_valid (&series->first))
    return instants;
  for (GDate date = series->first; g_date_compare (&date, &series->last) <= 0; g_date_add_days (&date, 1)) {
    GDate wall = date;
    gint64 instant;

    if (!stilla_repeat_applies (&series->repeat, &date))
      continue;
    if (next_left_out < series->left_out->len
        && g_date_compare (&g_array_index (series->left_out, GDate, next_left_out), &date) == 0) {
      next_left_out++;
      continue;
    }
    g_date_add_days (&wall, clock->is_next_day ? 1 : 0);
    g_assert_true (stilla_wall_time_resolve (clock->zone, &wall, clock->minute, &instant));
    g_array_append_val (instants, instant);
  }
  g_assert_cmpuint (next_left_out, ==, series->left_out->len);
  return instants;
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return (*first > *second) - (*first < *second);
}

static StillaRepeat
draw_repeat (GRand *draw)
{
  GDate anchor = test_date ("2011-11-01");
  StillaRepeat repeat;

  g_date_add_days (&anchor, (guint) g_rand_int_range (draw, 0, 60));
  repeat = stilla_repeat_daily (&anchor);
  repeat.every = g_rand_int_range (draw, 1, 5);
  if (g_rand_boolean (draw)) {
    repeat.unit = STILLA_REPEAT_WEEKS;
    repeat.weekdays = (guint) g_rand_int_range (draw, 1, STILLA_REPEAT_ALL_WEEKDAYS + 1);
  }
  return repeat;
}

/* Any days of any rule, by any clock: taken apart again they are the same moments. */
static void
test_same_moments (void)
{
  static const char *const names[] = { "Europe/Berlin",
                                       "America/New_York",
                                       "Australia/Lord_Howe",
                                       "Africa/Casablanca",
                                       "Pacific/Apia",
                                       "America/Santiago",
                                       "UTC" };
  g_autoptr (GRand) draw = g_rand_new_with_seed (20261121);

  for (int round = 0; round < 400; round++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (names[round % G_N_ELEMENTS (names)]);
    StillaSeriesClock clock
        = { zone, g_rand_int_range (draw, 0, 24 * 60), g_rand_int_range (draw, 0, 4) == 0, FALSE };
    StillaRepeat repeat = draw_repeat (draw);
    g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (GDate));
    g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_autoptr (StillaCalendarSeries) series = NULL;
    g_autoptr (GArray) back = NULL;
    GDate date = test_date ("2011-09-01");

    if (g_rand_boolean (draw))
      clock.minute = g_rand_int_range (draw, 0, 4 * 60); /* where clocks change */
    for (int day = 0; day < 450; day++, g_date_add_days (&date, 1)) {
      GDate wall = date;
      gint64 instant;

      g_date_add_days (&wall, clock.is_next_day ? 1 : 0);
      if (!stilla_repeat_applies (&repeat, &date) || g_rand_int_range (draw, 0, 10) == 0
          || !stilla_wall_time_resolve (zone, &wall, clock.minute, &instant))
        continue;
      g_array_append_val (dates, date);
      g_array_append_val (instants, instant);
    }
    series = stilla_calendar_series_new (&repeat, &clock, dates, instants);
    back = unroll (series, &clock);
    g_array_sort (back, compare_instants);
    g_assert_cmpmem (back->data, back->len * sizeof (gint64), instants->data,
                     instants->len * sizeof (gint64));
  }
}

/* The clock shows 02:30 never on one day and twice on another: both stand alone. */
static void
test_clock_changes (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  StillaSeriesClock clock = { zone, 150, FALSE, FALSE };
  StillaSeriesClock floating = { zone, 150, FALSE, TRUE };
  GDate date = test_date ("2026-01-01");
  StillaRepeat repeat = stilla_repeat_daily (&date);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (StillaCalendarSeries) series = NULL;
  g_autoptr (StillaCalendarSeries) everywhere = NULL;
  gint64 expected[] = { 1774747800, 1792888200 }; /* 2026-03-29T01:30:00Z, 2026-10-25T00:30:00Z */

  for (int day = 0; day < 365; day++, g_date_add_days (&date, 1)) {
    gint64 instant;

    stilla_wall_time_resolve (zone, &date, clock.minute, &instant);
    g_array_append_val (dates, date);
    g_array_append_val (instants, instant);
  }
  series = stilla_calendar_series_new (&repeat, &clock, dates, instants);
  g_assert_cmpmem (series->moments->data, series->moments->len * sizeof (gint64), expected, sizeof expected);
  g_assert_cmpuint (series->left_out->len, ==, 2);
  everywhere = stilla_calendar_series_new (&repeat, &floating, dates, instants);
  g_assert_cmpuint (everywhere->moments->len + everywhere->left_out->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/calendar-series/rules", test_rules);
  g_test_add_func ("/exchange/calendar-series/same-moments", test_same_moments);
  g_test_add_func ("/exchange/calendar-series/clock-changes", test_clock_changes);
  return g_test_run ();
}
