/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake-search.h"

#include "stilla-test-plan.h"

static StillaIntake *
new_answer (StillaIntakeState state)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  StillaIntake fields = {
    .dose_id = (char *) "d",
    .date = test_date ("2026-11-20"),
    .state = state,
    .at = at,
    .product_name = (char *) "Night capsules №3",
    .units = { 1, 1 },
    .unit = (char *) "capsule",
    .note = (char *) "Mit Frühstück, Bauchweh",
    .reason = (char *) "Нажал не туда",
  };

  return stilla_intake_new_stored (&fields);
}

static const struct {
  const char *typed;
  StillaIntakeState state;
  gboolean fits;
} rows[] = {
  { "night", STILLA_INTAKE_TAKEN, TRUE },
  { "NIGHT cap", STILLA_INTAKE_TAKEN, TRUE },
  { "ight", STILLA_INTAKE_TAKEN, FALSE }, /* words are looked for from their beginning */
  { "fruhstuck", STILLA_INTAKE_TAKEN, TRUE },
  { "FRÜHSTÜCK night", STILLA_INTAKE_TAKEN, TRUE }, /* each in another text */
  { "нажал", STILLA_INTAKE_TAKEN, TRUE },
  { "3", STILLA_INTAKE_TAKEN, TRUE },
  { "taken", STILLA_INTAKE_TAKEN, TRUE },
  { "taken", STILLA_INTAKE_SKIPPED, FALSE },
  { "skipped night", STILLA_INTAKE_SKIPPED, TRUE },
  { "not sure", STILLA_INTAKE_NOT_SURE, TRUE },
  { "not sure", STILLA_INTAKE_TAKEN, FALSE },
  { "night morning", STILLA_INTAKE_TAKEN, FALSE },
  { "", STILLA_INTAKE_TAKEN, TRUE },
  { " ,;", STILLA_INTAKE_TAKEN, TRUE },
  { "%", STILLA_INTAKE_TAKEN, TRUE }, /* no word: nothing is looked for */
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaIntakeSearch) search = stilla_intake_search_new (rows[i].typed);
    g_autoptr (StillaIntake) answer = new_answer (rows[i].state);

    g_test_message ("\"%s\"", rows[i].typed);
    g_assert_cmpint (stilla_intake_search_match (search, answer), ==, rows[i].fits);
    g_assert_cmpint (stilla_intake_search_match (search, answer), ==, rows[i].fits); /* again, from memory */
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/intake-search/match", test_match);
  return g_test_run ();
}
