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

static const StillaForm oxide
    = { .id = (char *) "oxide", .formula = (char *) "MgO", .numerator = 24305, .denominator = 40304 };
static const StillaForm glycinate = { .id = (char *) "glycinate",
                                      .formula = (char *) "Mg(C2H4NO2)2",
                                      .numerator = 24305,
                                      .denominator = 172423 };
static const StillaForm citrate = { .id = (char *) "citrate",
                                    .formula = (char *) "Mg3(C6H5O7)2",
                                    .numerator = 72915,
                                    .denominator = 451113 };

typedef struct {
  const StillaForm *form; /* NULL: the label gives elemental magnesium */
  gint64 label_ug;
  int per_units;
  const char *units;
  int times;
} Part;

static void
add_part (GArray *list, const Part *part)
{
  StillaProductFacts facts = { .name = "p", .form = part->form, .label_ug = part->label_ug };
  StillaOccurrence occurrence = { 0 };
  g_autoptr (StillaProduct) product = NULL;

  facts.basis = part->form != NULL ? STILLA_BASIS_COMPOUND : STILLA_BASIS_ELEMENTAL;
  facts.per_units = part->per_units;
  facts.unit = "tablet";
  product = stilla_product_new (&facts, NULL);
  g_assert_nonnull (product);
  for (int i = 0; i < part->times; i++) {
    occurrence.product = stilla_product_ref (product);
    occurrence.dose = test_dose (NULL, "p", "08:00", "2026-11-20");
    g_assert_true (stilla_units_parse (part->units, stilla_number_style_c (), &occurrence.dose->units, NULL));
    g_array_append_val (list, occurrence);
  }
}

/* Parts of tablets that make whole ones: the sum is that of the whole tablets, to the microgram. */
static void
test_exact_parts (void)
{
  static const struct {
    Part parts[3];
    gint64 sum_ug;
  } rows[] = {
    { { { NULL, 100000, 1, "1/3", 3 } }, 100000 },
    { { { NULL, 350000, 1, "1/3", 3 } }, 350000 },
    { { { NULL, 350000, 3, "1", 3 } }, 350000 },
    { { { NULL, 100000, 7, "1", 7 } }, 100000 },
    { { { NULL, 100000, 1, "1/3", 1 }, { NULL, 100000, 1, "2/3", 1 } }, 100000 },
    { { { NULL, 100000, 1, "1/3", 1 }, { NULL, 100000, 1, "1/2", 1 }, { NULL, 100000, 1, "1/6", 1 } },
      100000 },
    { { { NULL, 1, 1, "1/2", 2 } }, 1 },
    { { { NULL, 1, 1, "1/100", 100 } }, 1 },
    { { { &oxide, 400000, 1, "1", 1 } }, 241217 },
    { { { &oxide, 400000, 1, "1/2", 2 } }, 241217 },
    { { { &oxide, 400000, 1, "1/3", 3 } }, 241217 },
    { { { &oxide, 400000, 1, "1/2", 1 } }, 120608 },
    { { { &oxide, 400000, 1, "1", 2 } }, 482434 },
    { { { &oxide, 400000, 1, "1/4", 4 }, { &glycinate, 1000000, 2, "1", 2 } }, 382178 },
    { { { &oxide, 400000, 1, "1/7", 7 },
        { &glycinate, 1000000, 3, "1", 3 },
        { &citrate, 500000, 1, "1/3", 3 } },
      462995 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
    g_autoptr (StillaDaySum) sum = NULL;

    g_test_message ("row %u", i);
    g_array_set_clear_func (list, (GDestroyNotify) stilla_occurrence_clear);
    for (guint part = 0; part < 3 && rows[i].parts[part].times > 0; part++)
      add_part (list, &rows[i].parts[part]);
    sum = stilla_day_sum_new (list, NULL);
    g_assert_cmpint (sum->known_ug, ==, rows[i].sum_ug);
  }
}

/* Shares with no common denominator that can be held are rounded on the way, never lost. */
static void
test_many_shares (void)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (StillaDaySum) sum = NULL;
  static const gint64 primes[] = { 999983, 999979, 999961, 999959, 999953, 999931 };

  g_array_set_clear_func (list, (GDestroyNotify) stilla_occurrence_clear);
  for (guint i = 0; i < G_N_ELEMENTS (primes); i++) {
    StillaForm form = { .id = (char *) "f", .formula = (char *) "MgO", .numerator = 24305 };

    form.denominator = primes[i];
    add_part (list, &(Part){ &form, 1000000, 1, "1", 1 });
  }
  sum = stilla_day_sum_new (list, NULL);
  g_assert_cmpint (ABS (sum->known_ug - 145836), <=, 3);
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
  g_test_add_func ("/schedule/day-sum/exact-parts", test_exact_parts);
  g_test_add_func ("/schedule/day-sum/many-shares", test_many_shares);
  g_test_add_func ("/schedule/day-sum/overflow", test_overflow);
  return g_test_run ();
}
