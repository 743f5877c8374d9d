/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-product.h"

static const StillaForm glycinate = { .id = (char *) "glycinate",
                                      .formula = (char *) "Mg(C2H4NO2)2",
                                      .numerator = 24305,
                                      .denominator = 172423 };
static const StillaForm citrate = { .id = (char *) "citrate",
                                    .formula = (char *) "Mg3(C6H5O7)2",
                                    .numerator = 72915,
                                    .denominator = 451113 };
static const StillaForm blend = { .id = (char *) "glycinate-buffered" };

static void
test_share (void)
{
  static const struct {
    const StillaForm *form;
    StillaBasis basis;
    gint64 label_ug;
    int per_units;
    StillaUnits units;
    gint64 elemental_ug; /* -1: unknown */
  } rows[] = {
    { &glycinate, STILLA_BASIS_COMPOUND, 1000000, 1, { 1, 1 }, 140961 },
    { &glycinate, STILLA_BASIS_COMPOUND, 1000000, 2, { 2, 1 }, 140961 },
    { &glycinate, STILLA_BASIS_COMPOUND, 1000000, 3, { 1, 1 }, 46987 },
    { &glycinate, STILLA_BASIS_COMPOUND, 1000000, 1, { 1, 2 }, 70481 },
    { &citrate, STILLA_BASIS_COMPOUND, 500000, 1, { 1, 1 }, 80817 },
    { &glycinate, STILLA_BASIS_ELEMENTAL, 200000, 2, { 1, 1 }, 100000 },
    { NULL, STILLA_BASIS_ELEMENTAL, 100000, 3, { 1, 1 }, 33333 },
    { NULL, STILLA_BASIS_ELEMENTAL, 100000, 3, { 3, 1 }, 100000 },
    { NULL, STILLA_BASIS_ELEMENTAL, 1, 1, { 1, 2 }, 1 },
    { &blend, STILLA_BASIS_ELEMENTAL, 100000, 1, { 1, 1 }, 100000 },
    { &blend, STILLA_BASIS_COMPOUND, 500000, 1, { 1, 1 }, -1 },
    { NULL, STILLA_BASIS_COMPOUND, 500000, 1, { 1, 1 }, -1 },
    { &glycinate, STILLA_BASIS_ELEMENTAL, 0, 1, { 1, 1 }, -1 },
    { &citrate, STILLA_BASIS_COMPOUND, STILLA_LABEL_MAX_UG, 1, { 100, 1 }, 16163355966 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaProductFacts facts = { .name = "Product",
                                 .form = rows[i].form,
                                 .basis = rows[i].basis,
                                 .label_ug = rows[i].label_ug,
                                 .per_units = rows[i].per_units,
                                 .unit = "tablet" };
    g_autoptr (StillaProduct) product = stilla_product_new (&facts, NULL);
    gint64 ug = -1;

    g_test_message ("row %u", i);
    g_assert_nonnull (product);
    g_assert_cmpint (stilla_product_elemental (product, &rows[i].units, &ug), ==, rows[i].elemental_ug >= 0);
    g_assert_cmpint (ug, ==, rows[i].elemental_ug);
    g_assert_cmpint (stilla_product_is_known (product), ==, rows[i].elemental_ug >= 0);
  }
}

static void
test_refuses (void)
{
  g_autofree char *long_name = g_strnfill (201, 'x');
  const StillaProductFacts rows[] = {
    { .name = "", .per_units = 1, .unit = "tablet" },
    { .name = "   ", .per_units = 1, .unit = "tablet" },
    { .name = NULL, .per_units = 1, .unit = "tablet" },
    { .name = long_name, .per_units = 1, .unit = "tablet" },
    { .name = "p", .per_units = 0, .unit = "tablet" },
    { .name = "p", .per_units = 1001, .unit = "tablet" },
    { .name = "p", .per_units = 1, .unit = "bucket" },
    { .name = "p", .per_units = 1, .unit = NULL },
    { .name = "p", .per_units = 1, .unit = "tablet", .label_ug = -1 },
    { .name = "p", .per_units = 1, .unit = "tablet", .label_ug = STILLA_LABEL_MAX_UG + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (stilla_product_new (&rows[i], &error));
    g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  }
}

static void
test_stored_share (void)
{
  StillaProduct fields
      = { .id = (char *) "a", .name = (char *) "b", .per_units = 1, .unit = (char *) "tablet" };

  g_date_clear (&fields.until, 1);
  fields.elemental_num = 1;
  g_assert_null (stilla_product_new_stored (&fields, NULL));
  fields.elemental_den = -1;
  g_assert_null (stilla_product_new_stored (&fields, NULL));
  fields.elemental_num = G_MAXINT64;
  fields.elemental_den = 1;
  g_assert_null (stilla_product_new_stored (&fields, NULL));
}

static void
test_until (void)
{
  StillaProductFacts facts = { .name = " Night  ", .per_units = 1, .unit = "tablet" };
  g_autoptr (StillaProduct) product = stilla_product_new (&facts, NULL);
  g_autoptr (StillaProduct) ended = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 20, 11, 2026);
  ended = stilla_product_with_until (product, &day);
  g_assert_cmpstr (product->name, ==, "Night");
  g_assert_false (g_date_valid (&product->until));
  g_assert_cmpint (g_date_compare (&ended->until, &day), ==, 0);
  g_assert_cmpstr (ended->id, ==, product->id);
}

static void
test_count (void)
{
  static const struct {
    const char *unit;
    StillaUnits units;
    const char *text;
  } rows[] = {
    { "capsule", { 1, 1 }, "1 capsule" }, { "tablet", { 1, 2 }, "½ tablet" },
    { "tablet", { 3, 2 }, "1½ tablets" }, { "scoop", { 2, 1 }, "2 scoops" },
    { "ml", { 5, 1 }, "5 mL" },           { "sachet", { 1, 1 }, "1 sachet" },
    { "drop", { 20, 1 }, "20 drops" },    { "piece", { 2, 1 }, "2 pieces" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = stilla_unit_word_count (rows[i].unit, &rows[i].units);

    g_assert_cmpstr (text, ==, rows[i].text);
  }
  for (const char *const *unit = stilla_unit_words (); *unit != NULL; unit++)
    g_assert_cmpstr (stilla_unit_word_label (*unit), !=, *unit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/product/share", test_share);
  g_test_add_func ("/schedule/product/refuses", test_refuses);
  g_test_add_func ("/schedule/product/stored-share", test_stored_share);
  g_test_add_func ("/schedule/product/until", test_until);
  g_test_add_func ("/schedule/product/count", test_count);
  return g_test_run ();
}
