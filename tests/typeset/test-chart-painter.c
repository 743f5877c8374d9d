/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-chart-painter.h"

#include "typeset/stilla-chart-plan.h"
#include "typeset/stilla-chart-words.h"

#define WIDTH 400
#define HEIGHT 300

static const StillaChartPalette palette = {
  .text = { 0, 0, 0 },
  .dim = { 0, 0, 0 },
  .main = { 1, 0, 0 },
  .other = { 0, 1, 0 },
  .track = { 1, 1, 1 },
  .mark = { 0, 0, 1 },
};

static PangoContext *
create_context (gboolean is_rtl)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans, sans");

  pango_font_description_set_absolute_size (font, 12 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_base_dir (context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

static void
add_item (StillaChart *chart, const char *label, gint64 value, gint64 to)
{
  StillaChartItem *item = stilla_chart_item_new (label);

  item->value = value;
  item->to = to;
  item->is_main = chart->items->len == 0;
  item->value_text = g_strdup ("value");
  g_ptr_array_add (chart->items, item);
}

static StillaChart *
create_bars (void)
{
  StillaChart *chart = stilla_chart_new (STILLA_CHART_BARS);

  chart->maximum = 4000;
  add_item (chart, "One", 1000, 0);
  add_item (chart, "Two", 4000, 0);
  return chart;
}

/* Words on more lines than one begin each of them at the side where reading starts. */
static void
test_words_mirrored (void)
{
  PangoContext *context = create_context (TRUE);
  PangoLayout *words = stilla_chart_words_new (context, "المغنيسيوم كل يوم", FALSE);
  PangoLayoutIter *lines;
  PangoRectangle last;

  pango_layout_set_width (words, (int) (stilla_chart_words_width (words) * 0.8) * PANGO_SCALE);
  lines = pango_layout_get_iter (words);
  g_assert_true (pango_layout_iter_next_line (lines));
  pango_layout_iter_get_line_extents (lines, NULL, &last);
  g_assert_cmpint (ABS (last.x + last.width - pango_layout_get_width (words)), <, PANGO_SCALE);
  pango_layout_iter_free (lines);
  g_object_unref (words);
  g_object_unref (context);
}

typedef struct {
  int left, right, top, bottom, count; /* of the pixels of one colour */
} Area;

static gboolean
is_colour (guint32 pixel, int channel)
{
  int wanted = (pixel >> (16 - 8 * channel)) & 0xff;
  int others = (int) (((pixel >> 16) & 0xff) + ((pixel >> 8) & 0xff) + (pixel & 0xff)) - wanted;

  return wanted > 220 && others < 40;
}

/* Draws with a margin, so that what is drawn outside is seen. @channel: 0 red, 1 green, 2 blue */
static void
draw (const StillaChart *chart, gboolean is_rtl, int channel, Area *area)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH + 40, HEIGHT + 40);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = create_context (is_rtl);
  const guint32 *pixels;

  *area = (Area){ G_MAXINT, -1, G_MAXINT, -1, 0 };
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 20, 20);
  stilla_chart_painter_draw (chart, cr, context, &palette, WIDTH);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  for (int y = 0; y < HEIGHT + 40; y++)
    for (int x = 0; x < WIDTH + 40; x++)
      if (is_colour (pixels[y * cairo_image_surface_get_stride (surface) / 4 + x], channel)) {
        area->left = MIN (area->left, x - 20);
        area->right = MAX (area->right, x - 20);
        area->top = MIN (area->top, y - 20);
        area->bottom = MAX (area->bottom, y - 20);
        area->count++;
      }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_bars_to_scale (void)
{
  g_autoptr (StillaChart) chart = create_bars ();
  Area main, other;

  draw (chart, FALSE, 0, &main);
  draw (chart, FALSE, 1, &other);
  g_assert_cmpint (ABS ((other.right - other.left) - 4 * (main.right - main.left)), <=, 5);
  g_assert_cmpint (ABS (main.left - other.left), <=, 1);
}

static void
test_mirrored (void)
{
  g_autoptr (StillaChart) chart = create_bars ();
  Area ltr, rtl;

  draw (chart, FALSE, 0, &ltr);
  draw (chart, TRUE, 0, &rtl);
  g_assert_cmpint (ABS (rtl.right - (WIDTH - ltr.left)), <=, 2);
  g_assert_cmpint (ABS (rtl.left - (WIDTH - ltr.right)), <=, 2);
}

/* As many filled circles as the number says: the area grows with the count. */
static void
test_icon_array_counts (void)
{
  g_autoptr (StillaChart) ten = stilla_chart_new (STILLA_CHART_ICON_ARRAY);
  g_autoptr (StillaChart) forty = stilla_chart_new (STILLA_CHART_ICON_ARRAY);
  Area small, large;

  add_item (ten, "Ten", 10, 100);
  add_item (forty, "Ten", 40, 100);
  draw (ten, FALSE, 0, &small);
  draw (forty, FALSE, 0, &large);
  g_assert_cmpint (small.count, >, 0);
  g_assert_cmpfloat_with_epsilon (large.count / (double) small.count, 4.0, 0.15);
}

static void
test_range_and_mark (void)
{
  g_autoptr (StillaChart) chart = stilla_chart_new (STILLA_CHART_RANGE_BAR);
  Area range, mark;
  StillaChartItem *item;

  chart->maximum = 1000;
  add_item (chart, "Studies", 500, 1000);
  add_item (chart, "Limit", 250, 0);
  item = g_ptr_array_index (chart->items, 1);
  item->is_mark = TRUE;
  draw (chart, FALSE, 0, &range);
  draw (chart, FALSE, 2, &mark);
  g_assert_cmpint (mark.right, <, range.left);
  g_assert_cmpint (mark.bottom, >, range.bottom);
}

/* The picture is as high as it was said to be, at any width, and nothing falls outside it. */
static void
test_measure_holds (void)
{
  for (int kind = STILLA_CHART_BARS; kind <= STILLA_CHART_GAP; kind++) {
    g_autoptr (StillaChart) chart = stilla_chart_new (kind);
    PangoContext *context = create_context (FALSE);

    chart->maximum = 4000;
    add_item (chart, "A rather long label that has to be broken when there is little room", 20, 100);
    add_item (chart, "Short", 90, 100);
    if (kind == STILLA_CHART_GAP)
      chart->axis = g_strsplit ("80 fewer;no difference;80 more", ";", 0);
    for (int width = 120; width <= 900; width += 60) {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, w, h;

      stilla_chart_painter_draw (chart, cr, context, &palette, width);
      cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
      g_assert_cmpfloat (x, >=, -2);
      g_assert_cmpfloat (y, >=, -2);
      g_assert_cmpfloat (x + w, <=, width + 2);
      g_assert_cmpfloat (y + h, <=, stilla_chart_painter_measure (chart, context, width) + 2);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
    g_object_unref (context);
  }
}

static void
test_values_off_the_scale (void)
{
  g_autoptr (StillaChart) chart = create_bars ();
  PangoContext *context = create_context (FALSE);
  g_autoptr (StillaChartPlan) plan = stilla_chart_plan_new (chart, context, WIDTH);

  g_assert_cmpfloat (stilla_chart_plan_position (plan, -5), ==, plan->bar_x);
  g_assert_cmpfloat (stilla_chart_plan_position (plan, 9000), ==, plan->bar_x + plan->bar_width);
  g_object_unref (context);
}

static StillaChart *
create_boxes (StillaChartKind kind)
{
  StillaChart *chart = stilla_chart_new (kind);

  add_item (chart, "Read", 0, 0);
  add_item (chart, "Ask", 0, 0);
  return chart;
}

/* In a line the first box stands where reading starts, and an arrow needs more room than none. */
static void
test_boxes (void)
{
  g_autoptr (StillaChart) path = create_boxes (STILLA_CHART_PATH);
  g_autoptr (StillaChart) parts = create_boxes (STILLA_CHART_PARTS);
  Area first, second, mirrored, apart;

  draw (path, FALSE, 0, &first);
  draw (path, FALSE, 1, &second);
  draw (path, TRUE, 0, &mirrored);
  draw (parts, FALSE, 1, &apart);
  g_assert_cmpint (first.right, <, second.left);
  g_assert_cmpint (ABS (first.top - second.top), <=, 2);
  g_assert_cmpint (ABS (first.bottom - second.bottom), <=, 2);
  g_assert_cmpint (mirrored.left, >, WIDTH / 2);
  g_assert_cmpint (apart.left, <, second.left);
}

/* Where the words do not fit beside each other, the boxes stand below each other. */
static void
test_boxes_below (void)
{
  g_autoptr (StillaChart) path = create_boxes (STILLA_CHART_PATH);
  PangoContext *context = create_context (FALSE);
  double wide = stilla_chart_painter_measure (path, context, WIDTH);
  double narrow = stilla_chart_painter_measure (path, context, 130);

  g_assert_cmpfloat (narrow, >, 2 * wide);
  g_object_unref (context);
}

static StillaChart *
create_gap (void)
{
  static const char *const axis[] = { "80 fewer", "no difference", "80 more", NULL };
  StillaChart *chart = stilla_chart_new (STILLA_CHART_GAP);
  StillaChartItem *item;

  chart->maximum = 80000;
  chart->axis = g_strdupv ((GStrv) axis);
  add_item (chart, "Relief", -20000, 40000);
  item = g_ptr_array_index (chart->items, 0);
  item->from = -60000;
  return chart;
}

/* The line of no difference stands in the middle, above and below the box. */
static void
test_gap_zero (void)
{
  g_autoptr (StillaChart) chart = create_gap ();
  Area range, line;

  draw (chart, FALSE, 0, &range);
  draw (chart, FALSE, 2, &line);
  g_assert_cmpint (ABS (line.left + line.right - WIDTH), <=, 2);
  g_assert_cmpint (line.top, <, range.top);
  g_assert_cmpint (line.bottom, >, range.bottom);
}

/* A range over the whole axis shows how long that is; the ends of others are parts of it. */
static void
test_gap_to_scale (void)
{
  g_autoptr (StillaChart) chart = create_gap ();
  StillaChartItem *item = g_ptr_array_index (chart->items, 0);
  Area part, whole;

  draw (chart, FALSE, 0, &part);
  item->from = -80000;
  item->to = 80000;
  draw (chart, FALSE, 0, &whole);
  g_assert_cmpint (ABS (whole.left + whole.right - WIDTH), <=, 2);
  g_assert_cmpint (ABS (4 * (WIDTH / 2 - part.left) - 3 * (WIDTH / 2 - whole.left)), <=, 8);
  g_assert_cmpint (ABS (2 * (part.right - WIDTH / 2) - (whole.right - WIDTH / 2)), <=, 4);
}

static void
test_gap_mirrored (void)
{
  g_autoptr (StillaChart) chart = create_gap ();
  Area ltr, rtl;

  draw (chart, FALSE, 0, &ltr);
  draw (chart, TRUE, 0, &rtl);
  g_assert_cmpint (ABS (rtl.right - (WIDTH - ltr.left)), <=, 2);
  g_assert_cmpint (ABS (rtl.left - (WIDTH - ltr.right)), <=, 2);
}

/* Where there is little room, the words stand on more lines above and below the axis. */
static void
test_gap_narrow (void)
{
  g_autoptr (StillaChart) chart = create_gap ();
  PangoContext *context = create_context (FALSE);
  double wide = stilla_chart_painter_measure (chart, context, WIDTH);
  double narrow = stilla_chart_painter_measure (chart, context, 130);

  g_assert_cmpfloat (narrow, >, wide + 12);
  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/chart-painter/bars-to-scale", test_bars_to_scale);
  g_test_add_func ("/typeset/chart-painter/mirrored", test_mirrored);
  g_test_add_func ("/typeset/chart-painter/icon-array-counts", test_icon_array_counts);
  g_test_add_func ("/typeset/chart-painter/range-and-mark", test_range_and_mark);
  g_test_add_func ("/typeset/chart-painter/measure-holds", test_measure_holds);
  g_test_add_func ("/typeset/chart-painter/off-the-scale", test_values_off_the_scale);
  g_test_add_func ("/typeset/chart-painter/boxes", test_boxes);
  g_test_add_func ("/typeset/chart-painter/boxes-below", test_boxes_below);
  g_test_add_func ("/typeset/chart-painter/gap-zero", test_gap_zero);
  g_test_add_func ("/typeset/chart-painter/gap-to-scale", test_gap_to_scale);
  g_test_add_func ("/typeset/chart-painter/gap-mirrored", test_gap_mirrored);
  g_test_add_func ("/typeset/chart-painter/gap-narrow", test_gap_narrow);
  g_test_add_func ("/typeset/chart-painter/words-mirrored", test_words_mirrored);
  return g_test_run ();
}
