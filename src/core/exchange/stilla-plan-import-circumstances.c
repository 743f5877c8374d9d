/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-plan-import-private.h"

/* A name stands once: @before, of that name and over, makes room. */
static void
put_in_place (GPtrArray *medicines, const StillaOwnMedicine *before, const StillaOwnMedicine *medicine)
{
  guint index;

  if (!g_ptr_array_find (medicines, before, &index))
    index = medicines->len;
  else
    g_ptr_array_remove_index (medicines, index);
  g_ptr_array_insert (medicines, (int) index, stilla_own_medicine_copy (medicine));
}

static void
take_medicine (StillaPlanImport *self,
               const StillaOwnMedicine *medicine,
               const GDate *today,
               const GDate *from)
{
  const StillaOwnMedicine *here = stilla_circumstances_find_medicine (self->circumstances, medicine->name);

  if (stilla_own_medicine_is_over (medicine, from)) {
    self->n_over++;
  } else if (here == NULL || stilla_own_medicine_is_over (here, today)) {
    put_in_place (self->circumstances->medicines, here, medicine);
    self->n_medicines++;
  } else if (!stilla_own_medicine_equal (here, medicine)) {
    self->n_kept++;
  }
}

static void
take_answer (StillaPlanImport *self, const char *condition_id, StillaAnswer answer)
{
  StillaAnswer here;

  if (!stilla_circumstances_get_answer (self->circumstances, condition_id, &here)) {
    stilla_circumstances_set_answer (self->circumstances, condition_id, answer);
    self->n_answers++;
  } else if (here != answer) {
    self->n_kept++;
  }
}

static void
take_drip (StillaPlanImport *self, StillaDrip drip)
{
  if (drip == STILLA_DRIP_NOT_SAID || drip == self->circumstances->drip)
    return;
  if (self->circumstances->drip == STILLA_DRIP_NOT_SAID) {
    self->circumstances->drip = drip;
    self->n_answers++;
  } else {
    self->n_kept++;
  }
}

void
stilla_plan_import_take_circumstances (StillaPlanImport *self,
                                       const StillaCircumstances *here,
                                       const StillaCircumstances *file,
                                       const GDate *today,
                                       const GDate *from)
{
  GHashTableIter iter;
  gpointer condition_id, answer;

  self->circumstances = stilla_circumstances_copy (here);
  for (guint i = 0; i < file->medicines->len; i++)
    take_medicine (self, g_ptr_array_index (file->medicines, i), today, from);
  g_hash_table_iter_init (&iter, file->answers);
  while (g_hash_table_iter_next (&iter, &condition_id, &answer))
    take_answer (self, condition_id, (StillaAnswer) GPOINTER_TO_INT (answer));
  take_drip (self, file->drip);
  self->n_advice = file->advice->len;
}

static gboolean
find_equal (const GPtrArray *medicines, const StillaOwnMedicine *medicine, guint *out_index)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) medicines, medicine,
                                           (GEqualFunc) stilla_own_medicine_equal, out_index);
}

static void
take_back_medicines (StillaCircumstances *now,
                     const StillaCircumstances *before,
                     const StillaCircumstances *after)
{
  const StillaOwnMedicine *replaced;
  guint index;

  for (guint i = 0; i < after->medicines->len; i++) {
    const StillaOwnMedicine *medicine = g_ptr_array_index (after->medicines, i);

    if (find_equal (before->medicines, medicine, NULL) || !find_equal (now->medicines, medicine, &index))
      continue;
    replaced = stilla_circumstances_find_medicine (before, medicine->name);
    g_ptr_array_remove_index (now->medicines, index);
    if (replaced != NULL)
      g_ptr_array_insert (now->medicines, (int) index, stilla_own_medicine_copy (replaced));
  }
}

static void
take_back_answers (StillaCircumstances *now,
                   const StillaCircumstances *before,
                   const StillaCircumstances *after)
{
  GHashTableIter iter;
  gpointer condition_id, answer;
  StillaAnswer other;

  g_hash_table_iter_init (&iter, after->answers);
  while (g_hash_table_iter_next (&iter, &condition_id, &answer))
    if (!stilla_circumstances_get_answer (before, condition_id, &other)
        && stilla_circumstances_get_answer (now, condition_id, &other)
        && other == (StillaAnswer) GPOINTER_TO_INT (answer))
      stilla_circumstances_unset_answer (now, condition_id);
}

void
stilla_plan_import_take_back_circumstances (StillaCircumstances *now,
                                            const StillaCircumstances *before,
                                            const StillaCircumstances *after)
{
  take_back_medicines (now, before, after);
  take_back_answers (now, before, after);
  if (before->drip != after->drip && now->drip == after->drip)
    now->drip = before->drip;
}
