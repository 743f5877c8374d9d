/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-words.h"

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-day-limit.h"
#include "stilla-test-plan.h"

static const StillaForm glycinate = { .id = (char *) "glycinate",
                                      .name = (char *) "Magnesium glycinate",
                                      .numerator = 24305,
                                      .denominator = 172423 };

static void
test_product_words (void)
{
  static const struct {
    StillaProductFacts facts;
    const char *amount;
    const char *origin;
  } rows[] = {
    { { .name = "p",
        .form = &glycinate,
        .basis = STILLA_BASIS_COMPOUND,
        .label_ug = 1000000,
        .per_units = 2,
        .unit = "capsule" },
      "70\u00a0mg elemental in 1 capsule",
      "Worked out: 1,000\u00a0mg of the whole compound (Magnesium glycinate) in 2 capsules, of which "
      "14.1\u00a0% is magnesium." },
    { { .name = "p", .basis = STILLA_BASIS_ELEMENTAL, .label_ug = 200000, .per_units = 2, .unit = "tablet" },
      "100\u00a0mg elemental in 1 tablet",
      "The label gives 200\u00a0mg of elemental magnesium in 2 tablets." },
    { { .name = "p", .basis = STILLA_BASIS_COMPOUND, .label_ug = 500000, .per_units = 1, .unit = "tablet" },
      "Elemental amount not known: not counted in the sum",
      "The label gives 500\u00a0mg of the whole compound in 1 tablet. How much magnesium is in it differs "
      "from maker to maker." },
    { { .name = "p", .basis = STILLA_BASIS_ELEMENTAL, .label_ug = 0, .per_units = 1, .unit = "tablet" },
      "Elemental amount not known: not counted in the sum",
      "No amount was typed. Look for “elemental magnesium” on the label." },
  };
  const StillaNumberStyle *style = stilla_number_style_for_language ("en");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaProduct) product = stilla_product_new (&rows[i].facts, NULL);
    g_autofree char *amount = stilla_product_dup_amount (product, style);
    g_autofree char *origin = stilla_product_dup_origin (product, rows[i].facts.form, style);

    g_assert_cmpstr (amount, ==, rows[i].amount);
    g_assert_cmpstr (origin, ==, rows[i].origin);
  }
}

static void
test_day (void)
{
  static const struct {
    gint64 sum_ug;
    const char *region;
    gint64 limit_ug;
    gboolean is_above, is_region_unknown;
  } rows[] = {
    { 350000, "us-ca", 350000, FALSE, FALSE }, { 350001, "us-ca", 350000, TRUE, FALSE },
    { 400000, "uk", 400000, FALSE, FALSE },    { 251000, "eu", 250000, TRUE, FALSE },
    { 250000, NULL, 250000, FALSE, TRUE },     { 0, NULL, 250000, FALSE, TRUE },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
    StillaDaySum sum = { rows[i].sum_ug, unknown };
    g_autoptr (StillaDayWords) words
        = stilla_day_words_new (&sum, bundle, stilla_day_limit_find_adult (bundle, rows[i].region),
                                rows[i].region, stilla_number_style_c ());

    g_assert_cmpint (words->limit_ug, ==, rows[i].limit_ug);
    g_assert_cmpint (words->above != NULL, ==, rows[i].is_above);
    g_assert_cmpint (words->region != NULL, ==, rows[i].is_region_unknown);
    g_assert_nonnull (words->wording);
    g_assert_null (words->unknown);
  }
}

static void
test_unknown (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  StillaDaySum sum = { 100000, unknown };
  g_autoptr (StillaDayWords) words = NULL;
  g_autoptr (StillaDayWords) nothing = NULL;

  g_ptr_array_add (unknown, (gpointer) "Night drops");
  g_ptr_array_add (unknown, (gpointer) "Powder");
  words = stilla_day_words_new (&sum, bundle, stilla_day_limit_find_adult (bundle, "uk"), "uk",
                                stilla_number_style_c ());
  g_assert_nonnull (strstr (words->unknown, "Night drops, Powder"));
  g_assert_cmpstr (words->sum, ==, "At least 100\u00a0mg");

  sum.known_ug = 0;
  nothing = stilla_day_words_new (&sum, bundle, stilla_day_limit_find_adult (bundle, "uk"), "uk",
                                  stilla_number_style_c ());
  g_assert_cmpstr (nothing->sum, ==, "Not known");
}

/* A pregnant reader sees the limit in pregnancy, and the lower one where her region publishes none. */
static void
test_groups (void)
{
  static const struct {
    const char *condition;
    const char *region;
    const char *words;
  } rows[] = {
    { "c15", "us-ca", "Published limit in pregnancy, US and Canada: 350\u00a0mg" },
    { "c17", "us-ca", "Published limit when breastfeeding, US and Canada: 350\u00a0mg" },
    { "c15", "uk", "Published limit in pregnancy, European Union: 250\u00a0mg" },
    { "c19", "uk", "Published limit for adults, United Kingdom: 400\u00a0mg" },
  };
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
    g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
    StillaDaySum sum = { 100000, unknown };
    const StillaLimit *limit;
    g_autoptr (StillaDayWords) words = NULL;

    stilla_circumstances_set_answer (circumstances, rows[i].condition, STILLA_ANSWER_YES);
    limit = stilla_day_limit_find_for_reader (bundle, rows[i].region, circumstances);
    words = stilla_day_words_new (&sum, bundle, limit, rows[i].region, stilla_number_style_c ());
    g_test_message ("%s", words->limit);
    g_assert_true (g_str_has_prefix (words->limit, rows[i].words));
  }
}

static void
test_dose_line (void)
{
  static const struct {
    StillaMeal meal;
    gboolean is_next_day;
    StillaRepeat repeat;
    const char *until;
    const char *when;
    const char *line;
  } rows[] = {
    { STILLA_MEAL_NONE, FALSE, { 0 }, NULL, "07:30", "1 capsule: 100\u00a0mg elemental" },
    { STILLA_MEAL_BREAKFAST,
      FALSE,
      { 0 },
      "2026-12-03",
      "Breakfast, 07:30",
      "1 capsule: 100\u00a0mg elemental, until 3 December" },
    { STILLA_MEAL_NONE,
      TRUE,
      { STILLA_REPEAT_WEEKS, 1, 0x09, { 0 } },
      "2027-01-03",
      "07:30",
      "1 capsule: 100\u00a0mg elemental, Mondays and Thursdays, after midnight, until 3 January 2027" },
  };
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaDoseTime dose = { .minute = 450,
                            .meal = rows[i].meal,
                            .is_next_day = rows[i].is_next_day,
                            .units = { 1, 1 },
                            .repeat = rows[i].repeat };
    g_autofree char *when = NULL;
    g_autofree char *line = NULL;

    dose.until = test_date (rows[i].until);
    if (dose.repeat.every == 0)
      dose.repeat = stilla_repeat_daily (&today);
    when = stilla_dose_dup_when (&dose);
    line = stilla_dose_dup_line (product, &dose, &today, stilla_number_style_c ());
    g_assert_cmpstr (when, ==, rows[i].when);
    g_assert_cmpstr (line, ==, rows[i].line);
  }
}

static void
test_as_needed_line (void)
{
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GDate today = test_date ("2026-11-20");
  StillaAsNeeded item = {
    .units = { 1, 2 }, .most = { 3, 1 }, .from = test_date ("2026-11-21"), .until = test_date ("2026-12-03")
  };
  g_autofree char *line = stilla_as_needed_dup_line (product, &item, &today, stilla_number_style_c ());

  g_assert_cmpstr (line, ==,
                   "½ capsule: 50\u00a0mg elemental, at most 3 capsules a day, from 21 November, until 3 "
                   "December");
}

static void
test_pause_line (void)
{
  static const struct {
    const char *from;
    const char *until;
    const char *reason;
    const char *line;
  } rows[] = {
    { "2026-11-18", NULL, "", "Paused since 18 November" },
    { "2026-11-20", "2026-11-27", "until the antibiotic is finished",
      "Paused since 20 November, until 27 November: until the antibiotic is finished" },
    { "2026-12-01", NULL, "", "Paused from 1 December on" },
  };
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaPause pause = { .reason = (char *) rows[i].reason };
    g_autofree char *line = NULL;

    pause.from = test_date (rows[i].from);
    pause.until = test_date (rows[i].until);
    line = stilla_pause_dup_line (&pause, &today);
    g_assert_cmpstr (line, ==, rows[i].line);
  }
}

static void
test_visit_line (void)
{
  static const struct {
    int minute;
    StillaRepeat repeat;
    const char *from;
    const char *until;
    const char *line;
  } rows[] = {
    { STILLA_VISIT_NO_TIME, { 0 }, "2026-12-01", "2026-12-01", "1 December" },
    { 870, { 0 }, "2026-12-01", "2026-12-01", "1 December, 14:30" },
    { 870,
      { STILLA_REPEAT_WEEKS, 4, 0x02, { 0 } },
      "2026-10-27",
      NULL,
      "24 November, 14:30, every 4 weeks on Tuesday" },
    { STILLA_VISIT_NO_TIME,
      { STILLA_REPEAT_DAYS, 30, 0x7f, { 0 } },
      "2026-11-20",
      "2027-02-01",
      "20 November, every 30 days, until 1 February 2027" },
  };
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaVisit visit = { .minute = rows[i].minute, .repeat = rows[i].repeat };
    g_autofree char *line = NULL;

    visit.from = test_date (rows[i].from);
    visit.until = test_date (rows[i].until);
    if (visit.repeat.every == 0)
      visit.repeat = stilla_repeat_daily (&visit.from);
    visit.repeat.anchor = visit.from;
    line = stilla_visit_dup_line (&visit, &today);
    g_assert_cmpstr (line, ==, rows[i].line);
  }
}

static void
test_stock_line (void)
{
  static const struct {
    StillaStockLeft left;
    const char *runs_out;
    const char *line;
  } rows[] = {
    { { .num = 26, .den = 1 }, NULL, "26 capsules left" },
    { { .num = 53, .den = 2 }, "2026-12-17", "26½ capsules left, enough until 16 December" },
    { { .num = 3, .den = 1, .is_soon = TRUE },
      "2026-11-23",
      "3 capsules left, enough until 22 November: time to get more" },
    { { .num = 0, .den = 1, .is_soon = TRUE }, "2026-11-20", "None left, not enough for today" },
    { { .num = 0, .den = 1, .is_short = TRUE },
      NULL,
      "More was taken than you counted. Count again what is left." },
  };
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaStockLeft left = rows[i].left;
    g_autofree char *line = NULL;

    left.runs_out = test_date (rows[i].runs_out);
    line = stilla_stock_dup_line (&left, product, &today);
    g_assert_cmpstr (line, ==, rows[i].line);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/schedule/plan-words/product", test_product_words);
  g_test_add_func ("/schedule/plan-words/day", test_day);
  g_test_add_func ("/schedule/plan-words/groups", test_groups);
  g_test_add_func ("/schedule/plan-words/unknown", test_unknown);
  g_test_add_func ("/schedule/plan-words/dose-line", test_dose_line);
  g_test_add_func ("/schedule/plan-words/as-needed-line", test_as_needed_line);
  g_test_add_func ("/schedule/plan-words/pause-line", test_pause_line);
  g_test_add_func ("/schedule/plan-words/visit-line", test_visit_line);
  g_test_add_func ("/schedule/plan-words/stock-line", test_stock_line);
  return g_test_run ();
}
