/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-logo.h"

#include "core/base/stilla-ordinary-file.h"
#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define TEST(name) "/typeset/logo/" name
#define SVG(size, inside) "<svg xmlns='http://www.w3.org/2000/svg' " size ">" inside "</svg>"
#define BAR "<rect width='100%' height='100%'/>"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("stilla-logo-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "our logo.png", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
write_png (const char *path, int width, int height, double grey, double opacity)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgba (cr, grey, grey, grey, opacity);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

typedef struct {
  const char *test;
  int width, height; /* pixels; 0: the SVG */
  const char *svg;
  double paper_width, paper_height; /* mm */
} Good;

static const Good goods[] = {
  { TEST ("png/wide"), 2000, 400, NULL, 50, 10 },
  { TEST ("png/tall"), 500, 1000, NULL, 9, 18 },
  { TEST ("png/largest"), 4000, 2000, NULL, 36, 18 },
  { TEST ("png/small"), 100, 50, NULL, 25.4, 12.7 }, /* not blown up */
  { TEST ("svg/size"), 0, 0, SVG ("width='20mm' height='10mm'", BAR), 36, 18 },
  { TEST ("svg/box"), 0, 0, SVG ("viewBox='0 0 10 1'", BAR), 50, 5 },
  { TEST ("svg/prefixed"), 0, 0,
    "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>\n<!-- ours -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD "
    "SVG 1.1//EN' "
    "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
    "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><s:rect width='2' height='1'/></s:svg>",
    36, 18 },
  { TEST ("svg/inside"), 0, 0,
    SVG ("viewBox='0 0 2 1' xmlns:xlink='http://www.w3.org/1999/xlink'",
         "<defs><linearGradient id='g'><stop stop-color='#000'/></linearGradient><rect id='r' width='2' "
         "height='1'/></defs>"
         "<style><![CDATA[.a { fill: url(#g) }]]></style><use xlink:href='#r' class='a'/>"),
    36, 18 },
};

static void
test_good (Fixture *fixture, gconstpointer data)
{
  const Good *good = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaLogo) logo = NULL;
  double width, height;

  if (good->svg != NULL)
    g_assert_true (g_file_set_contents (fixture->path, good->svg, -1, NULL));
  else
    write_png (fixture->path, good->width, good->height, 0, 1);
  logo = stilla_logo_load (fixture->path, &error);
  g_assert_no_error (error);
  stilla_logo_get_size (logo, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, POINTS (good->paper_width), 0.3);
  g_assert_cmpfloat_with_epsilon (height, POINTS (good->paper_height), 0.3);
}

typedef struct {
  const char *test;
  const char *bytes;
  const char *said;
} Bad;

#define NESTED_TEN(what) what what what what what what what what what what

static const Bad bads[] = {
  { TEST ("bad/empty"), "", "neither" },
  { TEST ("bad/words"), "a logo", "neither" },
  { TEST ("bad/jpeg"), "\xff\xd8\xff\xe0 JFIF", "neither" },
  { TEST ("bad/signature-alone"), "\x89PNG\r\n\x1a\n", "cut off" },
  { TEST ("bad/html"), "<html><body/></html>", "cannot be read as SVG" },
  { TEST ("bad/half"), "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><rect",
    "cannot be read" },
  { TEST ("bad/entities"),
    "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg "
    "xmlns='http://www.w3.org/2000/svg' "
    "width='9' height='9'><text>&b;</text></svg>",
    "definitions of its own" },
  { TEST ("bad/encoding"), "<?xml version='1.0' encoding='UTF-16'?>" SVG ("width='9' height='9'", BAR),
    "definitions" },
  { TEST ("bad/style-sheet"), "<?xml-stylesheet href='/etc/passwd'?>" SVG ("width='9' height='9'", BAR),
    "other files" },
  { TEST ("bad/outside-use"), SVG ("width='9' height='9'", "<use href='file:///etc/other.svg#a'/>"),
    "other files" },
  { TEST ("bad/outside-paint"), SVG ("width='9' height='9'", "<rect fill='url(http://a.example/b#c)'/>"),
    "other files" },
  { TEST ("bad/outside-loud"), SVG ("width='9' height='9'", "<rect style='fill: URL(/a.svg#b)'/>"),
    "other files" },
  { TEST ("bad/escaped"), SVG ("width='9' height='9'", "<rect style='fill: u\\72l(#b)'/>"), "other files" },
  { TEST ("bad/link"), SVG ("width='9' height='9'", "<a href='https://a.example'><rect width='9'/></a>"),
    "other files" },
  { TEST ("bad/link-inside"), SVG ("width='9' height='9'", "<g id='b'/><a href='#b'>" BAR "</a>"),
    "other files" },
  { TEST ("bad/import"), SVG ("width='9' height='9'", "<style>@import 'http://a.example/b';</style>"),
    "other files" },
  { TEST ("bad/photograph"), SVG ("width='9' height='9'", "<image href='data:image/png;base64,AAAA'/>"),
    "photographs" },
  { TEST ("bad/file"), SVG ("width='9' height='9'", "<image href='/etc/passwd'/>"), "photographs" },
  { TEST ("bad/effect"), SVG ("width='9' height='9'", "<filter id='a'/>" BAR), "effects" },
  { TEST ("bad/no-size"), SVG ("", BAR), "how large" },
  { TEST ("bad/no-extent"), SVG ("viewBox='0 0 0 0'", BAR), "how large" },
  { TEST ("bad/endless"), SVG ("viewBox='0 0 1e30 1e30'", BAR), "how large" },
  { TEST ("bad/thin"), SVG ("viewBox='0 0 1000 1'", BAR), "too thin" },
  { TEST ("bad/nothing-drawn"), SVG ("width='9' height='9'", ""), "not be seen" },
  { TEST ("bad/white"), SVG ("width='9' height='9'", "<rect width='9' height='9' fill='#ffffff'/>"),
    "not be seen" },
  { TEST ("bad/pale"), SVG ("width='9' height='9'", "<rect width='9' height='9' fill='#ffee88'/>"),
    "not be seen" },
  { TEST ("bad/deep"),
    SVG ("width='9' height='9'", NESTED_TEN (NESTED_TEN ("<g>")) NESTED_TEN (NESTED_TEN ("</g>")) BAR),
    "complex" },
  /* Each layer draws the one below it ten times. */
  { TEST ("bad/multiplied"),
    SVG (
        "width='9' height='9'",
        "<defs><rect id='a' width='9' height='9'/><g id='b'>" NESTED_TEN (
            "<use href='#a'/>") "</g><g "
                                "id='c'"
                                ">" NESTED_TEN ("<use href='#b'/>") "</g><g id='d'>" NESTED_TEN (
                                    "<use "
                                    "href='#"
                                    "c'/>") "</g><g id='e'>" NESTED_TEN ("<use "
                                                                         "href='#d'/"
                                                                         ">") "</"
                                                                              "g><g "
                                                                              "id='"
                                                                              "f'"
                                                                              ">" NESTED_TEN (
                                                                                  "<use "
                                                                                  "href='#"
                                                                                  "e'/>") "</g><g "
                                                                                          "id='h'"
                                                                                          ">" NESTED_TEN (
                                                                                              "<u"
                                                                                              "se"
                                                                                              " h"
                                                                                              "re"
                                                                                              "f="
                                                                                              "'#"
                                                                                              "f'"
                                                                                              "/"
                                                                                              ">") "</g></"
                                                                                                   "defs"
                                                                                                   ">" NESTED_TEN (
                                                                                                       "<use "
                                                                                                       "href="
                                                                                                       "'#h'/"
                                                                                                       ">")),
    "complex" },
  { TEST ("bad/masks"),
    SVG ("width='9' height='9'",
         "<mask id='a'>" NESTED_TEN ("<g mask='url( #b )'/>") "</mask><mask id='b'>" NESTED_TEN (
             "<g "
             "mask="
             "'url("
             "#c)'/"
             ">") "</mask><mask id='c'>" NESTED_TEN ("<g mask=\"url('#d')\"/>") "</mask><mask "
                                                                                "id='d'>" NESTED_TEN (
                                                                                    NESTED_TEN (
                                                                                        "<g/>")) "</"
                                                                                                 "mask>"
                                                                                                 "<rect "
                                                                                                 "mask='"
                                                                                                 "url(#"
                                                                                                 "a)' "
                                                                                                 "width="
                                                                                                 "'9' "
                                                                                                 "height"
                                                                                                 "='9'/"
                                                                                                 ">"),
    "complex" },
  { TEST ("bad/circle"), SVG ("width='9' height='9'", "<g id='a'><use href='#a'/></g>"), "complex" },
  { TEST ("bad/styled-mask"),
    SVG ("width='9' height='9'", "<style>g { mask: url(#a) }</style><mask id='a'/><g>" BAR "</g>"),
    "complex" },
};

static void
expect_refused (const Fixture *fixture, const char *said)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_logo_load (fixture->path, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LOGO);
  if (strstr (error->message, said) == NULL || strstr (error->message, "“our logo.png”") == NULL)
    g_error ("“%s” does not say “%s”", error->message, said);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  const Bad *bad = data;

  g_assert_true (g_file_set_contents (fixture->path, bad->bytes, -1, NULL));
  expect_refused (fixture, bad->said);
}

/* Nothing that breaks off is taken, wherever it does. */
static void
test_cut_off (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  write_png (fixture->path, 60, 40, 0, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize kept = 8; kept < length - 12; kept += 3) {
    g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) kept, NULL));
    expect_refused (fixture, "cut off");
  }
}

/* The header says more than the file can hold: refused before a byte of the picture is decoded. */
static void
test_bomb (Fixture *fixture, gconstpointer data)
{
  static const guint8 sides[][4] = { { 0x7f, 0xff, 0xff, 0xff }, { 0, 0, 0x0f, 0xa1 } };
  g_autofree char *bytes = NULL;
  gsize length;

  write_png (fixture->path, 60, 40, 0, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    memcpy (bytes + 16 + 4 * (i % 2), sides[i], 4);
    g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
    expect_refused (fixture, "pixels");
  }
  memset (bytes + 16, 0, 4);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  expect_refused (fixture, "damaged");
}

/* A byte changed anywhere gives a picture or a sentence. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  write_png (fixture->path, 60, 40, 0, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize at = 0; at < length; at++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaLogo) logo = NULL;

    bytes[at] = (char) (bytes[at] ^ 0x55);
    g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
    logo = stilla_logo_load (fixture->path, &error);
    g_assert_true ((logo == NULL) == (error != NULL));
    bytes[at] = (char) (bytes[at] ^ 0x55);
  }
}

static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  write_png (fixture->path, 60, 40, 1, 1);
  expect_refused (fixture, "not be seen");
  write_png (fixture->path, 60, 40, 0, 0.1);
  expect_refused (fixture, "not be seen");
  write_png (fixture->path, 4, 2, 0, 1);
  expect_refused (fixture, "too small");
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = g_strnfill (STILLA_LOGO_MOST_BYTES + 1, ' ');

  g_assert_true (g_file_set_contents (fixture->path, bytes, STILLA_LOGO_MOST_BYTES + 1, NULL));
  g_assert_null (stilla_logo_load (fixture->path, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_TOO_LARGE);
}

static const char *const drawings[] = {
  NULL, /* a PNG */
  SVG ("viewBox='0 0 2 1'", "<rect width='2' height='1'/>"),
  /* It would cover the whole sheet. */
  SVG ("viewBox='0 0 2 1'", "<rect x='-99' y='-99' width='199' height='199'/>"),
  SVG ("viewBox='0 0 2 1' style='overflow: visible'", "<rect x='-99' y='-99' width='199' height='199'/>"),
};

static guint8
blue_at (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x];
}

/* What is drawn is where it should be, in its own place and no further. */
static void
test_drawn (Fixture *fixture, gconstpointer data)
{
  const char *const *drawing = data;
  g_autoptr (StillaLogo) logo = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 60);
  cairo_t *cr = cairo_create (surface);

  if (*drawing == NULL)
    write_png (fixture->path, 400, 200, 0, 1);
  else
    g_assert_true (g_file_set_contents (fixture->path, *drawing, -1, NULL));
  logo = stilla_logo_load (fixture->path, NULL);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 10, 5);
  stilla_logo_draw (logo, cr, 80);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (blue_at (surface, 50, 25), ==, 0);
  g_assert_cmpuint (blue_at (surface, 95, 25), ==, 255);
  g_assert_cmpuint (blue_at (surface, 5, 25), ==, 255);
  g_assert_cmpuint (blue_at (surface, 50, 50), ==, 255);
  g_assert_cmpuint (blue_at (surface, 50, 2), ==, 255);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    g_test_add (goods[i].test, Fixture, &goods[i], set_up, test_good, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    g_test_add (bads[i].test, Fixture, &bads[i], set_up, test_bad, tear_down);
  g_test_add (TEST ("cut-off"), Fixture, NULL, set_up, test_cut_off, tear_down);
  g_test_add (TEST ("bomb"), Fixture, NULL, set_up, test_bomb, tear_down);
  g_test_add (TEST ("damaged"), Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add (TEST ("unseen"), Fixture, NULL, set_up, test_unseen, tear_down);
  g_test_add (TEST ("too-large"), Fixture, NULL, set_up, test_too_large, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (drawings); i++) {
    g_autofree char *name = g_strdup_printf (TEST ("drawn/%") G_GSIZE_FORMAT, i);

    g_test_add (name, Fixture, &drawings[i], set_up, test_drawn, tear_down);
  }
  return g_test_run ();
}
