/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-limit.h"

#define ADULT "adult"

/* Of two equal ones the second, which is that of a group. */
static const StillaLimit *
lower (const StillaLimit *one, const StillaLimit *other)
{
  if (one == NULL || other == NULL)
    return one != NULL ? one : other;
  return other->amount_ug <= one->amount_ug ? other : one;
}

static const StillaLimit *
find_for_group (const StillaBundle *bundle, const char *region, const char *group)
{
  const StillaLimit *own = region != NULL ? stilla_bundle_find_limit (bundle, region, group) : NULL;

  return own != NULL ? own : stilla_bundle_find_limit (bundle, NULL, group);
}

const StillaLimit *
stilla_day_limit_find_adult (const StillaBundle *bundle, const char *region)
{
  return find_for_group (bundle, region, ADULT);
}

const StillaLimit *
stilla_day_limit_find (const StillaBundle *bundle, const char *region, const StillaConditionSet *conditions)
{
  const StillaLimit *limit = stilla_day_limit_find_adult (bundle, region);

  for (guint i = 0; i < conditions->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions->all, i);

    if (condition->limit_group != NULL && stilla_condition_set_holds (conditions, condition->id))
      limit = lower (limit, find_for_group (bundle, region, condition->limit_group));
  }
  return limit;
}

const StillaLimit *
stilla_day_limit_find_for_reader (StillaBundle *bundle,
                                  const char *region,
                                  const StillaCircumstances *circumstances)
{
  g_autoptr (StillaMedicineList) medicines = stilla_medicine_list_new (bundle);
  g_autoptr (StillaConditionSet) conditions = stilla_condition_set_new (bundle, medicines, circumstances);

  return stilla_day_limit_find (bundle, region, conditions);
}
