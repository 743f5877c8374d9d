/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-vocabulary.h"

static void
test_certainty (void)
{
  static const char *const words[] = { "high", "moderate", "low", "very-low", "guideline", "unconfirmed" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    StillaCertainty certainty;

    g_assert_true (stilla_certainty_from_string (words[i], &certainty));
    g_assert_cmpint (certainty, ==, STILLA_CERTAINTY_HIGH + (int) i);
    g_assert_cmpstr (stilla_certainty_label (certainty), !=, "");
    g_assert_cmpstr (stilla_certainty_note (certainty), !=, "");
    g_assert_cmpstr (stilla_certainty_meaning (certainty), !=, "");
  }
  g_assert_false (stilla_certainty_from_string ("sure", NULL));
  g_assert_false (stilla_certainty_from_string (NULL, NULL));
  g_assert_cmpstr (stilla_certainty_label (STILLA_CERTAINTY_NONE), ==, "");
  g_assert_cmpstr (stilla_certainty_note (STILLA_CERTAINTY_NONE), ==, "");
}

static void
test_level (void)
{
  static const char *const words[] = { "stop", "ask-first", "take-care", "good-to-know" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    StillaLevel level;

    g_assert_true (stilla_level_from_string (words[i], &level));
    g_assert_cmpint (level, ==, STILLA_LEVEL_STOP + (int) i);
    g_assert_cmpstr (stilla_level_to_string (level), ==, words[i]);
    g_assert_cmpstr (stilla_level_label (level), !=, "");
    g_assert_cmpstr (stilla_level_meaning (level), !=, "");
    g_assert_true (g_str_has_suffix (stilla_level_icon_name (level), "-symbolic"));
  }
  g_assert_false (stilla_level_from_string ("careful", NULL));
  g_assert_cmpstr (stilla_level_to_string (STILLA_LEVEL_NONE), ==, "");
}

static void
test_read (void)
{
  StillaRead read;

  g_assert_true (stilla_read_from_string ("secondary", &read));
  g_assert_cmpint (read, ==, STILLA_READ_SECONDARY);
  g_assert_cmpstr (stilla_read_label (read), !=, "");
  g_assert_cmpstr (stilla_read_note (read), !=, "");
  g_assert_false (stilla_read_from_string ("skimmed", &read));
}

static void
test_route (void)
{
  StillaRoute routes;

  g_assert_true (stilla_route_from_string ("oral", &routes));
  g_assert_cmpint (routes, ==, STILLA_ROUTE_ORAL);
  g_assert_true (stilla_route_from_string ("oral vein", &routes));
  g_assert_cmpint (routes, ==, STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN);
  g_assert_false (stilla_route_from_string ("nose", &routes));
  g_assert_false (stilla_route_from_string ("", &routes));
  g_assert_false (stilla_route_from_string (NULL, &routes));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/vocabulary/certainty", test_certainty);
  g_test_add_func ("/content/vocabulary/level", test_level);
  g_test_add_func ("/content/vocabulary/read", test_read);
  g_test_add_func ("/content/vocabulary/route", test_route);
  return g_test_run ();
}
