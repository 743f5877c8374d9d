/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-line-layout.h"

struct _StillaLineLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (StillaLineLayout, stilla_line_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *text = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    text = child;
    if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
      break;
  }
  return text;
}

static void
measure_width (StillaLineLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  const GtkWidget *text = find_text (widget);
  int spacing = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum += spacing + (child == text ? child_minimum : child_natural);
    *natural += spacing + child_natural;
    spacing = self->spacing;
  }
}

/* What the text gets of @width. */
static int
get_text_width (StillaLineLayout *self, GtkWidget *widget, int width)
{
  const GtkWidget *text = find_text (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int natural;

    if (child == text || !gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
    width -= natural + self->spacing;
  }
  return MAX (width, 0);
}

static void
measure_height (StillaLineLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  GtkWidget *text = find_text (widget);
  int text_width = width < 0 ? -1 : get_text_width (self, widget, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child == text ? text_width : -1, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
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
  StillaLineLayout *self = STILLA_LINE_LAYOUT (manager);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  StillaLineLayout *self = STILLA_LINE_LAYOUT (manager);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const GtkWidget *text = find_text (widget);
  int text_width = get_text_width (self, widget, width);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_width = text_width;

    if (!gtk_widget_should_layout (child))
      continue;
    if (child != text)
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_width, NULL, NULL);
    gtk_widget_size_allocate (
        child, &(GtkAllocation){ is_mirrored ? width - x - child_width : x, 0, child_width, height }, -1);
    x += child_width + self->spacing;
  }
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_line_layout_class_init (StillaLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
stilla_line_layout_init (StillaLineLayout *self)
{
}

GtkLayoutManager *
stilla_line_layout_new (int spacing)
{
  StillaLineLayout *self = g_object_new (STILLA_TYPE_LINE_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
stilla_line_new (int spacing)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  gtk_widget_set_layout_manager (line, stilla_line_layout_new (spacing));
  return line;
}
