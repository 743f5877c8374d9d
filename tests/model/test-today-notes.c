/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-today-notes.h"

#include "stilla-test-store.h"
#include "stilla-test-whole-plan.h"

static StillaPlanner *
open_planner (const char *folder, const char *now)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (StillaClock) clock = stilla_clock_new_fixed (at);
  StillaPlanner *planner = stilla_planner_new (folder, clock, STILLA_PERSON_FIRST);

  while (!stilla_planner_is_loaded (planner))
    g_main_context_iteration (NULL, TRUE);
  return planner;
}

static void
assert_notes (const char *now, const char *wanted)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaPlan) plan = test_whole_plan ("2026-11-20");
  g_autoptr (StillaPlanner) planner = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  {
    g_autoptr (StillaStore) store = test_store (folder);

    g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  }
  planner = open_planner (folder, now);
  notes = stilla_today_notes_new (planner);
  for (guint i = 0; i < notes->len; i++) {
    const StillaTodayNote *note = g_ptr_array_index (notes, i);

    g_string_append_printf (text, "%d %s|%s\n", note->kind, note->words,
                            note->detail != NULL ? note->detail : "");
  }
  g_assert_cmpstr (text->str, ==, wanted);
  stilla_planner_close (planner);
  test_remove_folder (folder);
}

static void
test_all_kinds (void)
{
  assert_notes ("2026-11-20T09:30:00Z",
                "0 14:30 Dr. Amaranth|Bring the diary\n"
                "0 Magnesium drip at a clinic|\n"
                "1 Oxide: paused until you go on with it.|until the antibiotic is finished\n"
                "2 Night capsules: 6 capsules left. On 23 November it is no longer enough.|\n");
}

static void
test_next_day (void)
{
  assert_notes ("2026-11-21T09:30:00Z",
                "1 Oxide: paused until you go on with it.|until the antibiotic is finished\n"
                "2 Night capsules: 6 capsules left. On 24 November it is no longer enough.|\n");
}

static void
test_pause (void)
{
  static const struct {
    const char *product, *until, *words;
  } rows[] = {
    { "night", "2026-11-30", "Night capsules: paused until 30 November." },
    { "night", "2027-01-02", "Night capsules: paused until 2 January 2027." },
    { "night", NULL, "Night capsules: paused until you go on with it." },
    { NULL, "2026-11-30", "The whole plan: paused until 30 November." },
  };
  g_autoptr (StillaPlan) plan = test_whole_plan ("2026-11-20");
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaPause pause = { .product_id = (char *) rows[i].product, .until = test_date (rows[i].until) };
    g_autofree char *words = stilla_pause_dup_sentence (&pause, plan, &today);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/model/today-notes/all-kinds", test_all_kinds);
  g_test_add_func ("/model/today-notes/next-day", test_next_day);
  g_test_add_func ("/model/today-notes/pause", test_pause);
  return g_test_run ();
}
