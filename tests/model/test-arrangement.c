/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-arrangement.h"

#include "stilla-test-plan.h"
#include "stilla-test-shipped.h"

/* Friday 20 November 2026, levothyroxine at 07:00: four hours on either side are kept free. */
#define DAY "2026-11-20"

typedef struct {
  StillaTestShipped shipped;
  StillaDayGaps *gaps;
  StillaPlan *plan;
  StillaArrangement *arrangement;
} Fixture;

static void
add_medicine (Fixture *self, const char *name, int minute, GDateWeekday weekday)
{
  StillaOwnMedicine *own = stilla_own_medicine_new (name);

  stilla_own_medicine_add_time (own, minute);
  own->weekday = weekday;
  g_ptr_array_add (self->shipped.circumstances->medicines, own);
}

static void
begin (Fixture *self, const char *const *times, int day_end)
{
  GDate date = test_date (DAY);

  self->gaps = stilla_day_gaps_new (self->shipped.list, self->shipped.circumstances);
  self->plan = test_plan (times, "2026-11-01");
  self->arrangement = stilla_arrangement_new (self->plan, self->gaps, &date, day_end);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  stilla_test_shipped_set_up (&self->shipped, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->arrangement, stilla_arrangement_free);
  g_clear_pointer (&self->gaps, stilla_day_gaps_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  stilla_test_shipped_tear_down (&self->shipped, NULL);
}

static int
get_minute (Fixture *self, guint index)
{
  return stilla_arrangement_get (self->arrangement, index)->minute;
}

/* Doses stand on steps of five minutes, inside the day. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  static const struct {
    int to, stands;
  } rows[] = { { 0, 0 },       { 2, 0 },       { 3, 5 },       { 7, 5 },     { 8, 10 },    { -60, 0 },
               { 1437, 1435 }, { 1439, 1435 }, { 5000, 1435 }, { 720, 720 }, { 722, 720 }, { 723, 725 } };

  begin (self, (const char *[]){ "22:00", NULL }, 0);
  g_assert_false (stilla_arrangement_is_changed (self->arrangement));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    stilla_arrangement_move (self->arrangement, 0, rows[i].to);
    g_assert_cmpint (get_minute (self, 0), ==, rows[i].stands);
  }
  g_assert_true (stilla_arrangement_is_changed (self->arrangement));
  g_assert_true (stilla_arrangement_move (self->arrangement, 0, 1320));
  g_assert_false (stilla_arrangement_move (self->arrangement, 0, 1321));
  g_assert_false (stilla_arrangement_is_changed (self->arrangement));
}

/* Another day, with the same doses but one. */
static void
test_keep_moves (Fixture *self, gconstpointer data)
{
  const char *times[] = { "20:00", "22:00", NULL };
  const char *fewer[] = { "20:00", NULL };
  GDate date = test_date ("2026-11-21");
  g_autoptr (StillaPlan) plan = test_plan (fewer, "2026-11-01");
  g_autoptr (StillaArrangement) next = NULL;
  g_autoptr (StillaArrangement) other = NULL;

  begin (self, times, 0);
  stilla_arrangement_move (self->arrangement, 0, 19 * 60);
  other = stilla_arrangement_new (plan, self->gaps, &date, 0);
  g_assert_true (stilla_arrangement_keep_moves (other, self->arrangement));
  g_assert_cmpint (stilla_arrangement_get (other, 0)->minute, ==, 19 * 60);
  stilla_arrangement_move (self->arrangement, 1, 23 * 60);
  next = stilla_arrangement_new (self->plan, self->gaps, &date, 0);
  g_assert_true (stilla_arrangement_keep_moves (next, self->arrangement));
  g_assert_cmpint (stilla_arrangement_get (next, 1)->minute, ==, 23 * 60);
  g_assert_false (stilla_arrangement_keep_moves (other, self->arrangement));
}

/* From edge to edge of the allowed hours, which are 11:00 to 03:00. */
static void
test_edges (Fixture *self, gconstpointer data)
{
  static const struct {
    int from, direction, to;
  } rows[] = { { 1320, -1, 660 }, { 660, -1, 180 }, { 180, -1, 180 }, { 0, 1, 180 },
               { 180, 1, 660 },   { 420, 1, 660 },  { 420, -1, 180 }, { 660, 1, 660 } };

  add_medicine (self, "levothyroxine", 7 * 60, G_DATE_BAD_WEEKDAY);
  begin (self, (const char *[]){ "22:00", NULL }, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    stilla_arrangement_move (self->arrangement, 0, rows[i].from);
    g_assert_cmpint (stilla_arrangement_find_edge (self->arrangement, 0, rows[i].direction), ==, rows[i].to);
  }
}

static void
assert_words (Fixture *self, guint index, int minute, const char *expected)
{
  g_autofree char *words = NULL;

  stilla_arrangement_move (self->arrangement, index, minute);
  words = stilla_arrangement_dup_words (self->arrangement, index);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  add_medicine (self, "levothyroxine", 7 * 60, G_DATE_BAD_WEEKDAY);
  begin (self, (const char *[]){ "08:00", "22:00", NULL }, 0);
  assert_words (self, 1, 22 * 60, "22:00: keeps every gap that is known.");
  assert_words (self, 1, 11 * 60, "11:00: keeps every gap that is known.");
  assert_words (self, 0, 8 * 60,
                "08:00: does not keep every gap. The dose at 08:00 comes 1\u00a0h after levothyroxine at "
                "07:00. The published gap is 4\u00a0h.");
  assert_words (self, 0, 7 * 60,
                "07:00: does not keep every gap. The dose at 07:00 comes together with levothyroxine. The "
                "published gap is 4\u00a0h.");
}

/* Without a known gap nobody is told that any is kept. */
static void
test_no_gaps (Fixture *self, gconstpointer data)
{
  add_medicine (self, "Moonflower drops", 7 * 60, G_DATE_BAD_WEEKDAY);
  begin (self, (const char *[]){ "08:00", NULL }, 0);
  g_assert_false (stilla_arrangement_knows_gaps (self->arrangement));
  assert_words (self, 0, 8 * 60, "08:00: no gap in hours is known for your medicines.");
}

/* What is taken on Mondays only is said on a Friday too: the dose is taken on both. */
static void
test_other_day (Fixture *self, gconstpointer data)
{
  add_medicine (self, "levothyroxine", 7 * 60, G_DATE_MONDAY);
  begin (self, (const char *[]){ "08:00", NULL }, 0);
  assert_words (self, 0, 8 * 60,
                "08:00: does not keep every gap. The dose at 08:00 comes 1\u00a0h after levothyroxine at "
                "07:00 on Mondays. The published gap is 4\u00a0h.");
}

/* Beside every minute: the words agree with the hours that are drawn. */
static void
test_windows_agree (Fixture *self, gconstpointer data)
{
  add_medicine (self, "levothyroxine", 7 * 60, G_DATE_BAD_WEEKDAY);
  add_medicine (self, "alendronate", 21 * 60 + 10, G_DATE_BAD_WEEKDAY);
  begin (self, (const char *[]){ "22:00", NULL }, 0);
  for (int minute = 0; minute < STILLA_MINUTES_A_DAY; minute += STILLA_ARRANGE_STEP) {
    g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (int));
    g_autoptr (StillaDayChart) chart = NULL;
    g_autofree char *conflicts = NULL;

    g_array_append_val (here, minute);
    chart = stilla_day_chart_new (self->gaps, self->shipped.circumstances, G_DATE_FRIDAY, here);
    stilla_arrangement_move (self->arrangement, 0, minute);
    conflicts = stilla_arrangement_dup_conflicts (self->arrangement, 0);
    g_assert_cmpint (*conflicts == '\0', ==, g_array_index (chart->doses, StillaDayDose, 0).keeps_gaps);
  }
}

static StillaPlanDraft *
apply (Fixture *self, const char *from)
{
  GDate today = test_date (DAY), day = test_date (from);
  StillaPlanDraft *draft = stilla_plan_draft_new (self->plan, &today, NULL);
  g_autoptr (GError) error = NULL;

  stilla_plan_draft_set_from (draft, &day, &error);
  g_assert_no_error (error);
  g_assert_true (stilla_arrangement_apply (self->arrangement, draft, &error));
  g_assert_no_error (error);
  return draft;
}

static char *
dup_minutes (const StillaPlan *plan, const char *day)
{
  GDate date = test_date (day);
  g_autoptr (GArray) minutes = stilla_plan_list_minutes (plan, &date);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < minutes->len; i++) {
    g_autofree char *time = stilla_minute_to_string (g_array_index (minutes, int, i));

    g_string_append_printf (words, "%s ", time);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* From the chosen day on the doses stand where they were put; before it nothing changed. One takes the place
 * of another that moved away. */
static void
test_apply (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autofree char *before = NULL, *after = NULL;

  begin (self, (const char *[]){ "08:00", "12:00", "22:00", NULL }, 0);
  stilla_arrangement_move (self->arrangement, 0, 12 * 60);
  stilla_arrangement_move (self->arrangement, 1, 16 * 60 + 30);
  draft = apply (self, "2026-11-23");
  before = dup_minutes (draft->curr, "2026-11-22");
  after = dup_minutes (draft->curr, "2026-11-23");
  g_assert_cmpstr (before, ==, "08:00 12:00 22:00 ");
  g_assert_cmpstr (after, ==, "12:00 16:30 22:00 ");
}

/* Two doses of a product at one time are refused in a sentence, and nothing is changed. */
static void
test_collision (Fixture *self, gconstpointer data)
{
  GDate today = test_date (DAY);
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  begin (self, (const char *[]){ "08:00", "12:00", NULL }, 0);
  stilla_arrangement_move (self->arrangement, 0, 12 * 60);
  draft = stilla_plan_draft_new (self->plan, &today, NULL);
  g_assert_false (stilla_arrangement_apply (self->arrangement, draft, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  g_assert_false (stilla_plan_draft_is_changed (draft));
}

/* What is put before the end of the day belongs to the evening before. */
static void
test_after_midnight (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanDraft) draft = NULL;
  const GPtrArray *doses;
  const StillaDoseTime *moved;

  begin (self, (const char *[]){ "22:00", NULL }, 4 * 60);
  stilla_arrangement_move (self->arrangement, 0, 30);
  draft = apply (self, DAY);
  doses = stilla_plan_get_doses (draft->curr);
  moved = g_ptr_array_index (doses, doses->len - 1);
  g_assert_cmpint (moved->minute, ==, 30);
  g_assert_true (moved->is_next_day);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/arrangement/steps", test_steps);
  ADD ("/model/arrangement/keep-moves", test_keep_moves);
  ADD ("/model/arrangement/edges", test_edges);
  ADD ("/model/arrangement/words", test_words);
  ADD ("/model/arrangement/no-gaps", test_no_gaps);
  ADD ("/model/arrangement/other-day", test_other_day);
  ADD ("/model/arrangement/windows-agree", test_windows_agree);
  ADD ("/model/arrangement/apply", test_apply);
  ADD ("/model/arrangement/collision", test_collision);
  ADD ("/model/arrangement/after-midnight", test_after_midnight);
  return g_test_run ();
}
