/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-settings.h"

#include "core/base/stilla-whole-file.h"

#include <math.h>

#define FILE_NAME "print.conf"
#define SETUP_GROUP "Page Setup"
#define SETTINGS_GROUP "Print Settings"
#define OWNER_ONLY 0600
#define SAME_SIZE 2 /* points: millimetres and inches do not meet exactly */

static const char *const of_one_job[]
    = { GTK_PRINT_SETTINGS_N_COPIES,    GTK_PRINT_SETTINGS_ORIENTATION,  GTK_PRINT_SETTINGS_PAGE_RANGES,
        GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_SET,     GTK_PRINT_SETTINGS_NUMBER_UP,
        GTK_PRINT_SETTINGS_SCALE,       GTK_PRINT_SETTINGS_OUTPUT_URI,   GTK_PRINT_SETTINGS_PAPER_FORMAT,
        GTK_PRINT_SETTINGS_PAPER_WIDTH, GTK_PRINT_SETTINGS_PAPER_HEIGHT, GTK_PRINT_SETTINGS_OUTPUT_BASENAME };

/* The paper that the printer gets, upright. */
static void
get_sheet (const StillaHandoutOrder *order, double *width, double *height)
{
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, order->paper, order->large, order->two_up);
  *width = MIN (spec.sheet_width, spec.sheet_height);
  *height = MAX (spec.sheet_width, spec.sheet_height);
}

static gboolean
has_paper_of (GtkPageSetup *setup, const StillaHandoutOrder *order)
{
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);
  double width, height;

  get_sheet (order, &width, &height);
  return fabs (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - width) < SAME_SIZE
         && fabs (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - height) < SAME_SIZE;
}

static GtkPaperSize *
create_paper (const StillaHandoutOrder *order)
{
  switch (order->paper) {
  case STILLA_PAPER_LETTER:
    return gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  case STILLA_PAPER_A5:
    return gtk_paper_size_new (order->two_up ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_A5);
  case STILLA_PAPER_A4:
    break;
  }
  return gtk_paper_size_new (GTK_PAPER_NAME_A4);
}

/* With the house margins, so that what was seen is printed as it is unless a printer asks for more. */
static GtkPageSetup *
create_setup (const StillaHandoutOrder *order)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = create_paper (order);
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, order->paper, order->large, order->two_up);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, spec.margin_top, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, spec.margin_bottom, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, spec.margin_left, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, spec.margin_right, GTK_UNIT_POINTS);
  return setup;
}

GtkPageSetup *
stilla_print_settings_load (const char *data_folder,
                            const StillaHandoutOrder *order,
                            GtkPrintSettings **settings)
{
  g_autofree char *path = g_build_filename (data_folder, FILE_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  gboolean is_kept = g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);

  if (settings != NULL)
    *settings = is_kept ? gtk_print_settings_new_from_key_file (keys, SETTINGS_GROUP, NULL) : NULL;
  if (is_kept)
    setup = gtk_page_setup_new_from_key_file (keys, SETUP_GROUP, NULL);
  if (setup == NULL || !has_paper_of (setup, order)) {
    g_clear_object (&setup);
    setup = create_setup (order);
  }
  gtk_page_setup_set_orientation (setup, order->two_up ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                       : GTK_PAGE_ORIENTATION_PORTRAIT);
  return g_steal_pointer (&setup);
}

void
stilla_print_settings_save (const char *data_folder, GtkPageSetup *setup, GtkPrintSettings *settings)
{
  g_autofree char *path = g_build_filename (data_folder, FILE_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GtkPageSetup) kept_setup = gtk_page_setup_copy (setup);
  g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);
  g_autofree char *text = NULL;
  gsize size;

  gtk_page_setup_set_orientation (kept_setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  for (gsize i = 0; i < G_N_ELEMENTS (of_one_job); i++)
    gtk_print_settings_unset (kept, of_one_job[i]);
  gtk_page_setup_to_key_file (kept_setup, keys, SETUP_GROUP);
  gtk_print_settings_to_key_file (kept, keys, SETTINGS_GROUP);
  text = g_key_file_to_data (keys, &size, NULL);
  if (g_mkdir_with_parents (data_folder, 0700) == 0
      && !stilla_whole_file_write (path, text, size, OWNER_ONLY, NULL))
    g_debug ("The printer choices were not kept");
}

static void
widen_margins (StillaPageSpec *spec, GtkPageSetup *setup)
{
  StillaMargins margins;

  stilla_page_spec_get_margins (spec, &margins);
  margins.top = MAX (margins.top, gtk_page_setup_get_top_margin (setup, GTK_UNIT_MM));
  margins.bottom = MAX (margins.bottom, gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_MM));
  margins.left = MAX (margins.left, gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM));
  margins.right = MAX (margins.right, gtk_page_setup_get_right_margin (setup, GTK_UNIT_MM));
  stilla_page_spec_set_margins (spec, &margins);
}

void
stilla_print_settings_init_spec (GtkPageSetup *setup, const StillaHandoutOrder *order, StillaPageSpec *spec)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);

  stilla_page_spec_init_for (spec, order->paper, order->large, order->two_up);
  if (!has_paper_of (setup, order) || (!order->two_up && width > height))
    stilla_page_spec_set_size (spec, order->two_up ? MIN (width, height) : width,
                               order->two_up ? MAX (width, height) : height);
  if (!order->two_up) /* what a printer cannot reach lies at the edges, within the margins of small pages */
    widen_margins (spec, setup);
}
