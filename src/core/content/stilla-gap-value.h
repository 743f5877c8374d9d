/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/dose/stilla-number-style.h"

G_BEGIN_DECLS

/* How many more or fewer people of a group had something: the best estimate and the range in which the true
 * number may lie. In thousandths; fewer is below zero. */
typedef struct {
  gint64 best;
  gint64 low;
  gint64 high;
} StillaGapValue;

/**
 * stilla_gap_value_read:
 * @item: a gap of a chart
 * @out: (out): left as it is unless all three are there
 *
 * Returns: FALSE when the best estimate or an end of the range is missing, or stands there twice
 */
gboolean stilla_gap_value_read (const StillaElement *item, StillaGapValue *out);

/**
 * stilla_gap_value_to_string:
 * @of: the size of the group, in thousandths
 *
 * Returns: (transfer full): "7 fewer of 100; may lie between 23 fewer and 9 more"
 */
char *stilla_gap_value_to_string (const StillaGapValue *self, gint64 of, const StillaNumberStyle *style);

/**
 * stilla_gap_value_dup_axis:
 * @maximum: where the axis ends on both sides, in thousandths
 *
 * Returns: (transfer full): "80 fewer", "no difference", "80 more"
 */
GStrv stilla_gap_value_dup_axis (gint64 maximum, const StillaNumberStyle *style);

G_END_DECLS
