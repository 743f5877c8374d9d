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
  for (StillaIntakeState state = STILLA_INTAKE_TAKEN; state <= STILLA_INTAKE_NOT_SURE; state++) {
    StillaIntakeState back;

    g_assert_true (stilla_intake_state_from_string (stilla_intake_state_to_string (state), &back));
    g_assert_cmpint (back, ==, state);
    g_assert_cmpint (*stilla_intake_state_label (state), !=, '\0');
  }
  g_assert_false (stilla_intake_state_from_string ("later", &(StillaIntakeState){ 0 }));
  g_assert_false (stilla_intake_state_from_string (NULL, &(StillaIntakeState){ 0 }));
}

/* What is said of a dose of "p", one capsule of 100 mg. */
static StillaIntake *
say (const StillaSaid *said, GError **error)
{
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  g_autoptr (StillaDoseTime) dose = test_dose ("d", "p", "08:00", "2026-11-20");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 8, 4, 0);
  StillaOccurrence occurrence = { .dose = dose, .product = product, .date = test_date ("2026-11-20") };

  return stilla_intake_new_said (&occurrence, said, at, error);
}

static void
test_said (void)
{
  g_autofree char *longest = g_strnfill (STILLA_INTAKE_MAX_WORDS, 'x');
  g_autofree char *too_long = g_strnfill (STILLA_INTAKE_MAX_WORDS + 1, 'x');
  const struct {
    StillaSaid said;
    gint64 num, den;
    gint64 elemental_ug;
    const char *note;
    gboolean is_refused;
  } rows[] = {
    { { STILLA_INTAKE_TAKEN, { 0, 0 }, NULL, NULL }, 1, 1, 100000, "", FALSE },
    { { STILLA_INTAKE_TAKEN, { 1, 2 }, "half", NULL }, 1, 2, 50000, "half", FALSE },
    { { STILLA_INTAKE_NOT_SURE, { 0, 0 }, longest, longest }, 1, 1, 100000, longest, FALSE },
    { { STILLA_INTAKE_TAKEN, { 0, 0 }, too_long, NULL }, 0, 0, 0, NULL, TRUE },
    { { STILLA_INTAKE_TAKEN, { 0, 0 }, NULL, too_long }, 0, 0, 0, NULL, TRUE },
    { { STILLA_INTAKE_TAKEN, { 0, 0 }, "\xff", NULL }, 0, 0, 0, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaIntake) answer = say (&rows[i].said, &error);

    g_assert_cmpint (answer == NULL, ==, rows[i].is_refused);
    g_assert_cmpint (error != NULL, ==, rows[i].is_refused);
    if (answer == NULL)
      continue;
    g_assert_cmpint (answer->state, ==, rows[i].said.state);
    g_assert_cmpint (answer->units.num, ==, rows[i].num);
    g_assert_cmpint (answer->units.den, ==, rows[i].den);
    g_assert_cmpint (answer->elemental_ug, ==, rows[i].elemental_ug);
    g_assert_cmpstr (answer->note, ==, rows[i].note);
  }
}

/* Each thing that was said makes another answer. */
static void
test_equal (void)
{
  static const StillaSaid said[] = {
    { STILLA_INTAKE_TAKEN, { 1, 1 }, NULL, NULL },     { STILLA_INTAKE_SKIPPED, { 1, 1 }, NULL, NULL },
    { STILLA_INTAKE_TAKEN, { 1, 2 }, NULL, NULL },     { STILLA_INTAKE_TAKEN, { 1, 1 }, "note", NULL },
    { STILLA_INTAKE_TAKEN, { 1, 1 }, NULL, "reason" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    for (guint k = 0; k < G_N_ELEMENTS (said); k++) {
      g_autoptr (StillaIntake) one = say (&said[i], NULL);
      g_autoptr (StillaIntake) other = say (&said[k], NULL);

      g_assert_cmpint (stilla_intake_equal (one, other), ==, i == k);
      g_assert_false (stilla_intake_equal (one, NULL));
      g_assert_false (stilla_intake_equal (NULL, other));
    }
  g_assert_true (stilla_intake_equal (NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/intake/snapshot", test_snapshot);
  g_test_add_func ("/schedule/intake/words", test_words);
  g_test_add_func ("/schedule/intake/said", test_said);
  g_test_add_func ("/schedule/intake/equal", test_equal);
  return g_test_run ();
}
