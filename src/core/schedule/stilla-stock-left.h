/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake-book.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* How far ahead it is looked for the end of a stock. */
#define STILLA_STOCK_HORIZON_DAYS 731

/* One answer "taken", as it stands. A plain value. */
typedef struct {
  GDate on;   /* the day on the wall on which the dose was due … */
  int minute; /* … and the minute of that day */
  StillaUnits units;
} StillaTaking;

/* What is left of a product. A plain value. */
typedef struct {
  gint64 num; /* units left, num / den in lowest terms, 0 at least */
  gint64 den;
  gboolean is_short; /* more was taken than there was: somebody has to count again */
  GDate runs_out; /* the first day whose doses it is not enough for, when every dose from today on is taken as
                     planned; not valid: not within STILLA_STOCK_HORIZON_DAYS */
  gboolean is_soon; /* that is within the days of notice */
} StillaStockLeft;

/**
 * stilla_stock_left:
 * @stock: the last count of its product
 * @takings: (element-type StillaTaking): of that product; what was due before the count is not looked at
 * @answers: what stands for today: those doses are not taken once more
 * @out: (out):
 *
 * What was not recorded is not taken off; what is taken when needed cannot be foreseen.
 *
 * Returns: FALSE when the parts of units cannot be added up exactly
 */
gboolean stilla_stock_left (const StillaPlan *plan,
                            const StillaStock *stock,
                            const GArray *takings,
                            const StillaIntakeBook *answers,
                            const GDate *today,
                            StillaStockLeft *out);

G_END_DECLS
