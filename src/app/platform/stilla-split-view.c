/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-split-view.h"

/* At 100 % text; both grow with the text. */
#define SIDEBAR_WIDTH 280
#define CONTENT_WIDTH 440
#define EDGE_WIDTH 44

#define LEAST_HEIGHT 300
#define USUAL_HEIGHT 800

struct _StillaSplitView {
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *shade;
  GtkWidget *sidebar;

  gboolean collapsed;
  gboolean show_sidebar;
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (StillaSplitView, stilla_split_view, GTK_TYPE_WIDGET)

enum {
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_SIDEBAR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static double
get_text_scale (StillaSplitView *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / (96.0 * 1024.0), 1.0, 3.0) : 1.0;
}

static int
measure_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_sidebar_width (StillaSplitView *self, int width)
{
  int wanted = MAX (measure_width (self->sidebar), (int) (SIDEBAR_WIDTH * get_text_scale (self)));

  return self->collapsed ? MIN (wanted, MAX (width - EDGE_WIDTH, measure_width (self->sidebar))) : wanted;
}

/* Both parts scroll, so they stand in any height. To ask them for one without a width would lay out all their
 * text for nothing. */
static void
stilla_split_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (widget);
  int side_min = 0, side_nat = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = LEAST_HEIGHT;
    *natural = USUAL_HEIGHT;
    return;
  }
  gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (self->sidebar != NULL)
    gtk_widget_measure (self->sidebar, orientation, -1, &side_min, &side_nat, NULL, NULL);
  *minimum = MAX (*minimum, side_min);
  *natural += side_nat;
}

/* What lies under the sidebar cannot be reached with the keyboard either. */
static void
update_focus (StillaSplitView *self)
{
  if (self->content != NULL)
    gtk_widget_set_can_focus (self->content, !self->collapsed || !self->show_sidebar);
}

static gboolean
notify_collapsed_cb (gpointer data)
{
  StillaSplitView *self = data;

  self->notify_id = 0;
  update_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  return G_SOURCE_REMOVE;
}

/* Told outside the layout, because what listens changes sizes. */
static void
set_collapsed (StillaSplitView *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  if (collapsed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "collapsed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "collapsed");
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, notify_collapsed_cb, self, NULL);
}

static gboolean
is_narrow (StillaSplitView *self, int width)
{
  return width < (int) ((SIDEBAR_WIDTH + CONTENT_WIDTH) * get_text_scale (self));
}

static void
place (GtkWidget *widget, int x, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
stilla_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side, beside;

  set_collapsed (self, is_narrow (self, width));
  side = self->show_sidebar ? get_sidebar_width (self, width) : 0;
  beside = self->collapsed ? 0 : side;

  gtk_widget_set_child_visible (self->sidebar, side > 0);
  gtk_widget_set_child_visible (self->shade, side > 0 && self->collapsed);
  place (self->content, rtl ? 0 : beside, width - beside, height);
  if (side == 0)
    return;
  if (self->collapsed)
    place (self->shade, 0, width, height);
  place (self->sidebar, rtl ? width - side : 0, side, height);
}

static void
shade_pressed_cb (StillaSplitView *self)
{
  stilla_split_view_set_show_sidebar (self, FALSE);
}

static gboolean
close_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (widget);

  if (!self->collapsed || !self->show_sidebar)
    return FALSE;
  stilla_split_view_set_show_sidebar (self, FALSE);
  return TRUE;
}

static void
replace_child (StillaSplitView *self, GtkWidget **place_of, GtkWidget *child, GtkWidget *before)
{
  if (*place_of == child)
    return;
  g_clear_pointer (place_of, gtk_widget_unparent);
  *place_of = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), before);
}

static void
stilla_split_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (object);

  if (prop_id == PROP_SIDEBAR)
    g_value_set_object (value, self->sidebar);
  else if (prop_id == PROP_CONTENT)
    g_value_set_object (value, self->content);
  else if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value, self->collapsed);
  else if (prop_id == PROP_SHOW_SIDEBAR)
    g_value_set_boolean (value, self->show_sidebar);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_split_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (object);

  if (prop_id == PROP_SIDEBAR)
    stilla_split_view_set_sidebar (self, g_value_get_object (value));
  else if (prop_id == PROP_CONTENT)
    stilla_split_view_set_content (self, g_value_get_object (value));
  else if (prop_id == PROP_SHOW_SIDEBAR)
    stilla_split_view_set_show_sidebar (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_split_view_dispose (GObject *object)
{
  StillaSplitView *self = STILLA_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_split_view_parent_class)->dispose (object);
}

static void
stilla_split_view_class_init (StillaSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = stilla_split_view_get_property;
  object_class->set_property = stilla_split_view_set_property;
  object_class->dispose = stilla_split_view_dispose;
  widget_class->measure = stilla_split_view_measure;
  widget_class->size_allocate = stilla_split_view_size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COLLAPSED]
      = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "stilla-split-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_split_view_init (StillaSplitView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  self->show_sidebar = TRUE;
  self->shade = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->shade, "shade");
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (shade_pressed_cb), self);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (press));
}

void
stilla_split_view_set_sidebar (StillaSplitView *self, GtkWidget *sidebar)
{
  replace_child (self, &self->sidebar, sidebar, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

void
stilla_split_view_set_content (StillaSplitView *self, GtkWidget *content)
{
  replace_child (self, &self->content, content, self->shade);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
stilla_split_view_get_collapsed (StillaSplitView *self)
{
  return self->collapsed;
}

gboolean
stilla_split_view_get_show_sidebar (StillaSplitView *self)
{
  return self->show_sidebar;
}

void
stilla_split_view_set_show_sidebar (StillaSplitView *self, gboolean show)
{
  if (self->show_sidebar == show)
    return;

  self->show_sidebar = show;
  update_focus (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

void
stilla_split_view_expect_width (StillaSplitView *self, int width)
{
  set_collapsed (self, is_narrow (self, width));
  if (self->notify_id == 0)
    return;
  g_clear_handle_id (&self->notify_id, g_source_remove);
  notify_collapsed_cb (self);
}
