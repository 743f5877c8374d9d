/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static void
test_applies (void)
{
  g_autoptr (StillaDoseTime) open = test_dose ("d", "p", "08:00", "2026-11-10");
  GDate until = test_date ("2026-11-12");
  g_autoptr (StillaDoseTime) ended = stilla_dose_time_with_until (open, &until);
  GDate before_start = test_date ("2026-11-09");
  g_autoptr (StillaDoseTime) never = stilla_dose_time_with_until (open, &before_start);
  static const struct {
    const char *date;
    gboolean open, ended;
  } rows[] = {
    { "2026-11-09", FALSE, FALSE }, { "2026-11-10", TRUE, TRUE },  { "2026-11-12", TRUE, TRUE },
    { "2026-11-13", TRUE, FALSE },  { "2099-01-01", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate date = test_date (rows[i].date);

    g_assert_cmpint (stilla_dose_time_applies (open, &date), ==, rows[i].open);
    g_assert_cmpint (stilla_dose_time_applies (ended, &date), ==, rows[i].ended);
    g_assert_false (stilla_dose_time_applies (never, &date));
    g_assert_true (stilla_dose_time_applies_since (open, &date));
    g_assert_cmpint (stilla_dose_time_applies_since (ended, &date), ==, i < 3);
    g_assert_false (stilla_dose_time_applies_since (never, &date));
  }
  g_assert_true (stilla_dose_time_applies_since (open, NULL));
  g_assert_true (stilla_dose_time_applies_since (ended, NULL));
  g_assert_false (stilla_dose_time_applies_since (never, NULL));
}

static void
test_refuses (void)
{
  StillaDoseTime rows[] = {
    { .product_id = NULL, .minute = 0, .units = { 1, 1 } },
    { .product_id = (char *) "p", .minute = -1, .units = { 1, 1 } },
    { .product_id = (char *) "p", .minute = 1440, .units = { 1, 1 } },
    { .product_id = (char *) "p", .minute = 0, .units = { 0, 1 } },
    { .product_id = (char *) "p", .minute = 0, .units = { 1, 0 } },
  };
  StillaDoseTime no_start = { .product_id = (char *) "p", .minute = 0, .units = { 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    rows[i].from = test_date ("2026-11-20");
    g_assert_null (stilla_dose_time_new (&rows[i], NULL));
  }
  g_assert_null (stilla_dose_time_new (&no_start, NULL));
}

/* Doses that come every so many days, or weeks, meet again after the least common multiple of their turns. */
static void
test_turn (void)
{
  static const struct {
    int days[3];
    int weeks;
    guint32 turn;
  } rows[] = { { { 1, 1, 1 }, 1, 7 },       { { 1, 2, 1 }, 1, 14 },      { { 4, 7, 90 }, 1, 1260 },
               { { 2, 3, 5 }, 2, 210 },     { { 365, 7, 4 }, 1, 10220 }, { { 365, 366, 364 }, 366, 36525 },
               { { 366, 366, 1 }, 1, 2562 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
    StillaDoseTime fields
        = { .product_id = (char *) "p", .units = { 1, 1 }, .from = test_date ("2026-11-20") };

    for (guint j = 0; j < G_N_ELEMENTS (rows[i].days); j++) {
      fields.repeat = (StillaRepeat){ STILLA_REPEAT_DAYS, rows[i].days[j], 0x7f, fields.from };
      g_ptr_array_add (doses, stilla_dose_time_new (&fields, NULL));
    }
    fields.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, rows[i].weeks, 0x11, fields.from };
    g_ptr_array_add (doses, stilla_dose_time_new (&fields, NULL));
    g_assert_cmpuint (stilla_dose_times_count_turn (doses), ==, rows[i].turn);
  }
}

static void
test_draws_ids (void)
{
  g_autoptr (StillaDoseTime) first = test_dose (NULL, "p", "08:00", "2026-11-10");
  g_autoptr (StillaDoseTime) second = test_dose (NULL, "p", "08:00", "2026-11-10");

  g_assert_cmpstr (first->id, !=, second->id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/dose-time/turn", test_turn);
  g_test_add_func ("/schedule/dose-time/applies", test_applies);
  g_test_add_func ("/schedule/dose-time/refuses", test_refuses);
  g_test_add_func ("/schedule/dose-time/draws-ids", test_draws_ids);
  return g_test_run ();
}
