/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-stock.h"

#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

static gboolean
is_amount (gint64 num, gint64 den)
{
  return num >= 0 && den >= 1 && den <= 100 && num / den <= STILLA_STOCK_MAX_UNITS
         && (num / den < STILLA_STOCK_MAX_UNITS || num % den == 0);
}

StillaStock *
stilla_stock_new (const StillaStock *fields, GError **error)
{
  StillaStock *self;
  gint64 divisor;

  if (fields->product_id == NULL || !is_amount (fields->num, fields->den) || !g_date_valid (&fields->on)
      || fields->minute < 0 || fields->minute >= 24 * 60 || fields->days < 0
      || fields->days > STILLA_STOCK_MAX_DAYS) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                         _ ("What is left is a number from 0 to 100000, and the notice comes 0 to 90 days "
                            "before the end."));
    return NULL;
  }
  self = (StillaStock *) g_atomic_rc_box_dup (sizeof *fields, fields);
  divisor = fields->num > 0 ? stilla_common_divisor (fields->num, fields->den) : fields->den;
  self->num = fields->num / divisor;
  self->den = fields->den / divisor;
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->product_id = g_strdup (fields->product_id);
  return self;
}

StillaStock *
stilla_stock_ref (StillaStock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_stock (gpointer data)
{
  StillaStock *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->product_id, g_free);
}

void
stilla_stock_unref (StillaStock *self)
{
  g_atomic_rc_box_release_full (self, clear_stock);
}
