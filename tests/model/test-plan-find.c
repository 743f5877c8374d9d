/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-find.h"

#include "stilla-test-whole-plan.h"

static void
test_find (void)
{
  static const struct {
    const char *words, *found;
  } rows[] = {
    { "", "" },
    { " . ", "" },
    { "night", "Night capsules" },
    { "CAPSÚLES night", "Night capsules" },
    { "night powder", "" },
    { "diary", "Dr. Amaranth" },
    { "drip", "Magnesium drip at a clinic" },
    { "antibiotic", "until the antibiotic is finished" },
    { "xyzzy", "" },
  };
  g_autoptr (StillaPlan) plan = test_whole_plan ("2026-11-20");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) found = stilla_plan_find (plan, rows[i].words);
    g_autofree char *text = NULL;

    g_ptr_array_add (found, NULL);
    text = g_strjoinv ("|", (char **) found->pdata);
    g_assert_cmpstr (text, ==, rows[i].found);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-find/find", test_find);
  return g_test_run ();
}
