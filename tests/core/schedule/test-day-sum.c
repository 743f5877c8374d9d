/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-day-sum.h"
#include "stilla-test-plan.h"

static GArray *
occurrences_of (StillaProduct *const *products, guint n_products, guint times)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));

  g_array_set_clear_func (list, (GDestroyNotify) stilla_occurrence_clear);
  for (guint i = 0; i < n_products * times; i++) {
    StillaOccurrence occurrence = { .dose = test_dose (NULL, "p", "08:00", "2026-11-20"),
                                    .product = stilla_product_ref (products[i % n_products]) };

    g_array_append_val (list, occurrence);
  }
  return list;
}

static void
test_known (void)
{
  g_autoptr (StillaProduct) a = test_product ("a", 141000);
  g_autoptr (StillaProduct) b = test_product ("b", 59000);
  StillaProduct *products[] = { a, b };
  g_autoptr (GArray) list = occurrences_of (products, 2, 2);
  g_autoptr (StillaDaySum) sum = stilla_day_sum_new (list, NULL);

  g_assert_cmpint (sum->known_ug, ==, 400000);
  g_assert_cmpint (sum->unknown->len, ==, 0);
}

static void
test_unknown_is_named_once (void)
{
  g_autoptr (StillaProduct) a = test_product ("a", 141000);
  g_autoptr (StillaProduct) b = test_product ("night drops", 0);
  StillaProduct *products[] = { b, a };
  g_autoptr (GArray) list = occurrences_of (products, 2, 2);
  g_autoptr (StillaDaySum) sum = stilla_day_sum_new (list, NULL);

  g_assert_cmpint (sum->known_ug, ==, 282000);
  g_assert_cmpint (sum->unknown->len, ==, 1);
  g_assert_cmpstr (sum->unknown->pdata[0], ==, "night drops");
}

static void
test_overflow (void)
{
  StillaProduct fields = {
    .id = (char *) "x", .name = (char *) "x", .per_units = 1, .unit = (char *) "tablet", .elemental_den = 1
  };
  g_autoptr (StillaProduct) product = NULL;
  g_autoptr (GArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_date_clear (&fields.until, 1);
  fields.elemental_num = G_MAXINT64 / (STILLA_UNITS_MAX * 100);
  product = stilla_product_new_stored (&fields, &error);
  g_assert_no_error (error);
  list = occurrences_of (&product, 1, 10001);
  g_assert_null (stilla_day_sum_new (list, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_OVERFLOW);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/day-sum/known", test_known);
  g_test_add_func ("/schedule/day-sum/unknown-is-named-once", test_unknown_is_named_once);
  g_test_add_func ("/schedule/day-sum/overflow", test_overflow);
  return g_test_run ();
}
