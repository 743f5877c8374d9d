/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-day-tally.h"

/* One letter a dose: Taken, Part, Skipped, Unsure, Not recorded, Later, planned, paused. */
static const struct {
  const char *doses;
  StillaRecordState state;
  const char *words;
} rows[] = {
  { "", STILLA_RECORD_NOT_PLANNED, "Nothing planned" },
  { "T", STILLA_RECORD_TAKEN, "1 of 1 recorded as taken" },
  { "TTTTTSN", STILLA_RECORD_PART, "5 of 7 recorded as taken; 1 skipped; 1 not recorded" },
  { "P", STILLA_RECORD_PART, "1 of 1 recorded as taken; 1 in part" },
  { "TX", STILLA_RECORD_TAKEN, "1 of 1 recorded as taken; 1 paused" },
  { "TL", STILLA_RECORD_PART, "1 of 2 recorded as taken; 1 later today" },
  { "SS", STILLA_RECORD_SKIPPED, "0 of 2 recorded as taken; 2 skipped" },
  { "SN", STILLA_RECORD_NOT_RECORDED, "0 of 2 recorded as taken; 1 skipped; 1 not recorded" },
  { "SU", STILLA_RECORD_NOT_SURE, "0 of 2 recorded as taken; 1 skipped; 1 not sure" },
  { "NL", STILLA_RECORD_NOT_RECORDED, "0 of 2 recorded as taken; 1 not recorded; 1 later today" },
  { "LL", STILLA_RECORD_LATER, "0 of 2 recorded as taken; 2 later today" },
  { "FFF", STILLA_RECORD_PLANNED, "3 planned" },
  { "XX", STILLA_RECORD_PAUSED, "2 paused" },
  { "FX", STILLA_RECORD_PLANNED, "1 planned; 1 paused" },
};

static StillaRecordState
state_of (char letter)
{
  static const char letters[] = "-XFLNUSPT"; /* as StillaRecordState has them */

  return (StillaRecordState) (strchr (letters, letter) - letters);
}

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaDoseTime dose = { 0 };
    StillaIntake answer = { .elemental_ug = 100000 };
    StillaDayTally tally = { 0 };
    g_autofree char *words = NULL;

    for (const char *letter = rows[i].doses; *letter != '\0'; letter++) {
      StillaRecordedDose recorded = { .answer = &answer, .state = state_of (*letter) };

      recorded.occurrence.dose = &dose;
      stilla_day_tally_add (&tally, &recorded);
    }
    words = stilla_day_tally_dup_words (&tally);
    g_assert_cmpstr (words, ==, rows[i].words);
    g_assert_cmpint (stilla_day_tally_get_state (&tally), ==, rows[i].state);
  }
}

/* What is taken when needed stands beside what was planned. */
static void
test_when_needed (void)
{
  char id[] = "n";
  StillaDoseTime dose = { .as_needed_id = id };
  StillaIntake answer = { .elemental_ug = 150000 };
  StillaRecordedDose recorded = { .answer = &answer, .state = STILLA_RECORD_TAKEN };
  StillaDayTally tally = { 0 };
  g_autofree char *words = NULL, *amount = NULL;

  recorded.occurrence.dose = &dose;
  stilla_day_tally_add (&tally, &recorded);
  stilla_day_tally_add (&tally, &recorded);
  words = stilla_day_tally_dup_words (&tally);
  amount = stilla_day_tally_dup_amount (&tally, stilla_number_style_c ());
  g_assert_cmpstr (words, ==, "2 taken when needed");
  g_assert_cmpstr (amount, ==, "300\u00a0mg elemental recorded as taken");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/day-tally/table", test_table);
  g_test_add_func ("/model/day-tally/when-needed", test_when_needed);
  return g_test_run ();
}
