/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-recorded-dose.h"

#include "stilla-test-plan.h"
#include "stilla-test-record.h"

/* One dose of two capsules at 12:00, looked at on 20 November at 13:00. */
static const struct {
  const char *day;
  const char *said; /* the state; NULL: nothing */
  int half_units;   /* how many halves were taken; 0: as planned */
  gboolean is_paused;
  StillaRecordState state;
} rows[] = {
  { "2026-11-19", NULL, 0, FALSE, STILLA_RECORD_NOT_RECORDED },
  { "2026-11-20", NULL, 0, FALSE, STILLA_RECORD_NOT_RECORDED },
  { "2026-11-21", NULL, 0, FALSE, STILLA_RECORD_PLANNED },
  { "2026-11-19", "taken", 0, FALSE, STILLA_RECORD_TAKEN },
  { "2026-11-19", "taken", 4, FALSE, STILLA_RECORD_TAKEN },
  { "2026-11-19", "taken", 3, FALSE, STILLA_RECORD_PART },
  { "2026-11-19", "taken", 6, FALSE, STILLA_RECORD_TAKEN },
  { "2026-11-19", "skipped", 1, FALSE, STILLA_RECORD_SKIPPED },
  { "2026-11-19", "not-sure", 0, FALSE, STILLA_RECORD_NOT_SURE },
  { "2026-11-19", "undone", 0, FALSE, STILLA_RECORD_NOT_RECORDED },
  { "2026-11-20", "taken", 0, FALSE, STILLA_RECORD_TAKEN },
  { "2026-11-21", "taken", 0, FALSE, STILLA_RECORD_TAKEN },
  { "2026-11-19", NULL, 0, TRUE, STILLA_RECORD_PAUSED },
  { "2026-11-21", NULL, 0, TRUE, STILLA_RECORD_PAUSED },
  { "2026-11-19", "taken", 0, TRUE, STILLA_RECORD_TAKEN },
  { "2026-11-19", "undone", 0, TRUE, STILLA_RECORD_PAUSED },
};

static StillaPlan *
make_plan (gboolean is_paused, const GDate *day)
{
  StillaDoseTime dose
      = { .id = (char *) "d", .product_id = (char *) "p", .minute = 12 * 60, .units = { 2, 1 } };
  StillaPause pause = { .id = (char *) "x", .reason = (char *) "", .from = *day, .until = *day };
  g_auto (StillaPlanParts) parts;
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  dose.from = test_date ("2026-11-01");
  dose.until = test_date (NULL);
  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&dose, &error));
  if (is_paused)
    g_ptr_array_add (parts.pauses, stilla_pause_new (&pause, &error));
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate day = test_date (rows[i].day);
    g_autoptr (StillaPlan) plan = make_plan (rows[i].is_paused, &day);
    g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
    g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
    g_autoptr (StillaIntakeBook) book = NULL;
    g_autoptr (GArray) doses = NULL;
    StillaRecordSource source;
    StillaUnits units = { rows[i].half_units, 2 };

    if (rows[i].said != NULL)
      test_answer (answers, "d", rows[i].day, rows[i].said, rows[i].half_units > 0 ? &units : NULL, 1);
    book = stilla_intake_book_new (answers);
    source = test_record_source (plan, book, zone, "2026-11-20 13:00");
    doses = stilla_recorded_doses_new (&source, &day, &day);
    g_assert_cmpuint (doses->len, ==, 1);
    g_test_message ("row %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (g_array_index (doses, StillaRecordedDose, 0).state, ==, rows[i].state);
  }
}

/* The clock of the day decides between later today and not recorded. */
static void
test_later_today (void)
{
  static const struct {
    const char *now;
    StillaRecordState state;
  } times[] = { { "2026-11-20 00:00", STILLA_RECORD_LATER },
                { "2026-11-20 11:59", STILLA_RECORD_LATER },
                { "2026-11-20 12:00", STILLA_RECORD_NOT_RECORDED } };
  GDate day = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autoptr (StillaPlan) plan = make_plan (FALSE, &day);
    g_autoptr (GPtrArray) none = g_ptr_array_new ();
    g_autoptr (StillaIntakeBook) book = stilla_intake_book_new (none);
    g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
    StillaRecordSource source = test_record_source (plan, book, zone, times[i].now);
    g_autoptr (GArray) doses = stilla_recorded_doses_new (&source, &day, &day);

    g_assert_cmpint (g_array_index (doses, StillaRecordedDose, 0).state, ==, times[i].state);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/recorded-dose/states", test_states);
  g_test_add_func ("/model/recorded-dose/later-today", test_later_today);
  return g_test_run ();
}
