/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-settings.h"

#include <glib/gstdio.h>

#define FILE_NAME "print.conf"
#define SETUP_GROUP "Page Setup"
#define SETTINGS_GROUP "Print Settings"

void
stilla_print_settings_load (const char *data_folder, GtkPageSetup **setup, GtkPrintSettings **settings)
{
  g_autofree char *path = g_build_filename (data_folder, FILE_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  *setup = NULL;
  if (g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL)) {
    *setup = gtk_page_setup_new_from_key_file (keys, SETUP_GROUP, NULL);
    if (settings != NULL)
      *settings = gtk_print_settings_new_from_key_file (keys, SETTINGS_GROUP, NULL);
  } else if (settings != NULL) {
    *settings = NULL;
  }
  if (*setup == NULL)
    *setup = gtk_page_setup_new ();
}

void
stilla_print_settings_save (const char *data_folder, GtkPageSetup *setup, GtkPrintSettings *settings)
{
  g_autofree char *path = g_build_filename (data_folder, FILE_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GtkPageSetup) kept_setup = gtk_page_setup_copy (setup);
  g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);

  gtk_page_setup_set_orientation (kept_setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_N_COPIES);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_ORIENTATION);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (kept, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
  gtk_page_setup_to_key_file (kept_setup, keys, SETUP_GROUP);
  gtk_print_settings_to_key_file (kept, keys, SETTINGS_GROUP);
  if (g_mkdir_with_parents (data_folder, 0700) == 0 && !g_key_file_save_to_file (keys, path, NULL))
    g_debug ("The printer choices were not kept");
}

void
stilla_print_settings_init_spec (GtkPageSetup *setup, StillaPageSpec *spec)
{
  stilla_page_spec_init_for (spec, STILLA_PAPER_A4, FALSE, FALSE);
  stilla_page_spec_set_size (spec, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                             gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  spec->margin_top = MAX (spec->margin_top, gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS));
  spec->margin_bottom = MAX (spec->margin_bottom, gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));
  spec->margin_left = MAX (spec->margin_left, gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS));
  spec->margin_right = MAX (spec->margin_right, gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
}

void
stilla_print_settings_forget (const char *data_folder)
{
  g_autofree char *path = g_build_filename (data_folder, FILE_NAME, NULL);

  g_unlink (path);
}
