/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-chart-view.h"

#include "app/browse/stilla-claim-chip.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-named-colour.h"
#include "typeset/stilla-chart-painter.h"

#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 560

struct _StillaChartView {
  GtkWidget parent_instance;

  StillaRendition *rendition; /* keeps the chart alive */
  const StillaChart *chart;
};

G_DEFINE_FINAL_TYPE (StillaChartView, stilla_chart_view, GTK_TYPE_WIDGET)

static StillaColour
look_up (GtkWidget *widget, const char *name)
{
  GdkRGBA colour;

  stilla_named_colour_lookup (widget, name, &colour);
  return (StillaColour){ colour.red, colour.green, colour.blue };
}

static StillaChartPalette
get_palette (GtkWidget *widget)
{
  return (StillaChartPalette){
    .text = look_up (widget, "stilla_chart_text"),
    .dim = look_up (widget, "stilla_chart_dim"),
    .main = look_up (widget, "stilla_chart_main"),
    .other = look_up (widget, "stilla_chart_other"),
    .track = look_up (widget, "stilla_chart_track"),
    .mark = look_up (widget, "stilla_chart_mark"),
  };
}

static void
stilla_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StillaChartView *self = STILLA_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  StillaChartPalette palette = get_palette (widget);
  cairo_t *cr;

  if (width < 1 || height < 1)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  stilla_chart_painter_draw (self->chart, cr, gtk_widget_get_pango_context (widget), &palette, width);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
stilla_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  StillaChartView *self = STILLA_CHART_VIEW (widget);
  int width = for_size < 0 ? NATURAL_WIDTH : MAX (for_size, MINIMUM_WIDTH);
  double height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
    return;
  }
  height = stilla_chart_painter_measure (self->chart, gtk_widget_get_pango_context (widget), width);
  *minimum = *natural = (int) (height + 0.999);
}

static void
stilla_chart_view_finalize (GObject *object)
{
  StillaChartView *self = STILLA_CHART_VIEW (object);

  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  G_OBJECT_CLASS (stilla_chart_view_parent_class)->finalize (object);
}

static void
stilla_chart_view_class_init (StillaChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stilla_chart_view_finalize;
  widget_class->snapshot = stilla_chart_view_snapshot;
  widget_class->measure = stilla_chart_view_measure;
  widget_class->get_request_mode = stilla_chart_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "stilla-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
stilla_chart_view_init (StillaChartView *self)
{
}

static GtkWidget *
make_picture (const StillaChart *chart, StillaRendition *rendition)
{
  StillaChartView *self = g_object_new (STILLA_TYPE_CHART_VIEW, NULL);

  self->rendition = stilla_rendition_ref (rendition);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->alternative,
                                  -1);
  return GTK_WIDGET (self);
}

static void
append_words (GtkBox *box, const StillaText *text, StillaRendition *rendition, const char *css_class)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = stilla_text_label_new (text, rendition);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

GtkWidget *
stilla_chart_view_new (const StillaChart *chart, StillaRendition *rendition)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  GtkWidget *chip = stilla_claim_chip_new (rendition, chart->certainty, (const char *const *) chart->sources);

  gtk_widget_add_css_class (GTK_WIDGET (box), "chart");
  if (chart->title != NULL)
    gtk_box_append (box, stilla_text_label_new_heading (chart->title, rendition, 3));
  gtk_box_append (box, make_picture (chart, rendition));
  append_words (box, chart->caption, rendition, "dim");
  append_words (box, chart->meaning, rendition, "meaning");
  if (chip != NULL)
    gtk_box_append (box, chip);
  return GTK_WIDGET (box);
}
