/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-app-resources.h"
#include "app/stilla-appearance.h"
#include "model/stilla-settings.h"

#include <adwaita.h>

static void
parsing_error_cb (GtkCssProvider *provider, GtkCssSection *section, const GError *error)
{
  g_autofree char *place = gtk_css_section_to_string (section);

  g_error ("%s: %s", place, error->message);
}

/* GTK only warns about a style sheet that it cannot read to its end. */
static void
test_style_sheets (void)
{
  static const char *const names[]
      = { "style", "style-dark", "style-hc", "style-hc-dark", "style-low-light" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
    g_autofree char *path = g_strdup_printf ("/org/stilla/app/%s.css", names[i]);

    g_signal_connect (provider, "parsing-error", G_CALLBACK (parsing_error_cb), NULL);
    gtk_css_provider_load_from_resource (provider, path);
  }
}

static gboolean
get_setting (const char *name)
{
  gboolean value = FALSE;

  g_object_get (gtk_settings_get_default (), name, &value, NULL);
  return value;
}

static void
test_low_light (void)
{
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaAppearance) appearance = stilla_appearance_new (stored);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_settings_set_boolean (stored, "low-light", TRUE);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_false (get_setting ("gtk-enable-animations"));
  g_assert_false (get_setting ("gtk-cursor-blink"));

  g_settings_set_boolean (stored, "low-light", FALSE);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (get_setting ("gtk-cursor-blink"));
}

static void
test_text_size (void)
{
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaAppearance) appearance = stilla_appearance_new (stored);
  int normal = 0, doubled = 0, again = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &normal, NULL);
  g_settings_set_int (stored, "text-percent", 200);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &doubled, NULL);
  g_settings_set_int (stored, "text-percent", 100);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &again, NULL);
  g_assert_cmpint (doubled, >, normal * 19 / 10);
  g_assert_cmpint (again, ==, normal);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_app_resources_register ();
  g_test_add_func ("/app/appearance/style-sheets", test_style_sheets);
  g_test_add_func ("/app/appearance/low-light", test_low_light);
  g_test_add_func ("/app/appearance/text-size", test_text_size);
  return g_test_run ();
}
