/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-week-slot.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define WHEN_NEEDED (-1)

void
stilla_week_slot_init (StillaWeekSlot *self, const StillaProduct *product, const StillaDoseTime *dose)
{
  *self = (StillaWeekSlot){ .product = product, .minute = WHEN_NEEDED };
  if (dose->as_needed_id != NULL)
    return;
  self->minute = dose->minute;
  self->is_next_day = dose->is_next_day;
  self->is_home_time = dose->zone != NULL;
}

gboolean
stilla_week_slot_equal (const StillaWeekSlot *self, const StillaWeekSlot *other)
{
  return self->minute == other->minute && self->is_next_day == other->is_next_day
         && self->is_home_time == other->is_home_time && g_str_equal (self->product->id, other->product->id);
}

/* How far into the day a row comes: what is taken when needed has no time and comes last. */
static int
reach (const StillaWeekSlot *self)
{
  return self->minute == WHEN_NEEDED ? G_MAXINT : self->minute + (self->is_next_day ? 24 * 60 : 0);
}

static guint
place_in_plan (const StillaPlan *plan, const StillaProduct *product)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  guint place = products->len;

  for (guint i = 0; i < products->len; i++)
    if (g_str_equal (((StillaProduct *) g_ptr_array_index (products, i))->id, product->id))
      place = i;
  return place;
}

int
stilla_week_slot_compare (const StillaWeekSlot *self, const StillaWeekSlot *other, const StillaPlan *plan)
{
  if (reach (self) != reach (other))
    return reach (self) < reach (other) ? -1 : 1;
  if (!g_str_equal (self->product->id, other->product->id))
    return place_in_plan (plan, self->product) < place_in_plan (plan, other->product) ? -1 : 1;
  return (int) self->is_home_time - (int) other->is_home_time;
}

static char *
dup_clock (int minute, gboolean is_next_day, gboolean is_home_time)
{
  g_autofree char *time = stilla_minute_to_string (minute);

  if (is_home_time)
    /* TRANSLATORS: a time of the day by the clock at home, for somebody abroad */
    return g_strdup_printf (_ ("%s home time"), time);
  if (is_next_day)
    /* TRANSLATORS: a time of the night that still belongs to the evening before */
    return g_strdup_printf (_ ("%s after midnight"), time);
  return g_steal_pointer (&time);
}

char *
stilla_week_slot_dup_time (const StillaWeekSlot *self)
{
  return self->minute == WHEN_NEEDED ? g_strdup (_ ("When needed"))
                                     : dup_clock (self->minute, self->is_next_day, self->is_home_time);
}

char *
stilla_dose_dup_clock (const StillaDoseTime *dose)
{
  return dup_clock (dose->minute, dose->is_next_day, dose->zone != NULL);
}
