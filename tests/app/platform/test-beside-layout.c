/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-beside-layout.h"

static GtkWidget *
make_child (int width)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (child, width, 50);
  return child;
}

static int
get_left (GtkWidget *child, GtkWidget *box)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
  return (int) bounds.origin.x;
}

static void
test_room (void)
{
  static const struct {
    int width;
    gboolean is_main_in_front, is_alone;
    gboolean has_side, has_main;
  } rows[] = {
    { 360, FALSE, FALSE, TRUE, FALSE }, { 360, TRUE, FALSE, FALSE, TRUE }, { 579, FALSE, FALSE, TRUE, FALSE },
    { 580, FALSE, FALSE, TRUE, TRUE },  { 1100, TRUE, FALSE, TRUE, TRUE }, { 1100, FALSE, TRUE, FALSE, TRUE },
    { 360, FALSE, TRUE, FALSE, TRUE },
  };
  GtkWidget *side = make_child (200);
  GtkWidget *page = make_child (150);
  GtkWidget *beside = g_object_ref_sink (stilla_beside_new (side, page));
  StillaBesideLayout *layout = STILLA_BESIDE_LAYOUT (gtk_widget_get_layout_manager (beside));
  int least;

  gtk_widget_measure (beside, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 200);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    stilla_beside_layout_set_front (layout, rows[i].is_main_in_front);
    stilla_beside_layout_set_alone (layout, rows[i].is_alone);
    gtk_widget_size_allocate (beside, &(GtkAllocation){ 0, 0, rows[i].width, 100 }, -1);
    g_assert_cmpint (gtk_widget_get_child_visible (side), ==, rows[i].has_side);
    g_assert_cmpint (gtk_widget_get_child_visible (page), ==, rows[i].has_main);
    g_assert_cmpint (stilla_beside_layout_get_collapsed (layout), ==, rows[i].width < 580);
  }
  g_object_unref (beside);
}

static void
test_mirrored (void)
{
  GtkWidget *side = make_child (200);
  GtkWidget *page = make_child (150);
  GtkWidget *beside = g_object_ref_sink (stilla_beside_new (side, page));

  gtk_widget_size_allocate (beside, &(GtkAllocation){ 0, 0, 800, 100 }, -1);
  g_assert_cmpint (get_left (side, beside), ==, 0);
  g_assert_cmpint (get_left (page, beside), ==, 320);
  gtk_widget_set_direction (beside, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (beside, &(GtkAllocation){ 0, 0, 801, 100 }, -1);
  g_assert_cmpint (get_left (page, beside), ==, 0);
  g_assert_cmpint (get_left (side, beside), >, 400);
  g_object_unref (beside);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform/beside-layout/room", test_room);
  g_test_add_func ("/platform/beside-layout/mirrored", test_mirrored);
  return g_test_run ();
}
