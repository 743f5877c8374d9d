/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-aside-layout.h"

#define SPACING 12

struct _StillaAsideLayout {
  GtkLayoutManager parent_instance;

  int main_width;
};

G_DEFINE_FINAL_TYPE (StillaAsideLayout, stilla_aside_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (widget != NULL && gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
get_children (GtkWidget *widget, GtkWidget **main, GtkWidget **aside)
{
  *main = gtk_widget_get_first_child (widget);
  *aside = gtk_widget_get_last_child (widget);
}

static gboolean
has_room (StillaAsideLayout *self, GtkWidget *main, GtkWidget *aside, int width)
{
  int main_width = self->main_width > 0 ? self->main_width : natural_width (main);

  return width < 0 || width >= main_width + SPACING + natural_width (aside);
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *main, GtkWidget *aside, int *minimum, int *natural)
{
  int main_minimum, main_natural, aside_minimum, aside_natural;

  gtk_widget_measure (main, GTK_ORIENTATION_HORIZONTAL, -1, &main_minimum, &main_natural, NULL, NULL);
  gtk_widget_measure (aside, GTK_ORIENTATION_HORIZONTAL, -1, &aside_minimum, &aside_natural, NULL, NULL);
  *minimum = MAX (main_minimum, aside_minimum);
  *natural = main_natural + SPACING + aside_natural;
}

static int
height_for (GtkWidget *widget, int width)
{
  int height;
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL, NULL);
  return height;
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
  StillaAsideLayout *self = STILLA_ASIDE_LAYOUT (manager);
  GtkWidget *main, *aside;

  get_children (widget, &main, &aside);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (main, aside, minimum, natural);
    return;
  }
  if (has_room (self, main, aside, for_size)) {
    int aside_width = natural_width (aside);
    int main_width = for_size < 0 ? natural_width (main) : for_size - SPACING - aside_width;

    *natural = MAX (height_for (main, main_width), height_for (aside, aside_width));
  } else {
    *natural = height_for (main, for_size) + SPACING / 2 + height_for (aside, for_size);
  }
  *minimum = *natural;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  StillaAsideLayout *self = STILLA_ASIDE_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *main, *aside;
  int aside_width, main_height;

  get_children (widget, &main, &aside);
  if (has_room (self, main, aside, width)) {
    aside_width = natural_width (aside);
    place (main, is_mirrored ? aside_width + SPACING : 0, 0, width - SPACING - aside_width, height);
    place (aside, is_mirrored ? 0 : width - aside_width, 0, aside_width, height);
  } else {
    main_height = height_for (main, width);
    place (main, 0, 0, width, main_height);
    place (aside, 0, main_height + SPACING / 2, width, MAX (height - main_height - SPACING / 2, 0));
  }
}

static void
stilla_aside_layout_class_init (StillaAsideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
stilla_aside_layout_init (StillaAsideLayout *self)
{
}

GtkWidget *
stilla_aside_new (GtkWidget *main, GtkWidget *aside, int main_width)
{
  StillaAsideLayout *layout = g_object_new (STILLA_TYPE_ASIDE_LAYOUT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  layout->main_width = main_width;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
  gtk_box_append (GTK_BOX (box), main);
  gtk_box_append (GTK_BOX (box), aside);
  return box;
}
