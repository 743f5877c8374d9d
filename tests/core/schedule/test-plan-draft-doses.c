/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-plan.h"

/* One dose "d" at 08:00 from 1 November 2026 on, today being Friday the 20th. */

static StillaPlanDraft *
begin (const char *from, const char *answered)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");
  GDate day = test_date (from);
  StillaPlanDraft *draft = stilla_plan_draft_new (plan, &today, NULL);

  if (answered != NULL) {
    GDate date = test_date (answered);

    stilla_plan_draft_set_answered (draft, "time-0", &date);
  }
  g_assert_true (stilla_plan_draft_set_from (draft, &day, NULL));
  return draft;
}

/* "08:00 20261101-20261130 x1, 09:00 20261201- x2" */
static char *
describe (const StillaPlan *plan)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    g_autofree char *time = stilla_minute_to_string (dose->minute);
    g_autofree char *from = stilla_date_to_string (&dose->from);
    g_autofree char *until
        = g_date_valid (&dose->until) ? stilla_date_to_string (&dose->until) : g_strdup ("");

    g_string_append_printf (text, "%s%s%s %s to %s x%d/%d", i > 0 ? ", " : "", time,
                            dose->is_next_day ? "+" : "", from + 5, *until != '\0' ? until + 5 : "",
                            (int) dose->units.num, (int) dose->units.den);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_doses (const StillaPlanDraft *draft, const char *expected)
{
  g_autofree char *text = describe (draft->curr);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (gboolean is_done, GError **error, const char *words)
{
  g_assert_false (is_done);
  g_assert_error (*error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  g_assert_nonnull (strstr ((*error)->message, words));
  g_clear_error (error);
}

static void
test_from (void)
{
  static const struct {
    const char *from;
    const char *answered; /* (nullable) */
    const char *doses;
  } rows[] = {
    { "2026-11-20", NULL, "08:00 11-01 to 11-19 x1/1, 09:00 11-20 to  x1/1" },
    { "2026-11-20", "2026-11-20", "08:00 11-01 to 11-20 x1/1, 09:00 11-21 to  x1/1" },
    { "2026-12-01", NULL, "08:00 11-01 to 11-30 x1/1, 09:00 12-01 to  x1/1" },
    { "2026-12-01", "2026-11-20", "08:00 11-01 to 11-30 x1/1, 09:00 12-01 to  x1/1" },
    { "2026-11-20", "2026-11-25", "08:00 11-01 to 11-25 x1/1, 09:00 11-26 to  x1/1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanDraft) draft = begin (rows[i].from, rows[i].answered);
    const StillaUnits one = { 1, 1 };

    g_assert_true (test_change_dose (draft, "time-0", 540, &one));
    assert_doses (draft, rows[i].doses);
  }
}

static void
test_past_is_refused (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  GDate yesterday = test_date ("2026-11-19");
  GDate far = test_date ("2201-01-01");
  g_autoptr (GError) error = NULL;

  assert_refused (stilla_plan_draft_set_from (draft, &yesterday, &error), &error, "The past stays as it was");
  assert_refused (stilla_plan_draft_set_from (draft, &far, &error), &error, "between the years");
}

/* What begins later than the change is replaced, so that a plan for the future can be edited too. */
static void
test_later_dose_is_replaced (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-12-01", NULL);
  const StillaUnits one = { 1, 1 };
  const StillaUnits two = { 2, 1 };
  GDate today = test_date ("2026-11-20");
  const char *id;

  g_assert_true (test_add_dose (draft, "p", 720, &one));
  id = ((StillaDoseTime *) stilla_plan_get_doses (draft->curr)->pdata[1])->id;
  g_assert_true (stilla_plan_draft_set_from (draft, &today, NULL));
  g_assert_true (test_change_dose (draft, id, 720, &two));
  assert_doses (draft, "08:00 11-01 to  x1/1, 12:00 12-01 to 11-30 x1/1, 12:00 12-01 to  x2/1");
}

static void
test_fields_that_are_refused (void)
{
  static const struct {
    const char *from; /* (nullable) */
    const char *until;
    int minute;
    const char *zone;
    const char *words;
  } rows[] = {
    { "2026-11-19", NULL, 600, NULL, "before the day from which" },
    { "2026-11-25", "2026-11-24", 600, NULL, "The last day is before the first day" },
    { NULL, "2026-11-19", 600, NULL, "The last day is before the first day" },
    { NULL, "2201-01-01", 600, NULL, "between the years" },
    { NULL, NULL, 480, NULL, "already has a dose at 08:00" },
    { NULL, NULL, 1440, NULL, "A dose needs" },
    { NULL, NULL, 600, "Europe/Atlantis", "no time zone of that name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) second = NULL;
    StillaDoseTime fields = { .product_id = (char *) "p",
                              .minute = rows[i].minute,
                              .units = { 1, 1 },
                              .zone = (char *) rows[i].zone,
                              .from = test_date (rows[i].from),
                              .until = test_date (rows[i].until) };

    g_test_message ("row %u", i);
    assert_refused (stilla_plan_draft_add_dose (draft, &fields, &error), &error, rows[i].words);
    if (fields.minute != 8 * 60) /* its own time is free */
      assert_refused (stilla_plan_draft_change_dose (draft, "time-0", &fields, &second), &second,
                      rows[i].words);
    g_assert_false (stilla_plan_draft_is_changed (draft));
  }
}

/* The same time on other weekdays, or in turn, is no second dose. */
static void
test_same_time (void)
{
  static const struct {
    StillaRepeat first;
    StillaRepeat second;
    gboolean is_allowed;
  } rows[] = {
    { { STILLA_REPEAT_WEEKS, 1, 1 }, { STILLA_REPEAT_WEEKS, 1, 2 }, TRUE },
    { { STILLA_REPEAT_WEEKS, 1, 3 }, { STILLA_REPEAT_WEEKS, 1, 2 }, FALSE },
    { { STILLA_REPEAT_WEEKS, 1, 1 }, { STILLA_REPEAT_DAYS, 1, 127 }, FALSE },
    { { STILLA_REPEAT_DAYS, 2, 127 }, { STILLA_REPEAT_DAYS, 3, 127 }, FALSE },
    { { STILLA_REPEAT_WEEKS, 3, 1 }, { STILLA_REPEAT_DAYS, 4, 127 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
    StillaDoseTime fields
        = { .product_id = (char *) "p", .minute = 600, .units = { 1, 1 }, .repeat = rows[i].first };

    g_test_message ("row %u", i);
    g_date_clear (&fields.repeat.anchor, 1);
    g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
    fields.repeat = rows[i].second;
    g_date_clear (&fields.repeat.anchor, 1);
    g_assert_cmpint (stilla_plan_draft_add_dose (draft, &fields, NULL), ==, rows[i].is_allowed);
  }
}

static void
test_too_many (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  g_autoptr (StillaProduct) q = test_product ("q", 1000);
  g_autoptr (GError) error = NULL;
  const StillaUnits one = { 1, 1 };
  StillaDoseTime fields = { .product_id = (char *) "p", .minute = 1000, .units = one };

  g_assert_true (stilla_plan_draft_add_product (draft, q, NULL));
  for (int i = 1; i < STILLA_PLAN_MOST_OF_PRODUCT; i++)
    g_assert_true (test_add_dose (draft, "p", i, &one));
  assert_refused (stilla_plan_draft_add_dose (draft, &fields, &error), &error,
                  "more than 24 doses of one product");
  for (int i = STILLA_PLAN_MOST_OF_PRODUCT; i < STILLA_PLAN_MOST_A_DAY; i++)
    g_assert_true (test_add_dose (draft, "q", i, &one));
  fields.product_id = (char *) "q";
  assert_refused (stilla_plan_draft_add_dose (draft, &fields, &error), &error,
                  "more than 36 doses on one day");
  fields.until = test_date ("2026-11-20");
  fields.from = test_date (NULL);
  assert_refused (stilla_plan_draft_add_dose (draft, &fields, &error), &error, "more than 36");
}

/* Every second day stays every second day, in step, when only the time is changed. */
static void
test_anchor_is_kept (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  StillaDoseTime fields = {
    .product_id = (char *) "p", .minute = 600, .units = { 1, 1 }, .repeat = { STILLA_REPEAT_DAYS, 2, 127 }
  };
  const GPtrArray *doses;
  GDate next = test_date ("2026-11-21");
  GDate odd = test_date ("2026-11-22");
  GDate even = test_date ("2026-11-23");

  g_date_clear (&fields.repeat.anchor, 1);
  g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
  g_assert_true (stilla_plan_draft_set_from (draft, &next, NULL));
  doses = stilla_plan_get_doses (draft->curr);
  fields.minute = 660;
  fields.repeat.anchor = next; /* an editor that counts from the day of the change */
  g_assert_true (
      stilla_plan_draft_change_dose (draft, ((StillaDoseTime *) doses->pdata[1])->id, &fields, NULL));
  doses = stilla_plan_get_doses (draft->curr);
  g_assert_true (stilla_dose_time_applies (doses->pdata[2], &odd));
  g_assert_false (stilla_dose_time_applies (doses->pdata[2], &even));

  fields.repeat.every = 3;
  g_assert_true (
      stilla_plan_draft_change_dose (draft, ((StillaDoseTime *) doses->pdata[2])->id, &fields, NULL));
  doses = stilla_plan_get_doses (draft->curr);
  g_assert_true (stilla_dose_time_applies (doses->pdata[3], &next));
}

/* Only another last day: the dose stays the one it is. */
static void
test_last_day (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  StillaDoseTime fields = *stilla_plan_find_dose (draft->curr, "time-0");

  fields.until = test_date ("2026-11-30");
  g_assert_true (stilla_plan_draft_change_dose (draft, "time-0", &fields, NULL));
  assert_doses (draft, "08:00 11-01 to 11-30 x1/1");
  fields.until = test_date (NULL);
  g_assert_true (stilla_plan_draft_change_dose (draft, "time-0", &fields, NULL));
  assert_doses (draft, "08:00 11-01 to  x1/1");
}

static void
test_meal (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  StillaDoseTime fields
      = { .product_id = (char *) "p", .minute = 1320, .units = { 1, 1 }, .meal = STILLA_MEAL_BEDTIME };
  GDate later = test_date ("2026-12-01");

  g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
  g_assert_true (stilla_plan_draft_set_from (draft, &later, NULL));
  g_assert_true (stilla_plan_draft_set_day_end (draft, 180, NULL));
  g_assert_true (stilla_plan_draft_move_meal (draft, STILLA_MEAL_BEDTIME, 30, NULL));
  assert_doses (draft, "08:00 11-01 to  x1/1, 22:00 11-20 to 11-30 x1/1, 00:30+ 12-01 to  x1/1");
  g_assert_false (stilla_plan_draft_move_meal (draft, STILLA_MEAL_BEDTIME, 1440, NULL));
}

/* A night is counted once when the end of the day moves over it, there and back. */
static void
test_day_end (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  const StillaUnits one = { 1, 1 };
  GDate from = test_date ("2026-11-25");
  GDate back = test_date ("2026-11-28");

  g_assert_true (test_add_dose (draft, "p", 30, &one));
  g_assert_true (stilla_plan_draft_set_from (draft, &from, NULL));
  g_assert_true (stilla_plan_draft_set_day_end (draft, 120, NULL));
  assert_doses (draft, "08:00 11-01 to  x1/1, 00:30 11-20 to 11-25 x1/1, 00:30+ 11-25 to  x1/1");
  g_assert_true (stilla_plan_draft_set_from (draft, &back, NULL));
  g_assert_true (stilla_plan_draft_set_day_end (draft, 0, NULL));
  assert_doses (draft, "08:00 11-01 to  x1/1, 00:30 11-20 to 11-25 x1/1, 00:30+ 11-25 to 11-27 x1/1, "
                       "00:30 11-29 to  x1/1");
}

/* A pause that begins today leaves what was answered, and stops the rest of the day. */
static void
test_pause (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", "2026-11-20");
  const StillaUnits one = { 1, 1 };
  StillaPause pause
      = { .reason = (char *) "a cold", .from = test_date (NULL), .until = test_date ("2026-11-25") };
  GDate today = test_date ("2026-11-20");
  GDate last = test_date ("2026-11-25");
  GDate after = test_date ("2026-11-26");
  g_autoptr (GArray) minutes = NULL;
  g_autoptr (GArray) paused = NULL;
  g_autoptr (GArray) again = NULL;

  g_assert_true (test_add_dose (draft, "p", 1200, &one));
  g_assert_true (stilla_plan_draft_add_pause (draft, &pause, NULL));
  minutes = stilla_plan_list_minutes (draft->curr, &today);
  paused = stilla_plan_list_minutes (draft->curr, &last);
  again = stilla_plan_list_minutes (draft->curr, &after);
  g_assert_cmpuint (minutes->len, ==, 1);
  g_assert_cmpint (g_array_index (minutes, int, 0), ==, 480);
  g_assert_cmpuint (paused->len, ==, 0);
  g_assert_cmpuint (again->len, ==, 2);
}

/* More than the person's own most is told, and written down all the same. */
static void
test_as_needed (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  StillaAsNeeded fields = { .product_id = (char *) "p",
                            .units = { 1, 1 },
                            .most = { 3, 2 },
                            .from = test_date (NULL),
                            .until = test_date (NULL) };
  const StillaUnits half = { 1, 2 };
  GDate today = test_date ("2026-11-20");
  GDate tomorrow = test_date ("2026-11-21");
  g_autofree char *dose_id = NULL;
  g_autoptr (GError) error = NULL;
  const StillaAsNeeded *item;
  gboolean is_over;

  g_assert_true (stilla_plan_draft_add_as_needed (draft, &fields, NULL));
  assert_refused (stilla_plan_draft_add_as_needed (draft, &fields, &error), &error, "already has an amount");
  item = stilla_plan_get_as_needed (draft->curr)->pdata[0];
  g_assert_true (
      stilla_plan_draft_take_as_needed (draft, item->id, &today, 600, &item->units, NULL, &is_over, NULL));
  g_assert_false (is_over);
  g_assert_false (stilla_plan_exceeds_most (draft->curr, item, &today, &half));
  g_assert_true (stilla_plan_exceeds_most (draft->curr, item, &today, &item->units));
  g_assert_true (stilla_plan_draft_take_as_needed (draft, item->id, &today, 600, &item->units, &dose_id,
                                                   &is_over, NULL));
  g_assert_true (is_over);
  g_assert_true (stilla_plan_draft_untake (draft, dose_id, NULL));
  g_assert_false (stilla_plan_exceeds_most (draft->curr, item, &today, NULL));
  assert_refused (
      stilla_plan_draft_take_as_needed (draft, item->id, &tomorrow, 600, &half, NULL, NULL, &error), &error,
      "taken already");
}

/* An answered dose of today stands for one of the doses that take its place. */
static void
test_undo_after_answer (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-11-20", NULL);
  const StillaUnits two = { 2, 1 };
  GDate today = test_date ("2026-11-20");

  g_assert_true (test_change_dose (draft, "time-0", 540, &two));
  stilla_plan_draft_set_answered (
      draft, ((StillaDoseTime *) stilla_plan_get_doses (draft->curr)->pdata[1])->id, &today);
  g_assert_true (stilla_plan_draft_restore (draft, draft->orig, NULL));
  assert_doses (draft, "08:00 11-01 to 11-19 x1/1, 09:00 11-20 to 11-20 x2/1, 08:00 11-21 to  x1/1");
}

/* The dose nearest in time is the one that the answer was for; another one of that day is due again. */
static void
test_undo_beside_another (void)
{
  const char *times[] = { "20:00", "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");
  g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (plan, &today, NULL);
  const StillaUnits two = { 2, 1 };

  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-0", NULL));
  g_assert_true (test_change_dose (draft, "time-1", 540, &two));
  stilla_plan_draft_set_answered (
      draft, ((StillaDoseTime *) stilla_plan_get_doses (draft->curr)->pdata[2])->id, &today);
  g_assert_true (stilla_plan_draft_restore (draft, plan, NULL));
  assert_doses (draft, "20:00 11-01 to  x1/1, 08:00 11-01 to 11-19 x1/1, 09:00 11-20 to 11-20 x2/1, "
                       "08:00 11-21 to  x1/1");
}

/* A product that will end is still there until then. */
static void
test_product_ends_later (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-12-01", NULL);
  GDate last = test_date ("2026-11-30");
  GDate after = test_date ("2026-12-01");
  g_autoptr (GPtrArray) still = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  g_assert_true (stilla_plan_draft_remove_product (draft, "p", NULL));
  assert_doses (draft, "08:00 11-01 to 11-30 x1/1");
  still = stilla_plan_list_products_on (draft->curr, &last);
  gone = stilla_plan_list_products_on (draft->curr, &after);
  g_assert_cmpuint (still->len, ==, 1);
  g_assert_cmpuint (gone->len, ==, 0);
}

/* Nothing is planned for days on which the product is no longer there, and nothing is lost without a word. */
static void
test_after_product_ended (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ("2026-12-01", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GError) third = NULL;
  g_autoptr (GError) fourth = NULL;
  StillaAsNeeded item = { .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  GDate last = test_date ("2026-11-30");
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
  StillaDoseTime fields = { .product_id = (char *) "p", .minute = 540, .units = { 1, 1 } };
  GDate today = test_date ("2026-11-20");
  GDate day = test_date ("2026-11-25");
  GDate open = test_date (NULL);
  StillaPhase *phase = stilla_phase_new (&day, &open);

  g_ptr_array_add (phases, phase);
  g_assert_true (stilla_phase_add_dose (phase, &fields, NULL));
  g_assert_true (stilla_plan_draft_remove_product (draft, "p", NULL));
  g_assert_true (stilla_plan_draft_set_from (draft, &today, NULL));
  fields.from = test_date ("2026-12-01");
  assert_refused (stilla_plan_draft_add_dose (draft, &fields, &error), &error, "ends on 30 November 2026");
  assert_refused (stilla_plan_draft_change_dose (draft, "time-0", &fields, &second), &second, "ends on 30");
  assert_doses (draft, "08:00 11-01 to 11-30 x1/1");
  g_assert_true (stilla_plan_draft_set_phases (draft, "p", phases, NULL));
  assert_doses (draft, "08:00 11-01 to 11-19 x1/1, 09:00 11-25 to 11-30 x1/1");
  item.from = fields.from;
  assert_refused (stilla_plan_draft_add_as_needed (draft, &item, &fourth), &fourth, "ends on 30 November");
  item.from = day;
  g_assert_true (stilla_plan_draft_add_as_needed (draft, &item, NULL));
  g_assert_true (
      g_date_compare (&((StillaAsNeeded *) stilla_plan_get_as_needed (draft->curr)->pdata[0])->until, &last)
      == 0);
  phase->from = fields.from;
  assert_refused (stilla_plan_draft_set_phases (draft, "p", phases, &third), &third, "ends on 30 November");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/plan-draft-doses/from", test_from);
  g_test_add_func ("/schedule/plan-draft-doses/past-is-refused", test_past_is_refused);
  g_test_add_func ("/schedule/plan-draft-doses/later-dose-is-replaced", test_later_dose_is_replaced);
  g_test_add_func ("/schedule/plan-draft-doses/refused", test_fields_that_are_refused);
  g_test_add_func ("/schedule/plan-draft-doses/same-time", test_same_time);
  g_test_add_func ("/schedule/plan-draft-doses/too-many", test_too_many);
  g_test_add_func ("/schedule/plan-draft-doses/anchor-is-kept", test_anchor_is_kept);
  g_test_add_func ("/schedule/plan-draft-doses/last-day", test_last_day);
  g_test_add_func ("/schedule/plan-draft-doses/meal", test_meal);
  g_test_add_func ("/schedule/plan-draft-doses/day-end", test_day_end);
  g_test_add_func ("/schedule/plan-draft-doses/pause", test_pause);
  g_test_add_func ("/schedule/plan-draft-doses/as-needed", test_as_needed);
  g_test_add_func ("/schedule/plan-draft-doses/undo-after-answer", test_undo_after_answer);
  g_test_add_func ("/schedule/plan-draft-doses/undo-beside-another", test_undo_beside_another);
  g_test_add_func ("/schedule/plan-draft-doses/product-ends-later", test_product_ends_later);
  g_test_add_func ("/schedule/plan-draft-doses/after-product-ended", test_after_product_ended);
  return g_test_run ();
}
