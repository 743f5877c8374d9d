/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-ranges.h"

#include <string.h>

#define TEST(name) "/typeset/page-ranges/" name
#define LINE 14.0
#define TWENTY_LINES (20 * LINE + 1) /* of a page */

#define TEN ".........."

/* A column as letters: what may come before each line. "." a free break, "a" one to avoid, "," none, "w"
 * inside what is kept whole, "S" a new sheet. */
typedef struct {
  const char *test;
  const char *lines;
  double gap;        /* above every line */
  const char *pages; /* how many lines each page has */
  gboolean is_tight;
} Column;

static const Column columns[] = {
  { TEST ("one-line"), "S", 0, "1", FALSE },
  { TEST ("full"), "S...................", 0, "20", FALSE },
  { TEST ("much-left"), "S...................................", 0, "20 16", FALSE },
  /* One line too many without white space to spare: others go with it. */
  { TEST ("moved-on"), "S....................", 0, "14 7", FALSE },
  { TEST ("two-moved-on"), "S.....................", 0, "15 7", FALSE },
  /* The same with white space: it is drawn together. */
  { TEST ("pulled-in"), "S.................", 2, "18", TRUE },
  { TEST ("not-enough-space"), "S...................", 2.5, "14 6", FALSE },
  /* Two lines of a paragraph stay together on each side. */
  { TEST ("paragraph"), "S,.........,..,......", 0, "13 8", FALSE },
  { TEST ("nothing-moves"), "S,,,,,,,,,,,,,,,,,,,.", 0, "20 1", FALSE },
  { TEST ("other-sheets"), "S....................S.S...................", 0, "14 7 2 20", FALSE },
  /* What belongs together stays together, unless that leaves much of the page empty. */
  { TEST ("better-together"), "S" TEN "........aa" TEN "...", 0, "18 16", FALSE },
  { TEST ("parted"), "S" TEN "....aaaaaa" TEN "...", 0, "20 14", FALSE },
  /* A sheet with a few lines more is saved when less white space is enough. */
  { TEST ("sheet-saved"), "S" TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN ".........", 8,
    "14 14 14 14 14 14 14 12", TRUE },
  { TEST ("kept-whole"), "S..........wwwwwwwwwwwwwww.", 0, "10 17", FALSE },
};

static StillaBreak
read_break (char letter)
{
  switch (letter) {
  case 'S':
    return STILLA_BREAK_SHEET;
  case 'a':
    return STILLA_BREAK_AVOID;
  case ',':
    return STILLA_BREAK_NEVER;
  case 'w':
    return STILLA_BREAK_WHOLE;
  default:
    return STILLA_BREAK_FREE;
  }
}

static StillaGalley *
make_galley (const Column *column)
{
  StillaGalley *galley = stilla_galley_new ();

  for (const char *at = column->lines; *at != '\0'; at++)
    g_ptr_array_add (galley->bands, stilla_band_new (column->gap, LINE, read_break (*at)));
  return galley;
}

static void
test_column (gconstpointer data)
{
  const Column *column = data;
  const StillaColumn page = { .width = 100, .height = TWENTY_LINES, .body_size = 10 };
  g_autoptr (StillaGalley) galley = make_galley (column);
  g_autoptr (GArray) ranges = stilla_page_ranges_find (galley, &page);
  g_autoptr (GString) found = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < ranges->len; i++) {
    const StillaPageRange *range = &g_array_index (ranges, StillaPageRange, i);

    g_assert_cmpuint (range->first, ==, next);
    g_assert_cmpint (range->squeeze < 1, ==, column->is_tight);
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", range->end - range->first);
    next = range->end;
  }
  g_assert_cmpuint (next, ==, strlen (column->lines));
  g_assert_cmpstr (found->str, ==, column->pages);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_test_add_data_func (columns[i].test, &columns[i], test_column);
  return g_test_run ();
}
