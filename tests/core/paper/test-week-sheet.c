/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-week-sheet.h"

#include "stilla-test-sheet.h"

#define PRODUCTS \
  "<product id='p' name='P' amount='100 mg' basis='elemental' unit='capsule'/>" \
  "<product id='u' name='U' unit='tablet'/>"

/* 20 November 2026 is a Friday: its week begins on 16 November. */
static void
test_rows (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *inside, *row;
  } rows[] = {
    { "<dose product='p' time='08:00' units='2'/>", "08:00\nP, 2 capsules, 200 mg elemental|☐|☐|☐|☐|☐|☐|☐" },
    { "<dose product='u' time='08:00'/>", "08:00\nU, 1 tablet, elemental amount not known|☐|☐|☐|☐|☐|☐|☐" },
    { "<dose product='p' time='08:00' weekdays='monday sunday'/>",
      "08:00\nP, 1 capsule, 100 mg elemental|☐|–|–|–|–|–|☐" },
    { "<dose product='p' time='00:30' next-day='yes'/>",
      "00:30 after midnight\nP, 1 capsule, 100 mg elemental|☐|☐|☐|☐|☐|☐|☐" },
    { "<dose product='p' time='08:00' zone='Pacific/Kiritimati' from='2026-11-17' until='2026-11-18'/>",
      "08:00 home time\nP, 1 capsule, 100 mg elemental|–|☐|☐|–|–|–|–" },
    { "<dose product='p' time='08:00' until='2026-11-18'/>"
      "<dose product='p' time='08:00' units='2' from='2026-11-19'/>",
      "08:00\nP, 1 capsule has 100 mg elemental|1 ☐|1 ☐|1 ☐|2 ☐|2 ☐|2 ☐|2 ☐" },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-17' until='2026-11-21'/>",
      "08:00\nP, 1 capsule, 100 mg elemental|☐|–|–|–|–|–|☐" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strconcat (PRODUCTS, rows[i].inside, NULL);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:week");
    const StillaTable *table = stilla_test_sheet_find_table (page, 0);

    g_test_message ("wanted: %s", rows[i].row);
    g_assert_cmpuint (table->rows->len, ==, 1);
    g_assert_true (stilla_test_sheet_has_row (table, rows[i].row));
    g_assert_cmpstr (stilla_rendition_get_title (page), ==,
                     "My week: Monday 16 November to Sunday 22 November 2026");
  }
}

static void
test_golden (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (
      bundle, PRODUCTS "<as-needed product='p' most='2'/><dose product='p' time='21:00'/>"
                       "<dose product='u' time='08:00'/>"
                       "<visit kind='blood-test' on='2026-11-20' time='10:30'/>"
                       "<answer condition='c01' value='yes'/>");
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (bundle, file, "sheet:week");

  g_assert_cmpstr (stilla_rendition_get_mark (page), ==, "Draft");
  stilla_test_sheet_assert_golden (page, "my-week.txt");
}

static void
test_empty (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, PRODUCTS);
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:week");
  g_autofree char *text = stilla_rendition_to_plain_text (page);

  g_assert_nonnull (strstr (text, "Nothing is planned in this week."));
}

static void
test_gaps (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *inside, *words;
    gboolean is_said;
  } rows[] = {
    { "<dose product='p' time='08:00'/>", "–: no dose", FALSE },
    { "<dose product='p' time='08:00' weekdays='monday'/>", "–: no dose of the plan on that day.", TRUE },
    { "<dose product='p' time='08:00'/><pause reason='a cold' from='2026-11-18' until='2026-11-29'/>",
      "All products: Paused since 18 November, until 29 November: a cold", TRUE },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-22'/>",
      "P: Paused from 22 November on", TRUE },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-01' until='2026-11-15'/>", "Paused",
      FALSE },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-23'/>", "Paused", FALSE },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-01'/>",
      "Nothing is planned in this week.", TRUE },
    { "<dose product='p' time='08:00'/><pause product='p' from='2026-11-01'/>", "P: Paused since 1 November",
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strconcat (PRODUCTS, rows[i].inside, NULL);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:week");
    g_autofree char *text = stilla_rendition_to_plain_text (page);

    g_test_message ("%s\n%s", rows[i].words, text);
    g_assert_cmpint (strstr (text, rows[i].words) != NULL, ==, rows[i].is_said);
  }
}

static guint
count_boxes (const StillaRendition *page)
{
  g_autofree char *text = stilla_rendition_to_plain_text (page);
  guint n = 0;

  for (const char *at = text; (at = strstr (at, STILLA_BOX_TO_TICK)) != NULL; at++)
    n++;
  return n;
}

/* However a plan looks, each dose of the week has its box. */
static void
test_random (StillaTestShipped *self, gconstpointer data)
{
  for (guint seed = 100; seed < 140; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree char *inside = stilla_test_sheet_dup_random_plan (rand);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:week");
    const GPtrArray *doses = stilla_plan_get_doses (file->plan);
    guint expected = 0;

    for (GDate day = test_date ("2026-11-16"), end = test_date ("2026-11-22");
         g_date_compare (&day, &end) <= 0; g_date_add_days (&day, 1))
      for (guint i = 0; i < doses->len; i++)
        expected += stilla_plan_is_due (file->plan, g_ptr_array_index (doses, i), &day);
    g_assert_cmpuint (count_boxes (page), ==, expected);
  }
}

#define ADD(name, function) \
  g_test_add ("/paper/week-sheet/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("rows", test_rows);
  g_test_add_func ("/paper/week-sheet/golden", test_golden);
  ADD ("empty", test_empty);
  ADD ("gaps", test_gaps);
  ADD ("random", test_random);
  return g_test_run ();
}
