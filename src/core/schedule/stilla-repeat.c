/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-repeat.h"

#define DAYS_A_WEEK 7

StillaRepeat
stilla_repeat_daily (const GDate *anchor)
{
  return (StillaRepeat){ STILLA_REPEAT_DAYS, 1, STILLA_REPEAT_ALL_WEEKDAYS, *anchor };
}

gboolean
stilla_repeat_is_valid (const StillaRepeat *self)
{
  if (self->every < 1 || self->every > STILLA_REPEAT_MOST || !g_date_valid (&self->anchor))
    return FALSE;
  if (self->unit == STILLA_REPEAT_DAYS)
    return self->weekdays == STILLA_REPEAT_ALL_WEEKDAYS;
  return self->unit == STILLA_REPEAT_WEEKS && self->weekdays != 0
         && self->weekdays <= STILLA_REPEAT_ALL_WEEKDAYS;
}

gboolean
stilla_repeat_is_daily (const StillaRepeat *self)
{
  return self->every == 1 && self->weekdays == STILLA_REPEAT_ALL_WEEKDAYS;
}

/* The remainder that is never negative. */
static int
remainder_of (gint64 number, int turn)
{
  return (int) (((number % turn) + turn) % turn);
}

/* Whole weeks since the calendar began; its day 1 is a Monday. */
static gint64
week_of (const GDate *date)
{
  return (g_date_get_julian (date) - 1) / DAYS_A_WEEK;
}

gboolean
stilla_repeat_applies (const StillaRepeat *self, const GDate *date)
{
  gint64 apart;

  if (self->unit == STILLA_REPEAT_DAYS) {
    apart = (gint64) g_date_get_julian (date) - g_date_get_julian (&self->anchor);
    return remainder_of (apart, self->every) == 0;
  }
  if ((self->weekdays & (1u << (g_date_get_weekday (date) - G_DATE_MONDAY))) == 0)
    return FALSE;
  return remainder_of (week_of (date) - week_of (&self->anchor), self->every) == 0;
}

guint32
stilla_repeat_count_turn (const StillaRepeat *self)
{
  if (stilla_repeat_is_daily (self))
    return 1;
  return (guint32) self->every * (self->unit == STILLA_REPEAT_WEEKS ? DAYS_A_WEEK : 1);
}

gboolean
stilla_repeat_equal (const StillaRepeat *self, const StillaRepeat *other)
{
  if (stilla_repeat_is_daily (self) || stilla_repeat_is_daily (other))
    return stilla_repeat_is_daily (self) && stilla_repeat_is_daily (other);
  if (self->unit != other->unit || self->every != other->every || self->weekdays != other->weekdays)
    return FALSE;
  if (self->unit == STILLA_REPEAT_DAYS)
    return stilla_repeat_applies (self, &other->anchor);
  return remainder_of (week_of (&self->anchor) - week_of (&other->anchor), self->every) == 0;
}

void
stilla_repeat_find_next (const StillaRepeat *self, const GDate *from, GDate *out)
{
  *out = *from;
  while (!stilla_repeat_applies (self, out))
    g_date_add_days (out, 1);
}
