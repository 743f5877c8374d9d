/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static void
test_look_up (void)
{
  const char *times[] = { "20:00", "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-20");
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (plan, "p", NULL);
  g_autoptr (GPtrArray) none = stilla_plan_list_doses (plan, "q", NULL);

  g_assert_cmpstr (stilla_plan_find_product (plan, "p")->name, ==, "p");
  g_assert_null (stilla_plan_find_product (plan, "q"));
  g_assert_cmpint (stilla_plan_find_dose (plan, "time-0")->minute, ==, 20 * 60);
  g_assert_null (stilla_plan_find_dose (plan, "time-9"));
  g_assert_cmpint (doses->len, ==, 2);
  g_assert_cmpint (((StillaDoseTime *) doses->pdata[0])->minute, ==, 8 * 60);
  g_assert_cmpint (none->len, ==, 0);
}

static void
test_refuses (void)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (doses, test_dose ("d", "p", "08:00", "2026-11-20"));
  g_assert_null (stilla_plan_new (products, doses, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  g_clear_error (&error);

  g_ptr_array_add (products, test_product ("p", 1));
  g_ptr_array_add (doses, test_dose ("d", "p", "09:00", "2026-11-20"));
  g_assert_null (stilla_plan_new (products, doses, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  g_clear_error (&error);

  g_ptr_array_set_size (doses, 0);
  g_ptr_array_add (products, test_product ("p", 2));
  g_assert_null (stilla_plan_new (products, doses, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
}

static void
test_minutes (void)
{
  const char *times[] = { "20:00", "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-20");
  GDate first = test_date ("2026-11-20");
  GDate before = test_date ("2026-11-19");
  g_autoptr (GArray) minutes = stilla_plan_list_minutes (plan, &first);
  g_autoptr (GArray) none = stilla_plan_list_minutes (plan, &before);

  g_assert_cmpuint (minutes->len, ==, 2);
  g_assert_cmpint (g_array_index (minutes, int, 0), ==, 8 * 60);
  g_assert_cmpint (g_array_index (minutes, int, 1), ==, 20 * 60);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  g_autoptr (GPtrArray) products = stilla_plan_list_products (plan);

  g_assert_cmpint (products->len, ==, 0);
  g_assert_cmpint (stilla_plan_get_doses (plan)->len, ==, 0);
}

/* A time before and after midnight is one mark on the clock. */
static void
test_minutes_of_a_night (void)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (GArray) minutes = NULL;
  const int times[] = { 30, 1380, 30 };
  GDate day = test_date ("2026-11-20");

  g_ptr_array_add (products, test_product ("p", 1000));
  for (int i = 0; i < 3; i++) {
    StillaDoseTime fields = { .product_id = (char *) "p",
                              .minute = times[i],
                              .units = { 1, 1 },
                              .from = day,
                              .until = test_date (NULL),
                              .is_next_day = i == 2 };

    g_ptr_array_add (doses, stilla_dose_time_new (&fields, NULL));
  }
  plan = stilla_plan_new (products, doses, NULL);
  minutes = stilla_plan_list_minutes (plan, &day);
  g_assert_cmpuint (minutes->len, ==, 2);
  g_assert_cmpint (g_array_index (minutes, int, 0), ==, 30);
  g_assert_cmpint (g_array_index (minutes, int, 1), ==, 1380);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/plan/look-up", test_look_up);
  g_test_add_func ("/schedule/plan/refuses", test_refuses);
  g_test_add_func ("/schedule/plan/empty", test_empty);
  g_test_add_func ("/schedule/plan/minutes", test_minutes);
  g_test_add_func ("/schedule/plan/minutes-of-a-night", test_minutes_of_a_night);
  return g_test_run ();
}
