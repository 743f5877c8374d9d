/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-language.h"

#include "core/base/stilla-resources.h"

static void
test_direction (void)
{
  static const char *const at_right[] = { "ar", "AR", "ar-EG", "ar-XB", "he_IL.UTF-8", "fa", "ckb" };
  static const char *const at_left[] = { "en", "en-XA", "arn", "de", "zh-Hans", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (at_right); i++)
    g_assert_true (stilla_language_is_rtl (at_right[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (at_left); i++)
    g_assert_false (stilla_language_is_rtl (at_left[i]));
}

static void
test_same (void)
{
  g_assert_true (stilla_language_same ("en", "en_GB.UTF-8"));
  g_assert_true (stilla_language_same ("en-XA", "EN_xa"));
  g_assert_false (stilla_language_same ("en", "en-XA"));
  g_assert_false (stilla_language_same ("ar-XB", "ar"));
  g_assert_false (stilla_language_same ("de", "den"));
}

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  g_assert_cmpstr (stilla_language_find (bundle, NULL), ==, "en");
  g_assert_cmpstr (stilla_language_find (bundle, "en-AU"), ==, "en");
  g_assert_cmpstr (stilla_language_find (bundle, "en-xa"), ==, "en-XA");
  g_assert_cmpstr (stilla_language_find (bundle, "ar_XB"), ==, "ar-XB");
  g_assert_null (stilla_language_find (bundle, "ar"));
  g_assert_null (stilla_language_find (bundle, "de"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/language/direction", test_direction);
  g_test_add_func ("/content/language/same", test_same);
  g_test_add_func ("/content/language/find", test_find);
  return g_test_run ();
}
