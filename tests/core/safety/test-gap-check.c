/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-gap-check.h"

#include "core/schedule/stilla-plan-file.h"

#include "stilla-test-plan.h"
#include "stilla-test-shipped.h"

#include <string.h>

#define DAY (24 * 60)
#define PRODUCT "<product id='p' name='Capsule'/>"

static StillaPlanFile *
read_plan (StillaTestShipped *self, const char *inside)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>" PRODUCT "%s</plan>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaPlanFile *file = stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);

  g_assert_nonnull (file);
  return file;
}

/* The messages about the product, one a line. @gaps_of_all: (nullable): minutes instead of the published
 * ones, after magnesium and after the medicine */
static char *
check (StillaTestShipped *self, const char *inside, const char *from, const int *gaps_of_all)
{
  g_autoptr (StillaPlanFile) file = read_plan (self, inside);
  g_autoptr (StillaDayGaps) gaps = stilla_day_gaps_new (self->list, file->circumstances);
  g_autoptr (StillaSafetyReport) report = stilla_safety_report_new ("1", "2026-01-01");
  GString *text = g_string_new (NULL);
  GDate date = test_date (from);

  for (guint i = 0; gaps_of_all != NULL && i < gaps->gaps->len; i++) {
    g_array_index (gaps->gaps, StillaMedicineGap, i).mark.after_magnesium = gaps_of_all[0];
    g_array_index (gaps->gaps, StillaMedicineGap, i).mark.after_medicine = gaps_of_all[1];
  }
  stilla_gap_check (gaps, file->plan, from != NULL ? &date : NULL, report);
  for (guint i = 0; i < report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    g_assert_cmpstr (finding->subject, ==, "Capsule");
    g_assert_cmpuint (g_strv_length (finding->sources), >, 0);
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", finding->message);
  }
  return g_string_free (text, FALSE);
}

static void
test_daily_medicine (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *dose;
    const char *messages;
  } rows[] = {
    { "10:00", "" },
    { "02:00", "" },
    { "23:59", "" },
    { "09:59", "The dose at 09:59 comes 1\302\240h 59\302\240min after ciprofloxacin at 08:00. The published "
               "gap is 2\302\240h." },
    { "08:00", "The dose at 08:00 comes together with ciprofloxacin. The published gap is 2\302\240h." },
    { "08:30", "The dose at 08:30 comes 30\302\240min after ciprofloxacin at 08:00. The published gap is "
               "2\302\240h." },
    { "02:01", "The dose at 02:01 comes 5\302\240h 59\302\240min before ciprofloxacin at 08:00. The "
               "published gap is 6\302\240h." },
    { "07:59", "The dose at 07:59 comes 1\302\240min before ciprofloxacin at 08:00. The published gap is "
               "6\302\240h." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strdup_printf (
        "<dose product='p' time='%s' until='2026-01-31'/><dose product='p' time='%s' from='2026-02-01'/>"
        "<medicine name='ciprofloxacin' times='08:00'/>",
        rows[i].dose, rows[i].dose);
    g_autofree char *messages = check (self, inside, NULL, NULL);

    g_assert_cmpstr (messages, ==, rows[i].messages);
  }
}

/* Of many times of a medicine only the nearest before and the nearest after are said. */
static void
test_nearest_times (StillaTestShipped *self, gconstpointer data)
{
  g_autofree char *messages = check (self,
                                     "<dose product='p' time='12:00'/>"
                                     "<medicine name='doxycycline' times='09:00 11:00 13:00 15:00'/>",
                                     NULL, NULL);

  g_assert_cmpstr (
      messages, ==,
      "The dose at 12:00 comes 1\302\240h after doxycycline at 11:00. The published gap is 4\302\240h.\n"
      "The dose at 12:00 comes 1\302\240h before doxycycline at 13:00. The published gap is 6\302\240h.");
}

/* The gap runs past midnight in both directions. */
static void
test_across_midnight (StillaTestShipped *self, gconstpointer data)
{
  g_autofree char *before = check (self,
                                   "<dose product='p' time='23:00'/>"
                                   "<medicine name='levothyroxine' times='01:00'/>",
                                   NULL, NULL);
  g_autofree char *after = check (self,
                                  "<dose product='p' time='01:00'/>"
                                  "<medicine name='levothyroxine' times='23:00'/>",
                                  NULL, NULL);

  g_assert_cmpstr (
      before, ==,
      "The dose at 23:00 comes 2\302\240h before levothyroxine at 01:00. The published gap is 4\302\240h.");
  g_assert_cmpstr (
      after, ==,
      "The dose at 01:00 comes 2\302\240h after levothyroxine at 23:00. The published gap is 4\302\240h.");
}

/* Gaps of 4\302\240h before and 2\302\240h after; 2026-01-04 is a Sunday. */
static void
test_weekly_medicine (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *dose, *weekday, *time;
    const char *messages;
  } rows[] = {
    { "time='06:30'", "sunday", "07:00",
      "The dose at 06:30 comes 30\302\240min before alendronic acid at 07:00 on Sundays. The published gap "
      "is 4\302\240"
      "h." },
    { "time='08:59'", "sunday", "07:00",
      "The dose at 08:59 comes 1\302\240h 59\302\240min after alendronic acid at 07:00 on Sundays. The "
      "published gap is 2\302\240"
      "h." },
    { "time='07:00'", "sunday", "07:00",
      "The dose at 07:00 on Sundays comes together with alendronic acid. The published gap is 2\302\240h." },
    { "time='09:00'", "sunday", "07:00", "" },
    { "time='03:00'", "sunday", "07:00", "" },
    { "time='03:01'", "sunday", "07:00",
      "The dose at 03:01 comes 3\302\240h 59\302\240min before alendronic acid at 07:00 on Sundays. The "
      "published gap is 4\302\240"
      "h." },
    /* Saturday's dose before a tablet of Sunday, and Monday's after one of Sunday. */
    { "time='23:00'", "sunday", "01:00",
      "The dose at 23:00 comes 2\302\240h before alendronic acid at 01:00 on Sundays. The published gap is "
      "4\302\240h." },
    { "time='00:30'", "sunday", "23:00",
      "The dose at 00:30 comes 1\302\240h 30\302\240min after alendronic acid at 23:00 on Sundays. The "
      "published gap is 2\302\240"
      "h." },
    { "time='23:00'", "monday", "01:00",
      "The dose at 23:00 comes 2\302\240h before alendronic acid at 01:00 on Mondays. The published gap is "
      "4\302\240h." },
    /* A dose of a few days meets the medicine only when those are the days. */
    { "time='06:30' from='2026-01-05' until='2026-01-10'", "sunday", "07:00", "" },
    { "time='06:30' from='2026-01-05' until='2026-01-11'", "sunday", "07:00",
      "The dose at 06:30 comes 30\302\240min before alendronic acid at 07:00 on Sundays. The published gap "
      "is 4\302\240"
      "h." },
    { "time='06:30' from='2026-01-04' until='2026-01-04'", "sunday", "07:00",
      "The dose at 06:30 comes 30\302\240min before alendronic acid at 07:00 on Sundays. The published gap "
      "is 4\302\240"
      "h." },
    { "time='23:00' from='2026-01-04' until='2026-01-09'", "sunday", "01:00", "" },
    { "time='23:00' from='2026-01-03' until='2026-01-03'", "sunday", "01:00",
      "The dose at 23:00 comes 2\302\240h before alendronic acid at 01:00 on Sundays. The published gap is "
      "4\302\240h." },
    { "time='00:30' from='2026-01-04' until='2026-01-04'", "sunday", "23:00", "" },
    { "time='00:30' from='2026-01-05' until='2026-01-05'", "sunday", "23:00",
      "The dose at 00:30 comes 1\302\240h 30\302\240min after alendronic acid at 23:00 on Sundays. The "
      "published gap is 2\302\240"
      "h." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside
        = g_strdup_printf ("<dose product='p' %s/><medicine name='alendronic acid' times='%s' weekday='%s'/>",
                           rows[i].dose, rows[i].time, rows[i].weekday);
    g_autofree char *messages = check (self, inside, NULL, NULL);

    g_assert_cmpstr (messages, ==, rows[i].messages);
  }
}

/* All seven days are named. */
static void
test_names_of_days (StillaTestShipped *self, gconstpointer data)
{
  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++) {
    const char *word = stilla_weekday_to_string ((GDateWeekday) day);
    g_autofree char *inside = g_strdup_printf (
        "<dose product='p' time='06:30'/><medicine name='Fosamax' times='07:00' weekday='%s'/>", word);
    g_autofree char *messages = check (self, inside, NULL, NULL);
    g_autofree char *expected = g_strdup_printf ("The dose at 06:30 comes 30\302\240min before Fosamax at "
                                                 "07:00 on %c%ss. The published gap is 4\302\240h.",
                                                 g_ascii_toupper (word[0]), word + 1);

    g_assert_cmpstr (messages, ==, expected);
  }
}

/* Two phases of the same dose are one; those that ended are left out. 2026-01-04 is a Sunday. */
static void
test_phases (StillaTestShipped *self, gconstpointer data)
{
  static const char inside[] = "<dose product='p' time='06:30' from='2026-01-01' until='2026-01-03'/>"
                               "<dose product='p' time='06:30' from='2026-01-04' until='2026-01-07'/>"
                               "<medicine name='alendronic acid' times='07:00' weekday='sunday'/>"
                               "<medicine name='Fosamax' times='07:00' weekday='thursday'/>";
  static const char sunday[]
      = "The dose at 06:30 comes 30\302\240min before alendronic acid at 07:00 on Sundays. "
        "The published gap is 4\302\240h.";
  static const char thursday[]
      = "The dose at 06:30 comes 30\302\240min before Fosamax at 07:00 on Thursdays. "
        "The published gap is 4\302\240h.";
  g_autofree char *both = g_strconcat (sunday, "\n", thursday, NULL);
  const struct {
    const char *from, *messages;
  } rows[] = { { NULL, both },           { "2026-01-01", both }, { "2026-01-02", sunday },
               { "2026-01-04", sunday }, { "2026-01-05", "" },   { "2026-01-08", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *messages = check (self, inside, rows[i].from, NULL);

    g_assert_cmpstr (messages, ==, rows[i].messages);
  }
}

/* A gap may be longer than a day, so that the dose of the day before is too late as well. */
static void
test_long_gaps (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *dose;
    const char *weekday;
    int gaps[2];
    const char *messages;
  } rows[] = {
    { "time='08:00'", "", { 1440, 0 }, "" },
    { "time='08:00'",
      "",
      { 1441, 0 },
      "The dose at 08:00 comes 24\302\240h before levothyroxine at 08:00. The published gap is 24\302\240h "
      "1\302\240min." },
    { "time='08:00'",
      "weekday='sunday'",
      { 1560, 0 },
      "The dose at 08:00 comes 24\302\240h before levothyroxine at 08:00 on Sundays. The published gap is "
      "26\302\240h." },
    { "time='07:00' from='2026-01-05' until='2026-01-05'", "weekday='sunday'", { 0, 1380 }, "" },
    { "time='07:00' from='2026-01-05' until='2026-01-05'",
      "weekday='sunday'",
      { 0, 1500 },
      "The dose at 07:00 comes 23\302\240h after levothyroxine at 08:00 on Sundays. The published gap is "
      "25\302\240h." },
    { "time='09:00' from='2026-01-05' until='2026-01-05'",
      "weekday='sunday'",
      { 0, 1560 },
      "The dose at 09:00 comes 25\302\240h after levothyroxine at 08:00 on Sundays. The published gap is "
      "26\302\240h." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside
        = g_strdup_printf ("<dose product='p' %s/><medicine name='levothyroxine' times='08:00' %s/>",
                           rows[i].dose, rows[i].weekday);
    g_autofree char *messages = check (self, inside, NULL, rows[i].gaps);

    g_test_message ("%s %s", rows[i].dose, rows[i].weekday);
    g_assert_cmpstr (messages, ==, rows[i].messages);
  }
}

/* A dose has a finding exactly outside of the windows, here 20:00 to 02:00 and 10:00 to 14:00. */
static void
test_agrees_with_windows (StillaTestShipped *self, gconstpointer data)
{
  static const char medicines[] = "<medicine name='ciprofloxacin' times='08:00'/>"
                                  "<medicine name='alendronate' times='18:00' weekday='monday'/>";

  for (int minute = 0; minute < DAY; minute += 7) {
    g_autofree char *time = stilla_minute_to_string (minute);
    g_autofree char *inside = g_strdup_printf ("<dose product='p' time='%s'/>%s", time, medicines);
    g_autofree char *messages = check (self, inside, NULL, NULL);
    gboolean is_allowed = minute <= 2 * 60 || (minute >= 10 * 60 && minute <= 14 * 60) || minute >= 20 * 60;

    g_assert_cmpint (*messages == '\0', ==, is_allowed);
  }
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
  add ("/safety/gap-check/daily-medicine", test_daily_medicine);
  add ("/safety/gap-check/nearest-times", test_nearest_times);
  add ("/safety/gap-check/across-midnight", test_across_midnight);
  add ("/safety/gap-check/weekly-medicine", test_weekly_medicine);
  add ("/safety/gap-check/names-of-days", test_names_of_days);
  add ("/safety/gap-check/phases", test_phases);
  add ("/safety/gap-check/long-gaps", test_long_gaps);
  add ("/safety/gap-check/agrees-with-windows", test_agrees_with_windows);
  return g_test_run ();
}
