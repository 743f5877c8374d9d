/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-condition.h"

#include "stilla-test-guide.h"

static void
test_values (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_conditions (bundle);
  const StillaCondition *kidney = g_ptr_array_index (all, 0);
  const StillaCondition *operation = g_ptr_array_index (all, 1);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (kidney->id, ==, "c01");
  g_assert_cmpstr (kidney->name, ==, "Kidney failure");
  g_assert_cmpint (kidney->level, ==, STILLA_LEVEL_STOP);
  g_assert_cmpint (kidney->if_unknown, ==, STILLA_LEVEL_ASK_FIRST);
  g_assert_cmpint (kidney->routes, ==, STILLA_ROUTE_ORAL);
  g_assert_cmpstr (kidney->sources[0], ==, "two");
  g_assert_nonnull (kidney->message);
  g_assert_cmpint (operation->if_unknown, ==, STILLA_LEVEL_NONE);
  g_assert_cmpint (operation->routes, ==, STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/condition/values", test_values);
  return g_test_run ();
}
