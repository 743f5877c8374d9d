/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-gaps.h"

#include "core/schedule/stilla-date.h"

#include "stilla-test-shipped.h"

#include <string.h>

#define DAY (24 * 60)
#define RANDOM_LISTS 100000
#define MOST_MEDICINES 6
#define MOST_TIMES 3

/* @text: "ciprofloxacin 08:00 20:00", "alendronate sunday 07:00" */
static void
add_medicine (StillaTestShipped *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  StillaOwnMedicine *own = stilla_own_medicine_new (words[0]);

  own->weekday = stilla_weekday_from_string (words[1]);
  for (guint i = own->weekday != G_DATE_BAD_WEEKDAY ? 2 : 1; words[i] != NULL; i++) {
    int minute;

    g_assert_true (stilla_minute_parse (words[i], &minute));
    g_array_append_val (own->minutes, minute);
  }
  g_ptr_array_add (self->circumstances->medicines, own);
}

static StillaDayGaps *
gaps_of (StillaTestShipped *self, const char *const *medicines, gsize n)
{
  g_ptr_array_set_size (self->circumstances->medicines, 0);
  for (gsize i = 0; i < n && medicines[i] != NULL; i++)
    add_medicine (self, medicines[i]);
  return stilla_day_gaps_new (self->list, self->circumstances);
}

static char *
windows_to_string (const StillaDayGaps *gaps, GDateWeekday weekday)
{
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps, weekday);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    g_autofree char *from = stilla_minute_to_string (window->from);
    g_autofree char *to = stilla_minute_to_string (window->to);

    g_string_append_printf (text, "%s%s-%s", i > 0 ? " " : "", from, to);
  }
  return g_string_free (text, FALSE);
}

/* The worked windows, from the gaps of the shipped guide. Without a weekly medicine every day has the same.
 */
static void
test_windows (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *medicines[3];
    const char *windows;
  } rows[] = {
    { { NULL }, "00:00-23:59" },
    { { "ciprofloxacin 08:00 20:00" }, "10:00-14:00 22:00-02:00" },
    { { "ciprofloxacin 08:00" }, "10:00-02:00" },
    { { "moxifloxacin 08:00" }, "12:00-00:00" },
    { { "dolutegravir 08:00" }, "10:00-02:00" },
    { { "levothyroxine 07:00" }, "11:00-03:00" },
    { { "doxycycline 08:00 20:00" }, "00:00-02:00 12:00-14:00" },
    { { "cipro 08:00 20:00", "Synthroid 07:00" }, "11:00-14:00 22:00-02:00" },
    { { "raltegravir 08:00 20:00" }, "" },
    { { "raltegravir" }, "" },
    { { "moxifloxacin 08:00 20:00" }, "00:00-00:00 12:00-12:00" },
    { { "doxycycline 06:00 14:00 22:00" }, "" },
    { { "enoxacin 08:00" }, "10:00-00:00" },
    { { "sumatriptan 08:00" }, "00:00-23:59" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaDayGaps) gaps = gaps_of (self, rows[i].medicines, G_N_ELEMENTS (rows[i].medicines));

    g_test_message ("%s", rows[i].medicines[0]);
    g_assert_false (stilla_day_gaps_days_differ (gaps));
    for (int day = G_DATE_BAD_WEEKDAY; day <= G_DATE_SUNDAY; day++) {
      g_autofree char *text = windows_to_string (gaps, (GDateWeekday) day);

      g_assert_cmpstr (text, ==, rows[i].windows);
    }
  }
}

/* Two hours after ciprofloxacin and six before it: the edges belong to the window, which runs past midnight.
 */
static void
test_edges (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *time;
    gboolean allowed;
  } rows[]
      = { { "09:59", FALSE }, { "10:00", TRUE }, { "02:00", TRUE }, { "02:01", FALSE }, { "08:00", FALSE } };
  const char *const medicines[] = { "ciprofloxacin 08:00" };
  g_autoptr (StillaDayGaps) gaps = gaps_of (self, medicines, 1);
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps, G_DATE_BAD_WEEKDAY);
  const StillaWindow *window = &g_array_index (windows, StillaWindow, 0);

  g_assert_cmpuint (windows->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    int minute;

    g_assert_true (stilla_minute_parse (rows[i].time, &minute));
    g_assert_cmpint (minute >= window->from || minute <= window->to, ==, rows[i].allowed);
  }
}

/* Worked by hand, with the gaps 4 h and 2 h of alendronate, 4 h and 4 h of levothyroxine, 6 h and 2 h of
 * ciprofloxacin: the times that suit every day, then Friday, Saturday, Sunday and Monday. */
static void
test_weekly_medicine (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *medicines[3];
    const char *every_day, *friday, *saturday, *sunday, *monday;
  } rows[] = {
    { { "alendronate sunday 07:00" },
      "09:00-03:00",
      "00:00-23:59",
      "00:00-23:59",
      "00:00-03:00 09:00-23:59",
      "00:00-23:59" },
    /* Four hours before Sunday 01:00 it is still Saturday. */
    { { "alendronate sunday 01:00" },
      "03:00-21:00",
      "00:00-23:59",
      "00:00-21:00",
      "03:00-23:59",
      "00:00-23:59" },
    /* Two hours after Sunday 23:00 the next week has begun. */
    { { "Fosamax sunday 23:00" }, "01:00-19:00", "00:00-23:59", "00:00-23:59", "00:00-19:00", "01:00-23:59" },
    { { "alendronate sunday 07:00", "levothyroxine 07:30" },
      "11:30-03:00",
      "00:00-03:30 11:30-23:59",
      "00:00-03:30 11:30-23:59",
      "00:00-03:00 11:30-23:59",
      "00:00-03:30 11:30-23:59" },
    { { "alendronate sunday 07:00", "ciprofloxacin 08:00 20:00" },
      "10:00-14:00 22:00-02:00",
      "10:00-14:00 22:00-02:00",
      "10:00-14:00 22:00-02:00",
      "10:00-14:00 22:00-02:00",
      "10:00-14:00 22:00-02:00" },
    { { "alendronate sunday 07:00", "alendronate saturday 07:00" },
      "09:00-03:00",
      "00:00-23:59",
      "00:00-03:00 09:00-23:59",
      "00:00-03:00 09:00-23:59",
      "00:00-23:59" },
    /* On its own day no minute is left, on the days beside it some are. */
    { { "doxycycline sunday 06:00 14:00 22:00" },
      "",
      "00:00-23:59",
      "00:00-23:59",
      "00:00-00:00",
      "02:00-23:59" },
    { { "alendronate sunday 07:00", "raltegravir 08:00" }, "", "", "", "", "" },
    { { "raltegravir sunday 08:00" }, "", "", "", "", "" },
    { { "sumatriptan sunday 08:00" },
      "00:00-23:59",
      "00:00-23:59",
      "00:00-23:59",
      "00:00-23:59",
      "00:00-23:59" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaDayGaps) gaps = gaps_of (self, rows[i].medicines, G_N_ELEMENTS (rows[i].medicines));
    const struct {
      GDateWeekday day;
      const char *windows;
    } days[] = { { G_DATE_BAD_WEEKDAY, rows[i].every_day },
                 { G_DATE_FRIDAY, rows[i].friday },
                 { G_DATE_SATURDAY, rows[i].saturday },
                 { G_DATE_SUNDAY, rows[i].sunday },
                 { G_DATE_MONDAY, rows[i].monday } };

    g_assert_cmpint (stilla_day_gaps_days_differ (gaps), ==, strcmp (rows[i].friday, rows[i].every_day) != 0);
    for (guint j = 0; j < G_N_ELEMENTS (days); j++) {
      g_autofree char *text = windows_to_string (gaps, days[j].day);

      g_test_message ("%s, day %d", rows[i].medicines[0], (int) days[j].day);
      g_assert_cmpstr (text, ==, days[j].windows);
    }
  }
}

static void
test_what_is_in_the_way (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaDayGaps) gaps = NULL;
  g_autofree char *text = NULL;

  add_medicine (self, "levothyroxine");
  add_medicine (self, "frobnicate 08:00");
  add_medicine (self, "sumatriptan");
  add_medicine (self, "lansoprazole 12:00");
  add_medicine (self, "nilotinib 08:00");
  gaps = stilla_day_gaps_new (self->list, self->circumstances);
  g_assert_cmpuint (gaps->untimed->len, ==, 1);
  g_assert_cmpuint (gaps->unknown->len, ==, 1);
  g_assert_cmpuint (gaps->avoided->len, ==, 0);
  g_assert_cmpuint (gaps->gapless->len, ==, 1);
  g_assert_cmpuint (gaps->gaps->len, ==, 1);
  text = windows_to_string (gaps, G_DATE_BAD_WEEKDAY);
  g_assert_cmpstr (text, ==, "14:00-10:00");
}

/* What is said of drips only sets no gap for magnesium by mouth. */
static void
test_drips_do_not_count (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaDayGaps) gaps = NULL;

  add_medicine (self, "rocuronium 08:00");
  gaps = stilla_day_gaps_new (self->list, self->circumstances);
  g_assert_cmpuint (gaps->gaps->len + gaps->unknown->len + gaps->avoided->len + gaps->untimed->len, ==, 0);
  g_assert_cmpuint (gaps->gapless->len, ==, 0);
}

/* From here on: random lists against the rule in words, minute by minute. */

/* One time of one day at which a medicine with a published gap is taken. */
typedef struct {
  int minute;
  int after_magnesium, after_medicine;
} Intake;

/* What is taken on each day of a week, Monday first. */
typedef struct {
  Intake intakes[7][64];
  int n[7];
  gboolean is_avoided, is_weekly;
} Week;

static gboolean
has_brand (const StillaMedicine *medicine, const char *name)
{
  return g_strv_contains ((const char *const *) medicine->brands, name);
}

/* What @name is a brand of, in any interaction. */
static GPtrArray *
list_generics (const GPtrArray *interactions, const char *name)
{
  GPtrArray *generics = g_ptr_array_new ();

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    for (guint j = 0; j < interaction->medicines->len; j++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, j);

      if (has_brand (medicine, name))
        g_ptr_array_add (generics, medicine->name);
    }
  }
  return generics;
}

static gboolean
is_called (const StillaMedicine *medicine, const char *name, const GPtrArray *generics)
{
  return g_str_equal (medicine->name, name) || has_brand (medicine, name)
         || g_ptr_array_find_with_equal_func ((GPtrArray *) generics, medicine->name, g_str_equal, NULL);
}

static void
add_intakes (Week *week, const StillaOwnMedicine *own, const StillaGaps *gaps)
{
  for (guint i = 0; i < own->minutes->len; i++)
    for (int day = 0; day < 7; day++) {
      Intake intake = { g_array_index (own->minutes, int, i), gaps->after_magnesium, gaps->after_medicine };

      if (own->weekday != G_DATE_BAD_WEEKDAY && (int) own->weekday != day + 1)
        continue;
      g_assert_cmpint (week->n[day], <, (int) G_N_ELEMENTS (week->intakes[day]));
      week->intakes[day][week->n[day]++] = intake;
    }
}

/* Reads the guide itself, without the list of names that the code under test uses. */
static void
read_medicine (Week *week, const GPtrArray *interactions, const StillaOwnMedicine *own)
{
  g_autoptr (GPtrArray) generics = list_generics (interactions, own->name);

  week->is_weekly = week->is_weekly || own->weekday != G_DATE_BAD_WEEKDAY;
  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    for (guint j = 0; (interaction->routes & STILLA_ROUTE_ORAL) != 0 && j < interaction->medicines->len;
         j++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, j);

      if (!is_called (medicine, own->name, generics))
        continue;
      week->is_avoided = week->is_avoided || interaction->action == STILLA_ACTION_AVOID;
      add_intakes (week, own, &medicine->gaps);
    }
  }
}

/* Whether magnesium at @minute of @day keeps its gaps to what is taken yesterday, today and tomorrow. No gap
 * is longer than a day, and a medicine of the day before yesterday is. */
static gboolean
keeps_every_gap (const Week *week, int day, int minute)
{
  for (int offset = -1; offset <= 1; offset++) {
    int other = (day + offset + 7) % 7;

    for (int i = 0; i < week->n[other]; i++) {
      const Intake *intake = &week->intakes[other][i];
      int medicine = intake->minute + offset * DAY;

      if (minute >= medicine ? minute - medicine < intake->after_medicine
                             : medicine - minute < intake->after_magnesium)
        return FALSE;
    }
  }
  return !week->is_avoided;
}

static void
mark_allowed (const GArray *windows, gboolean *allowed)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    for (int at = window->from; at != window->to; at = (at + 1) % DAY)
      allowed[at] = TRUE;
    allowed[window->to] = TRUE;
  }
}

static void
assert_windows (const StillaDayGaps *gaps,
                GDateWeekday weekday,
                const gboolean *expected,
                gboolean is_clipped)
{
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps, weekday);
  gboolean allowed[DAY] = { FALSE };

  mark_allowed (windows, allowed);
  for (int minute = 0; minute < DAY; minute++)
    if (allowed[minute] != expected[minute])
      g_error ("day %d, minute %d is wrongly %s", (int) weekday, minute, allowed[minute] ? "in" : "out");
  for (guint i = 0; is_clipped && i < windows->len; i++)
    g_assert_cmpint (g_array_index (windows, StillaWindow, i).from, <=,
                     g_array_index (windows, StillaWindow, i).to);
}

/* Without a weekly medicine one day stands for all. */
static gboolean
check_list (StillaTestShipped *self, const GPtrArray *interactions)
{
  g_autoptr (StillaDayGaps) gaps = stilla_day_gaps_new (self->list, self->circumstances);
  gboolean every_day[DAY], days[7][DAY];
  gboolean differ = FALSE;
  Week week = { 0 };

  for (guint i = 0; i < self->circumstances->medicines->len; i++)
    read_medicine (&week, interactions, g_ptr_array_index (self->circumstances->medicines, i));
  for (int minute = 0; minute < DAY; minute++) {
    every_day[minute] = TRUE;
    for (int day = 0; day < (week.is_weekly ? 7 : 1); day++) {
      days[day][minute] = keeps_every_gap (&week, day, minute);
      every_day[minute] = every_day[minute] && days[day][minute];
      differ = differ || days[day][minute] != days[0][minute];
    }
  }
  g_assert_cmpint (stilla_day_gaps_days_differ (gaps), ==, differ);
  assert_windows (gaps, G_DATE_BAD_WEEKDAY, every_day, FALSE);
  for (int day = 0; day < (week.is_weekly ? 7 : 1); day++)
    assert_windows (gaps, (GDateWeekday) (day + 1), days[day], differ);
  return differ;
}

/* Every name and brand of the guide, borrowed from @interactions. */
static GPtrArray *
collect_names (const GPtrArray *interactions)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    for (guint j = 0; j < interaction->medicines->len; j++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, j);

      g_ptr_array_add (names, medicine->name);
      for (guint k = 0; medicine->brands[k] != NULL; k++)
        g_ptr_array_add (names, medicine->brands[k]);
    }
  }
  return names;
}

static void
draw_medicine (StillaTestShipped *self, const GPtrArray *names, gboolean may_be_weekly)
{
  StillaOwnMedicine *own
      = stilla_own_medicine_new (g_ptr_array_index (names, g_test_rand_int_range (0, (gint32) names->len)));
  int n_times = g_test_rand_int_range (0, MOST_TIMES + 1);

  if (may_be_weekly && g_test_rand_bit ())
    own->weekday = (GDateWeekday) g_test_rand_int_range (G_DATE_MONDAY, G_DATE_SUNDAY + 1);
  for (int i = 0; i < n_times; i++) {
    int minute = g_test_rand_int_range (0, DAY);

    g_array_append_val (own->minutes, minute);
  }
  g_ptr_array_add (self->circumstances->medicines, own);
}

/* One list in sixteen may hold weekly medicines: there every minute of the week is looked at. */
static void
test_every_minute (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (self->bundle);
  g_autoptr (GPtrArray) names = collect_names (interactions);
  int n_differ = 0;

  for (int i = 0; i < RANDOM_LISTS; i++) {
    int n = g_test_rand_int_range (0, MOST_MEDICINES + 1);

    g_ptr_array_set_size (self->circumstances->medicines, 0);
    for (int j = 0; j < n; j++)
      draw_medicine (self, names, i % 16 == 0);
    n_differ += check_list (self, interactions);
  }
  g_assert_cmpint (n_differ, >, RANDOM_LISTS / 100);
}

static void
add (const char *path, void (*test) (StillaTestShipped *, gconstpointer))
{
  g_test_add (path, StillaTestShipped, NULL, stilla_test_shipped_set_up, test, stilla_test_shipped_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  add ("/safety/day-gaps/windows", test_windows);
  add ("/safety/day-gaps/edges", test_edges);
  add ("/safety/day-gaps/weekly-medicine", test_weekly_medicine);
  add ("/safety/day-gaps/in-the-way", test_what_is_in_the_way);
  add ("/safety/day-gaps/drips", test_drips_do_not_count);
  add ("/safety/day-gaps/every-minute", test_every_minute);
  return g_test_run ();
}
