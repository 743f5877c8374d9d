/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-clock.h"

struct _StillaClock {
  GMutex lock;
  GDateTime *fixed; /* NULL: ask the machine */
};

static void
clear_clock (gpointer data)
{
  StillaClock *self = data;

  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->fixed, g_date_time_unref);
}

StillaClock *
stilla_clock_new_system (void)
{
  StillaClock *self = g_atomic_rc_box_new0 (StillaClock);

  g_mutex_init (&self->lock);
  return self;
}

StillaClock *
stilla_clock_new_fixed (GDateTime *now)
{
  StillaClock *self = stilla_clock_new_system ();

  self->fixed = g_date_time_ref (now);
  return self;
}

void
stilla_clock_set_fixed (StillaClock *self, GDateTime *now)
{
  g_autoptr (GDateTime) before = NULL;

  g_return_if_fail (self->fixed != NULL);

  g_mutex_lock (&self->lock);
  before = g_steal_pointer (&self->fixed);
  self->fixed = g_date_time_ref (now);
  g_mutex_unlock (&self->lock);
}

StillaClock *
stilla_clock_ref (StillaClock *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
stilla_clock_unref (StillaClock *self)
{
  g_atomic_rc_box_release_full (self, clear_clock);
}

GDateTime *
stilla_clock_now (StillaClock *self)
{
  g_autoptr (GDateTime) fixed = NULL;

  g_mutex_lock (&self->lock);
  if (self->fixed != NULL)
    fixed = g_date_time_ref (self->fixed);
  g_mutex_unlock (&self->lock);

  return fixed != NULL ? g_steal_pointer (&fixed) : g_date_time_new_now_local ();
}

GTimeZone *
stilla_clock_dup_zone (StillaClock *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self);

  return g_time_zone_ref (g_date_time_get_timezone (now));
}

void
stilla_clock_today (StillaClock *self, GDate *out)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self);
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}
