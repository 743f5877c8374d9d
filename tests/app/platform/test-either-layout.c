/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-either-layout.h"

static GtkWidget *
make_child (int width, int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (child, width, height);
  return child;
}

/* The narrow child asks for the width; the wide one is shown from the width that it needs. */
static void
test_choice (void)
{
  static const struct {
    int width;
    gboolean is_wide;
    int height;
  } rows[] = { { 100, FALSE, 90 }, { 299, FALSE, 90 }, { 300, TRUE, 20 }, { 900, TRUE, 20 } };
  GtkWidget *wide = make_child (300, 20);
  GtkWidget *narrow = make_child (100, 90);
  GtkWidget *either = g_object_ref_sink (stilla_either_new (wide, narrow));
  int least, height;

  gtk_widget_measure (either, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 100);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    gtk_widget_measure (either, GTK_ORIENTATION_VERTICAL, rows[i].width, NULL, &height, NULL, NULL);
    g_assert_cmpint (height, ==, rows[i].height);
    gtk_widget_size_allocate (either, &(GtkAllocation){ 0, 0, rows[i].width, height }, -1);
    g_assert_cmpint (gtk_widget_get_child_visible (wide), ==, rows[i].is_wide);
    g_assert_cmpint (gtk_widget_get_child_visible (narrow), ==, !rows[i].is_wide);
  }
  g_object_unref (either);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform/either-layout/choice", test_choice);
  return g_test_run ();
}
