/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-plan-paper.h"

#include "stilla-test-sheet.h"

#define PRODUCT "<product id='p' name='P' amount='100 mg' basis='elemental' unit='capsule'/>"
#define UNKNOWN "<product id='u' name='U' unit='tablet'/>"

enum {
  PRODUCTS,
  DOSES,
  SUMS
};

/* Which table has which row. */
static void
test_rows (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    guint table;
    const char *row;
  } rows[] = {
    { PRODUCT, PRODUCTS,
      "P|not named|The label gives 100 mg of elemental magnesium in 1 capsule.|100 mg elemental in 1 "
      "capsule" },
    { UNKNOWN, PRODUCTS,
      "U|not named|No amount was typed. Look for “elemental magnesium” on the label.|"
      "Elemental amount not known: not counted in the sum" },
    { PRODUCT "<dose product='p' time='08:00'/>", DOSES, "08:00|P, 1 capsule|100 mg elemental|every day" },
    { PRODUCT "<dose product='p' time='08:00' units='1/2' weekdays='monday'/>", DOSES,
      "08:00|P, ½ capsule|50 mg elemental|Mondays" },
    { PRODUCT "<dose product='p' time='00:30' next-day='yes'/>", DOSES,
      "00:30, after midnight|P, 1 capsule|100 mg elemental|every day" },
    { PRODUCT "<dose product='p' time='07:00' zone='Europe/Berlin'/>", DOSES,
      "07:00, Europe/Berlin time|P, 1 capsule|100 mg elemental|every day" },
    { PRODUCT "<dose product='p' time='07:30' meal='breakfast'/>", DOSES,
      "Breakfast, 07:30|P, 1 capsule|100 mg elemental|every day" },
    { PRODUCT "<dose product='p' time='08:00' from='2026-12-04' until='2027-01-02' every-days='2'/>", DOSES,
      "08:00|P, 1 capsule|100 mg elemental|every 2 days, from 4 December, until 2 January 2027" },
    { PRODUCT "<dose product='p' time='08:00'/><pause reason='a cold' from='2026-11-18' "
              "until='2026-11-29'/><pause product='p' from='2026-12-20'/>",
      DOSES,
      "08:00|P, 1 capsule|100 mg elemental|every day. Paused since 18 November, until 29 November. Paused "
      "from 20 December on" },
    { PRODUCT "<dose product='p' time='08:00'/><pause product='p' from='2026-11-18' until='2026-11-19'/>",
      DOSES, "08:00|P, 1 capsule|100 mg elemental|every day" },
    { UNKNOWN "<dose product='u' time='08:00'/>", DOSES,
      "08:00|U, 1 tablet|elemental amount not known|every day" },
    { PRODUCT "<dose product='p' time='08:00'/>", SUMS, "A day|100 mg elemental|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00' units='4'/>", SUMS,
      "A day|400 mg elemental|350 mg elemental. The sum is above it." },
    { PRODUCT "<dose product='p' time='08:00' until='9999-12-31'/>", SUMS,
      "A day|100 mg elemental|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00' from='9999-12-31'/>", SUMS,
      "From 31 December 9999 on|100 mg elemental|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00' weekdays='monday'/>", SUMS,
      "A day|0 mg elemental to 100 mg elemental|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00' from='2026-11-21'/>", SUMS,
      "From 20 November 2026 on|nothing is planned|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00' from='2026-11-21'/>", SUMS,
      "From 21 November 2026 on|100 mg elemental|350 mg elemental" },
    { PRODUCT "<dose product='p' time='08:00'/><pause product='p' from='2026-12-01' until='2026-12-07'/>",
      SUMS, "From 8 December 2026 on|100 mg elemental|350 mg elemental" },
    { PRODUCT UNKNOWN "<dose product='p' time='08:00'/><dose product='u' time='09:00'/>", SUMS,
      "A day|100 mg elemental, and products whose elemental amount is not known|350 mg elemental" },
    { PRODUCT "<as-needed product='p' most='2'/><dose product='p' time='08:00' units='2'/>", SUMS,
      "With the most you allow yourself when needed|400 mg elemental|350 mg elemental. The sum is above "
      "it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, rows[i].inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:plan");

    g_test_message ("wanted: %s", rows[i].row);
    g_assert_true (
        stilla_test_sheet_has_row (stilla_test_sheet_find_table (page, rows[i].table), rows[i].row));
  }
}

/* What has ended is not in the plan any more, and single takings never were. */
static void
test_left_out (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (
      self->bundle,
      PRODUCT "<product id='old' name='Old' unit='tablet' until='2026-11-01'/>"
              "<as-needed id='n' product='p' most='2'/>"
              "<dose product='p' time='08:00' from='2026-11-01' until='2026-11-19'/>"
              "<dose product='p' time='09:00' as-needed='n' from='2026-11-20' until='2026-11-20'/>"
              "<dose product='p' time='10:00'/>");
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:plan");

  g_assert_cmpuint (stilla_test_sheet_find_table (page, PRODUCTS)->rows->len, ==, 1);
  g_assert_cmpuint (stilla_test_sheet_find_table (page, DOSES)->rows->len, ==, 1);
}

#define OPEN_PLAN PRODUCT "<dose product='p' time='08:00'/><answer condition='c01' value='yes'/>"

/* It is a draft as long as one "Stop" or "Ask first" is open, as everywhere. */
static void
test_draft (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, OPEN_PLAN);
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:plan");

  g_assert_cmpstr (stilla_rendition_get_mark (page), ==, "Draft");
}

/* Of the guide that does not move. */
static void
test_golden (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (
      bundle, "<product id='a' name='Night capsules' form='glycinate' amount='1000 mg' basis='compound' "
              "per='2' unit='capsule'/>"
              "<product id='b' name='Powder' amount='150 mg' basis='elemental' unit='sachet'/>" UNKNOWN
              "<as-needed product='b' most='2'/>"
              "<dose product='a' time='21:00' units='2'/><dose product='u' time='12:00'/>"
              "<dose product='a' time='08:00' from='2026-12-04'/>"
              "<visit kind='blood-test' on='2026-12-01' time='10:30'/>"
              "<pause product='u' reason='a cold' from='2026-11-20' until='2026-11-22'/>"
              "<medicine name='Unheard-of' times='07:00' weekday='sunday'/>"
              "<drip place='none'/>"
              "<answer condition='c01' value='yes'/><answer condition='c02' value='yes'/>"
              "<advice rule='c02' by='My pharmacist' on='2026-11-18'/>");
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (bundle, file, "sheet:plan");

  stilla_test_sheet_assert_golden (page, "my-plan.txt");
}

static char *
dup_expected (const StillaPlan *plan, const StillaDoseTime *dose)
{
  const StillaProduct *product = stilla_plan_find_product (plan, dose->product_id);
  g_autofree char *time = stilla_minute_to_string (dose->minute);
  g_autofree char *count = stilla_unit_word_count (product->unit, &dose->units);
  g_autofree char *amount = NULL;
  gint64 ug;

  if (stilla_product_elemental (product, &dose->units, &ug)) {
    g_autofree char *shown = stilla_amount_format (ug, stilla_number_style_for_language ("en"));

    amount = g_strdup_printf ("%s elemental", shown);
  }
  return g_strdup_printf ("%s%s|%s, %s|%s|", time, dose->is_next_day ? ", after midnight" : "", product->name,
                          count, amount != NULL ? amount : "elemental amount not known");
}

static gboolean
has_row_with (const StillaTable *table, const char *begin)
{
  g_auto (GStrv) parts = g_strsplit (begin, "\u00a0", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  for (guint i = 0; i < table->rows->len; i++) {
    g_autofree char *row = stilla_test_sheet_dup_row (table, i);

    if (g_str_has_prefix (row, plain))
      return TRUE;
  }
  g_test_message ("no %s", plain);
  return FALSE;
}

/* However a plan looks, none of its doses is lost on paper. */
static void
test_random (StillaTestShipped *self, gconstpointer data)
{
  for (guint seed = 0; seed < 60; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree char *inside = stilla_test_sheet_dup_random_plan (rand);
    g_autoptr (StillaPlanFile) file = stilla_test_sheet_parse (self->bundle, inside);
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, file, "sheet:plan");
    const GPtrArray *doses = stilla_plan_get_doses (file->plan);
    const StillaTable *table = stilla_test_sheet_find_table (page, DOSES);

    if (doses->len > 0)
      g_assert_cmpuint (table->rows->len, ==, doses->len);
    for (guint i = 0; i < doses->len; i++) {
      g_autofree char *expected = dup_expected (file->plan, g_ptr_array_index (doses, i));

      g_assert_true (has_row_with (table, expected));
    }
  }
}

#define ADD(name, function) \
  g_test_add ("/paper/plan-paper/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("rows", test_rows);
  ADD ("left-out", test_left_out);
  ADD ("draft", test_draft);
  g_test_add_func ("/paper/plan-paper/golden", test_golden);
  ADD ("random", test_random);
  return g_test_run ();
}
