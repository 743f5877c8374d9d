/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-windows.h"

#include "core/schedule/stilla-date.h"

#include <string.h>

#define DAY (24 * 60)
#define WEEK (7 * DAY)
#define RANDOM_DAYS 25000
#define RANDOM_WEEKS 1500
#define MOST_MARKS 6

static char *
windows_to_string (const GArray *windows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    g_autofree char *from = stilla_minute_to_string (window->from);
    g_autofree char *to = stilla_minute_to_string (window->to);

    g_string_append_printf (text, "%s%s-%s", i > 0 ? " " : "", from, to);
  }
  return g_string_free (text, FALSE);
}

/* The worked windows of the published gaps: "time after-magnesium after-medicine", in minutes. */
static const struct {
  const char *what;
  const char *marks[4];
  const char *windows;
} vectors[] = {
  { "nothing", { NULL }, "00:00-23:59" },
  { "no gap", { "08:00 0 0" }, "00:00-23:59" },
  { "no published gap", { "08:00 -1 -1" }, "00:00-23:59" },
  { "ciprofloxacin twice", { "08:00 360 120", "20:00 360 120" }, "10:00-14:00 22:00-02:00" },
  { "ciprofloxacin once", { "08:00 360 120" }, "10:00-02:00" },
  { "dolutegravir", { "08:00 360 120" }, "10:00-02:00" },
  { "levothyroxine", { "07:00 240 240" }, "11:00-03:00" },
  { "moxifloxacin", { "08:00 480 240" }, "12:00-00:00" },
  { "doxycycline twice", { "08:00 360 240", "20:00 360 240" }, "00:00-02:00 12:00-14:00" },
  { "ciprofloxacin and levothyroxine",
    { "08:00 360 120", "20:00 360 120", "07:00 240 240" },
    "11:00-14:00 22:00-02:00" },
  { "a single minute", { "08:00 740 700" }, "19:40-19:40" },
  { "not even a minute", { "08:00 741 700" }, "" },
  { "six-hourly and too close", { "00:00 240 240", "06:00 240 240", "12:00 240 240", "18:00 240 240" }, "" },
  { "a whole day", { "08:00 1440 0" }, "08:00-08:00" },
  { "more than a day before", { "08:00 1441 0" }, "" },
  { "more than a day after", { "08:00 0 1440" }, "" },
  { "across midnight", { "23:30 60 120" }, "01:30-22:30" },
  { "only after", { "12:00 -1 120" }, "14:00-11:59" },
  { "only before", { "12:00 120 -1" }, "12:00-10:00" },
  { "one swallows the other", { "08:00 60 600", "09:00 30 30" }, "18:00-07:00" },
  { "twice the same", { "08:00 360 120", "08:00 360 120" }, "10:00-02:00" },
};

static StillaGapMark
read_mark (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  StillaGapMark mark;

  g_assert_true (stilla_minute_parse (words[0], &mark.minute));
  mark.turn = DAY;
  mark.after_magnesium = (int) g_ascii_strtoll (words[1], NULL, 10);
  mark.after_medicine = (int) g_ascii_strtoll (words[2], NULL, 10);
  return mark;
}

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++) {
    StillaGapMark marks[4];
    gsize n = 0;
    g_autoptr (GArray) windows = NULL;
    g_autofree char *text = NULL;

    for (; n < 4 && vectors[i].marks[n] != NULL; n++)
      marks[n] = read_mark (vectors[i].marks[n]);
    windows = stilla_windows_new (marks, n, DAY);
    text = windows_to_string (windows);
    g_test_message ("%s", vectors[i].what);
    g_assert_cmpstr (text, ==, vectors[i].windows);
  }
}

/* One medicine at 08:00, two hours after it and six before it: the edges belong to the window. */
static void
test_edges (void)
{
  static const struct {
    const char *time;
    gboolean allowed;
  } rows[] = { { "09:59", FALSE }, { "10:00", TRUE }, { "02:00", TRUE }, { "02:01", FALSE },
               { "00:00", TRUE },  { "23:59", TRUE }, { "08:00", FALSE } };
  const StillaGapMark mark = { 8 * 60, DAY, 360, 120 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    int minute;

    g_assert_true (stilla_minute_parse (rows[i].time, &minute));
    g_assert_cmpint (stilla_gap_mark_since (&mark, minute) >= mark.after_medicine
                         && stilla_gap_mark_until (&mark, minute) >= mark.after_magnesium,
                     ==, rows[i].allowed);
  }
}

/* Monday is day 0. The minutes from a medicine to magnesium, and on to the medicine that follows. */
static void
test_distances (void)
{
  static const struct {
    int turn, medicine, magnesium, since, until;
  } rows[] = {
    { DAY, 480, 480, 0, 1440 },
    { DAY, 480, 481, 1, 1439 },
    { DAY, 480, 479, 1439, 1 },
    { DAY, 480, 3 * DAY + 600, 120, 1320 },
    { WEEK, 6 * DAY + 420, 6 * DAY + 420, 0, WEEK },
    { WEEK, 6 * DAY + 420, 6 * DAY + 419, WEEK - 1, 1 },
    { WEEK, 6 * DAY + 1380, 0, 60, WEEK - 60 },
    { WEEK, 60, 6 * DAY + 1380, WEEK - 120, 120 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const StillaGapMark mark = { rows[i].medicine, rows[i].turn, 0, 0 };

    g_assert_cmpint (stilla_gap_mark_since (&mark, rows[i].magnesium), ==, rows[i].since);
    g_assert_cmpint (stilla_gap_mark_until (&mark, rows[i].magnesium), ==, rows[i].until);
  }
}

/* The windows of a week, clipped to each of its days: Monday first. */
static void
test_days_of_a_week (void)
{
  static const struct {
    const char *what;
    StillaGapMark marks[2];
    const char *days[7];
  } rows[] = {
    { "Sunday 07:00",
      { { 6 * DAY + 420, WEEK, 240, 120 } },
      { "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59",
        "00:00-03:00 09:00-23:59" } },
    { "Sunday 01:00 reaches back into Saturday",
      { { 6 * DAY + 60, WEEK, 240, 120 } },
      { "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-21:00",
        "03:00-23:59" } },
    { "Sunday 23:00 reaches on into Monday",
      { { 6 * DAY + 1380, WEEK, 240, 120 } },
      { "01:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59",
        "00:00-19:00" } },
    { "Monday 01:00 reaches back into Sunday",
      { { 60, WEEK, 240, 120 } },
      { "03:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59", "00:00-23:59",
        "00:00-21:00" } },
    { "with a daily one",
      { { 6 * DAY + 420, WEEK, 240, 120 }, { 20 * 60, DAY, 120, 60 } },
      { "00:00-18:00 21:00-23:59", "00:00-18:00 21:00-23:59", "00:00-18:00 21:00-23:59",
        "00:00-18:00 21:00-23:59", "00:00-18:00 21:00-23:59", "00:00-18:00 21:00-23:59",
        "00:00-03:00 09:00-18:00 21:00-23:59" } },
    { "gaps longer than a day",
      { { 2 * DAY + 720, WEEK, 1800, 3000 } },
      { "00:00-23:59", "00:00-06:00", "", "", "14:00-23:59", "00:00-23:59", "00:00-23:59" } },
    { "a gap longer than a week", { { 0, WEEK, 0, WEEK } }, { "", "", "", "", "", "", "" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    gsize n = rows[i].marks[1].turn > 0 ? 2 : 1;
    g_autoptr (GArray) week = stilla_windows_new (rows[i].marks, n, WEEK);

    for (int day = 0; day < 7; day++) {
      g_autoptr (GArray) windows = stilla_windows_clip (week, day * DAY, (day + 1) * DAY - 1);
      g_autofree char *text = windows_to_string (windows);

      g_test_message ("%s, day %d", rows[i].what, day);
      g_assert_cmpstr (text, ==, rows[i].days[day]);
    }
  }
}

/* The rule in words, on a line instead of a circle: magnesium at @minute against each medicine at every time
 * it is taken from one turn before to one turn after. Those still farther away are farther. */
static gboolean
keeps_every_gap (const StillaGapMark *marks, int n_marks, int minute, int turn)
{
  for (int i = 0; i < n_marks; i++)
    for (int medicine = marks[i].minute - WEEK; medicine < minute + marks[i].turn + turn;
         medicine += marks[i].turn)
      if (minute >= medicine ? minute - medicine < marks[i].after_medicine
                             : medicine - minute < marks[i].after_magnesium)
        return FALSE;
  return TRUE;
}

static int
draw_gap (int turn)
{
  switch (g_test_rand_int_range (0, 8)) {
  case 0:
    return -1;
  case 1:
    return 0;
  case 2:
    return g_test_rand_int_range (0, turn + 2);
  default:
    return 30 * g_test_rand_int_range (0, 17);
  }
}

static int
draw_marks (StillaGapMark *marks, int turn)
{
  int n = g_test_rand_int_range (0, MOST_MARKS + 1);

  for (int i = 0; i < n; i++) {
    marks[i].turn = g_test_rand_bit () ? turn : DAY;
    marks[i].minute = g_test_rand_int_range (0, marks[i].turn);
    marks[i].after_magnesium = draw_gap (marks[i].turn);
    marks[i].after_medicine = draw_gap (marks[i].turn);
  }
  return n;
}

/* Writes down every minute of @windows, none of which may stand in two of them. */
static int
mark_allowed (const GArray *windows, int turn, gboolean *allowed)
{
  int count = 0;

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    for (int at = window->from;; at = (at + 1) % turn) {
      g_assert_false (allowed[at]);
      allowed[at] = TRUE;
      count++;
      if (at == window->to)
        break;
    }
  }
  return count;
}

/* Windows stand in order, and between two there is a minute that is not allowed. */
static void
assert_apart (const GArray *windows, const gboolean *allowed, int turn)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    if (i > 0)
      g_assert_cmpint (g_array_index (windows, StillaWindow, i - 1).from, <, window->from);
    if (windows->len > 1)
      g_assert_false (allowed[(window->to + 1) % turn]);
  }
}

typedef struct {
  int n_empty, n_apart;
} Tally;

static void
check_every_minute (int turn, Tally *tally)
{
  StillaGapMark marks[MOST_MARKS];
  int n = draw_marks (marks, turn);
  g_autoptr (GArray) windows = stilla_windows_new (marks, (gsize) n, turn);
  gboolean allowed[WEEK] = { FALSE };

  g_assert_cmpint (mark_allowed (windows, turn, allowed), ==, stilla_windows_count_minutes (windows, turn));
  assert_apart (windows, allowed, turn);
  for (int minute = 0; minute < turn; minute++)
    if (allowed[minute] != keeps_every_gap (marks, n, minute, turn))
      g_error ("minute %d is wrongly %s", minute, allowed[minute] ? "in" : "out");
  tally->n_empty += windows->len == 0;
  tally->n_apart += windows->len > 1;
}

static void
test_every_minute_of_a_day (void)
{
  Tally tally = { 0 };

  for (int i = 0; i < RANDOM_DAYS; i++)
    check_every_minute (DAY, &tally);
  /* The draw reaches both ends of the answer. */
  g_assert_cmpint (tally.n_empty, >, RANDOM_DAYS / 50);
  g_assert_cmpint (tally.n_apart, >, RANDOM_DAYS / 50);
}

static void
test_every_minute_of_a_week (void)
{
  Tally tally = { 0 };

  for (int i = 0; i < RANDOM_WEEKS; i++)
    check_every_minute (WEEK, &tally);
  g_assert_cmpint (tally.n_empty, >, RANDOM_WEEKS / 50);
  g_assert_cmpint (tally.n_apart, >, RANDOM_WEEKS / 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/windows/vectors", test_vectors);
  g_test_add_func ("/schedule/windows/edges", test_edges);
  g_test_add_func ("/schedule/windows/distances", test_distances);
  g_test_add_func ("/schedule/windows/days-of-a-week", test_days_of_a_week);
  g_test_add_func ("/schedule/windows/every-minute-of-a-day", test_every_minute_of_a_day);
  g_test_add_func ("/schedule/windows/every-minute-of-a-week", test_every_minute_of_a_week);
  return g_test_run ();
}
