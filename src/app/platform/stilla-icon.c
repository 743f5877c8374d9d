/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-icon.h"

#include "app/platform/stilla-icon-shapes.h"

struct _StillaIcon {
  GtkWidget parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (StillaIcon, stilla_icon, GTK_TYPE_WIDGET)

/* Arrows along the line turn round where text runs from right to left. */
static gboolean
points_along_text (const char *name)
{
  return g_str_equal (name, "stilla-next-symbolic") || g_str_equal (name, "stilla-expand-symbolic");
}

static void
draw (StillaIcon *self, cairo_t *cr, int width, int height)
{
  gboolean is_mirrored
      = points_along_text (self->name) && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int side = MIN (width, height);
  double scale = (double) side / STILLA_ICON_SHAPES_SIDE;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  cairo_translate (cr, (width - side) / 2 + (is_mirrored ? side : 0), (height - side) / 2);
  cairo_scale (cr, is_mirrored ? -scale : scale, scale);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  stilla_icon_shapes_trace (self->name, cr);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_fill (cr);
}

static void
stilla_icon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaIcon *self = STILLA_ICON (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr;

  if (self->name == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (self, cr, width, height);
  cairo_destroy (cr);
}

static void
stilla_icon_finalize (GObject *object)
{
  StillaIcon *self = STILLA_ICON (object);

  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (stilla_icon_parent_class)->finalize (object);
}

static void
stilla_icon_class_init (StillaIconClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stilla_icon_finalize;
  widget_class->snapshot = stilla_icon_snapshot;
  gtk_widget_class_set_css_name (widget_class, "image");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
stilla_icon_init (StillaIcon *self)
{
}

GtkWidget *
stilla_icon_new (const char *name)
{
  StillaIcon *self = g_object_new (STILLA_TYPE_ICON, NULL);

  stilla_icon_set_shape (self, name);
  return GTK_WIDGET (self);
}

void
stilla_icon_set_shape (StillaIcon *self, const char *name)
{
  g_return_if_fail (stilla_icon_shapes_has (name));

  g_clear_pointer (&self->name, g_free);
  self->name = g_strdup (name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
