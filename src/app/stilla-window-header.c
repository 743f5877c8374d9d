/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-window-private.h"

#define SPACING 8
#define TITLE_SPACE 28 /* on both sides together */
#define N_PARTS 5

/* What the header can do without, the last one first: the menu has low light and print too, the page its
 * title. */
static void
list_parts (StillaWindow *self, GtkWidget **parts)
{
  parts[0] = self->help_word;
  parts[1] = GTK_WIDGET (self->title);
  parts[2] = self->forward_button;
  parts[3] = self->low_light_button;
  parts[4] = self->print_button;
}

static int
measure_least (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_part (GtkWidget *part)
{
  int natural = 0;

  gtk_widget_set_visible (part, TRUE); /* what is hidden has no width */
  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + SPACING;
}

/* The title takes less than it needs and stands in the middle, so the rest is measured without it. */
static void
fit (StillaWindow *self)
{
  GtkWidget *title = GTK_WIDGET (self->title);
  GtkWidget *parts[N_PARTS];
  int widths[N_PARTS];
  int left = gtk_widget_get_width (self->header_area);

  list_parts (self, parts);
  for (guint i = 0; i < N_PARTS; i++)
    widths[i] = measure_part (parts[i]);
  widths[1] += TITLE_SPACE;
  gtk_widget_set_visible (title, FALSE);
  left -= measure_least (gtk_widget_get_first_child (self->header_area));
  for (guint i = 0; i < N_PARTS; i++)
    left += parts[i] != title ? widths[i] : 0;
  for (guint i = 0; i < N_PARTS; i++) {
    gtk_widget_set_visible (parts[i], widths[i] <= left);
    if (widths[i] <= left)
      left -= widths[i];
  }
}

static gboolean
fit_cb (gpointer data)
{
  StillaWindow *self = data;

  self->fit_id = 0;
  fit (self);
  return G_SOURCE_REMOVE;
}

/* Told outside the layout, because it changes sizes. */
void
_stilla_window_fit_header (StillaWindow *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fit_cb, self, NULL);
}

/* The header asks for no width, so that the window can become narrower than what is in the header now. */
static void
measure_cb (GtkWidget *widget,
            GtkOrientation orientation,
            int for_size,
            int *minimum,
            int *natural,
            int *minimum_baseline,
            int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *header = gtk_widget_get_first_child (widget);
  StillaWindow *self = STILLA_WINDOW (gtk_widget_get_root (widget));
  int least = measure_least (header);

  gtk_widget_size_allocate (header, &(GtkAllocation){ 0, 0, MAX (width, least), height }, baseline);
  if (width == self->header_width && least == self->header_least)
    return;
  self->header_width = width;
  self->header_least = least;
  _stilla_window_fit_header (self);
}

void
_stilla_window_follow_header (StillaWindow *self)
{
  gtk_widget_set_layout_manager (self->header_area, gtk_custom_layout_new (NULL, measure_cb, allocate_cb));
  gtk_widget_set_overflow (self->header_area, GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->title, "notify::title", G_CALLBACK (_stilla_window_fit_header), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (_stilla_window_fit_header), self, G_CONNECT_SWAPPED);
}
