/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-arrange-band.h"

#include "app/planner/stilla-arrange-handle.h"
#include "app/platform/stilla-named-colour.h"
#include "app/safety/stilla-day-band.h"

#define GAP 4 /* between handles */
#define STROKE 2

struct _StillaArrangeBand {
  GtkWidget parent_instance;

  GtkWidget *band;
  GPtrArray *handles; /* (element-type StillaArrangeHandle): not owned */
  double grabbed_at;  /* where the dragged handle's minute was when it was grabbed */
};

G_DEFINE_FINAL_TYPE (StillaArrangeBand, stilla_arrange_band, GTK_TYPE_WIDGET)

enum {
  MOVE,
  STEP,
  EDGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where a handle stands. */
typedef struct {
  int centre; /* of its minute on the axis */
  int left;
  int width;
  int height;
  int lane;
} Place;

static gboolean
is_mirrored (StillaArrangeBand *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
place_of (StillaArrangeBand *self, int minute, int width)
{
  int place = width * minute / STILLA_MINUTES_A_DAY;

  return is_mirrored (self) ? width - place : place;
}

static int
minute_at (StillaArrangeBand *self, double x, int width)
{
  double along = is_mirrored (self) ? width - x : x;

  return width > 0 ? (int) (CLAMP (along / width, 0.0, 1.0) * STILLA_MINUTES_A_DAY + 0.5) : 0;
}

static guint
find_index (StillaArrangeBand *self, gpointer handle)
{
  guint index = 0;

  g_ptr_array_find (self->handles, handle, &index);
  return index;
}

/* Laying out */

static int
find_lane (const Place *places, guint index)
{
  for (int lane = 0;; lane++) {
    gboolean is_free = TRUE;

    for (guint i = 0; i < index; i++)
      is_free = is_free
                && (places[i].lane != lane || places[i].left >= places[index].left + places[index].width + GAP
                    || places[index].left >= places[i].left + places[i].width + GAP);
    if (is_free)
      return lane;
  }
}

static Place
measure_handle (StillaArrangeBand *self, StillaArrangeHandle *handle, int width)
{
  Place place = { 0 };

  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  place.centre = place_of (self, stilla_arrange_handle_get_minute (handle), width);
  place.left = CLAMP (place.centre - place.width / 2, 0, MAX (0, width - place.width));
  return place;
}

/* Returns: (transfer full): a place for every handle; those in each other's way stand one below the other */
static Place *
find_places (StillaArrangeBand *self, int width, int *out_height)
{
  Place *places = g_new0 (Place, self->handles->len + 1);

  *out_height = 0;
  for (guint i = 0; i < self->handles->len; i++) {
    places[i] = measure_handle (self, g_ptr_array_index (self->handles, i), width);
    places[i].lane = find_lane (places, i);
    *out_height = MAX (*out_height, (places[i].lane + 1) * (places[i].height + GAP));
  }
  return places;
}

static int
band_height (StillaArrangeBand *self, int width)
{
  int height;

  gtk_widget_measure (self->band, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
stilla_arrange_band_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_arrange_band_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  StillaArrangeBand *self = STILLA_ARRANGE_BAND (widget);
  g_autofree Place *places = NULL;
  int width, below;

  gtk_widget_measure (self->band, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  width = for_size > 0 ? for_size : *minimum;
  places = find_places (self, width, &below);
  *minimum = *natural = band_height (self, width) + GAP + below;
}

static void
stilla_arrange_band_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StillaArrangeBand *self = STILLA_ARRANGE_BAND (widget);
  int top = band_height (self, width), below;
  g_autofree Place *places = find_places (self, width, &below);

  gtk_widget_size_allocate (self->band, &(GtkAllocation){ 0, 0, width, top }, -1);
  for (guint i = 0; i < self->handles->len; i++) {
    GtkAllocation area = { places[i].left, top + GAP + places[i].lane * (places[i].height + GAP),
                           places[i].width, places[i].height };

    gtk_widget_size_allocate (g_ptr_array_index (self->handles, i), &area, -1);
  }
}

/* A line leads from the hours to each handle. */
static void
draw_stem (StillaArrangeBand *self, GtkSnapshot *snapshot, const Place *place, int top, int width)
{
  int left = CLAMP (place->centre - STROKE / 2, 0, MAX (0, width - STROKE));
  int bottom = top + GAP + place->lane * (place->height + GAP);
  GdkRGBA ink;

  stilla_named_colour_lookup (GTK_WIDGET (self), "stilla_chart_main", &ink);
  gtk_snapshot_append_color (
      snapshot, &ink,
      &GRAPHENE_RECT_INIT ((float) left, (float) top / 2, STROKE, (float) (bottom - top / 2)));
}

static void
stilla_arrange_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaArrangeBand *self = STILLA_ARRANGE_BAND (widget);
  int width = gtk_widget_get_width (widget), below;
  g_autofree Place *places = find_places (self, width, &below);

  gtk_widget_snapshot_child (widget, self->band, snapshot);
  for (guint i = 0; i < self->handles->len; i++)
    draw_stem (self, snapshot, &places[i], gtk_widget_get_height (self->band), width);
  for (guint i = 0; i < self->handles->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->handles, i), snapshot);
}

/* Moving */

static StillaArrangeHandle *
find_handle_at (StillaArrangeBand *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && !STILLA_IS_ARRANGE_HANDLE (picked) && picked != GTK_WIDGET (self))
    picked = gtk_widget_get_parent (picked);
  return STILLA_IS_ARRANGE_HANDLE (picked) ? STILLA_ARRANGE_HANDLE (picked) : NULL;
}

static void
drag_begin_cb (StillaArrangeBand *self, double x, double y, GtkGesture *gesture)
{
  StillaArrangeHandle *handle = find_handle_at (self, x, y);

  if (handle == NULL) {
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_object_set_data (G_OBJECT (gesture), "stilla-handle", handle);
  self->grabbed_at
      = place_of (self, stilla_arrange_handle_get_minute (handle), gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_grab_focus (GTK_WIDGET (handle));
}

static void
drag_update_cb (StillaArrangeBand *self, double x, double y, GtkGesture *gesture)
{
  StillaArrangeHandle *handle = g_object_get_data (G_OBJECT (gesture), "stilla-handle");
  int minute = minute_at (self, self->grabbed_at + x, gtk_widget_get_width (GTK_WIDGET (self)));

  if (handle != NULL && g_ptr_array_find (self->handles, handle, NULL))
    g_signal_emit (self, signals[MOVE], 0, find_index (self, handle), minute);
}

static void
step_cb (StillaArrangeBand *self, int minutes, StillaArrangeHandle *handle)
{
  g_signal_emit (self, signals[STEP], 0, find_index (self, handle), minutes);
}

static void
edge_cb (StillaArrangeBand *self, int direction, StillaArrangeHandle *handle)
{
  g_signal_emit (self, signals[EDGE], 0, find_index (self, handle), direction);
}

static void
drop_handles (StillaArrangeBand *self)
{
  for (guint i = 0; i < self->handles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->handles, i));
  g_ptr_array_set_size (self->handles, 0);
}

static void
stilla_arrange_band_dispose (GObject *object)
{
  StillaArrangeBand *self = STILLA_ARRANGE_BAND (object);

  drop_handles (self);
  g_clear_pointer (&self->band, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_arrange_band_parent_class)->dispose (object);
}

static void
stilla_arrange_band_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_ARRANGE_BAND (object)->handles, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_arrange_band_parent_class)->finalize (object);
}

static guint
make_signal (const char *name, GType type)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                       G_TYPE_INT);
}

static void
stilla_arrange_band_class_init (StillaArrangeBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_arrange_band_dispose;
  G_OBJECT_CLASS (klass)->finalize = stilla_arrange_band_finalize;
  widget_class->get_request_mode = stilla_arrange_band_get_request_mode;
  widget_class->measure = stilla_arrange_band_measure;
  widget_class->size_allocate = stilla_arrange_band_size_allocate;
  widget_class->snapshot = stilla_arrange_band_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[MOVE] = make_signal ("move", G_TYPE_FROM_CLASS (klass));
  signals[STEP] = make_signal ("step", G_TYPE_FROM_CLASS (klass));
  signals[EDGE] = make_signal ("edge", G_TYPE_FROM_CLASS (klass));
}

static void
stilla_arrange_band_init (StillaArrangeBand *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->handles = g_ptr_array_new ();
  self->band = stilla_day_band_new ();
  gtk_widget_set_parent (self->band, GTK_WIDGET (self));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
stilla_arrange_band_new (void)
{
  return g_object_new (STILLA_TYPE_ARRANGE_BAND, NULL);
}

void
stilla_arrange_band_set_chart (StillaArrangeBand *self, StillaDayChart *chart)
{
  stilla_day_band_set_chart (STILLA_DAY_BAND (self->band), chart);
}

void
stilla_arrange_band_set_n_doses (StillaArrangeBand *self, guint n_doses)
{
  drop_handles (self);
  for (guint i = 0; i < n_doses; i++) {
    GtkWidget *handle = stilla_arrange_handle_new (i + 1);

    g_ptr_array_add (self->handles, handle);
    gtk_widget_set_parent (handle, GTK_WIDGET (self));
    g_signal_connect_object (handle, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (handle, "edge", G_CALLBACK (edge_cb), self, G_CONNECT_SWAPPED);
  }
}

void
stilla_arrange_band_show_dose (StillaArrangeBand *self,
                               guint index,
                               int minute,
                               gboolean keeps_gaps,
                               const char *name)
{
  stilla_arrange_handle_show (g_ptr_array_index (self->handles, index), minute, keeps_gaps, name);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
