/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/dose/stilla-limit-bar.h"

#include "app/platform/stilla-named-colour.h"

#define HEIGHT 20
#define TRACK_HEIGHT 12
#define MARK_WIDTH 2

struct _StillaLimitBar {
  GtkWidget parent_instance;

  gint64 amount_ug;
  gint64 limit_ug;
};

G_DEFINE_FINAL_TYPE (StillaLimitBar, stilla_limit_bar, GTK_TYPE_WIDGET)

/* What the whole width stands for: the limit lies at four fifths of it, unless the amount is larger. */
static gint64
get_scale (StillaLimitBar *self)
{
  return MAX (MAX (self->limit_ug / 4 * 5, self->amount_ug), 1);
}

static void
draw_part (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float width, float radius)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT (x, (HEIGHT - TRACK_HEIGHT) / 2.0f, width, TRACK_HEIGHT), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
stilla_limit_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaLimitBar *self = STILLA_LIMIT_BAR (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float filled = width * (float) self->amount_ug / (float) get_scale (self);
  float mark = width * (float) self->limit_ug / (float) get_scale (self);
  GdkRGBA track, main_colour, mark_colour;

  stilla_named_colour_lookup (widget, "stilla_chart_track", &track);
  stilla_named_colour_lookup (widget, "stilla_chart_main", &main_colour);
  stilla_named_colour_lookup (widget, "stilla_chart_mark", &mark_colour);
  draw_part (snapshot, &track, 0, width, 6);
  draw_part (snapshot, &main_colour, is_mirrored ? width - filled : 0, filled, 6);
  if (self->limit_ug > 0) {
    float x = is_mirrored ? width - mark : mark;

    gtk_snapshot_append_color (snapshot, &mark_colour,
                               &GRAPHENE_RECT_INIT (x - MARK_WIDTH / 2.0f, 0, MARK_WIDTH, HEIGHT));
  }
}

static void
stilla_limit_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : HEIGHT;
}

static void
stilla_limit_bar_class_init (StillaLimitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = stilla_limit_bar_snapshot;
  widget_class->measure = stilla_limit_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "stilla-limit-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stilla_limit_bar_init (StillaLimitBar *self)
{
}

GtkWidget *
stilla_limit_bar_new (void)
{
  return g_object_new (STILLA_TYPE_LIMIT_BAR, NULL);
}

void
stilla_limit_bar_set (StillaLimitBar *self, gint64 amount_ug, gint64 limit_ug, const char *words)
{
  self->amount_ug = amount_ug;
  self->limit_ug = limit_ug;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
