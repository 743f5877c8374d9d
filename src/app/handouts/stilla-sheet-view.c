/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-sheet-view.h"

#include "app/platform/stilla-named-colour.h"
#include "typeset/stilla-painter.h"

#include <glib/gi18n.h>

struct _StillaSheetView {
  GtkWidget parent_instance;

  StillaHandoutPages *pages; /* (nullable) */
  guint index;
  gboolean is_near;
};

G_DEFINE_FINAL_TYPE (StillaSheetView, stilla_sheet_view, GTK_TYPE_WIDGET)

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_colours (GtkWidget *widget, GdkRGBA *paper, GdkRGBA *ink)
{
  stilla_named_colour_lookup (widget, "stilla_sheet_paper", paper);
  stilla_named_colour_lookup (widget, "stilla_sheet_ink", ink);
}

/* Black becomes the ink and white the paper, and greys what lies between: for low light. */
static void
push_colours (GtkSnapshot *snapshot, const GdkRGBA *paper, const GdkRGBA *ink)
{
  graphene_matrix_t matrix;
  graphene_vec4_t offset;
  const float change[16] = { paper->red - ink->red,
                             0,
                             0,
                             0,
                             0,
                             paper->green - ink->green,
                             0,
                             0,
                             0,
                             0,
                             paper->blue - ink->blue,
                             0,
                             0,
                             0,
                             0,
                             1 };

  graphene_matrix_init_from_float (&matrix, change);
  graphene_vec4_init (&offset, ink->red, ink->green, ink->blue, 0);
  gtk_snapshot_push_color_matrix (snapshot, &matrix, &offset);
}

static void
draw_sheet (StillaSheetView *self, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = width / self->pages->list->spec.sheet_width;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  stilla_painter_draw_sheet (self->pages->list, self->index, cr);
  cairo_destroy (cr);
}

static void
stilla_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaSheetView *self = STILLA_SHEET_VIEW (widget);
  GdkRGBA paper, ink;

  get_colours (widget, &paper, &ink);
  gtk_snapshot_append_color (
      snapshot, &paper,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (self->pages == NULL || !self->is_near)
    return;
  push_colours (snapshot, &paper, &ink);
  draw_sheet (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
pressed_cb (StillaSheetView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
stilla_sheet_view_dispose (GObject *object)
{
  g_clear_pointer (&STILLA_SHEET_VIEW (object)->pages, stilla_handout_pages_unref);
  G_OBJECT_CLASS (stilla_sheet_view_parent_class)->dispose (object);
}

static void
stilla_sheet_view_class_init (StillaSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_sheet_view_dispose;
  widget_class->snapshot = stilla_sheet_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "stilla-sheet-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  signals[ACTIVATED] = g_signal_new_class_handler ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                   NULL, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activated", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activated", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activated", NULL);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATED]);
}

static void
stilla_sheet_view_init (StillaSheetView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
stilla_sheet_view_new (void)
{
  return g_object_new (STILLA_TYPE_SHEET_VIEW, NULL);
}

/* Gives the sheet its name: a reader who does not see it hears which one it is. */
static void
name_sheet (StillaSheetView *self)
{
  /* Translators: a page of a handout: "Page 2 of 6" */
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), self->index + 1,
                                           stilla_page_list_get_n_sheets (self->pages->list));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
stilla_sheet_view_show (StillaSheetView *self, StillaHandoutPages *pages, guint index)
{
  stilla_handout_pages_ref (pages);
  g_clear_pointer (&self->pages, stilla_handout_pages_unref);
  self->pages = pages;
  self->index = index;
  name_sheet (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
stilla_sheet_view_set_near (StillaSheetView *self, gboolean is_near)
{
  if (self->is_near == is_near)
    return;
  self->is_near = is_near;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
