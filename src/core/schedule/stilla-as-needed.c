/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-as-needed.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

static StillaAsNeeded *
copy_fields (const StillaAsNeeded *fields)
{
  StillaAsNeeded *self = (StillaAsNeeded *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->product_id = g_strdup (fields->product_id);
  return self;
}

static gboolean
is_whole (const StillaAsNeeded *fields)
{
  StillaUnits units;

  return fields->product_id != NULL && g_date_valid (&fields->from)
         && stilla_units_new (fields->units.num, fields->units.den, &units)
         && stilla_units_new (fields->most.num, fields->most.den, &units);
}

StillaAsNeeded *
stilla_as_needed_new (const StillaAsNeeded *fields, GError **error)
{
  if (!is_whole (fields)) {
    g_set_error_literal (
        error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
        _ ("Something taken when needed has a product, how many units each time, the most in a day, and the "
           "day it starts."));
    return NULL;
  }
  if (stilla_units_compare (&fields->most, &fields->units) < 0) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                         _ ("The most in a day is less than one time. Make it at least as much."));
    return NULL;
  }
  return copy_fields (fields);
}

StillaAsNeeded *
stilla_as_needed_with_until (const StillaAsNeeded *self, const GDate *until)
{
  StillaAsNeeded *copy = copy_fields (self);

  copy->until = *until;
  return copy;
}

StillaAsNeeded *
stilla_as_needed_ref (StillaAsNeeded *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_as_needed (gpointer data)
{
  StillaAsNeeded *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->product_id, g_free);
}

void
stilla_as_needed_unref (StillaAsNeeded *self)
{
  g_atomic_rc_box_release_full (self, clear_as_needed);
}

gboolean
stilla_as_needed_applies (const StillaAsNeeded *self, const GDate *date)
{
  return stilla_date_is_within (date, &self->from, &self->until);
}
