/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-intake-words.h"

#include "stilla-test-plan.h"

static void
test_words (void)
{
  static const struct {
    StillaIntakeState state;
    const char *at;
    gint64 num, den;
    const char *words;
  } rows[] = {
    { STILLA_INTAKE_TAKEN, "2026-11-20T07:04:00+01:00", 1, 1, "Taken 07:04" },
    { STILLA_INTAKE_TAKEN, "2026-11-20T06:04:00Z", 1, 1, "Taken 07:04" },
    { STILLA_INTAKE_TAKEN, "2026-11-20T07:04:00+01:00", 1, 2, "Taken 07:04, ½ capsule" },
    { STILLA_INTAKE_TAKEN, "2026-11-20T07:04:00+01:00", 2, 1, "Taken 07:04, 2 capsules" },
    { STILLA_INTAKE_TAKEN, "2026-11-21T00:40:00+01:00", 1, 1, "Taken 00:40" },
    { STILLA_INTAKE_TAKEN, "2026-11-21T12:00:00+01:00", 1, 1, "Taken, recorded on 21 November" },
    { STILLA_INTAKE_TAKEN, "2026-11-23T07:04:00+01:00", 1, 2, "Taken, recorded on 23 November, ½ capsule" },
    { STILLA_INTAKE_SKIPPED, "2026-11-20T07:04:00+01:00", 1, 2, "Skipped 07:04" },
    { STILLA_INTAKE_SKIPPED, "2026-11-23T07:04:00+01:00", 1, 1, "Skipped, recorded on 23 November" },
    { STILLA_INTAKE_NOT_SURE, "2026-11-23T07:04:00+01:00", 1, 1, "Not sure" },
    { STILLA_INTAKE_UNDONE, "2026-11-20T07:04:00+01:00", 1, 1, "Taken back" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const StillaUnits planned = { 1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (rows[i].at, NULL);
    StillaIntake fields = { .dose_id = (char *) "time-0",
                            .date = test_date ("2026-11-20"),
                            .at = at,
                            .state = rows[i].state,
                            .product_name = (char *) "Night capsules",
                            .units = { rows[i].num, rows[i].den },
                            .unit = (char *) "capsule",
                            .elemental_ug = 100000 };
    g_autoptr (StillaIntake) intake = stilla_intake_new_stored (&fields);
    g_autofree char *words = stilla_intake_dup_words (intake, &planned, zone);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_said (void)
{
  static const struct {
    StillaIntakeState state;
    gint64 num, den;
    const char *words;
  } rows[] = {
    { STILLA_INTAKE_TAKEN, 1, 1, "23 November 07:04: Taken" },
    { STILLA_INTAKE_TAKEN, 1, 2, "23 November 07:04: Taken, ½ capsule" },
    { STILLA_INTAKE_SKIPPED, 1, 2, "23 November 07:04: Skipped" },
    { STILLA_INTAKE_UNDONE, 1, 1, "23 November 07:04: Taken back" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-23T06:04:00Z", NULL);
  const StillaUnits planned = { 1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaIntake intake = {
      .at = at, .state = rows[i].state, .units = { rows[i].num, rows[i].den }, .unit = (char *) "capsule"
    };
    g_autofree char *words = stilla_intake_dup_said (&intake, &planned, zone);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_amount (void)
{
  static const struct {
    gint64 ug;
    const char *words;
  } rows[] = { { 100000, "100\u00a0mg elemental" },
               { 0, "0\u00a0mg elemental" },
               { -1, "elemental amount not known" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaIntake intake = { .elemental_ug = rows[i].ug };
    g_autofree char *words = stilla_intake_dup_amount (&intake, stilla_number_style_c ());

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/intake-words/words", test_words);
  g_test_add_func ("/model/intake-words/said", test_said);
  g_test_add_func ("/model/intake-words/amount", test_amount);
  return g_test_run ();
}
