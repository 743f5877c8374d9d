/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-windows.h"

#include "core/schedule/stilla-date.h"

#include <string.h>

#define RANDOM_CASES 25000
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
    windows = stilla_windows_new (marks, n);
    text = windows_to_string (windows);
    g_test_message ("%s", vectors[i].what);
    g_assert_cmpstr (text, ==, vectors[i].windows);
  }
}

/* 08:00, two hours after the medicine, six hours before it: the edges belong to the window. */
static void
test_edges (void)
{
  static const struct {
    const char *time;
    gboolean allowed;
  } rows[] = { { "09:59", FALSE }, { "10:00", TRUE }, { "02:00", TRUE }, { "02:01", FALSE },
               { "00:00", TRUE },  { "23:59", TRUE }, { "08:00", FALSE } };
  const StillaGapMark mark = { 8 * 60, 360, 120 };
  g_autoptr (GArray) windows = stilla_windows_new (&mark, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    int minute;

    g_assert_true (stilla_minute_parse (rows[i].time, &minute));
    g_assert_cmpint (stilla_windows_contain (windows, minute), ==, rows[i].allowed);
    g_assert_cmpint (stilla_gap_mark_is_kept_after (&mark, minute)
                         && stilla_gap_mark_is_kept_before (&mark, minute),
                     ==, rows[i].allowed);
  }
}

/* The rule in words, on a line of three days instead of a circle: magnesium at @minute of the middle day
 * against the same medicine yesterday, today and tomorrow. */
static gboolean
keeps_every_gap (const StillaGapMark *marks, int n_marks, int minute)
{
  for (int i = 0; i < n_marks; i++)
    for (int day = -1; day <= 1; day++) {
      int medicine = marks[i].minute + day * 24 * 60;

      if (minute >= medicine ? minute - medicine < marks[i].after_medicine
                             : medicine - minute < marks[i].after_magnesium)
        return FALSE;
    }
  return TRUE;
}

static int
draw_gap (void)
{
  switch (g_test_rand_int_range (0, 8)) {
  case 0:
    return -1;
  case 1:
    return 0;
  case 2:
    return g_test_rand_int_range (0, 1441);
  default:
    return 30 * g_test_rand_int_range (0, 17);
  }
}

static int
draw_marks (StillaGapMark *marks)
{
  int n = g_test_rand_int_range (0, MOST_MARKS + 1);

  for (int i = 0; i < n; i++) {
    marks[i].minute = g_test_rand_int_range (0, 24 * 60);
    marks[i].after_magnesium = draw_gap ();
    marks[i].after_medicine = draw_gap ();
  }
  return n;
}

/* No two windows touch or overlap, and they stand in order. */
static void
assert_apart (const GArray *windows)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    const StillaWindow *next = &g_array_index (windows, StillaWindow, (i + 1) % windows->len);

    if (i + 1 < windows->len)
      g_assert_cmpint (window->from, <, next->from);
    if (windows->len > 1)
      g_assert_cmpint (stilla_minutes_since (window->from, next->from), >,
                       stilla_minutes_since (window->from, window->to) + 1);
  }
}

static void
mark_allowed (const GArray *windows, gboolean *allowed)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    for (int at = window->from;; at = (at + 1) % (24 * 60)) {
      allowed[at] = TRUE;
      if (at == window->to)
        break;
    }
  }
}

static void
test_every_minute (void)
{
  int n_empty = 0, n_open = 0;

  for (int i = 0; i < RANDOM_CASES; i++) {
    StillaGapMark marks[MOST_MARKS];
    int n = draw_marks (marks);
    g_autoptr (GArray) windows = stilla_windows_new (marks, (gsize) n);
    gboolean allowed[24 * 60] = { FALSE };

    mark_allowed (windows, allowed);
    assert_apart (windows);
    for (int minute = 0; minute < 24 * 60; minute++)
      if (allowed[minute] != keeps_every_gap (marks, n, minute))
        g_error ("case %d of seed: minute %d is wrongly %s", i, minute, allowed[minute] ? "in" : "out");
    n_empty += windows->len == 0;
    n_open += windows->len > 1;
  }
  /* The draw reaches both ends of the answer. */
  g_assert_cmpint (n_empty, >, 500);
  g_assert_cmpint (n_open, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/windows/vectors", test_vectors);
  g_test_add_func ("/schedule/windows/edges", test_edges);
  g_test_add_func ("/schedule/windows/every-minute", test_every_minute);
  return g_test_run ();
}
