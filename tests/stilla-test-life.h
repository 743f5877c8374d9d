/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-store-change.h"
#include "core/store/stilla-store-people.h"
#include "core/store/stilla-store-reminders.h"
#include "stilla-test-store.h"

/* A life with the store, step by step; each step is one thing that a person sees done. */

#define TEST_STEPS 16
#define TEST_STEPS_OF_VERSION_1 5 /* what the first version can keep */
#define TEST_STEPS_OF_VERSION_2 7

/* What the whole life leaves behind. */
#define TEST_PEOPLE 1
#define TEST_PRODUCTS 2
#define TEST_ANSWERS 2

#define TEST_SECOND_PERSON 2

static inline GDateTime *
test_moment (void)
{
  return g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);
}

static inline void
test_end_dose (StillaPlanParts *parts, guint number, const GDate *until)
{
  StillaDoseTime *dose = stilla_dose_time_with_until (parts->doses->pdata[number], until);

  stilla_dose_time_unref (parts->doses->pdata[number]);
  parts->doses->pdata[number] = dose;
}

static inline void
test_add_stock (StillaPlanParts *parts, const char *id)
{
  StillaStock stock = { .id = (char *) id, .product_id = (char *) "p", .num = 59, .den = 2, .minute = 480 };

  stock.on = test_date ("2026-11-20");
  stock.days = 7;
  g_ptr_array_add (parts->stocks, stilla_stock_new (&stock, NULL));
}

/* Something of everything that a plan holds beside products and the doses of every day. @is_ended: all of it
 * is over, and there is another count. */
static inline void
test_add_entries (StillaPlanParts *parts, gboolean is_ended)
{
  GDate from = test_date ("2026-11-20");
  GDate until = test_date (is_ended ? "2026-11-27" : NULL);
  StillaAsNeeded item = { .id = (char *) "when", .product_id = (char *) "p", .units = { 1, 1 } };
  StillaVisit visit = { .id = (char *) "drip", .kind = STILLA_VISIT_DRIP, .name = (char *) "Ward “3”" };
  StillaPause pause = { .id = (char *) "rest", .reason = (char *) "until the antibiotic is finished" };
  StillaDoseTime taking = { .id = (char *) "taking", .product_id = (char *) "p", .minute = 615 };

  item.most = (StillaUnits){ 2, 1 };
  visit.note = (char *) "";
  visit.minute = STILLA_VISIT_NO_TIME;
  visit.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 4, 0x04, from };
  item.from = visit.from = pause.from = taking.from = taking.until = from;
  item.until = visit.until = pause.until = until;
  taking.as_needed_id = (char *) "when";
  taking.units = item.units;
  g_ptr_array_add (parts->as_needed, stilla_as_needed_new (&item, NULL));
  g_ptr_array_add (parts->visits, stilla_visit_new (&visit, NULL));
  g_ptr_array_add (parts->pauses, stilla_pause_new (&pause, NULL));
  g_ptr_array_add (parts->doses, stilla_dose_time_new (&taking, NULL));
  test_add_stock (parts, "count-0");
  if (is_ended) {
    test_add_stock (parts, "count-1");
    test_end_dose (parts, 2, &until);
  }
}

/* The plan at step @number. */
static inline StillaPlan *
test_plan_of_step (int number)
{
  const char *few[] = { "08:00", "20:00", NULL };
  const char *more[] = { "08:00", "20:00", "12:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (number < 4 ? few : more, "2026-11-01");
  g_auto (StillaPlanParts) parts = { NULL };
  StillaPlan *whole;

  if (number < 7)
    return g_steal_pointer (&plan);
  stilla_plan_parts_init_from (&parts, plan);
  test_add_entries (&parts, number > 7);
  whole = stilla_plan_new_from (&parts, NULL);
  g_assert_nonnull (whole);
  return whole;
}

static inline gboolean
test_record (StillaStore *store, int number, GError **error)
{
  g_autoptr (StillaPlan) plan = test_plan_of_step (number);
  g_autoptr (StillaIntake) answer = test_answer (plan, number == 2 ? "time-1" : "time-0", "2026-11-20",
                                                 number == 3 ? STILLA_INTAKE_UNDONE : STILLA_INTAKE_TAKEN);

  return stilla_store_record (store, answer, error);
}

/* "I am not sure", with a note; then what it was after all, with a reason. */
static inline gboolean
test_correct (StillaStore *store, int number, GError **error)
{
  g_autoptr (StillaPlan) plan = test_plan_of_step (number);
  g_autoptr (GDateTime) at = test_moment ();
  StillaOccurrence occurrence
      = { .dose = stilla_plan_find_dose (plan, "time-1"), .date = test_date ("2026-11-20") };
  StillaSaid said = { STILLA_INTAKE_NOT_SURE, { 0, 1 }, "the box was open", NULL };
  g_autoptr (StillaIntake) answer = NULL;

  if (number == 10)
    said = (StillaSaid){ STILLA_INTAKE_TAKEN, { 1, 2 }, NULL, "found the other half" };
  occurrence.product = stilla_plan_find_product (plan, "p");
  answer = stilla_intake_new_said (&occurrence, &said, at, NULL);
  return stilla_store_record (store, answer, error);
}

static inline gboolean
test_put_off (StillaStore *store, GError **error)
{
  StillaLater later = { (char *) "time-0", test_date ("2026-11-21"), .until = 1795248600, .at = 1795248000 };

  return stilla_store_record_later (store, &later, error);
}

static inline gboolean
test_remind (StillaStore *store, GError **error)
{
  g_autoptr (GArray) list = stilla_reminded_list_new ();
  StillaReminded one = { (char *) "time-0", test_date ("2026-11-21"), .due = 1795248000, .at = 1795248001 };
  StillaReminded other = one;

  other.dose_id = (char *) "time-1";
  stilla_reminded_list_add (list, &one);
  stilla_reminded_list_add (list, &other);
  return stilla_store_record_reminded (store, list, error);
}

/* Somebody new comes with a plan, an answer and what they wrote down: all of it or nothing. */
static inline gboolean
test_add_person (StillaStore *store, GError **error)
{
  g_autoptr (StillaChange) change = stilla_change_new (0);
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);

  g_ptr_array_add (products, test_product ("second", 200000));
  g_ptr_array_add (doses, test_dose ("second-0", "second", "09:30", "2026-11-01"));
  change->person = stilla_person_new ("B");
  change->plan = stilla_plan_new (products, doses, NULL);
  change->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_ptr_array_add (change->answers,
                   test_answer (change->plan, "second-0", "2026-11-20", STILLA_INTAKE_SKIPPED));
  change->circumstances = test_circumstances (1);
  change->at = test_moment ();
  return stilla_store_save_change (store, change, NULL, error);
}

static inline gboolean
test_name_person (StillaStore *store, GError **error)
{
  g_autoptr (StillaPerson) person = stilla_person_new ("A");
  gint64 id;

  person->id = STILLA_PERSON_FIRST;
  person->day_end = 180;
  return stilla_store_save_person (store, person, &id, error);
}

static inline gboolean
test_remove_person (StillaStore *store, GError **error)
{
  g_autoptr (GDateTime) at = test_moment ();

  return stilla_store_set_person_removed (store, TEST_SECOND_PERSON, at, error);
}

/* Step @number of the life. */
static inline gboolean
test_store_step (StillaStore *store, int number, GError **error)
{
  g_autoptr (StillaPlan) plan = NULL;

  switch (number) {
  case 0:
  case 4:
  case 7:
  case 8:
    plan = test_plan_of_step (number);
    return stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, error);
  case 5:
  case 6:
    return test_store_save_circumstances (store, number - 4, error);
  case 9:
  case 10:
    return test_correct (store, number, error);
  case 11:
    return test_put_off (store, error);
  case 12:
    return test_remind (store, error);
  case 13:
    return test_add_person (store, error);
  case 14:
    return test_name_person (store, error);
  case 15:
    return test_remove_person (store, error);
  default:
    return test_record (store, number, error);
  }
}

static inline void
test_live_through (const char *folder)
{
  g_autoptr (StillaStore) store = test_store (folder);

  for (int i = 0; i < TEST_STEPS; i++) {
    g_autoptr (GError) error = NULL;

    test_store_step (store, i, &error);
    g_assert_no_error (error);
  }
}

/* How many there are of everything. */
typedef struct {
  guint products, doses, answers, first_answers, second_answers;
  int circumstances;
  guint entries, ended, counts, laters, reminded, people, named, of_second;
} TestShape;

static inline guint
test_count_ended (const StillaPlan *plan)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);
  const StillaDoseTime *third = stilla_plan_find_dose (plan, "time-2");
  guint n = third != NULL && g_date_valid (&third->until);

  for (guint i = 0; i < items->len; i++)
    n += g_date_valid (&((const StillaAsNeeded *) items->pdata[i])->until);
  for (guint i = 0; i < visits->len; i++)
    n += g_date_valid (&((const StillaVisit *) visits->pdata[i])->until);
  for (guint i = 0; i < pauses->len; i++)
    n += g_date_valid (&((const StillaPause *) pauses->pdata[i])->until);
  return n;
}

static inline void
test_count_plan (StillaStore *store, TestShape *out)
{
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);

  g_assert_nonnull (plan);
  out->products = stilla_plan_get_products (plan)->len;
  out->doses = stilla_plan_get_doses (plan)->len;
  out->entries = stilla_plan_get_as_needed (plan)->len + stilla_plan_get_visits (plan)->len
                 + stilla_plan_get_pauses (plan)->len;
  out->ended = test_count_ended (plan);
  out->counts = stilla_plan_get_stocks (plan)->len;
}

static inline void
test_count_log (StillaStore *store, TestShape *out)
{
  GDate day = test_date ("2026-11-20");
  GDate next = test_date ("2026-11-21");
  g_autoptr (GPtrArray) answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &day, &day, NULL);
  g_autoptr (GPtrArray) first = stilla_store_load_history (store, "time-0", &day, NULL);
  g_autoptr (GPtrArray) second = stilla_store_load_history (store, "time-1", &day, NULL);
  g_autoptr (GArray) laters = stilla_store_load_laters (store, STILLA_PERSON_FIRST, &day, &next, NULL);
  g_autoptr (GArray) reminded = stilla_store_load_reminded (store, STILLA_PERSON_FIRST, &day, &next, NULL);

  g_assert_nonnull (answers);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_nonnull (laters);
  g_assert_nonnull (reminded);
  out->answers = answers->len;
  out->first_answers = first->len;
  out->second_answers = second->len;
  out->laters = laters->len;
  out->reminded = reminded->len;
}

static inline void
test_count_people (StillaStore *store, TestShape *out)
{
  GDate day = test_date ("2026-11-20");
  g_autoptr (GPtrArray) people = stilla_store_load_people (store, NULL);
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, TEST_SECOND_PERSON, NULL);
  g_autoptr (GPtrArray) answers = stilla_store_load_answers (store, TEST_SECOND_PERSON, &day, &day, NULL);
  g_autoptr (StillaCircumstances) own = stilla_store_load_circumstances (store, TEST_SECOND_PERSON, NULL);

  g_assert_nonnull (people);
  g_assert_nonnull (plan);
  g_assert_nonnull (answers);
  g_assert_nonnull (own);
  out->people = people->len;
  out->named = g_str_equal (((const StillaPerson *) people->pdata[0])->name, "A");
  out->of_second = stilla_plan_get_products (plan)->len + stilla_plan_get_doses (plan)->len + answers->len
                   + own->medicines->len;
}

static inline gboolean
test_shape_equal (const TestShape *one, const TestShape *other)
{
  return memcmp (one, other, sizeof *one) == 0;
}

/* How many steps of the life the store shows; -1 when it shows anything else. */
static inline int
test_store_count_steps (StillaStore *store)
{
  static const TestShape shapes[TEST_STEPS + 1] = {
    { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 }, { 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 }, { 1, 2, 2, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 1, 2, 1, 2, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0 }, { 1, 3, 1, 2, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 1, 3, 1, 2, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0 }, { 1, 3, 1, 2, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 1, 4, 1, 2, 1, 2, 3, 0, 1, 0, 0, 1, 0, 0 }, { 1, 4, 1, 2, 1, 2, 3, 4, 2, 0, 0, 1, 0, 0 },
    { 1, 4, 1, 2, 2, 2, 3, 4, 2, 0, 0, 1, 0, 0 }, { 1, 4, 1, 2, 3, 2, 3, 4, 2, 0, 0, 1, 0, 0 },
    { 1, 4, 1, 2, 3, 2, 3, 4, 2, 1, 0, 1, 0, 0 }, { 1, 4, 1, 2, 3, 2, 3, 4, 2, 1, 2, 1, 0, 0 },
    { 1, 4, 1, 2, 3, 2, 3, 4, 2, 1, 2, 2, 0, 5 }, { 1, 4, 1, 2, 3, 2, 3, 4, 2, 1, 2, 2, 1, 5 },
    { 1, 4, 1, 2, 3, 2, 3, 4, 2, 1, 2, 1, 1, 5 },
  };
  TestShape shape = { 0 };

  test_count_plan (store, &shape);
  test_count_log (store, &shape);
  test_count_people (store, &shape);
  shape.circumstances = test_store_find_circumstances (store);
  for (int i = 0; i <= TEST_STEPS; i++)
    if (test_shape_equal (&shape, &shapes[i]))
      return i;
  return -1;
}
