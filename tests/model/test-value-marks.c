/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-value-marks.h"

static void
test_marks (void)
{
  g_autoptr (StillaValueMarks) marks = stilla_value_marks_new ();

  g_assert_cmpint (stilla_value_marks_get (marks, "At home."), ==, STILLA_MARK_NONE);
  stilla_value_marks_set (marks, "At home.", STILLA_MARK_MUCH);
  stilla_value_marks_set (marks, "No needles.", STILLA_MARK_LITTLE);
  g_assert_cmpint (stilla_value_marks_get (marks, "At home."), ==, STILLA_MARK_MUCH);
  g_assert_cmpint (stilla_value_marks_get (marks, "No needles."), ==, STILLA_MARK_LITTLE);

  stilla_value_marks_set (marks, "At home.", STILLA_MARK_NONE);
  g_assert_cmpint (stilla_value_marks_get (marks, "At home."), ==, STILLA_MARK_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/value-marks/set", test_marks);
  return g_test_run ();
}
