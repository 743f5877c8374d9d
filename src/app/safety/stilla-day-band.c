/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-day-band.h"

#include "app/platform/stilla-named-colour.h"
#include "core/schedule/stilla-date.h"

#define LEAST_WIDTH 160
#define NATURAL_WIDTH 560
#define LABEL_SPACE 6
#define STROKE 2
#define TICK 5
#define MOST_NAMED_LANES 2

struct _StillaDayBand {
  GtkWidget parent_instance;

  StillaDayChart *chart;
};

G_DEFINE_FINAL_TYPE (StillaDayBand, stilla_day_band, GTK_TYPE_WIDGET)

/* Words at a place of the axis. Lane 0 is the nearest to the track. */
typedef struct {
  PangoLayout *layout;
  int centre; /* where on the axis it belongs */
  int left;
  int width;
  int lane;
} Label;

/* How high everything is with the text of this screen. */
typedef struct {
  int line;  /* a line of words */
  int track; /* the box of allowed hours */
  int above; /* all lanes of words above the track */
  int height;
} Sizes;

static void
label_clear (gpointer label)
{
  g_clear_object (&((Label *) label)->layout);
}

static GArray *
labels_new (void)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));

  g_array_set_clear_func (labels, label_clear);
  return labels;
}

static int
place_of (StillaDayBand *self, int minute, int width)
{
  int place = width * minute / STILLA_MINUTES_A_DAY;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - place : place;
}

static void
add_label (StillaDayBand *self, GArray *labels, const char *words, int minute, int width)
{
  Label label = { .layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words) };

  label.centre = place_of (self, minute, width);
  pango_layout_get_pixel_size (label.layout, &label.width, NULL);
  label.left = CLAMP (label.centre - label.width / 2, 0, MAX (0, width - label.width));
  g_array_append_val (labels, label);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return ((const Label *) a)->left - ((const Label *) b)->left;
}

/* The lowest lane in which @label stands free. Labels come from left to right. */
static int
find_lane (const GArray *labels, guint index)
{
  const Label *label = &g_array_index (labels, Label, index);

  for (int lane = 0;; lane++) {
    gboolean is_free = TRUE;

    for (guint i = 0; i < index; i++) {
      const Label *other = &g_array_index (labels, Label, i);

      is_free = is_free && (other->lane != lane || other->left + other->width + LABEL_SPACE <= label->left);
    }
    if (is_free)
      return lane;
  }
}

/* Returns: how many lanes the labels take */
static int
place_in_lanes (GArray *labels)
{
  int lanes = 0;

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++) {
    int lane = find_lane (labels, i);

    g_array_index (labels, Label, i).lane = lane;
    lanes = MAX (lanes, lane + 1);
  }
  return lanes;
}

/* What is taken at the same time shares one label. A question mark: nobody could look it up. */
static char *
mark_words (const GArray *marks, guint *index, gboolean with_names)
{
  const StillaDayMark *first = &g_array_index (marks, StillaDayMark, *index);
  g_autofree char *time = stilla_minute_to_string (first->minute);
  g_autoptr (GString) words = g_string_new (time);

  for (; *index < marks->len; (*index)++) {
    const StillaDayMark *mark = &g_array_index (marks, StillaDayMark, *index);

    if (mark->minute != first->minute)
      break;
    if (with_names)
      g_string_append_printf (words, "%s%s", mark == first ? " " : ", ", mark->name);
    if (!mark->is_in_guide)
      g_string_append (words, " ?");
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GArray *
make_mark_labels (StillaDayBand *self, int width, gboolean with_names)
{
  const GArray *marks = self->chart->marks;
  GArray *labels = labels_new ();

  for (guint i = 0; i < marks->len;) {
    int minute = g_array_index (marks, StillaDayMark, i).minute;
    g_autofree char *words = mark_words (marks, &i, with_names);

    add_label (self, labels, words, minute, width);
  }
  return labels;
}

static gboolean
is_roomy (const GArray *labels, int width)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, Label, i).width > width / 2)
      return FALSE;
  return TRUE;
}

/* Times with names where there is room, else the times: the names stand with them in the words below. */
static GArray *
fit_mark_labels (StillaDayBand *self, int width, int *out_lanes)
{
  GArray *named = make_mark_labels (self, width, TRUE);
  GArray *bare;

  *out_lanes = place_in_lanes (named);
  if (*out_lanes <= MOST_NAMED_LANES && is_roomy (named, width))
    return named;
  g_clear_pointer (&named, g_array_unref);
  bare = make_mark_labels (self, width, FALSE);
  *out_lanes = place_in_lanes (bare);
  return bare;
}

/* Hours from 00 to 24 in steps that leave room between the words. */
static GArray *
fit_hour_labels (StillaDayBand *self, int width)
{
  static const int steps[] = { 3, 6, 12, 24 };

  for (guint i = 0;; i++) {
    GArray *labels = labels_new ();

    for (int hour = 0; hour <= 24; hour += steps[i]) {
      g_autofree char *words = g_strdup_printf ("%02d:00", hour);

      add_label (self, labels, words, hour * 60, width);
    }
    if (place_in_lanes (labels) == 1 || i + 1 == G_N_ELEMENTS (steps))
      return labels;
    g_clear_pointer (&labels, g_array_unref);
  }
}

static Sizes
find_sizes (StillaDayBand *self, int lanes)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00:00");
  Sizes sizes;

  pango_layout_get_pixel_size (layout, NULL, &sizes.line);
  sizes.track = sizes.line * 5 / 4;
  sizes.above = lanes * sizes.line + TICK;
  sizes.height = sizes.above + sizes.track + 2 * TICK + sizes.line;
  return sizes;
}

static void
look_up (StillaDayBand *self, const char *name, GdkRGBA *out)
{
  stilla_named_colour_lookup (GTK_WIDGET (self), name, out);
}

static void
draw_labels (StillaDayBand *self, GtkSnapshot *snapshot, const GArray *labels, int bottom, const char *colour)
{
  GdkRGBA ink;

  look_up (self, colour, &ink);
  for (guint i = 0; i < labels->len; i++) {
    const Label *label = &g_array_index (labels, Label, i);
    int height;

    pango_layout_get_pixel_size (label->layout, NULL, &height);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (
        snapshot, &GRAPHENE_POINT_INIT ((float) label->left, (float) (bottom - height * (label->lane + 1))));
    gtk_snapshot_append_layout (snapshot, label->layout, &ink);
    gtk_snapshot_restore (snapshot);
  }
}

/* @fill, @edge: (nullable): not filled, without an edge */
static void
draw_shape (GtkSnapshot *snapshot,
            const graphene_rect_t *bounds,
            float radius,
            const GdkRGBA *fill,
            const GdkRGBA *edge)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  if (fill != NULL) {
    gtk_snapshot_push_rounded_clip (snapshot, &outline);
    gtk_snapshot_append_color (snapshot, fill, bounds);
    gtk_snapshot_pop (snapshot);
  }
  if (edge != NULL)
    gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ STROKE, STROKE, STROKE, STROKE },
                                (const GdkRGBA[4]){ *edge, *edge, *edge, *edge });
}

static graphene_rect_t
rect_between (StillaDayBand *self, const StillaDayPart *part, int width, int top, int height)
{
  int from = place_of (self, part->from, width);
  int to = place_of (self, part->to, width);
  int least = MAX (ABS (to - from), 2 * STROKE);

  return GRAPHENE_RECT_INIT ((float) MIN (MIN (from, to), width - least), (float) top, (float) least,
                             (float) height);
}

/* A thin line runs through the whole day; the allowed hours stand out of it as boxes. */
static void
draw_track (StillaDayBand *self, GtkSnapshot *snapshot, int width, const Sizes *sizes)
{
  GdkRGBA track, fill, edge;
  int thin = MAX (sizes->track / 5, STROKE);

  look_up (self, "stilla_chart_other", &track);
  look_up (self, "stilla_key_bg", &fill);
  look_up (self, "stilla_chart_main", &edge);
  draw_shape (snapshot,
              &GRAPHENE_RECT_INIT (0, (float) (sizes->above + (sizes->track - thin) / 2), (float) width,
                                   (float) thin),
              3, &track, NULL);
  for (guint i = 0; i < self->chart->allowed->len; i++) {
    const StillaDayPart *part = &g_array_index (self->chart->allowed, StillaDayPart, i);
    graphene_rect_t box = rect_between (self, part, width, sizes->above, sizes->track);

    draw_shape (snapshot, &box, 4, &fill, &edge);
  }
}

static void
draw_stroke (GtkSnapshot *snapshot, const GdkRGBA *ink, int centre, int width, int top, int height)
{
  int left = CLAMP (centre - STROKE / 2, 0, width - STROKE);

  gtk_snapshot_append_color (snapshot, ink,
                             &GRAPHENE_RECT_INIT ((float) left, (float) top, STROKE, (float) height));
}

static void
draw_marks (StillaDayBand *self, GtkSnapshot *snapshot, int width, const Sizes *sizes)
{
  GdkRGBA ink;

  look_up (self, "stilla_chart_mark", &ink);
  for (guint i = 0; i < self->chart->marks->len; i++)
    draw_stroke (snapshot, &ink,
                 place_of (self, g_array_index (self->chart->marks, StillaDayMark, i).minute, width), width,
                 sizes->above - TICK + 1, sizes->track + 2 * TICK - 2);
}

static void
draw_doses (StillaDayBand *self, GtkSnapshot *snapshot, int width, const Sizes *sizes)
{
  int side = sizes->track * 5 / 8;
  int top = sizes->above + (sizes->track - side) / 2;
  GdkRGBA full, paper, ink;

  look_up (self, "stilla_chart_main", &full);
  look_up (self, "stilla_paper", &paper);
  look_up (self, "stilla_chart_mark", &ink);
  for (guint i = 0; i < self->chart->doses->len; i++) {
    const StillaDayDose *dose = &g_array_index (self->chart->doses, StillaDayDose, i);
    int left = CLAMP (place_of (self, dose->minute, width) - side / 2, 0, width - side);

    draw_shape (snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) side, (float) side),
                (float) side / 2, dose->keeps_gaps ? &full : &paper, dose->keeps_gaps ? &full : &ink);
  }
}

static void
draw_hours (StillaDayBand *self, GtkSnapshot *snapshot, int width, const Sizes *sizes)
{
  g_autoptr (GArray) labels = fit_hour_labels (self, width);
  GdkRGBA ink;

  look_up (self, "stilla_chart_dim", &ink);
  for (int hour = 0; hour <= 24; hour++)
    draw_stroke (snapshot, &ink, place_of (self, hour * 60, width), width,
                 sizes->above + sizes->track + STROKE, hour % 6 == 0 ? TICK : TICK / 2);
  draw_labels (self, snapshot, labels, sizes->height, "stilla_chart_dim");
}

static void
stilla_day_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaDayBand *self = STILLA_DAY_BAND (widget);
  int width = gtk_widget_get_width (widget);
  int lanes;
  g_autoptr (GArray) labels = NULL;
  Sizes sizes;

  if (self->chart == NULL)
    return;
  labels = fit_mark_labels (self, width, &lanes);
  sizes = find_sizes (self, lanes);
  draw_track (self, snapshot, width, &sizes);
  draw_marks (self, snapshot, width, &sizes);
  draw_doses (self, snapshot, width, &sizes);
  draw_hours (self, snapshot, width, &sizes);
  draw_labels (self, snapshot, labels, sizes.above - TICK, "stilla_chart_text");
}

static GtkSizeRequestMode
stilla_day_band_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_day_band_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  StillaDayBand *self = STILLA_DAY_BAND (widget);
  int lanes = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
    return;
  }
  if (self->chart != NULL) {
    g_autoptr (GArray) labels = fit_mark_labels (self, for_size > 0 ? for_size : LEAST_WIDTH, &lanes);

    lanes = MAX (lanes, labels->len > 0);
  }
  *minimum = *natural = find_sizes (self, lanes).height;
}

static void
stilla_day_band_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_DAY_BAND (object)->chart, stilla_day_chart_free);
  G_OBJECT_CLASS (stilla_day_band_parent_class)->finalize (object);
}

static void
stilla_day_band_class_init (StillaDayBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stilla_day_band_finalize;
  widget_class->snapshot = stilla_day_band_snapshot;
  widget_class->get_request_mode = stilla_day_band_get_request_mode;
  widget_class->measure = stilla_day_band_measure;
  gtk_widget_class_set_css_name (widget_class, "stilla-day-band");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stilla_day_band_init (StillaDayBand *self)
{
}

GtkWidget *
stilla_day_band_new (void)
{
  return g_object_new (STILLA_TYPE_DAY_BAND, NULL);
}

void
stilla_day_band_set_chart (StillaDayBand *self, StillaDayChart *chart)
{
  g_autofree char *words = stilla_day_chart_dup_words (chart);

  g_clear_pointer (&self->chart, stilla_day_chart_free);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
