/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-phase.h"
#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-plan.h"

static void
add_phase (GPtrArray *phases, const char *from, const char *until, int minute, int units)
{
  GDate first = test_date (from);
  GDate last = test_date (until);
  StillaPhase *phase = stilla_phase_new (&first, &last);
  StillaDoseTime fields = { .product_id = (char *) "p", .minute = minute, .units = { units, 1 } };

  g_assert_true (stilla_phase_add_dose (phase, &fields, NULL));
  g_ptr_array_add (phases, phase);
}

static GPtrArray *
new_phases (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
}

static char *
describe (const GPtrArray *phases)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *phase = g_ptr_array_index (phases, i);
    g_autofree char *from = stilla_date_to_string (&phase->from);
    g_autofree char *until = g_date_valid (&phase->until) ? stilla_date_to_string (&phase->until) : NULL;

    g_string_append_printf (text, "%s%s to %s:", i > 0 ? "; " : "", from, until != NULL ? until : "");
    for (guint k = 0; k < phase->doses->len; k++) {
      const StillaDoseTime *dose = g_ptr_array_index (phase->doses, k);

      g_string_append_printf (text, " %d x%d", dose->minute, (int) dose->units.num);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_phases (const StillaPlan *plan, const char *from, const char *expected)
{
  GDate day = test_date (from);
  g_autoptr (GPtrArray) phases = stilla_phases_of (plan, "p", &day);
  g_autofree char *text = describe (phases);

  g_assert_cmpstr (text, ==, expected);
}

static StillaPlanDraft *
begin (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");

  return stilla_plan_draft_new (plan, &today, NULL);
}

static void
test_set (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ();
  g_autoptr (GPtrArray) phases = new_phases ();
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (StillaPlan) before = NULL;
  g_autofree char *gap = NULL;

  add_phase (phases, "2026-11-20", "2026-12-03", 480, 1);
  add_phase (phases, "2026-12-06", NULL, 480, 2);
  g_assert_true (stilla_plan_draft_set_phases (draft, "p", phases, NULL));
  assert_phases (
      draft->curr, "2026-11-19",
      "2026-11-19 to 2026-11-19: 480 x1 1200 x1; 2026-11-20 to 2026-12-03: 480 x1; 2026-12-06 to : 480 x2");
  g_assert_true (
      g_date_valid (&stilla_plan_find_dose (draft->curr, "time-0")->until)); /* it goes on, and ends */
  gap = stilla_phases_describe_gap (phases);
  g_assert_cmpstr (gap, ==, "From 4 December 2026 to 5 December 2026 nothing of this product is planned.");

  before = stilla_plan_ref (draft->curr);
  same = stilla_phases_of (draft->curr, "p", &draft->from);
  g_assert_true (stilla_plan_draft_set_phases (draft, "p", same, NULL));
  g_assert_true (draft->curr == before); /* the same phases are no change */
}

/* What was answered this morning stays, and nobody is asked to take the dose that takes its place today. */
static void
test_answered (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ();
  g_autoptr (GPtrArray) phases = new_phases ();
  StillaDoseTime evening = { .product_id = (char *) "p", .minute = 1260, .units = { 3, 1 } };

  stilla_plan_draft_set_answered (draft, "time-0", &draft->today);
  add_phase (phases, "2026-11-20", NULL, 540, 2);
  g_assert_true (stilla_phase_add_dose (phases->pdata[0], &evening, NULL));
  g_assert_true (stilla_plan_draft_set_phases (draft, "p", phases, NULL));
  assert_phases (draft->curr, "2026-11-20",
                 "2026-11-20 to 2026-11-20: 480 x1 1260 x3; 2026-11-21 to : 540 x2 1260 x3");
}

static void
test_refused (void)
{
  static const struct {
    const char *days[4]; /* first and last days of two phases */
    const char *words;
  } rows[] = {
    { { "2026-11-20", "2026-11-19", "2026-12-01", NULL }, "The last day is before the first day" },
    { { "2026-11-20", "2026-12-01", "2026-12-01", NULL }, "share the day 1 December 2026" },
    { { "2026-11-20", NULL, "2026-12-01", NULL }, "share the day 1 December 2026" },
    { { "2026-11-19", "2026-11-30", "2026-12-01", NULL }, "before the day from which" },
    { { "2026-11-20", "2026-11-30", "2026-12-01", "2201-01-01" }, "between the years" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanDraft) draft = begin ();
    g_autoptr (GPtrArray) phases = new_phases ();
    g_autoptr (GError) error = NULL;

    add_phase (phases, rows[i].days[0], rows[i].days[1], 480, 1);
    add_phase (phases, rows[i].days[2], rows[i].days[3], 480, 2);
    g_assert_false (stilla_plan_draft_set_phases (draft, "p", phases, &error));
    g_assert_nonnull (strstr (error->message, rows[i].words));
    g_assert_false (stilla_plan_draft_is_changed (draft));
  }
}

static void
test_calendar (void)
{
  g_autoptr (StillaPlanDraft) draft = begin ();
  g_autoptr (GPtrArray) phases = new_phases ();
  GDate from = test_date ("2026-11-20");
  GDate to = test_date ("2026-11-25");
  g_autoptr (GArray) days = NULL;
  static const int expected[][3]
      = { { 0, 1, 100 }, { 0, 1, 100 }, { -1, 0, 0 }, { 1, 1, 200 }, { 1, 1, 200 }, { 1, 1, 200 } };

  add_phase (phases, "2026-11-20", "2026-11-21", 480, 1);
  add_phase (phases, "2026-11-23", NULL, 480, 2);
  g_assert_true (stilla_plan_draft_set_phases (draft, "p", phases, NULL));
  days = stilla_phase_calendar (draft->curr, "p", phases, &from, &to, NULL);
  g_assert_cmpuint (days->len, ==, 6);
  for (guint i = 0; i < days->len; i++) {
    const StillaPhaseDay *day = &g_array_index (days, StillaPhaseDay, i);

    g_assert_cmpint (day->phase, ==, expected[i][0]);
    g_assert_cmpint (day->n_doses, ==, expected[i][1]);
    g_assert_cmpint (day->known_ug, ==, expected[i][2] * 1000);
    g_assert_true (day->is_known && !day->is_paused);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/phase/set", test_set);
  g_test_add_func ("/schedule/phase/answered", test_answered);
  g_test_add_func ("/schedule/phase/refused", test_refused);
  g_test_add_func ("/schedule/phase/calendar", test_calendar);
  return g_test_run ();
}
