/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-fullest-day.h"
#include "stilla-test-edits.h"

/* The fullest day of any plan, against somebody who adds up every day. */

#define RUNS 2000
#define EDITS 25
#define DAYS_BEFORE 10
#define DAYS_AFTER 200 /* everything begins within weeks, and meets again within six */

static gint64
get_elemental (const StillaPlan *plan, const char *product_id, const StillaUnits *units)
{
  gint64 ug;

  g_assert_true (stilla_product_elemental (stilla_plan_find_product (plan, product_id), units, &ug));
  return ug;
}

/* What @item (nullable: what is planned) comes to on @date. */
static gint64
add_up (const StillaPlan *plan, const GDate *date, const StillaAsNeeded *item)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  gint64 sum = 0;

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_strcmp0 (dose->as_needed_id, item != NULL ? item->id : NULL) == 0
        && stilla_plan_is_due (plan, dose, date))
      sum += get_elemental (plan, dose->product_id, &dose->units);
  }
  return sum;
}

static gint64
add_up_day (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  gint64 sum = add_up (plan, date, NULL);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    gint64 taken = add_up (plan, date, item);
    gboolean counts
        = stilla_as_needed_applies (item, date) && !stilla_plan_is_paused (plan, item->product_id, date);

    sum += counts ? MAX (taken, get_elemental (plan, item->product_id, &item->most)) : taken;
  }
  return sum;
}

static void
assert_found (const StillaPlan *plan, const GDate *first, const GDate *from)
{
  GDate last = stilla_date_plus (first, DAYS_AFTER);
  GDate wanted, found;
  gint64 most = 0;

  g_date_clear (&wanted, 1);
  g_date_clear (&found, 1);
  for (GDate date = *first; g_date_compare (&date, &last) <= 0; g_date_add_days (&date, 1)) {
    gint64 sum = add_up_day (plan, &date);

    if (sum > most) {
      most = sum;
      wanted = date;
    }
  }
  g_assert_cmpint (stilla_fullest_day_find (plan, from, &found), ==, most);
  g_assert_true (stilla_date_is_same (&found, &wanted));
}

static void
test_any_plan (void)
{
  GDate today = test_date ("2026-11-20");
  GDate before = stilla_date_plus (&today, -DAYS_BEFORE);

  for (int run = 0; run < RUNS; run++) {
    g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
    g_autoptr (StillaPlanDraft) first = stilla_plan_draft_new (plan, &before, NULL);
    g_autoptr (StillaPlanDraft) second = NULL;

    for (int i = 0; i < EDITS; i++)
      test_edit_at_random (first, plan);
    second = stilla_plan_draft_new (first->curr, &today, NULL);
    for (int i = 0; i < EDITS; i++)
      test_edit_at_random (second, first->curr);
    assert_found (second->curr, &before, NULL);
    assert_found (second->curr, &today, &today);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/fullest-day/any-plan", test_any_plan);
  return g_test_run ();
}
