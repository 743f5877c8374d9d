/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft.h"
#include "core/schedule/stilla-plan-version.h"
#include "stilla-test-plan.h"

static const StillaUnits one = { 1, 1 };
static const StillaUnits two = { 2, 1 };

static StillaPlanDraft *
new_draft (StillaPlan *plan, const char *today, const char *from)
{
  GDate day = test_date (today);
  GDate first = test_date (from);
  StillaPlanDraft *draft = stilla_plan_draft_new (plan, &day, NULL);

  g_assert_true (stilla_plan_draft_set_from (draft, &first, NULL));
  return draft;
}

static char *
describe_versions (const StillaPlan *plan)
{
  g_autoptr (GArray) versions = stilla_plan_list_versions (plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < versions->len; i++) {
    const StillaPlanVersion *version = &g_array_index (versions, StillaPlanVersion, i);
    g_autofree char *from = stilla_date_to_string (&version->from);
    g_autofree char *until = g_date_valid (&version->until) ? stilla_date_to_string (&version->until) : NULL;

    g_string_append_printf (text, "%s%s-%s", i > 0 ? " " : "", from, until != NULL ? until : "");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "changed 08:00 1 08:00 2, added 20:00 1" */
static char *
describe_difference (const StillaPlan *plan, const char *before, const char *after)
{
  static const char *const kinds[] = { "added", "ended", "changed" };
  GDate a = test_date (before);
  GDate b = test_date (after);
  g_autoptr (StillaPlanDifference) difference = stilla_plan_difference_new (plan, &a, &b);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < difference->changes->len; i++) {
    const StillaPlanChange *change = g_ptr_array_index (difference->changes, i);
    const StillaDoseTime *doses[] = { change->dose_before, change->dose_after };

    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", kinds[change->kind]);
    for (guint k = 0; k < 2; k++)
      if (doses[k] != NULL)
        g_string_append_printf (text, " %s %d %d",
                                k == 0 ? change->product_before->name : change->product_after->name,
                                doses[k]->minute, (int) doses[k]->units.num);
    if (change->item_before != NULL || change->item_after != NULL)
      g_string_append (text, " when needed");
  }
  g_string_append_printf (text, "; %d %d", (int) (difference->most_before / 1000),
                          (int) (difference->most_after / 1000));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_versions (const StillaPlan *plan, const char *expected)
{
  g_autofree char *text = describe_versions (plan);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_difference (const StillaPlan *plan, const char *before, const char *after, const char *expected)
{
  g_autofree char *text = describe_difference (plan, before, after);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_change (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "2026-12-01");

  assert_versions (plan, "2026-11-01-");
  assert_difference (plan, "2026-11-01", "2026-12-01", "; 200 200");
  g_assert_true (test_change_dose (draft, "time-0", 480, &two));
  g_assert_true (test_add_dose (draft, "p", 720, &one));
  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-1", NULL));
  assert_versions (draft->curr, "2026-11-01-2026-11-30 2026-12-01-");
  assert_difference (draft->curr, "2026-11-30", "2026-12-01",
                     "changed p 480 1 p 480 2, changed p 1200 1 p 720 1; 200 300");
  assert_difference (draft->curr, "2026-12-01", "2026-11-30",
                     "changed p 480 2 p 480 1, changed p 720 1 p 1200 1; 300 200");
}

/* The fullest day may be years away: these meet once in 1260 days. */
static void
test_rare_day (void)
{
  const char *times[] = { NULL };
  static const struct {
    int every;
    const char *from;
  } rows[] = { { 4, "2026-11-20" }, { 7, "2026-11-23" }, { 90, "2026-11-22" } };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-20");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "2026-11-20");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate from = test_date (rows[i].from);
    StillaDoseTime dose = { .product_id = (char *) "p",
                            .minute = (int) i * 60,
                            .units = one,
                            .repeat = { STILLA_REPEAT_DAYS, rows[i].every, 0x7f, from },
                            .from = from };

    g_assert_true (stilla_plan_draft_add_dose (draft, &dose, NULL));
  }
  assert_difference (draft->curr, "2026-11-19", "2026-11-23",
                     "added p 0 1, added p 60 1, added p 120 1; 0 300");
}

static void
test_new_product (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "2026-11-20");
  g_autoptr (StillaProduct) unknown = test_product ("q", 0);
  StillaAsNeeded item = { .product_id = (char *) "q", .units = one, .most = two };
  GDate before = test_date ("2026-11-19");
  GDate after = test_date ("2026-11-20");
  g_autoptr (StillaPlanDifference) difference = NULL;

  g_date_clear (&item.from, 1);
  g_date_clear (&item.until, 1);
  g_assert_true (stilla_plan_draft_replace_product (draft, "p", unknown, NULL));
  g_assert_true (stilla_plan_draft_add_as_needed (draft, &item, NULL));
  assert_difference (draft->curr, "2026-11-19", "2026-11-20",
                     "changed p 480 1 q 480 1, changed p 1200 1 q 1200 1, added when needed; 200 0");
  difference = stilla_plan_difference_new (draft->curr, &before, &after);
  g_assert_true (difference->is_known_before);
  g_assert_false (difference->is_known_after);
}

/* What only goes on under another id is no new version; the end of the plan is one. */
static void
test_same (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "2026-11-20");
  g_autoptr (StillaPlan) empty = stilla_plan_new_empty ();

  assert_versions (empty, "");
  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-0", NULL));
  g_assert_true (test_add_dose (draft, "p", 480, &one));
  assert_versions (draft->curr, "2026-11-01-");
  g_assert_true (stilla_plan_draft_remove_product (draft, "p", NULL));
  assert_versions (draft->curr, "2026-11-01-2026-11-19 2026-11-20-");
}

/* Doses on different weekdays never meet. */
static void
test_weekdays (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlanDraft) draft = new_draft (plan, "2026-11-20", "2026-11-20");
  StillaDoseTime fields = { .product_id = (char *) "p", .minute = 720, .units = one };

  fields.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 1, 1 };
  g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
  fields.minute = 780;
  fields.repeat.weekdays = 2;
  g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
  assert_difference (draft->curr, "2026-11-19", "2026-11-20", "added p 720 1, added p 780 1; 100 200");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/plan-version/rare-day", test_rare_day);
  g_test_add_func ("/schedule/plan-version/change", test_change);
  g_test_add_func ("/schedule/plan-version/product", test_new_product);
  g_test_add_func ("/schedule/plan-version/same", test_same);
  g_test_add_func ("/schedule/plan-version/weekdays", test_weekdays);
  return g_test_run ();
}
