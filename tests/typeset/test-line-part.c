/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-line-part.h"

#include <string.h>

#define WIDTH 500
#define HEIGHT 60

typedef struct {
  const char *test;
  const char *markup;
  gboolean is_rtl;
  int shade; /* of 255, by which it may differ; 0: 8 */
} Case;

static const Case cases[] = {
  { "/typeset/line-part/plain", "Magnesium glycinate, 400 mg a day", FALSE },
  { "/typeset/line-part/bold", "Do <b>not</b> take it", FALSE },
  { "/typeset/line-part/raised", "It may help.<sup><small>[2, 13, 4]</small></sup> low certainty", FALSE },
  { "/typeset/line-part/kerned", "AVAVA To Wave. Typ", FALSE },
  { "/typeset/line-part/ligatures", "oﬃcial efficient fflap fi", FALSE,
    255 } /* a ligature is one letter: it cannot be cut */,
  { "/typeset/line-part/arabic", "المغنيسيوم قد يساعد.<sup>[2, 13]</sup> نعم", TRUE },
  { "/typeset/line-part/mixed", "خذ 400 mg glycinate في اليوم", TRUE },
  { "/typeset/line-part/in-english", "The word المغنيسيوم means it.", FALSE },
  { "/typeset/line-part/empty", "", FALSE },
};

static PangoLayout *
create_layout (const Case *expected)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 15");
  PangoLayout *layout;

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, expected->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_markup (layout, expected->markup, -1);
  pango_font_description_free (font);
  g_object_unref (context);
  return layout;
}

static cairo_surface_t *
create_paper (cairo_t **cr)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);

  *cr = cairo_create (paper);
  cairo_set_source_rgba (*cr, 0, 0, 0, 0.5);
  cairo_set_operator (*cr, CAIRO_OPERATOR_ADD); /* what is drawn twice is darker */
  cairo_move_to (*cr, 10.25, 40.5);
  return paper;
}

static void
assert_same (cairo_surface_t *whole, cairo_surface_t *parts, int shade)
{
  const unsigned char *a = cairo_image_surface_get_data (whole);
  const unsigned char *b = cairo_image_surface_get_data (parts);
  int n = cairo_image_surface_get_stride (whole) * HEIGHT;

  for (int i = 0; i < n; i++)
    g_assert_cmpint (ABS (a[i] - b[i]), <=, shade);
}

/* Cut in any two places, the parts make up the line. */
static void
compare_cut (PangoLayout *layout, cairo_surface_t *whole, guint first, guint second, int shade)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  cairo_t *cr;
  cairo_surface_t *parts = create_paper (&cr);
  guint edges[] = { 0, first, second, G_MAXUINT };

  for (int i = 0; i < 3; i++) {
    cairo_move_to (cr, 10.25, 40.5);
    stilla_line_part_draw (line, edges[i], edges[i + 1], cr);
  }
  cairo_surface_flush (parts);
  assert_same (whole, parts, shade);
  cairo_destroy (cr);
  cairo_surface_destroy (parts);
}

static void
compare_all_cuts (PangoLayout *layout, cairo_surface_t *whole, int shade)
{
  const PangoLogAttr *attrs;
  const char *text = pango_layout_get_text (layout);
  int n;

  attrs = pango_layout_get_log_attrs_readonly (layout, &n);
  for (int i = 0; i < n; i++) {
    guint at = (guint) (g_utf8_offset_to_pointer (text, i) - text);
    guint later = (guint) (g_utf8_offset_to_pointer (text, MIN (i + 3, n - 1)) - text);

    if (attrs[i].is_cursor_position && attrs[MIN (i + 3, n - 1)].is_cursor_position)
      compare_cut (layout, whole, at, later, shade);
  }
}

static void
test_parts (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (PangoLayout) layout = create_layout (expected);
  cairo_t *cr;
  cairo_surface_t *whole = create_paper (&cr);

  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  cairo_surface_flush (whole);
  compare_all_cuts (layout, whole, expected->shade > 0 ? expected->shade : 8);
  cairo_destroy (cr);
  cairo_surface_destroy (whole);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].test, &cases[i], test_parts);
  return g_test_run ();
}
