/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-day-band.h"

#include "core/base/stilla-resources.h"

#include <adwaita.h>

/* Medicines at 06:00, 06:30 and 07:00: their names never fit beside each other. */
static StillaDayChart *
make_chart (const StillaMedicineList *list)
{
  static const char *const names[] = { "levothyroxine", "alendronate", "Moonflower drops" };
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (StillaDayGaps) gaps = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    StillaOwnMedicine *own = stilla_own_medicine_new (names[i]);

    stilla_own_medicine_add_time (own, 6 * 60 + 30 * (int) i);
    g_ptr_array_add (circumstances->medicines, own);
  }
  gaps = stilla_day_gaps_new (list, circumstances);
  return stilla_day_chart_new (gaps, circumstances, G_DATE_BAD_WEEKDAY, NULL);
}

static int
height_at (GtkWidget *band, int width)
{
  int minimum, natural;

  gtk_widget_measure (band, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

/* The picture asks for no width that a narrow window lacks, grows in height instead, and says it all. */
static void
test_narrow (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaMedicineList) list = stilla_medicine_list_new (bundle);
  g_autoptr (StillaDayChart) said = make_chart (list);
  g_autofree char *words = stilla_day_chart_dup_words (said);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *band = stilla_day_band_new ();
  int empty, least;

  gtk_window_set_child (GTK_WINDOW (window), band);
  empty = height_at (band, 280);
  stilla_day_band_set_chart (STILLA_DAY_BAND (band), make_chart (list));
  gtk_widget_measure (band, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 240);
  g_assert_cmpint (height_at (band, 2400), >, empty);
  g_assert_cmpint (height_at (band, 200), >, height_at (band, 2400));
  gtk_test_accessible_assert_role (band, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (band, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  g_test_add_func ("/safety/day-band/narrow", test_narrow);
  return g_test_run ();
}
