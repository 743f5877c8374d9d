/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-wrap-layout.h"

#define CHILD 40
#define SPACING 10

static GtkWidget *
make_box (int n_children, GtkTextDirection direction)
{
  GtkWidget *box = stilla_wrap_new (SPACING);

  gtk_widget_set_direction (box, direction);
  for (int i = 0; i < n_children; i++)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_DRAWING_AREA, "width-request", CHILD,
                                                 "height-request", CHILD, NULL));
  return box;
}

static void
test_height (void)
{
  static const struct {
    int n_children, width, height;
  } rows[] = {
    { 0, 100, 0 },  { 1, 40, 40 },  { 2, 90, 40 },  { 2, 89, 90 },
    { 3, 140, 40 }, { 3, 139, 90 }, { 3, 40, 140 }, { 5, 140, 90 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *box = g_object_ref_sink (make_box (rows[i].n_children, GTK_TEXT_DIR_LTR));
    int height;

    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, rows[i].width, NULL, &height, NULL, NULL);
    g_assert_cmpint (height, ==, rows[i].height);
    g_object_unref (box);
  }
}

static void
assert_at (GtkWidget *child, int x, int y)
{
  GtkAllocation at;

  gtk_widget_get_allocation (child, &at);
  g_assert_cmpint (at.x, ==, x);
  g_assert_cmpint (at.y, ==, y);
}

static void
test_places (void)
{
  static const struct {
    GtkTextDirection direction;
    int first, second;
  } rows[] = { { GTK_TEXT_DIR_LTR, 0, 50 }, { GTK_TEXT_DIR_RTL, 60, 10 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *box = g_object_ref_sink (make_box (4, rows[i].direction));
    GtkWidget *child = gtk_widget_get_first_child (box);
    int height;

    gtk_widget_set_visible (gtk_widget_get_next_sibling (child), FALSE); /* takes no room */
    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &height, NULL, NULL);
    gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 100, height }, -1);
    assert_at (child, rows[i].first, 0);
    child = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (child));
    assert_at (child, rows[i].second, 0);
    assert_at (gtk_widget_get_next_sibling (child), rows[i].first, 50);
    g_object_unref (box);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/wrap-layout/height", test_height);
  g_test_add_func ("/app/wrap-layout/places", test_places);
  return g_test_run ();
}
