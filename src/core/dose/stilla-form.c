/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-form.h"

gboolean
stilla_form_is_label_only (const StillaForm *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->denominator == 0;
}

void
stilla_form_free (StillaForm *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->synonyms, g_free);
  g_clear_pointer (&self->formula, g_free);
  g_clear_pointer (&self->probable_note, g_free);
  g_free (self);
}
