/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-report.h"

#include "stilla-test-plan.h"

static const char *const no_sources[] = { NULL };

static StillaFinding *
add (StillaSafetyReport *report, StillaLevel level, const char *rule, gint64 amount_ug)
{
  StillaFinding *finding = stilla_safety_report_add (report, level, rule, "Subject", no_sources);

  finding->amount_ug = amount_ug;
  return finding;
}

static StillaAdvice *
advice_for (const char *rule, const char *about, gint64 amount_ug)
{
  GDate day = test_date ("2026-11-20");
  StillaAdvice *advice = stilla_advice_new (rule, about, "My pharmacist", &day);

  advice->amount_ug = amount_ug;
  return advice;
}

/* Only "Stop" and "Ask first" keep a plan a draft, also when nobody answered yet. */
static void
test_gates (void)
{
  g_autoptr (StillaSafetyReport) report = stilla_safety_report_new ("1", "2026-11-20");

  add (report, STILLA_LEVEL_TAKE_CARE, "c19", 0);
  add (report, STILLA_LEVEL_GOOD_TO_KNOW, "c17", 0);
  stilla_safety_report_add_not_checked (report, "A medicine", "Ask.", STILLA_LEVEL_NONE);
  g_assert_cmpuint (stilla_safety_report_count_open (report), ==, 0);
  add (report, STILLA_LEVEL_STOP, "c01", 0);
  add (report, STILLA_LEVEL_ASK_FIRST, "c03", 0);
  stilla_safety_report_add_not_checked (report, "A question", "Ask.", STILLA_LEVEL_ASK_FIRST)->rule
      = g_strdup ("c08");
  g_assert_cmpuint (stilla_safety_report_count_open (report), ==, 3);
}

/* Advice closes exactly what it is about, and a sum only up to the amount that was agreed to. */
static void
test_advice (void)
{
  static const struct {
    const char *rule;
    const char *about;
    gint64 agreed_ug;
    guint open;
  } rows[] = {
    { "c32", "", 400000, 1 },          { "c32", "", 500000, 1 }, { "c32", "", 399999, 2 },
    { "c32", "something", 400000, 2 }, { "c33", "", 400000, 2 }, { "c08", "", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = stilla_safety_report_new ("1", "2026-11-20");
    g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();

    add (report, STILLA_LEVEL_ASK_FIRST, "c32", 400000);
    stilla_safety_report_add_not_checked (report, "A question", "Ask.", STILLA_LEVEL_STOP)->rule
        = g_strdup ("c08");
    stilla_circumstances_take_advice (circumstances,
                                      advice_for (rows[i].rule, rows[i].about, rows[i].agreed_ug));
    stilla_safety_report_take_advice (report, circumstances);
    g_assert_cmpuint (stilla_safety_report_count_open (report), ==, rows[i].open);
  }
}

static void
test_sort (void)
{
  g_autoptr (StillaSafetyReport) report = stilla_safety_report_new ("1", "2026-11-20");
  static const char *const expected[] = { "a", "d", "c", "b" };

  add (report, STILLA_LEVEL_STOP, "a", 0);
  add (report, STILLA_LEVEL_GOOD_TO_KNOW, "b", 0);
  add (report, STILLA_LEVEL_TAKE_CARE, "c", 0);
  add (report, STILLA_LEVEL_STOP, "d", 0);
  stilla_safety_report_sort (report);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    g_assert_cmpstr (finding->rule, ==, expected[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/report/gates", test_gates);
  g_test_add_func ("/safety/report/advice", test_advice);
  g_test_add_func ("/safety/report/sort", test_sort);
  return g_test_run ();
}
