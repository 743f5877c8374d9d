/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-beside-layout.h"

#define SIDE_WIDTH 300
#define SIDE_MOST 400
#define MAIN_WIDTH 280

struct _StillaBesideLayout {
  GtkLayoutManager parent_instance;

  gboolean is_collapsed;
  gboolean is_main_in_front;
  gboolean is_alone;
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (StillaBesideLayout, stilla_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

enum {
  PROP_COLLAPSED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
get_least (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* How wide the side is; 0: there is no room for both. */
static int
get_side_width (GtkWidget *widget, int width)
{
  int least = MAX (get_least (gtk_widget_get_first_child (widget)), SIDE_WIDTH);
  int main_least = MAX (get_least (gtk_widget_get_last_child (widget)), MAIN_WIDTH);
  int side = MAX (least, MIN (width * 2 / 5, SIDE_MOST));

  return width - side >= main_least ? side : 0;
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
  int side_least, side_natural, main_least, main_natural;

  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, &side_least, &side_natural, NULL,
                      NULL);
  gtk_widget_measure (gtk_widget_get_last_child (widget), orientation, -1, &main_least, &main_natural, NULL,
                      NULL);
  *minimum = MAX (side_least, main_least);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? side_natural + main_natural
                                                       : MAX (side_natural, main_natural);
}

static gboolean
notify_cb (gpointer data)
{
  StillaBesideLayout *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  return G_SOURCE_REMOVE;
}

/* Told outside the layout, because whoever listens may change sizes. */
static void
set_collapsed (StillaBesideLayout *self, gboolean is_collapsed)
{
  if (self->is_collapsed == is_collapsed)
    return;
  self->is_collapsed = is_collapsed;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, notify_cb, self, NULL);
}

static void
place (GtkWidget *child, gboolean is_shown, int x, int width, int height)
{
  gtk_widget_set_child_visible (child, is_shown);
  if (is_shown)
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  StillaBesideLayout *self = STILLA_BESIDE_LAYOUT (manager);
  GtkWidget *side = gtk_widget_get_first_child (widget);
  GtkWidget *main = gtk_widget_get_last_child (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side_width = get_side_width (widget, width);

  set_collapsed (self, side_width == 0);
  if (side_width == 0 || self->is_alone) {
    gboolean shows_main = self->is_alone || self->is_main_in_front;

    place (side, !shows_main, 0, width, height);
    place (main, shows_main, 0, width, height);
    return;
  }
  place (side, TRUE, is_mirrored ? width - side_width : 0, side_width, height);
  place (main, TRUE, is_mirrored ? 0 : side_width, width - side_width, height);
}

static void
stilla_beside_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value, STILLA_BESIDE_LAYOUT (object)->is_collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_beside_layout_dispose (GObject *object)
{
  g_clear_handle_id (&STILLA_BESIDE_LAYOUT (object)->notify_id, g_source_remove);
  G_OBJECT_CLASS (stilla_beside_layout_parent_class)->dispose (object);
}

static void
stilla_beside_layout_class_init (StillaBesideLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = stilla_beside_layout_get_property;
  object_class->dispose = stilla_beside_layout_dispose;
  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
  properties[PROP_COLLAPSED]
      = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stilla_beside_layout_init (StillaBesideLayout *self)
{
}

GtkWidget *
stilla_beside_new (GtkWidget *side, GtkWidget *main)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), side);
  gtk_box_append (GTK_BOX (box), main);
  gtk_widget_set_layout_manager (box, g_object_new (STILLA_TYPE_BESIDE_LAYOUT, NULL));
  return box;
}

void
stilla_beside_layout_set_front (StillaBesideLayout *self, gboolean is_main)
{
  self->is_main_in_front = is_main;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

void
stilla_beside_layout_set_alone (StillaBesideLayout *self, gboolean is_alone)
{
  self->is_alone = is_alone;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

gboolean
stilla_beside_layout_get_collapsed (StillaBesideLayout *self)
{
  return self->is_collapsed;
}
