/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_STOCK_MAX_UNITS 100000
#define STILLA_STOCK_MAX_DAYS 90

/* What was left of a product when somebody counted. Another count follows it; the last one holds. Immutable,
 * reference-counted, thread-safe. */
typedef struct {
  char *id;
  char *product_id;
  gint64 num; /* units left, num / den in lowest terms, from 0 … */
  gint64 den; /* … to STILLA_STOCK_MAX_UNITS; hundredths at the finest */
  GDate on;   /* the day of the count … */
  int minute; /* … and the minute of the day: what was due before is already gone */
  int days;   /* how many days before the end the person wants to know, 0 to STILLA_STOCK_MAX_DAYS */
} StillaStock;

/** stilla_stock_new: @fields: copied, the units in lowest terms; its id may be %NULL, then a new one is drawn
 */
StillaStock *stilla_stock_new (const StillaStock *fields, GError **error);
StillaStock *stilla_stock_ref (StillaStock *self);
void stilla_stock_unref (StillaStock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaStock, stilla_stock_unref)

G_END_DECLS
