/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-plan-import-private.h"

static void
take_medicine (StillaPlanImport *self, const StillaOwnMedicine *medicine)
{
  const StillaOwnMedicine *here = stilla_circumstances_find_medicine (self->circumstances, medicine->name);

  if (here == NULL) {
    g_ptr_array_add (self->circumstances->medicines, stilla_own_medicine_copy (medicine));
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
                                       const StillaCircumstances *file)
{
  GHashTableIter iter;
  gpointer condition_id, answer;

  self->circumstances = stilla_circumstances_copy (here);
  for (guint i = 0; i < file->medicines->len; i++)
    take_medicine (self, g_ptr_array_index (file->medicines, i));
  g_hash_table_iter_init (&iter, file->answers);
  while (g_hash_table_iter_next (&iter, &condition_id, &answer))
    take_answer (self, condition_id, (StillaAnswer) GPOINTER_TO_INT (answer));
  take_drip (self, file->drip);
  self->n_advice = file->advice->len;
}
