/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-condition-set.h"

static void
hold (StillaConditionSet *self, const StillaCondition *condition)
{
  g_hash_table_add (self->held, condition->id);
}

static void
hold_answered (StillaConditionSet *self, const StillaCircumstances *circumstances)
{
  for (guint i = 0; i < self->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->all, i);
    StillaAnswer answer;

    if (stilla_circumstances_get_answer (circumstances, condition->id, &answer)
        && answer == STILLA_ANSWER_YES)
      hold (self, condition);
  }
}

/* The list has its own values of the conditions: only the id is the same. */
static void
hold_by_id (StillaConditionSet *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->all, i);

    if (g_str_equal (condition->id, id))
      hold (self, condition);
  }
}

static void
hold_implied (StillaConditionSet *self, const StillaMedicineList *medicines, const char *name)
{
  const GArray *matches = stilla_medicine_list_find (medicines, name);

  for (guint i = 0; matches != NULL && i < matches->len; i++) {
    const StillaCondition *condition = g_array_index (matches, StillaMedicineMatch, i).condition;

    if (condition != NULL)
      hold_by_id (self, condition->id);
  }
}

StillaConditionSet *
stilla_condition_set_new (const StillaBundle *bundle,
                          const StillaMedicineList *medicines,
                          const StillaCircumstances *circumstances)
{
  StillaConditionSet *self = g_new0 (StillaConditionSet, 1);

  self->all = stilla_bundle_dup_conditions (bundle);
  self->held = g_hash_table_new (g_str_hash, g_str_equal);
  hold_answered (self, circumstances);
  for (guint i = 0; i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);

    hold_implied (self, medicines, own->name);
  }
  return self;
}

void
stilla_condition_set_free (StillaConditionSet *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_free (self);
}

void
stilla_condition_set_hold (StillaConditionSet *self, StillaWhen when)
{
  for (guint i = 0; i < self->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->all, i);

    if (condition->when == when)
      hold (self, condition);
  }
}

gboolean
stilla_condition_set_holds (const StillaConditionSet *self, const char *id)
{
  return g_hash_table_contains (self->held, id);
}

gboolean
stilla_condition_set_holds_any (const StillaConditionSet *self, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (stilla_condition_set_holds (self, ids[i]))
      return TRUE;
  return FALSE;
}
