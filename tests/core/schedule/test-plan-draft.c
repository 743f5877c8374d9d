/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-plan.h"

static const StillaUnits one = { 1, 1 };
static const StillaUnits half = { 1, 2 };

/* What is due on a day, "08:00 p 1/1, 20:00 p 1/1" */
static char *
describe_day (const StillaPlan *plan, const GDate *day)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GArray) list = stilla_expand (plan, day, day, utc);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *o = &g_array_index (list, StillaOccurrence, i);
    g_autofree char *time = stilla_minute_to_string (o->dose->minute);

    g_string_append_printf (text, "%s%s %s %d/%d", i > 0 ? ", " : "", time, o->product->name,
                            (int) o->dose->units.num, (int) o->dose->units.den);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_day (const StillaPlan *plan, const char *date, const char *expected)
{
  GDate day = test_date (date);
  g_autofree char *text = describe_day (plan, &day);

  g_assert_cmpstr (text, ==, expected);
}

static StillaPlanDraft *
new_draft (StillaPlan *plan, const char *today, const char *answered)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GDate date = test_date (today);

  if (answered != NULL)
    g_ptr_array_add (ids, (gpointer) answered);
  return stilla_plan_draft_new (plan, &date, ids);
}

static void
test_add (void)
{
  g_autoptr (StillaPlan) empty = stilla_plan_new_empty ();
  g_autoptr (StillaPlanDraft) draft = new_draft (empty, "2026-11-20", NULL);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);

  g_assert_false (stilla_plan_draft_is_changed (draft));
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  g_assert_true (test_add_dose (draft, "p", 480, &half));
  g_assert_true (stilla_plan_draft_is_changed (draft));
  assert_day (draft->curr, "2026-11-19", "");
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/2");
  assert_day (draft->orig, "2026-11-20", "");
}

static void
test_change (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", NULL);

  g_assert_true (test_change_dose (draft, "time-0", 480, &one));
  g_assert_false (stilla_plan_draft_is_changed (draft));
  g_assert_true (test_change_dose (draft, "time-0", 720, &half));
  assert_day (draft->curr, "2026-11-19", "08:00 p 1/1, 20:00 p 1/1");
  assert_day (draft->curr, "2026-11-20", "12:00 p 1/2, 20:00 p 1/1");
}

/* A dose that was answered this morning stays as it was today; nobody is asked to take it a second time. */
static void
test_change_after_answer (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "time-0");
  g_autoptr (GPtrArray) doses = NULL;
  GDate tomorrow = test_date ("2026-11-21");

  g_assert_true (test_change_dose (draft, "time-0", 1200, &one));
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1");
  assert_day (draft->curr, "2026-11-21", "20:00 p 1/1");

  doses = stilla_plan_list_doses (draft->curr, "p", &tomorrow);
  g_assert_cmpint (doses->len, ==, 1);
  g_assert_true (test_change_dose (draft, ((StillaDoseTime *) doses->pdata[0])->id, 1260, &one));
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1");
  assert_day (draft->curr, "2026-11-21", "21:00 p 1/1");
}

static void
test_remove_dose (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-1", NULL));
  assert_day (draft->curr, "2026-11-19", "08:00 p 1/1, 20:00 p 1/1");
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1");
  g_assert_false (stilla_plan_draft_remove_dose (draft, "time-1", &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_NOT_FOUND);
}

static void
test_remove_product (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "time-0");
  g_autoptr (GPtrArray) left = NULL;

  g_assert_true (stilla_plan_draft_remove_product (draft, "p", NULL));
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1");
  assert_day (draft->curr, "2026-11-21", "");
  left = stilla_plan_list_products (draft->curr);
  g_assert_cmpint (left->len, ==, 0);
  g_assert_false (stilla_plan_draft_remove_product (draft, "p", NULL));
  g_assert_false (test_add_dose (draft, "p", 480, &one));
}

static void
test_replace_product (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "time-0");
  g_autoptr (StillaProduct) product = test_product ("q", 200000);

  g_assert_true (stilla_plan_draft_replace_product (draft, "p", product, NULL));
  assert_day (draft->curr, "2026-11-19", "08:00 p 1/1, 20:00 p 1/1");
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1, 20:00 q 1/1");
  assert_day (draft->curr, "2026-11-21", "08:00 q 1/1, 20:00 q 1/1");
}

static void
test_restore (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "time-0");
  g_autoptr (StillaProduct) product = test_product ("q", 200000);
  g_autoptr (GPtrArray) products = NULL;

  g_assert_true (stilla_plan_draft_replace_product (draft, "p", product, NULL));
  g_assert_true (stilla_plan_draft_restore (draft, plan, NULL));
  assert_day (draft->curr, "2026-11-19", "08:00 p 1/1, 20:00 p 1/1");
  assert_day (draft->curr, "2026-11-20", "08:00 p 1/1, 20:00 p 1/1");
  assert_day (draft->curr, "2026-11-21", "08:00 p 1/1, 20:00 p 1/1");
  products = stilla_plan_list_products (draft->curr);
  g_assert_cmpint (products->len, ==, 1);
}

static const char *
pick_id (const GPtrArray *list)
{
  return list->len == 0 ? "none"
                        : *(char **) g_ptr_array_index (list, g_test_rand_int_range (0, (int) list->len));
}

static void
edit_at_random (StillaPlanDraft *draft)
{
  const char *product_id = pick_id (stilla_plan_get_products (draft->curr));
  const char *dose_id = pick_id (stilla_plan_get_doses (draft->curr));
  int minute = g_test_rand_int_range (0, 24 * 60);
  g_autoptr (StillaProduct) product = test_product (NULL, 1000);

  switch (g_test_rand_int_range (0, 7)) {
  case 0:
    stilla_plan_draft_add_product (draft, product, NULL);
    break;
  case 1:
    stilla_plan_draft_replace_product (draft, product_id, product, NULL);
    break;
  case 2:
    stilla_plan_draft_remove_product (draft, product_id, NULL);
    break;
  case 3:
    test_change_dose (draft, dose_id, minute, &half);
    break;
  case 4:
    stilla_plan_draft_remove_dose (draft, dose_id, NULL);
    break;
  case 5:
    stilla_plan_draft_restore (draft, draft->orig, NULL);
    break;
  default:
    test_add_dose (draft, product_id, minute, &one);
  }
}

static char *
describe_past (const StillaPlan *plan, const char *from, const GDate *today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GDate day = test_date (from); g_date_compare (&day, today) < 0; g_date_add_days (&day, 1)) {
    g_autofree char *line = describe_day (plan, &day);

    g_string_append_printf (text, "%s\n", line);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whatever is done over the days, what was due before today never changes, and nothing is due twice. */
static void
test_past_stands (void)
{
  for (int run = 0; run < 60; run++) {
    g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
    GDate today = test_date ("2026-11-01");

    for (int day = 0; day < 12; day++, g_date_add_days (&today, g_test_rand_int_range (0, 3))) {
      g_autofree char *before = describe_past (plan, "2026-10-30", &today);
      g_autofree char *after = NULL;
      g_autoptr (GPtrArray) answered = g_ptr_array_new ();
      g_autoptr (StillaPlanDraft) draft = NULL;

      g_ptr_array_add (answered, (gpointer) pick_id (stilla_plan_get_doses (plan)));
      draft = stilla_plan_draft_new (plan, &today, answered);
      for (int i = 0; i < 6; i++)
        edit_at_random (draft);
      after = describe_past (draft->curr, "2026-10-30", &today);
      g_assert_cmpstr (after, ==, before);
      stilla_plan_unref (plan);
      plan = stilla_plan_ref (draft->curr);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/plan-draft/add", test_add);
  g_test_add_func ("/schedule/plan-draft/change", test_change);
  g_test_add_func ("/schedule/plan-draft/change-after-answer", test_change_after_answer);
  g_test_add_func ("/schedule/plan-draft/remove-dose", test_remove_dose);
  g_test_add_func ("/schedule/plan-draft/remove-product", test_remove_product);
  g_test_add_func ("/schedule/plan-draft/replace-product", test_replace_product);
  g_test_add_func ("/schedule/plan-draft/restore", test_restore);
  g_test_add_func ("/schedule/plan-draft/past-stands", test_past_stands);
  return g_test_run ();
}
