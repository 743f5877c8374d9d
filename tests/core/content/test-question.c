/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-question.h"

#include "stilla-test-guide.h"

static void
test_values (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_questions (bundle);
  const StillaQuestion *rest = g_ptr_array_index (all, 1);
  const StillaStatement *operation = g_ptr_array_index (rest->statements, 0);
  const StillaStatement *heart = g_ptr_array_index (rest->statements, 1);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (rest->id, ==, "rest");
  g_assert_cmpstr (rest->name, ==, "The rest of you");
  g_assert_cmpuint (rest->statements->len, ==, 2);
  g_assert_cmpstr (operation->conditions[0], ==, "c02");
  g_assert_cmpstr (operation->text, ==, "An operation soon");
  g_assert_cmpuint (operation->routes, ==, STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN);
  g_assert_cmpuint (heart->routes, ==, STILLA_ROUTE_VEIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/question/values", test_values);
  return g_test_run ();
}
