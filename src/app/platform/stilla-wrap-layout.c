/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-wrap-layout.h"

#define SPACING 8

struct _StillaWrapLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (StillaWrapLayout, stilla_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line of children: the first, the one after the last, and what it takes. */
typedef struct {
  GtkWidget *first;
  GtkWidget *end;
  int height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
next_of (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Never more than the line. */
static int
width_of (GtkWidget *child, int line_width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, line_width));
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static Line
break_line (StillaWrapLayout *self, GtkWidget *first, int width)
{
  Line line = { first, first, 0 };
  int x = 0;

  for (; line.end != NULL; line.end = next_of (line.end)) {
    int child_width = width_of (line.end, width);

    if (line.end != first && x + self->spacing + child_width > width)
      break;
    x += (line.end != first ? self->spacing : 0) + child_width;
    line.height = MAX (line.height, height_of (line.end, child_width));
  }
  return line;
}

static void
measure_width (StillaWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int spacing = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_of (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += spacing + child_natural;
    spacing = self->spacing;
  }
}

static int
measure_height (StillaWrapLayout *self, GtkWidget *widget, int width)
{
  int height = 0;
  int spacing = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;) {
    Line line = break_line (self, child, width < 0 ? G_MAXINT / 2 : width);

    height += spacing + line.height;
    spacing = self->spacing;
    child = line.end;
  }
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
  StillaWrapLayout *self = STILLA_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
allocate_line (StillaWrapLayout *self, GtkWidget *widget, const Line *line, int y, int width)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = next_of (child)) {
    int child_width = width_of (child, width);

    gtk_widget_size_allocate (
        child, &(GtkAllocation){ is_mirrored ? width - x - child_width : x, y, child_width, line->height },
        -1);
    x += child_width + self->spacing;
  }
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  StillaWrapLayout *self = STILLA_WRAP_LAYOUT (manager);
  int y = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;) {
    Line line = break_line (self, child, width);

    allocate_line (self, widget, &line, y, width);
    y += line.height + self->spacing;
    child = line.end;
  }
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_wrap_layout_class_init (StillaWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
stilla_wrap_layout_init (StillaWrapLayout *self)
{
  self->spacing = SPACING;
}

GtkWidget *
stilla_wrap_new (int spacing)
{
  StillaWrapLayout *layout = g_object_new (STILLA_TYPE_WRAP_LAYOUT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  layout->spacing = spacing;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
  return box;
}
