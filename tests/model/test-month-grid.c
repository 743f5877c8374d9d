/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-month-grid.h"

#include "model/stilla-record-words.h"
#include "stilla-test-record.h"

static const struct {
  const char *date;
  GDateWeekday first;
  const char *from, *to;
} spans[] = {
  { "2026-11-20", G_DATE_MONDAY, "2026-10-26", "2026-12-06" },
  { "2026-11-20", G_DATE_SUNDAY, "2026-11-01", "2026-12-05" },
  { "2026-11-20", G_DATE_SATURDAY, "2026-10-31", "2026-12-04" },
  { "2027-02-01", G_DATE_MONDAY, "2027-02-01", "2027-02-28" }, /* four whole weeks */
  { "2026-08-31", G_DATE_MONDAY, "2026-07-27", "2026-09-06" }, /* six */
  { "2024-02-29", G_DATE_MONDAY, "2024-01-29", "2024-03-03" },
};

static void
test_spans (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++) {
    GDate date = test_date (spans[i].date), from, to;
    g_autofree char *first = NULL, *last = NULL;

    stilla_month_grid_span (&date, spans[i].first, &from, &to);
    first = stilla_date_to_string (&from);
    last = stilla_date_to_string (&to);
    g_assert_cmpstr (first, ==, spans[i].from);
    g_assert_cmpstr (last, ==, spans[i].to);
  }
}

static StillaPlan *
make_plan (void)
{
  static const StillaRepeat weekly = { STILLA_REPEAT_WEEKS, 1, 1 << 4, { 0 } }; /* Fridays */
  StillaDoseTime dose = { .id = (char *) "d", .product_id = (char *) "p", .minute = 720, .units = { 2, 1 } };
  StillaVisit visit
      = { .kind = STILLA_VISIT_BLOOD_TEST, .name = (char *) "", .note = (char *) "", .minute = 630 };
  g_auto (StillaPlanParts) parts;
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  dose.from = test_date ("2026-10-30");
  visit.from = test_date ("2026-11-20");
  visit.repeat = weekly;
  visit.repeat.anchor = visit.from;
  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&dose, &error));
  g_assert_no_error (error);
  g_ptr_array_add (parts.visits, stilla_visit_new (&visit, &error));
  g_assert_no_error (error);
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}

/* The month counts its own days alone; each day says what it has. */
static void
test_month (void)
{
  g_autoptr (StillaPlan) plan = make_plan ();
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (StillaIntakeBook) book = NULL;
  StillaRecordSource source;
  GDate date = test_date ("2026-11-20");
  g_autoptr (StillaMonthGrid) grid = NULL;
  g_autofree char *words = NULL, *month = NULL;

  test_answer (answers, "d", "2026-10-31", "taken", NULL, 1); /* shown, not counted */
  test_answer (answers, "d", "2026-11-01", "taken", NULL, 1);
  test_answer (answers, "d", "2026-11-20", "taken", NULL, 1);
  book = stilla_intake_book_new (answers);
  source = test_record_source (plan, book, zone, "2026-11-20 13:00");
  grid = stilla_month_grid_new (&source, &date, G_DATE_MONDAY);
  g_assert_cmpuint (grid->days->len, ==, 42);
  month = stilla_day_tally_dup_words (&grid->tally);
  g_assert_cmpstr (month, ==, "2 of 20 recorded as taken; 18 not recorded; 10 planned");
  words = stilla_recorded_day_dup_words (stilla_month_grid_get_day (grid, 25), stilla_number_style_c ());
  g_assert_cmpstr (words, ==,
                   "Friday 20 November 2026: 1 of 1 recorded as taken. 200\u00a0mg elemental recorded as "
                   "taken. 10:30 Blood test.");
  g_assert_cmpint (stilla_day_tally_get_state (&stilla_month_grid_get_day (grid, 5)->tally), ==,
                   STILLA_RECORD_TAKEN);
  g_assert_false (stilla_month_grid_has (grid, stilla_month_grid_get_day (grid, 5)));
  g_assert_cmpint (stilla_day_tally_get_state (&stilla_month_grid_get_day (grid, 0)->tally), ==,
                   STILLA_RECORD_NOT_PLANNED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/month-grid/spans", test_spans);
  g_test_add_func ("/model/month-grid/month", test_month);
  return g_test_run ();
}
