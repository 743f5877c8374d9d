/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-grid.h"

#include "model/stilla-record-words.h"
#include "stilla-test-record.h"

#define FIRST "2026-11-16" /* a Monday */
#define NOW "2026-11-20 13:00"

typedef struct {
  StillaPlan *plan;
  GPtrArray *answers;
  StillaIntakeBook *book;
  GTimeZone *zone;
  StillaRecordSource source;
  StillaPlanParts parts;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  self->zone = g_time_zone_new_utc ();
  stilla_plan_parts_init (&self->parts);
}

static StillaWeekGrid *
make_grid (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GDate first = test_date (FIRST);

  g_clear_pointer (&self->plan, stilla_plan_unref);
  self->plan = stilla_plan_new_from (&self->parts, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->book, stilla_intake_book_unref);
  self->book = stilla_intake_book_new (self->answers);
  self->source = test_record_source (self->plan, self->book, self->zone, NOW);
  return stilla_week_grid_new (&self->source, &first);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stilla_plan_parts_clear (&self->parts);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->book, stilla_intake_book_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

static void
add_dose (Fixture *self, StillaDoseTime fields)
{
  g_autoptr (GError) error = NULL;

  if (!g_date_valid (&fields.from))
    fields.from = test_date ("2026-11-01");
  g_ptr_array_add (self->parts.doses, stilla_dose_time_new (&fields, &error));
  g_assert_no_error (error);
}

static const StillaWeekRow *
get_row (const StillaWeekGrid *grid, guint row)
{
  return g_ptr_array_index (grid->rows, row);
}

/* Rows stand by time; after midnight comes after the evening, when needed at the end. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = { "08:00", "08:00", "22:00", "00:30 after midnight", "When needed" };
  static const char *const products[] = { "zinc", "apple", "apple", "apple", "apple" };
  StillaAsNeeded needed
      = { .id = (char *) "n", .product_id = (char *) "apple", .units = { 1, 1 }, .most = { 2, 1 } };
  g_autoptr (StillaWeekGrid) grid = NULL;

  needed.from = test_date ("2026-11-01");
  g_ptr_array_add (self->parts.products, test_product ("zinc", 100000));
  g_ptr_array_add (self->parts.products, test_product ("apple", 100000));
  g_ptr_array_add (self->parts.as_needed, stilla_as_needed_new (&needed, NULL));
  add_dose (self, (StillaDoseTime){
                      .product_id = (char *) "apple", .minute = 30, .is_next_day = TRUE, .units = { 1, 1 } });
  add_dose (self, (StillaDoseTime){ .product_id = (char *) "apple", .minute = 22 * 60, .units = { 1, 1 } });
  add_dose (self, (StillaDoseTime){ .product_id = (char *) "apple", .minute = 8 * 60, .units = { 1, 1 } });
  add_dose (self, (StillaDoseTime){ .product_id = (char *) "zinc", .minute = 8 * 60, .units = { 1, 1 } });
  for (int i = 0; i < 2; i++)
    add_dose (self, (StillaDoseTime){ .product_id = (char *) "apple",
                                      .minute = 7 * 60 + i,
                                      .units = { 1, 1 },
                                      .as_needed_id = (char *) "n",
                                      .from = test_date ("2026-11-17"),
                                      .until = test_date ("2026-11-17") });
  grid = make_grid (self);
  g_assert_cmpuint (grid->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < grid->rows->len; i++) {
    g_autofree char *time = stilla_week_slot_dup_time (&get_row (grid, i)->slot);

    g_assert_cmpstr (time, ==, expected[i]);
    g_assert_cmpstr (get_row (grid, i)->slot.product->id, ==, products[i]);
  }
  g_assert_cmpuint (get_row (grid, 4)->cells[1].doses->len, ==, 2);
  g_assert_cmpuint (get_row (grid, 4)->cells[0].doses->len, ==, 0);
}

/* A dose that was changed in the middle of the week is one row: its time and product are the same. */
static void
test_phases_share_a_row (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaWeekGrid) grid = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_ptr_array_add (self->parts.products, test_product ("p", 100000));
  add_dose (self, (StillaDoseTime){ .product_id = (char *) "p",
                                    .minute = 480,
                                    .units = { 1, 1 },
                                    .until = test_date ("2026-11-18") });
  add_dose (self, (StillaDoseTime){ .product_id = (char *) "p",
                                    .minute = 480,
                                    .units = { 3, 2 },
                                    .from = test_date ("2026-11-19") });
  grid = make_grid (self);
  g_assert_cmpuint (grid->rows->len, ==, 1);
  before = stilla_week_cell_dup_units (&get_row (grid, 0)->cells[2]);
  after = stilla_week_cell_dup_units (&get_row (grid, 0)->cells[3]);
  g_assert_cmpstr (before, ==, "1");
  g_assert_cmpstr (after, ==, "1½");
}

static void
test_words (Fixture *self, gconstpointer data)
{
  static const char *const cells[] = {
    "12:00, p, Monday 16 November: 2 capsules, Taken",
    "12:00, p, Tuesday 17 November: 1 capsule of 2 capsules, Part taken",
    "12:00, p, Wednesday 18 November: 2 capsules, Skipped",
    "12:00, p, Thursday 19 November: 2 capsules, Not recorded",
    "12:00, p, Friday 20 November: 2 capsules, Not recorded",
    "12:00, p, Saturday 21 November: 2 capsules, Planned",
    "12:00, p, Sunday 22 November: Not planned",
  };
  StillaUnits one = { 1, 1 };
  g_autoptr (StillaWeekGrid) grid = NULL;
  g_autofree char *tally = NULL, *amount = NULL;

  g_ptr_array_add (self->parts.products, test_product ("p", 100000));
  add_dose (self, (StillaDoseTime){ .id = (char *) "d",
                                    .product_id = (char *) "p",
                                    .minute = 720,
                                    .units = { 2, 1 },
                                    .until = test_date ("2026-11-21") });
  test_answer (self->answers, "d", "2026-11-16", "taken", NULL, 1);
  test_answer (self->answers, "d", "2026-11-17", "taken", &one, 1);
  test_answer (self->answers, "d", "2026-11-18", "skipped", NULL, 1);
  grid = make_grid (self);
  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++) {
    g_autofree char *words = stilla_week_grid_dup_cell_words (grid, get_row (grid, 0), i);

    g_assert_cmpstr (words, ==, cells[i]);
  }
  tally = stilla_day_tally_dup_words (&grid->tally);
  amount = stilla_day_tally_dup_amount (&grid->tally, stilla_number_style_c ());
  g_assert_cmpstr (tally, ==, "2 of 5 recorded as taken; 1 in part; 1 skipped; 2 not recorded; 1 planned");
  g_assert_cmpstr (amount, ==, "300\u00a0mg elemental recorded as taken");
}

/* Nobody is told that nothing was taken when nobody knows how much it was. */
static void
test_unknown_amount (Fixture *self, gconstpointer data)
{
  StillaIntake *unknown;
  g_autoptr (StillaWeekGrid) grid = NULL;
  g_autofree char *alone = NULL, *beside = NULL;

  g_ptr_array_add (self->parts.products, test_product ("p", 0));
  add_dose (self, (StillaDoseTime){
                      .id = (char *) "d", .product_id = (char *) "p", .minute = 720, .units = { 2, 1 } });
  test_answer (self->answers, "d", "2026-11-16", "taken", NULL, 1);
  unknown = g_ptr_array_index (self->answers, 0);
  unknown->elemental_ug = -1;
  grid = make_grid (self);
  alone = stilla_day_tally_dup_amount (&grid->tally, stilla_number_style_c ());
  g_assert_cmpstr (alone, ==, "How much elemental magnesium was taken is not known");
  test_answer (self->answers, "d", "2026-11-17", "taken", NULL, 1);
  g_clear_pointer (&grid, stilla_week_grid_free);
  grid = make_grid (self);
  beside = stilla_day_tally_dup_amount (&grid->tally, stilla_number_style_c ());
  g_assert_cmpstr (beside, ==, "At least 200\u00a0mg elemental recorded as taken; the rest is not known");
}

/* Beside counts that are made in another way */

#define N_DOSES 12

typedef struct {
  guint n_planned, n_taken, n_paused;
  gint64 taken_ug;
} Counted;

static StillaDoseTime
random_dose (guint number, char *id)
{
  StillaDoseTime fields
      = { .id = id, .product_id = (char *) (number % 2 == 0 ? "a" : "b"), .units = { 2, 1 } };

  fields.minute = g_test_rand_int_range (0, 48) * 30;
  fields.from = test_date (FIRST);
  g_date_add_days (&fields.from, g_test_rand_int_range (0, 9));
  fields.until = fields.from;
  g_date_subtract_days (&fields.from, g_test_rand_int_range (0, 12));
  fields.repeat = stilla_repeat_daily (&fields.from);
  if (g_test_rand_bit ())
    fields.repeat.every = g_test_rand_int_range (1, 4);
  if (fields.repeat.every == 1 && g_test_rand_bit ()) {
    fields.repeat.unit = STILLA_REPEAT_WEEKS;
    fields.repeat.weekdays = g_test_rand_int_range (1, STILLA_REPEAT_ALL_WEEKDAYS + 1);
  }
  return fields;
}

static void
add_random_pause (Fixture *self)
{
  StillaPause fields = { .product_id = (char *) (g_test_rand_bit () ? "a" : NULL), .reason = (char *) "" };

  fields.from = test_date (FIRST);
  g_date_add_days (&fields.from, g_test_rand_int_range (0, 7));
  fields.until = fields.from;
  g_date_add_days (&fields.until, g_test_rand_int_range (0, 3));
  g_ptr_array_add (self->parts.pauses, stilla_pause_new (&fields, NULL));
}

static gboolean
is_paused (Fixture *self, const StillaDoseTime *dose, const GDate *date)
{
  for (guint i = 0; i < self->parts.pauses->len; i++)
    if (stilla_pause_applies (g_ptr_array_index (self->parts.pauses, i), dose->product_id, date))
      return TRUE;
  return FALSE;
}

/* Walks over every dose and every day, and says at random what became of it. */
static void
count_and_answer (Fixture *self, const StillaDoseTime *dose, const GDate *date, Counted *counted)
{
  g_autofree char *day = stilla_date_to_string (date);
  gboolean is_answered = g_test_rand_bit ();

  if (!stilla_dose_time_applies (dose, date))
    return;
  if (is_answered)
    test_answer (self->answers, dose->id, day, "taken", NULL, 1);
  counted->n_taken += is_answered;
  counted->taken_ug += is_answered ? 200000 : 0;
  counted->n_paused += !is_answered && is_paused (self, dose, date);
  counted->n_planned += is_answered || !is_paused (self, dose, date);
}

static void
assert_counts (const StillaDayTally *tally, const Counted *counted)
{
  g_assert_cmpuint (tally->n_planned, ==, counted->n_planned);
  g_assert_cmpuint (tally->n_taken, ==, counted->n_taken);
  g_assert_cmpuint (tally->n_doses[STILLA_RECORD_PAUSED], ==, counted->n_paused);
  g_assert_cmpint (tally->taken_ug, ==, counted->taken_ug);
}

/* Every dose of the week stands in one cell, in the column of its day. */
static void
assert_cells (const StillaWeekGrid *grid, const Counted *counted)
{
  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++) {
    guint n = 0;

    for (guint row = 0; row < grid->rows->len; row++)
      n += get_row (grid, row)->cells[column].doses->len;
    g_assert_cmpuint (n, ==, counted[column].n_planned + counted[column].n_paused);
    assert_counts (&stilla_week_grid_get_day (grid, column)->tally, &counted[column]);
  }
}

static void
test_brute_force (Fixture *self, gconstpointer data)
{
  for (int round = 0; round < 200; round++) {
    Counted counted[STILLA_DAYS_A_WEEK] = { { 0 } }, all = { 0 };
    g_autoptr (StillaWeekGrid) grid = NULL;

    g_ptr_array_set_size (self->parts.products, 0);
    g_ptr_array_set_size (self->parts.doses, 0);
    g_ptr_array_set_size (self->parts.pauses, 0);
    g_ptr_array_set_size (self->answers, 0);
    g_ptr_array_add (self->parts.products, test_product ("a", 100000));
    g_ptr_array_add (self->parts.products, test_product ("b", 100000));
    for (guint i = 0; i < N_DOSES; i++) {
      g_autofree char *id = g_strdup_printf ("dose %u", i);

      add_dose (self, random_dose (i, id));
    }
    for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
      add_random_pause (self);
    for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++) {
      GDate date = test_date (FIRST);

      g_date_add_days (&date, column);
      for (guint i = 0; i < N_DOSES; i++)
        count_and_answer (self, g_ptr_array_index (self->parts.doses, i), &date, &counted[column]);
      all.n_planned += counted[column].n_planned;
      all.n_taken += counted[column].n_taken;
      all.n_paused += counted[column].n_paused;
      all.taken_ug += counted[column].taken_ug;
    }
    grid = make_grid (self);
    assert_cells (grid, counted);
    assert_counts (&grid->tally, &all);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/week-grid/rows", test_rows);
  ADD ("/model/week-grid/phases-share-a-row", test_phases_share_a_row);
  ADD ("/model/week-grid/words", test_words);
  ADD ("/model/week-grid/unknown-amount", test_unknown_amount);
  ADD ("/model/week-grid/brute-force", test_brute_force);
  return g_test_run ();
}
