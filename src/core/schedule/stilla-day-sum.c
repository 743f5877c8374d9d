/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-day-sum.h"

#include <glib/gi18n-lib.h>

/* A sum of fractions, exactly: three thirds of a tablet are a tablet. */
typedef struct {
  gint64 whole;
  gint64 num; /* less than den */
  gint64 den;
} ExactSum;

/* Rounds what has been added so far to whole micrograms, half up. */
static gboolean
settle (ExactSum *self)
{
  gboolean rounds_up = self->num >= self->den - self->num;

  self->num = 0;
  self->den = 1;
  return !__builtin_add_overflow (self->whole, rounds_up ? 1 : 0, &self->whole);
}

/* Adds a part below one. FALSE, with nothing changed, when no common denominator can be held. */
static gboolean
add_part (ExactSum *self, gint64 num, gint64 den)
{
  gint64 divisor = stilla_common_divisor (self->den, den);
  gint64 common, sum;

  if (__builtin_mul_overflow (self->den, den / divisor, &common)
      || __builtin_add_overflow (self->num * (common / self->den), num * (common / den), &sum))
    return FALSE;
  divisor = stilla_common_divisor (sum, common);
  self->num = sum / divisor;
  self->den = common / divisor;
  return TRUE;
}

/* Parts of forms whose shares have nothing in common may need a larger denominator than can be held: what was
 * added before is then rounded, by half a microgram at most. */
static gboolean
add_exactly (ExactSum *self, gint64 num, gint64 den)
{
  if (__builtin_add_overflow (self->whole, num / den, &self->whole))
    return FALSE;
  if (!add_part (self, num % den, den) && (!settle (self) || !add_part (self, num % den, den)))
    return FALSE;
  if (self->num < self->den)
    return TRUE;
  self->num -= self->den;
  return !__builtin_add_overflow (self->whole, 1, &self->whole);
}

static void
add_unknown (StillaDaySum *self, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (self->unknown, name, g_str_equal, NULL))
    g_ptr_array_add (self->unknown, g_strdup (name));
}

static gboolean
add_occurrence (StillaDaySum *self, ExactSum *sum, const StillaOccurrence *occurrence)
{
  gint64 num, den;

  if (stilla_occurrence_elemental_share (occurrence, &num, &den))
    return add_exactly (sum, num, den);
  add_unknown (self, occurrence->product->name);
  return TRUE;
}

StillaDaySum *
stilla_day_sum_new (const GArray *occurrences, GError **error)
{
  g_autoptr (StillaDaySum) self = g_new0 (StillaDaySum, 1);
  ExactSum sum = { 0, 0, 1 };
  gboolean fits = TRUE;

  self->unknown = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < occurrences->len && fits; i++)
    fits = add_occurrence (self, &sum, &g_array_index (occurrences, StillaOccurrence, i));
  if (!fits || !settle (&sum)) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_OVERFLOW,
                         _ ("The amounts of this day are too large to add up. Check what you typed."));
    return NULL;
  }
  self->known_ug = sum.whole;
  return g_steal_pointer (&self);
}

void
stilla_day_sum_free (StillaDaySum *self)
{
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_free (self);
}
