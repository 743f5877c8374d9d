/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-day-sum.h"

#include <glib/gi18n-lib.h>

static void
add_unknown (StillaDaySum *self, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (self->unknown, name, g_str_equal, NULL))
    g_ptr_array_add (self->unknown, g_strdup (name));
}

static gboolean
add_occurrence (StillaDaySum *self, const StillaOccurrence *occurrence, GError **error)
{
  gint64 ug;

  if (!stilla_occurrence_elemental (occurrence, &ug)) {
    add_unknown (self, occurrence->product->name);
    return TRUE;
  }
  if (__builtin_add_overflow (self->known_ug, ug, &self->known_ug)) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_OVERFLOW,
                         _ ("The amounts of this day are too large to add up. Check what you typed."));
    return FALSE;
  }
  return TRUE;
}

StillaDaySum *
stilla_day_sum_new (const GArray *occurrences, GError **error)
{
  g_autoptr (StillaDaySum) self = g_new0 (StillaDaySum, 1);

  self->unknown = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < occurrences->len; i++)
    if (!add_occurrence (self, &g_array_index (occurrences, StillaOccurrence, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

void
stilla_day_sum_free (StillaDaySum *self)
{
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self);
}
