/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-plan.h"

/* A person who changes anything about a plan, at random, over many days. */

static inline gpointer
test_pick (const GPtrArray *list)
{
  return list->len == 0 ? NULL : g_ptr_array_index (list, g_test_rand_int_range (0, (int) list->len));
}

static inline int
test_any (int end)
{
  return g_test_rand_int_range (0, end);
}

/* The id of any of @list, of plain values whose first member is their id. */
static inline const char *
test_pick_id (const GPtrArray *list)
{
  char **entry = test_pick (list);

  return entry != NULL ? *entry : "none";
}

static const char *const test_home_zones[]
    = { NULL, "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago" };

static inline const char *
test_any_zone (void)
{
  return test_home_zones[test_any (3) == 0 ? test_any (G_N_ELEMENTS (test_home_zones)) : 0];
}

static inline StillaRepeat
test_any_repeat (void)
{
  StillaRepeat repeat = { STILLA_REPEAT_DAYS, test_any (4), STILLA_REPEAT_ALL_WEEKDAYS };

  if (test_any (2) == 0)
    repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 1 + test_any (3), (guint) (1 + test_any (127)) };
  g_date_clear (&repeat.anchor, 1);
  return repeat;
}

/* Not valid, or a day up to a few weeks after the day on which changes count, now and then before it. */
static inline GDate
test_any_day (const StillaPlanDraft *draft)
{
  return test_any (3) != 0 ? test_date (NULL) : stilla_date_plus (&draft->from, test_any (25) - 2);
}

static inline StillaDoseTime
test_any_dose (const StillaPlanDraft *draft)
{
  StillaDoseTime fields = {
    .product_id = (char *) test_pick_id (stilla_plan_get_products (draft->curr)),
    .minute = test_any (8) * 180 + 30,
    .units = { 1 + test_any (3), 2 },
    .repeat = test_any_repeat (),
    .meal = (StillaMeal) test_any (STILLA_N_MEALS),
    .zone = (char *) test_any_zone (),
    .from = test_any_day (draft),
    .until = test_any_day (draft),
  };

  fields.is_next_day = fields.minute < 240 && test_any (2) == 0;
  return fields;
}

static inline void
test_edit_phases (StillaPlanDraft *draft)
{
  g_autoptr (GPtrArray) phases = NULL;
  const char *product_id = test_pick_id (stilla_plan_get_products (draft->curr));
  GDate from = draft->from;

  if (test_any (3) == 0) {
    phases = stilla_phases_of (draft->curr, product_id, &from);
    g_assert_true (phases->len == 0 || stilla_phases_check (phases, NULL));
  } else {
    phases = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
  }
  for (int i = test_any (3); phases->len < 3 && i > 0; i--) {
    GDate until = stilla_date_plus (&from, test_any (10));
    StillaDoseTime dose = test_any_dose (draft);
    StillaPhase *phase = stilla_phase_new (&from, &until);

    dose.product_id = (char *) product_id;
    stilla_phase_add_dose (phase, &dose, NULL);
    g_ptr_array_add (phases, phase);
    from = stilla_date_plus (&until, 1 + test_any (2));
  }
  stilla_plan_draft_set_phases (draft, product_id, phases, NULL);
}

static inline void
test_edit_product (StillaPlanDraft *draft)
{
  g_autoptr (StillaProduct) product = test_product (NULL, 1000 * (1 + test_any (500)));
  const char *product_id = test_pick_id (stilla_plan_get_products (draft->curr));
  int kind = test_any (8);

  if (kind < 5)
    stilla_plan_draft_add_product (draft, product, NULL);
  else if (kind < 7)
    stilla_plan_draft_replace_product (draft, product_id, product, NULL);
  else
    stilla_plan_draft_remove_product (draft, product_id, NULL);
}

static inline void
test_edit_dose (StillaPlanDraft *draft)
{
  StillaDoseTime fields = test_any_dose (draft);
  const StillaDoseTime *dose = test_pick (stilla_plan_get_doses (draft->curr));
  int kind = test_any (6);

  if (kind < 3 || dose == NULL) {
    stilla_plan_draft_add_dose (draft, &fields, NULL);
  } else if (kind == 3) {
    stilla_plan_draft_remove_dose (draft, dose->id, NULL);
  } else {
    if (kind == 4) {
      fields = *dose;
      fields.minute = test_any (8) * 180 + 30;
    }
    stilla_plan_draft_change_dose (draft, dose->id, &fields, NULL);
  }
}

static inline void
test_edit_as_needed (StillaPlanDraft *draft)
{
  StillaAsNeeded fields = {
    .product_id = (char *) test_pick_id (stilla_plan_get_products (draft->curr)),
    .units = { 1, 2 },
    .most = { 1 + test_any (2), 1 },
    .from = test_any_day (draft),
    .until = test_any_day (draft),
  };
  const char *id = test_pick_id (stilla_plan_get_as_needed (draft->curr));
  const char *dose_id = test_pick_id (stilla_plan_get_doses (draft->curr));

  switch (test_any (6)) {
  case 0:
  case 1:
    stilla_plan_draft_add_as_needed (draft, &fields, NULL);
    break;
  case 2:
    stilla_plan_draft_change_as_needed (draft, id, &fields, NULL);
    break;
  case 3:
    stilla_plan_draft_remove_as_needed (draft, id, NULL);
    break;
  case 4:
    stilla_plan_draft_untake (draft, dose_id, NULL);
    break;
  default:
    stilla_plan_draft_take_as_needed (draft, id, &draft->today, test_any (1440), &fields.units, NULL, NULL,
                                      NULL);
  }
}

static inline void
test_edit_visit (StillaPlanDraft *draft)
{
  StillaVisit fields = {
    .kind = (StillaVisitKind) test_any (STILLA_N_VISIT_KINDS),
    .name = (char *) "",
    .note = (char *) "",
    .minute = test_any (1441) - 1,
    .repeat = test_any_repeat (),
    .from = test_any_day (draft),
    .until = test_any_day (draft),
  };
  const char *id = test_pick_id (stilla_plan_get_visits (draft->curr));
  int kind = test_any (4);

  if (kind < 2)
    stilla_plan_draft_add_visit (draft, &fields, NULL);
  else if (kind == 2)
    stilla_plan_draft_change_visit (draft, id, &fields, NULL);
  else
    stilla_plan_draft_remove_visit (draft, id, NULL);
}

static inline void
test_edit_pause (StillaPlanDraft *draft)
{
  StillaPause fields = { .reason = (char *) "", .from = test_any_day (draft), .until = test_any_day (draft) };
  const char *id = test_pick_id (stilla_plan_get_pauses (draft->curr));

  if (test_any (3) == 0)
    fields.product_id = (char *) test_pick_id (stilla_plan_get_products (draft->curr));
  if (test_any (2) == 0)
    stilla_plan_draft_end_pause (draft, id, NULL);
  else
    stilla_plan_draft_add_pause (draft, &fields, NULL);
}

static inline void
test_edit_habit (StillaPlanDraft *draft)
{
  StillaStock stock = { .product_id = (char *) test_pick_id (stilla_plan_get_products (draft->curr)),
                        .num = test_any (100),
                        .den = 1,
                        .on = draft->today,
                        .minute = test_any (1440),
                        .days = 7 };

  switch (test_any (4)) {
  case 0:
    stilla_plan_draft_move_meal (draft, (StillaMeal) test_any (STILLA_N_MEALS), test_any (8) * 180 + 30,
                                 NULL);
    break;
  case 1:
    stilla_plan_draft_set_day_end (draft, test_any (3) * 120, NULL);
    break;
  case 2:
    stilla_plan_draft_set_zone (draft, test_any_zone (), NULL);
    break;
  default:
    stilla_plan_draft_set_stock (draft, &stock, NULL);
  }
}

/* One change; @earlier: a plan of some days before, which may be restored. */
static inline void
test_edit_at_random (StillaPlanDraft *draft, StillaPlan *earlier)
{
  GDate from = stilla_date_plus (&draft->today, test_any (3) == 0 ? test_any (12) : 0);

  g_assert_true (stilla_plan_draft_set_from (draft, &from, NULL));
  switch (test_any (12)) {
  case 0:
  case 1:
    test_edit_product (draft);
    break;
  case 2:
  case 3:
  case 4:
    test_edit_dose (draft);
    break;
  case 5:
    test_edit_phases (draft);
    break;
  case 6:
    test_edit_as_needed (draft);
    break;
  case 7:
    test_edit_visit (draft);
    break;
  case 8:
    test_edit_pause (draft);
    break;
  case 9:
    test_edit_habit (draft);
    break;
  case 10:
    stilla_plan_draft_restore (draft, test_any (2) == 0 ? draft->orig : earlier, NULL);
    break;
  default:
    test_edit_dose (draft);
  }
}
