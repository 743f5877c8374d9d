/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-icon-shapes.h"
#include "core/content/stilla-vocabulary.h"

static void
test_every_level (void)
{
  for (StillaLevel level = STILLA_LEVEL_STOP; level <= STILLA_LEVEL_GOOD_TO_KNOW; level++)
    g_assert_true (stilla_icon_shapes_has (stilla_level_icon_name (level)));
  g_assert_false (stilla_icon_shapes_has ("stilla-no-such-shape-symbolic"));
}

static void
test_fills_its_square (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double left, top, right, bottom;

  stilla_icon_shapes_trace ("stilla-stop-symbolic", cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  g_assert_cmpfloat (left, ==, 1);
  g_assert_cmpfloat (top, ==, 1);
  g_assert_cmpfloat (right, ==, 15);
  g_assert_cmpfloat (bottom, ==, 15);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Curves too: the middle of the disc is in, the corners of the square are not. */
static void
test_curves (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  stilla_icon_shapes_trace ("stilla-good-to-know-symbolic", cr);
  g_assert_true (cairo_in_fill (cr, 3, 8));
  g_assert_false (cairo_in_fill (cr, 8, 9)); /* the letter in it is a hole */
  g_assert_false (cairo_in_fill (cr, 1.5, 1.5));
  g_assert_false (cairo_in_fill (cr, 14.5, 14.5));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/icon-shapes/every-level", test_every_level);
  g_test_add_func ("/icon-shapes/fills-its-square", test_fills_its_square);
  g_test_add_func ("/icon-shapes/curves", test_curves);
  return g_test_run ();
}
