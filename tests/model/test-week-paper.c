/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-paper.h"

#include "stilla-test-record.h"
#include "stilla-test-shipped.h"

/* Writes the cells of the first table one after the other. */
static char *
dup_table (const StillaRendition *paper)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (paper);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    for (guint row = 0; block->kind == STILLA_BLOCK_TABLE && row < block->table->rows->len; row++) {
      const GPtrArray *cells = g_ptr_array_index (block->table->rows, row);

      for (guint column = 0; column < cells->len; column++) {
        g_autofree char *cell = stilla_text_dup_string (g_ptr_array_index (cells, column));

        g_string_append_printf (words, "%s|", cell);
      }
      g_string_append (words, "\n");
    }
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_dose (StillaPlanParts *parts, const char *id, int minute, int units, const char *from, const char *until)
{
  StillaDoseTime fields
      = { .id = (char *) id, .product_id = (char *) "p", .minute = minute, .units = { units, 1 } };
  g_autoptr (GError) error = NULL;

  fields.from = test_date (from);
  fields.until = test_date (until);
  g_ptr_array_add (parts->doses, stilla_dose_time_new (&fields, &error));
  g_assert_no_error (error);
}

static void
add_others (StillaPlanParts *parts)
{
  StillaAsNeeded needed
      = { .id = (char *) "n", .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  StillaVisit visit
      = { .kind = STILLA_VISIT_BLOOD_TEST, .name = (char *) "", .note = (char *) "", .minute = 630 };

  needed.from = test_date ("2026-11-18");
  visit.from = visit.until = test_date ("2026-11-20");
  visit.repeat = stilla_repeat_daily (&visit.from);
  g_ptr_array_add (parts->as_needed, stilla_as_needed_new (&needed, NULL));
  g_ptr_array_add (parts->visits, stilla_visit_new (&visit, NULL));
}

static StillaPlan *
make_plan (gboolean with_others)
{
  g_auto (StillaPlanParts) parts;
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  add_dose (&parts, "d", 480, 2, "2026-11-01", "2026-11-21");
  add_dose (&parts, "e", 1320, 1, "2026-11-01", "2026-11-18");
  add_dose (&parts, "f", 1320, 3, "2026-11-19", NULL);
  if (with_others)
    add_others (&parts);
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}

static StillaRendition *
make_paper_for (StillaTestShipped *self, const char *person, gboolean with_others, guint n_open)
{
  g_autoptr (StillaPlan) plan = make_plan (with_others);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (StillaIntakeBook) book = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (StillaWeekGrid) grid = NULL;
  GDate first = test_date ("2026-11-16");
  StillaRecordSource source;

  test_answer (answers, "d", "2026-11-16", "taken", NULL, 1);
  test_answer (answers, "d", "2026-11-17", "skipped", NULL, 1);
  book = stilla_intake_book_new (answers);
  source = test_record_source (plan, book, zone, "2026-11-20 13:00");
  grid = stilla_week_grid_new (&source, &first);
  return stilla_week_paper_new (self->bundle, self->reader, person, plan, grid, n_open);
}

static StillaRendition *
make_paper (StillaTestShipped *self, gboolean with_others, guint n_open)
{
  return make_paper_for (self, NULL, with_others, n_open);
}

/* A box for every dose that nothing was said of, whether its time has passed or not. The amount stands in the
 * cells when it is another one from day to day. */
static void
test_boxes (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) paper = make_paper (self, FALSE, 0);
  g_autofree char *words = dup_table (paper);

  g_assert_cmpstr (words, ==,
                   "08:00\np, 2 capsules, 200\u00a0mg elemental|Taken|Skipped|☐|☐|☐|☐|–|\n"
                   "22:00\np, 1 capsule has 100\u00a0mg elemental|1 ☐|1 ☐|1 ☐|3 ☐|3 ☐|3 ☐|3 ☐|\n");
  g_assert_null (stilla_rendition_get_mark (paper));
  g_assert_cmpstr (stilla_rendition_get_title (paper), ==,
                   "My week: Monday 16 November to Sunday 22 November 2026");
}

static gboolean
holds (const StillaRendition *paper, const char *words)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (paper);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    for (guint k = 0; block->items != NULL && k < block->items->len; k++) {
      g_autofree char *item = stilla_text_dup_string (g_ptr_array_index (block->items, k));

      if (g_str_equal (item, words))
        return TRUE;
    }
  }
  return FALSE;
}

static void
test_others (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) with = make_paper (self, TRUE, 0);
  g_autoptr (StillaRendition) without = make_paper (self, FALSE, 0);
  const char *visit = "Friday 20 November: 10:30 Blood test";

  g_assert_true (holds (
      with, "p: 1 capsule (100\u00a0mg elemental) when needed. Your own limit is 2 capsules a day. Taken on "
            "__________"));
  g_assert_true (holds (with, visit));
  g_assert_false (holds (without, visit));
}

/* Two sheets on one fridge are told apart. */
static void
test_person (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) paper = make_paper_for (self, "Anna", FALSE, 0);

  g_assert_cmpstr (stilla_rendition_get_title (paper), ==,
                   "Week of Anna: Monday 16 November to Sunday 22 November 2026");
}

/* A plan with an open caution is a draft on every sheet. */
static void
test_draft (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) paper = make_paper (self, FALSE, 2);

  g_assert_cmpstr (stilla_rendition_get_mark (paper), ==, "Draft");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/model/week-paper/boxes", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_boxes,
              stilla_test_shipped_tear_down);
  g_test_add ("/model/week-paper/others", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_others,
              stilla_test_shipped_tear_down);
  g_test_add ("/model/week-paper/person", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_person,
              stilla_test_shipped_tear_down);
  g_test_add ("/model/week-paper/draft", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_draft,
              stilla_test_shipped_tear_down);
  return g_test_run ();
}
