/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-history.h"

static void
push (StillaHistory *history, const char *words)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (words);

  stilla_history_push (history, place);
}

static void
assert_at (StillaHistory *history, const char *words)
{
  g_autofree char *current = stilla_location_to_string (stilla_history_get_current (history));

  g_assert_cmpstr (current, ==, words);
}

static void
test_empty (void)
{
  g_autoptr (StillaHistory) history = stilla_history_new ();

  g_assert_null (stilla_history_get_current (history));
  g_assert_null (stilla_history_go_back (history));
  g_assert_null (stilla_history_go_forward (history));
  stilla_history_set_scroll (history, 10);
  g_assert_cmpfloat (stilla_history_get_scroll (history), ==, 0);
}

static void
test_there_and_back (void)
{
  g_autoptr (StillaHistory) history = stilla_history_new ();

  push (history, "page:a");
  stilla_history_set_scroll (history, 120);
  push (history, "page:b");
  push (history, "plan");
  g_assert_false (stilla_history_can_go_forward (history));

  stilla_history_go_back (history);
  assert_at (history, "page:b");
  g_assert_cmpfloat (stilla_history_get_scroll (history), ==, 0);
  stilla_history_go_back (history);
  assert_at (history, "page:a");
  g_assert_cmpfloat (stilla_history_get_scroll (history), ==, 120);
  g_assert_false (stilla_history_can_go_back (history));
  stilla_history_go_forward (history);
  assert_at (history, "page:b");
  g_assert_true (stilla_history_can_go_forward (history));
}

static void
test_push_forgets_what_lay_ahead (void)
{
  g_autoptr (StillaHistory) history = stilla_history_new ();

  push (history, "page:a");
  push (history, "page:b");
  stilla_history_go_back (history);
  push (history, "page:c");
  g_assert_false (stilla_history_can_go_forward (history));
  stilla_history_go_back (history);
  assert_at (history, "page:a");
}

static void
test_same_place_once (void)
{
  g_autoptr (StillaHistory) history = stilla_history_new ();

  push (history, "page:a");
  push (history, "page:a");
  g_assert_false (stilla_history_can_go_back (history));
  push (history, "page:a#part");
  g_assert_true (stilla_history_can_go_back (history));
  stilla_history_clear (history);
  g_assert_null (stilla_history_get_current (history));
  g_assert_false (stilla_history_can_go_back (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/history/empty", test_empty);
  g_test_add_func ("/model/history/there-and-back", test_there_and_back);
  g_test_add_func ("/model/history/push-forgets-what-lay-ahead", test_push_forgets_what_lay_ahead);
  g_test_add_func ("/model/history/same-place-once", test_same_place_once);
  return g_test_run ();
}
