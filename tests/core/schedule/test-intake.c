/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake.h"
#include "stilla-test-plan.h"

static void
test_snapshot (void)
{
  g_autoptr (StillaProduct) product = test_product ("p", 141000);
  g_autoptr (StillaProduct) unknown = test_product ("q", 0);
  g_autoptr (StillaDoseTime) dose = test_dose ("d", "p", "08:00", "2026-11-20");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 8, 4, 0);
  StillaOccurrence occurrence = { .dose = dose, .product = product, .date = test_date ("2026-11-20") };
  g_autoptr (StillaIntake) answer = stilla_intake_new (&occurrence, STILLA_INTAKE_TAKEN, at);
  g_autoptr (StillaIntake) other = NULL;

  g_assert_cmpstr (answer->dose_id, ==, "d");
  g_assert_cmpstr (answer->product_name, ==, "p");
  g_assert_cmpint (answer->elemental_ug, ==, 141000);
  g_assert_cmpint (answer->due_minute, ==, 480);
  occurrence.product = unknown;
  other = stilla_intake_new (&occurrence, STILLA_INTAKE_SKIPPED, at);
  g_assert_cmpint (other->elemental_ug, ==, -1);
}

static void
test_words (void)
{
  for (StillaIntakeState state = STILLA_INTAKE_TAKEN; state <= STILLA_INTAKE_UNDONE; state++) {
    StillaIntakeState back;

    g_assert_true (stilla_intake_state_from_string (stilla_intake_state_to_string (state), &back));
    g_assert_cmpint (back, ==, state);
  }
  g_assert_false (stilla_intake_state_from_string ("later", &(StillaIntakeState){ 0 }));
  g_assert_false (stilla_intake_state_from_string (NULL, &(StillaIntakeState){ 0 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/intake/snapshot", test_snapshot);
  g_test_add_func ("/schedule/intake/words", test_words);
  return g_test_run ();
}
