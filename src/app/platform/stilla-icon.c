/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-icon.h"

#include "app/platform/stilla-icon-shapes.h"

struct _StillaIcon {
  GObject parent_instance;

  char *name;
  gboolean is_mirrored;
};

static void paintable_init (GdkPaintableInterface *iface);
static void symbolic_init (GtkSymbolicPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StillaIcon,
                               stilla_icon,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SYMBOLIC_PAINTABLE, symbolic_init))

static void
draw (StillaIcon *self, GdkSnapshot *snapshot, double width, double height, const GdkRGBA *colour)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot), &bounds);

  if (self->is_mirrored) {
    cairo_translate (cr, width, 0);
    cairo_scale (cr, -1, 1);
  }
  cairo_scale (cr, width / STILLA_ICON_SHAPES_SIDE, height / STILLA_ICON_SHAPES_SIDE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  stilla_icon_shapes_trace (self->name, cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
snapshot_plain (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  draw (STILLA_ICON (paintable), snapshot, width, height, &(GdkRGBA){ 0, 0, 0, 1 });
}

static void
snapshot_symbolic (GtkSymbolicPaintable *paintable,
                   GdkSnapshot *snapshot,
                   double width,
                   double height,
                   const GdkRGBA *colours,
                   gsize n_colours)
{
  draw (STILLA_ICON (paintable), snapshot, width, height, &colours[GTK_SYMBOLIC_COLOR_FOREGROUND]);
}

static int
get_intrinsic_size (GdkPaintable *paintable)
{
  return STILLA_ICON_SHAPES_SIDE;
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot_plain;
  iface->get_intrinsic_width = get_intrinsic_size;
  iface->get_intrinsic_height = get_intrinsic_size;
}

static void
symbolic_init (GtkSymbolicPaintableInterface *iface)
{
  iface->snapshot_symbolic = snapshot_symbolic;
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
  G_OBJECT_CLASS (klass)->finalize = stilla_icon_finalize;
}

static void
stilla_icon_init (StillaIcon *self)
{
}

/* Arrows along the line turn round where text runs from right to left. */
static gboolean
points_along_text (const char *name)
{
  return g_str_equal (name, "stilla-next-symbolic") || g_str_equal (name, "stilla-expand-symbolic");
}

void
stilla_icon_set (GtkImage *image, const char *name)
{
  g_autoptr (StillaIcon) self = g_object_new (STILLA_TYPE_ICON, NULL);

  g_return_if_fail (stilla_icon_shapes_has (name));

  self->name = g_strdup (name);
  self->is_mirrored
      = points_along_text (name) && gtk_widget_get_direction (GTK_WIDGET (image)) == GTK_TEXT_DIR_RTL;
  gtk_image_set_from_paintable (image, GDK_PAINTABLE (self));
}

GtkWidget *
stilla_icon_image_new (const char *name)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  stilla_icon_set (GTK_IMAGE (image), name);
  return image;
}
