/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-phase-words.h"

#include "stilla-test-plan.h"

/* A letter for each day: the phase; then its milligrams, then "?" when that is not all of it. */
static GArray *
make_days (const char *row)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (StillaPhaseDay));
  g_auto (GStrv) parts = g_strsplit (row, " ", -1);

  for (int i = 0; parts[i] != NULL; i++) {
    StillaPhaseDay day = { .phase = parts[i][0] - 'A' };

    day.known_ug = g_ascii_strtoll (parts[i] + 1, NULL, 10) * 1000;
    day.is_known = !g_str_has_suffix (parts[i], "?");
    g_array_append_val (days, day);
  }
  return days;
}

static GPtrArray *
make_phases (void)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
  GDate first = test_date ("2026-11-20");
  GDate last = test_date ("2026-12-03");
  GDate next = test_date ("2026-12-04");
  GDate open = test_date (NULL);

  g_ptr_array_add (phases, stilla_phase_new (&first, &last));
  g_ptr_array_add (phases, stilla_phase_new (&next, &open));
  return phases;
}

static void
test_amounts (void)
{
  static const struct {
    const char *days;
    const char *words;
  } rows[] = {
    { "A100 A100 B200", "A, from 20 November: 100\u00a0mg elemental a day\n"
                        "B, from 4 December: 200\u00a0mg elemental a day" },
    { "A100 A50 A100", "A, from 20 November: 50\u00a0mg to 100\u00a0mg elemental a day" },
    { "A0? A0?", "A, from 20 November: elemental amount not known" },
    { "A0? A100?",
      "A, from 20 November: at least 100\u00a0mg elemental on some days, not all of it is known" },
    { "A100? A100?", "A, from 20 November: at least 100\u00a0mg elemental a day, not all of it is known" },
  };
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) phases = make_phases ();
    g_autoptr (GArray) days = make_days (rows[i].days);
    g_autofree char *words = stilla_phases_dup_words (phases, days, &today, stilla_number_style_c ());

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_limit (void)
{
  static const struct {
    const char *days;
    const char *words;
  } rows[] = {
    { "A100 B250", "No day shown here is above the published limit of 250\u00a0mg elemental a day." },
    { "A100 B251",
      "1 day shown here is above the published limit of 250\u00a0mg elemental a day (↑). Talk with "
      "your doctor or pharmacist about it." },
    { "A300 B251", "2 days shown here are above the published limit of 250\u00a0mg elemental a day (↑). Talk "
                   "with your doctor or pharmacist about it." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) days = make_days (rows[i].days);
    g_autofree char *words = stilla_phases_dup_limit_words (days, 250000, stilla_number_style_c ());

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/phase-words/amounts", test_amounts);
  g_test_add_func ("/model/phase-words/limit", test_limit);
  return g_test_run ();
}
