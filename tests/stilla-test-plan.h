/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-plan-draft.h"
#include "core/schedule/stilla-plan.h"

/* Short ways to write a plan down in a test. */

static inline GDate
test_date (const char *text)
{
  GDate date;

  g_date_clear (&date, 1);
  if (text != NULL)
    g_assert_true (stilla_date_parse (text, &date));
  return date;
}

/* @label_ug: elemental micrograms in one capsule; 0: unknown */
static inline StillaProduct *
test_product (const char *id, gint64 label_ug)
{
  StillaProductFacts facts
      = { .id = id, .name = id != NULL ? id : "p", .label_ug = label_ug, .per_units = 1, .unit = "capsule" };
  g_autoptr (GError) error = NULL;
  StillaProduct *product = stilla_product_new (&facts, &error);

  g_assert_no_error (error);
  return product;
}

static inline StillaDoseTime *
test_dose (const char *id, const char *product_id, const char *time, const char *from)
{
  StillaDoseTime fields = { .id = (char *) id, .product_id = (char *) product_id, .units = { 1, 1 } };
  g_autoptr (GError) error = NULL;
  StillaDoseTime *dose;

  g_assert_true (stilla_minute_parse (time, &fields.minute));
  fields.from = test_date (from);
  fields.until = test_date (NULL);
  dose = stilla_dose_time_new (&fields, &error);
  g_assert_no_error (error);
  return dose;
}

/* @times: one dose each, "time-0", "time-1" …, of one product "p" of 100 mg, from @from on */
static inline StillaPlan *
test_plan (const char *const *times, const char *from)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  g_ptr_array_add (products, test_product ("p", 100000));
  for (int i = 0; times[i] != NULL; i++) {
    g_autofree char *id = g_strdup_printf ("time-%d", i);

    g_ptr_array_add (doses, test_dose (id, "p", times[i], from));
  }
  plan = stilla_plan_new (products, doses, &error);
  g_assert_no_error (error);
  return plan;
}

/* @units of @product_id at @minute, every day from the day on which changes count */
static inline gboolean
test_add_dose (StillaPlanDraft *draft, const char *product_id, int minute, const StillaUnits *units)
{
  StillaDoseTime fields = { .product_id = (char *) product_id, .minute = minute, .units = *units };

  return stilla_plan_draft_add_dose (draft, &fields, NULL);
}

static inline gboolean
test_change_dose (StillaPlanDraft *draft, const char *dose_id, int minute, const StillaUnits *units)
{
  const StillaDoseTime *dose = stilla_plan_find_dose (draft->curr, dose_id);
  StillaDoseTime fields = { .minute = minute, .units = *units };

  if (dose != NULL) {
    fields = *dose;
    fields.minute = minute;
    fields.units = *units;
  }
  return stilla_plan_draft_change_dose (draft, dose_id, &fields, NULL);
}
