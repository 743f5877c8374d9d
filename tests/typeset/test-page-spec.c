/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-spec.h"

#include "typeset/stilla-print-error.h"

#include <math.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean large;
  gboolean two_up;
  double width, height; /* of a page, in mm */
  double sheet_width, sheet_height;
  double body;
} Paper;

static const Paper papers[] = {
  { "/typeset/page-spec/a4", STILLA_PAPER_A4, FALSE, FALSE, 210, 297, 210, 297, 13 },
  { "/typeset/page-spec/a4-large", STILLA_PAPER_A4, TRUE, FALSE, 210, 297, 210, 297, 18 },
  { "/typeset/page-spec/a4-two-up", STILLA_PAPER_A4, FALSE, TRUE, 148.5, 210, 297, 210, 13 },
  { "/typeset/page-spec/letter", STILLA_PAPER_LETTER, FALSE, FALSE, 215.9, 279.4, 215.9, 279.4, 13 },
  { "/typeset/page-spec/letter-two-up", STILLA_PAPER_LETTER, TRUE, TRUE, 139.7, 215.9, 279.4, 215.9, 18 },
  { "/typeset/page-spec/a5", STILLA_PAPER_A5, FALSE, FALSE, 148, 210, 148, 210, 13 },
  { "/typeset/page-spec/a5-on-a4", STILLA_PAPER_A5, FALSE, TRUE, 148.5, 210, 297, 210, 13 },
};

static void
test_paper (gconstpointer data)
{
  const Paper *paper = data;
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, paper->paper, paper->large, paper->two_up);
  g_assert_cmpfloat_with_epsilon (spec.width, POINTS (paper->width), 0.01);
  g_assert_cmpfloat_with_epsilon (spec.height, POINTS (paper->height), 0.01);
  g_assert_cmpfloat_with_epsilon (spec.sheet_width, POINTS (paper->sheet_width), 0.01);
  g_assert_cmpfloat_with_epsilon (spec.sheet_height, POINTS (paper->sheet_height), 0.01);
  g_assert_cmpfloat (spec.body_size, ==, paper->body);
  g_assert_cmpfloat (spec.margin_left + spec.margin_right, <, spec.width * 0.2);
}

/* A printer names its paper upright; two pages share it sideways. */
static void
test_other_size (void)
{
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, TRUE, TRUE);
  stilla_page_spec_set_size (&spec, 600, 900);
  g_assert_cmpfloat (spec.width, ==, 450);
  g_assert_cmpfloat (spec.height, ==, 600);
  g_assert_cmpfloat (spec.sheet_width, ==, 900);
  g_assert_cmpfloat (spec.body_size, ==, 18);
}

typedef struct {
  const char *name;
  StillaPaper paper;
  StillaMargins margins;
  gboolean fits;
} Margins;

static const Margins margins[] = {
  { "/typeset/page-spec/margins/narrowest", STILLA_PAPER_A4, { 5, 5, 5, 5 }, TRUE },
  { "/typeset/page-spec/margins/widest", STILLA_PAPER_A4, { 100, 117, 80, 80 }, TRUE },
  { "/typeset/page-spec/margins/uneven", STILLA_PAPER_A5, { 10, 12.5, 20, 8 }, TRUE },
  { "/typeset/page-spec/margins/too-narrow", STILLA_PAPER_A4, { 10, 10, 4.9, 10 }, FALSE },
  { "/typeset/page-spec/margins/none", STILLA_PAPER_A4, { 10, 0, 10, 10 }, FALSE },
  { "/typeset/page-spec/margins/negative", STILLA_PAPER_A4, { -10, 10, 10, 10 }, FALSE },
  { "/typeset/page-spec/margins/no-number", STILLA_PAPER_A4, { 10, 10, NAN, 10 }, FALSE },
  { "/typeset/page-spec/margins/endless", STILLA_PAPER_A4, { INFINITY, 10, 10, 10 }, FALSE },
  { "/typeset/page-spec/margins/no-room-across", STILLA_PAPER_A5, { 10, 10, 50, 50 }, FALSE },
  { "/typeset/page-spec/margins/no-room-down", STILLA_PAPER_A5, { 100, 100, 10, 10 }, FALSE },
};

static void
expect_check (const StillaPageSpec *spec, gboolean fits)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (stilla_page_spec_check (spec, &error), ==, fits);
  if (fits) {
    g_assert_no_error (error);
    return;
  }
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_MARGINS);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_margins (gconstpointer data)
{
  const Margins *row = data;
  StillaPageSpec spec;
  StillaMargins back;

  stilla_page_spec_init_for (&spec, row->paper, FALSE, FALSE);
  stilla_page_spec_set_margins (&spec, &row->margins);
  expect_check (&spec, row->fits);
  stilla_page_spec_get_margins (&spec, &back);
  if (row->fits)
    g_assert_cmpfloat_with_epsilon (back.left, row->margins.left, 0.001);
}

/* Paper as small as a visiting card, or none at all. */
static void
test_small_paper (void)
{
  static const double sizes[][2] = { { 85, 55 }, { 0, 0 }, { -210, 297 }, { NAN, 297 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    StillaPageSpec spec;

    stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
    stilla_page_spec_set_size (&spec, POINTS (sizes[i][0]), POINTS (sizes[i][1]));
    expect_check (&spec, FALSE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    g_test_add_data_func (papers[i].name, &papers[i], test_paper);
  for (gsize i = 0; i < G_N_ELEMENTS (margins); i++)
    g_test_add_data_func (margins[i].name, &margins[i], test_margins);
  g_test_add_func ("/typeset/page-spec/other-size", test_other_size);
  g_test_add_func ("/typeset/page-spec/small-paper", test_small_paper);
  return g_test_run ();
}
