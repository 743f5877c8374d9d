/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-interaction.h"

#include "stilla-test-guide.h"

static const StillaMedicine *
medicine (const StillaInteraction *interaction, guint index)
{
  return g_ptr_array_index (interaction->medicines, index);
}

static void
test_values (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);
  const StillaInteraction *x01 = g_ptr_array_index (all, 0);
  const StillaInteraction *x02 = g_ptr_array_index (all, 1);
  const StillaInteraction *y01 = g_ptr_array_index (all, 2);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (x01->id, ==, "x01");
  g_assert_cmpstr (x01->name, ==, "Some antibiotics");
  g_assert_cmpstr (x01->use, ==, "infection");
  g_assert_null (x02->use);
  g_assert_cmpint (x01->action, ==, STILLA_ACTION_SEPARATE);
  g_assert_cmpint (x01->gaps.after_magnesium, ==, 360);
  g_assert_cmpint (x01->gaps.after_medicine, ==, 120);
  g_assert_cmpint (x01->gaps.shortest_after_magnesium, ==, 120);
  g_assert_cmpint (x01->gaps.shortest_after_medicine, ==, 30);
  g_assert_cmpstr (x01->sources[1], ==, "two");
  g_assert_nonnull (x01->effect);
  g_assert_cmpint (x02->scope, ==, STILLA_SCOPE_ANTACID);
  g_assert_cmpint (x02->action, ==, STILLA_ACTION_AVOID);
  g_assert_cmpint (x02->level, ==, STILLA_LEVEL_STOP);
  g_assert_false (stilla_gaps_is_set (&x02->gaps));
  g_assert_cmpint (y01->kind, ==, STILLA_INTERACTION_EFFECT);
  g_assert_cmpint (y01->routes, ==, STILLA_ROUTE_VEIN);
  g_assert_cmpint (y01->certainty, ==, STILLA_CERTAINTY_UNCONFIRMED);
}

static void
test_medicines (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);
  const StillaInteraction *x01 = g_ptr_array_index (all, 0);

  g_assert_cmpuint (x01->medicines->len, ==, 3);
  g_assert_cmpstr (medicine (x01, 0)->name, ==, "doxycycline");
  g_assert_cmpstr (medicine (x01, 0)->brands[1], ==, "Monodox");
  g_assert_null (medicine (x01, 0)->brands[2]);
  g_assert_null (medicine (x01, 1)->brands[0]);
  g_assert_cmpint (medicine (x01, 1)->gaps.after_magnesium, ==, 360);
  /* its own gaps, and so not the shortest gaps of the group */
  g_assert_cmpint (medicine (x01, 2)->gaps.after_magnesium, ==, 480);
  g_assert_cmpint (medicine (x01, 2)->gaps.shortest_after_magnesium, ==, STILLA_GAP_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/interaction/values", test_values);
  g_test_add_func ("/content/interaction/medicines", test_medicines);
  return g_test_run ();
}
