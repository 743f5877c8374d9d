/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-store.h"

/* A plan with something of every kind, every field of it another one than the usual. */
static StillaPlan *
make_whole_plan (void)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaAsNeeded item
      = { .id = (char *) "n", .product_id = (char *) "p", .units = { 1, 2 }, .most = { 3, 1 } };
  StillaDoseTime dose = { .id = (char *) "d", .product_id = (char *) "p", .minute = 30, .units = { 3, 2 } };
  StillaDoseTime taking
      = { .id = (char *) "t", .product_id = (char *) "p", .minute = 700, .units = { 1, 2 } };
  StillaVisit visit = { .id = (char *) "v", .kind = STILLA_VISIT_BLOOD_TEST, .name = (char *) "Lab" };
  StillaPause pause = { .id = (char *) "x", .product_id = (char *) "p", .reason = (char *) "Antibiotic" };
  StillaStock stock = { .id = (char *) "s", .product_id = (char *) "p", .num = 61, .den = 2, .minute = 600 };
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  item.from = test_date ("2026-11-01");
  g_ptr_array_add (parts.as_needed, stilla_as_needed_new (&item, &error));
  dose.from = test_date ("2026-11-02");
  dose.until = test_date ("2026-12-24");
  dose.is_next_day = TRUE;
  dose.meal = STILLA_MEAL_BEDTIME;
  dose.zone = (char *) "Europe/Berlin";
  dose.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 2, 0x15, test_date ("2026-10-19") };
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&dose, &error));
  taking.from = taking.until = test_date ("2026-11-20");
  taking.as_needed_id = (char *) "n";
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&taking, &error));
  visit.note = (char *) "Fasting";
  visit.minute = 510;
  visit.from = test_date ("2026-11-30");
  visit.until = visit.from;
  visit.repeat = stilla_repeat_daily (&visit.from);
  g_ptr_array_add (parts.visits, stilla_visit_new (&visit, &error));
  pause.from = test_date ("2026-11-22");
  g_ptr_array_add (parts.pauses, stilla_pause_new (&pause, &error));
  stock.on = test_date ("2026-11-20");
  stock.days = 14;
  g_ptr_array_add (parts.stocks, stilla_stock_new (&stock, &error));
  g_assert_no_error (error);
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}

static void
assert_dates (const GDate *one, const GDate *other)
{
  g_assert_cmpint (g_date_valid (one), ==, g_date_valid (other));
  if (g_date_valid (one))
    g_assert_cmpint (g_date_compare (one, other), ==, 0);
}

static void
assert_doses (const StillaDoseTime *one, const StillaDoseTime *other)
{
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpint (one->minute, ==, other->minute);
  g_assert_cmpint (one->is_next_day, ==, other->is_next_day);
  g_assert_cmpint (stilla_units_compare (&one->units, &other->units), ==, 0);
  g_assert_true (stilla_repeat_equal (&one->repeat, &other->repeat));
  g_assert_cmpint (one->meal, ==, other->meal);
  g_assert_cmpstr (one->zone, ==, other->zone);
  g_assert_cmpstr (one->as_needed_id, ==, other->as_needed_id);
  assert_dates (&one->from, &other->from);
  assert_dates (&one->until, &other->until);
}

static void
assert_entries (const StillaPlan *one, const StillaPlan *other)
{
  const StillaAsNeeded *item = stilla_plan_get_as_needed (one)->pdata[0];
  const StillaAsNeeded *other_item = stilla_plan_get_as_needed (other)->pdata[0];
  const StillaVisit *visit = stilla_plan_get_visits (one)->pdata[0];
  const StillaVisit *other_visit = stilla_plan_get_visits (other)->pdata[0];
  const StillaPause *pause = stilla_plan_get_pauses (one)->pdata[0];
  const StillaPause *other_pause = stilla_plan_get_pauses (other)->pdata[0];
  const StillaStock *stock = stilla_plan_get_stocks (one)->pdata[0];
  const StillaStock *other_stock = stilla_plan_get_stocks (other)->pdata[0];

  g_assert_cmpint (stilla_units_compare (&item->units, &other_item->units), ==, 0);
  g_assert_cmpint (stilla_units_compare (&item->most, &other_item->most), ==, 0);
  assert_dates (&item->from, &other_item->from);
  g_assert_cmpint (visit->kind, ==, other_visit->kind);
  g_assert_cmpstr (visit->name, ==, other_visit->name);
  g_assert_cmpstr (visit->note, ==, other_visit->note);
  g_assert_cmpint (visit->minute, ==, other_visit->minute);
  assert_dates (&visit->until, &other_visit->until);
  g_assert_true (stilla_repeat_equal (&visit->repeat, &other_visit->repeat));
  g_assert_cmpstr (pause->product_id, ==, other_pause->product_id);
  g_assert_cmpstr (pause->reason, ==, other_pause->reason);
  assert_dates (&pause->from, &other_pause->from);
  assert_dates (&pause->until, &other_pause->until);
  g_assert_cmpint (stock->num, ==, other_stock->num);
  g_assert_cmpint (stock->den, ==, other_stock->den);
  g_assert_cmpint (stock->minute, ==, other_stock->minute);
  g_assert_cmpint (stock->days, ==, other_stock->days);
}

static void
test_round_trip (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaPlan) plan = make_whole_plan ();
  g_autoptr (StillaPlan) loaded = NULL;
  g_autoptr (StillaStore) store = test_store (folder);

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_clear_pointer (&store, stilla_store_free);
  store = test_store (folder);
  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  for (guint i = 0; i < 2; i++)
    assert_doses (stilla_plan_get_doses (plan)->pdata[i], stilla_plan_get_doses (loaded)->pdata[i]);
  g_assert_cmpint (stilla_plan_get_doses (loaded)->len, ==, 2);
  g_assert_cmpint (stilla_plan_get_stocks (loaded)->len, ==, 1);
  assert_entries (plan, loaded);
  test_remove_folder (folder);
}

/* Only the end of an entry changes. */
static void
test_ends (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaPlan) plan = make_whole_plan ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (StillaPlan) changed = NULL;
  g_autoptr (StillaPlan) loaded = NULL;
  GDate last = test_date ("2026-11-28");

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  stilla_plan_parts_init_from (&parts, plan);
  g_ptr_array_add (parts.pauses, stilla_pause_with_until (parts.pauses->pdata[0], &last));
  g_ptr_array_remove_index (parts.pauses, 0);
  g_ptr_array_add (parts.as_needed, stilla_as_needed_with_until (parts.as_needed->pdata[0], &last));
  g_ptr_array_remove_index (parts.as_needed, 0);
  changed = stilla_plan_new_from (&parts, NULL);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, changed, NULL));
  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  assert_entries (changed, loaded);
  assert_dates (&((StillaPause *) stilla_plan_get_pauses (loaded)->pdata[0])->until, &last);
  assert_dates (&((StillaAsNeeded *) stilla_plan_get_as_needed (loaded)->pdata[0])->until, &last);
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/entries/round-trip", test_round_trip);
  g_test_add_func ("/store/entries/ends", test_ends);
  return g_test_run ();
}
