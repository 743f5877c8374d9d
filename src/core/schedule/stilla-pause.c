/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-pause.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

static StillaPause *
copy_fields (const StillaPause *fields)
{
  StillaPause *self = (StillaPause *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->product_id = g_strdup (fields->product_id);
  self->reason = g_strdup (fields->reason);
  return self;
}

StillaPause *
stilla_pause_new (const StillaPause *fields, GError **error)
{
  if (!g_date_valid (&fields->from) || fields->reason == NULL || !g_utf8_validate (fields->reason, -1, NULL)
      || g_utf8_strlen (fields->reason, -1) > STILLA_PAUSE_MAX_WORDS) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                         _ ("A pause needs its first day, and a reason of at most 200 letters."));
    return NULL;
  }
  return copy_fields (fields);
}

StillaPause *
stilla_pause_with_until (const StillaPause *self, const GDate *until)
{
  StillaPause *copy = copy_fields (self);

  copy->until = *until;
  return copy;
}

StillaPause *
stilla_pause_ref (StillaPause *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_pause (gpointer data)
{
  StillaPause *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->product_id, g_free);
  g_clear_pointer (&self->reason, g_free);
}

void
stilla_pause_unref (StillaPause *self)
{
  g_atomic_rc_box_release_full (self, clear_pause);
}

gboolean
stilla_pause_concerns (const StillaPause *self, const char *product_id)
{
  return self->product_id == NULL || g_str_equal (self->product_id, product_id);
}

gboolean
stilla_pause_applies (const StillaPause *self, const char *product_id, const GDate *date)
{
  return stilla_pause_concerns (self, product_id) && stilla_date_is_within (date, &self->from, &self->until);
}

gboolean
stilla_pause_meets (const StillaPause *self, const GDate *first, const GDate *last)
{
  gboolean is_open = !g_date_valid (&self->until);

  if (!is_open && g_date_compare (&self->until, &self->from) < 0)
    return FALSE;
  return (last == NULL || g_date_compare (&self->from, last) <= 0)
         && (first == NULL || is_open || g_date_compare (&self->until, first) >= 0);
}
