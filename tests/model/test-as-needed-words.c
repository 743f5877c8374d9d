/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-as-needed-words.h"

#include "stilla-test-whole-plan.h"

/* @n_taken takings of 1 sachet on the 20th */
static StillaPlan *
make_plan (int n_taken)
{
  g_autoptr (StillaPlan) plan = test_whole_plan ("2026-11-20");
  GDate today = test_date ("2026-11-20");
  g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (plan, &today, NULL);

  for (int i = 0; i < n_taken; i++)
    g_assert_true (stilla_plan_draft_take_as_needed (draft, "needed", &today, 600 + i, &(StillaUnits){ 1, 1 },
                                                     NULL, NULL, NULL));
  return stilla_plan_ref (draft->curr);
}

static void
test_words (void)
{
  static const struct {
    int n_taken;
    const char *used;
    gboolean has_warning;
  } rows[] = {
    { 0, "None taken today. The most you set for a day: 2 sachets.", FALSE },
    { 1, "Taken today: 1 sachet. The most you set for a day: 2 sachets.", FALSE },
    { 2, "Taken today: 2 sachets. The most you set for a day: 2 sachets.", TRUE },
    { 3, "Taken today: 3 sachets. The most you set for a day: 2 sachets.", TRUE },
  };
  GDate today = test_date ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlan) plan = make_plan (rows[i].n_taken);
    const StillaAsNeeded *item = stilla_plan_find_as_needed (plan, "needed");
    g_autofree char *used = stilla_as_needed_dup_used (item, plan, &today);
    g_autofree char *warning = stilla_as_needed_dup_warning (item, plan, &today);

    g_assert_cmpstr (used, ==, rows[i].used);
    g_assert_cmpint (warning != NULL, ==, rows[i].has_warning);
  }
}

static void
test_title (void)
{
  g_autoptr (StillaPlan) plan = make_plan (0);
  g_autofree char *title = stilla_as_needed_dup_title (stilla_plan_find_as_needed (plan, "needed"), plan);

  g_assert_cmpstr (title, ==, "Powder, 1 sachet when needed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/as-needed-words/words", test_words);
  g_test_add_func ("/model/as-needed-words/title", test_title);
  return g_test_run ();
}
