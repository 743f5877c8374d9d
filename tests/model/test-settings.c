/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-settings.h"

static void
test_region_from_locale (void)
{
  static const struct {
    const char *locale;
    const char *region;
  } rows[] = {
    { "en_US.UTF-8", "us-ca" },
    { "fr_CA", "us-ca" },
    { "de_DE.UTF-8@euro", "eu" },
    { "nb_NO", "eu" },
    { "en_GB.UTF-8", "uk" },
    { "ar_EG.UTF-8", NULL },
    { "C.UTF-8", NULL },
    { "C", NULL },
    { "de", NULL },
    { "en_", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (stilla_region_from_locale (rows[i].locale), ==, rows[i].region);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_region (void)
{
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, "en_GB.UTF-8");
  g_autofree char *before = stilla_settings_dup_region (settings);
  g_autofree char *after = NULL;
  int changes = 0;

  g_signal_connect_swapped (settings, "notify::region", G_CALLBACK (count_cb), &changes);
  g_assert_cmpstr (before, ==, "uk");
  g_assert_false (stilla_settings_is_region_chosen (settings));

  stilla_settings_set_region (settings, "eu");
  after = stilla_settings_dup_region (settings);
  g_assert_cmpstr (after, ==, "eu");
  g_assert_true (stilla_settings_is_region_chosen (settings));
  g_assert_cmpint (changes, ==, 1);
}

static void
test_region_unknown (void)
{
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = NULL;

  g_settings_reset (stored, "region");
  settings = stilla_settings_new (stored, "C.UTF-8");
  g_assert_null (stilla_settings_dup_region (settings));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/settings/region-from-locale", test_region_from_locale);
  g_test_add_func ("/model/settings/region", test_region);
  g_test_add_func ("/model/settings/region-unknown", test_region_unknown);
  return g_test_run ();
}
