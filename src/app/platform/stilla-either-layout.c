/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-either-layout.h"

struct _StillaEitherLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (StillaEitherLayout, stilla_either_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static GtkWidget *
choose (GtkWidget *widget, int width)
{
  GtkWidget *wide = gtk_widget_get_first_child (widget);

  return width >= least_width (wide) ? wide : gtk_widget_get_last_child (widget);
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  GtkWidget *wide = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (wide, orientation, -1, NULL, natural, NULL, NULL);
    *minimum = MIN (least_width (wide), least_width (gtk_widget_get_last_child (widget)));
    *natural = MAX (*natural, *minimum);
    return;
  }
  gtk_widget_measure (choose (widget, for_size < 0 ? G_MAXINT : for_size), orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *chosen = choose (widget, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, child == chosen);
  gtk_widget_size_allocate (chosen, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
stilla_either_layout_class_init (StillaEitherLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
stilla_either_layout_init (StillaEitherLayout *self)
{
}

GtkWidget *
stilla_either_new (GtkWidget *wide, GtkWidget *narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), wide);
  gtk_box_append (GTK_BOX (box), narrow);
  gtk_widget_set_layout_manager (box, g_object_new (STILLA_TYPE_EITHER_LAYOUT, NULL));
  return box;
}
