/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-field.h"
#include "core/schedule/stilla-product.h"

G_BEGIN_DECLS

/**
 * stilla_units_field_read:
 * @field: where somebody types how many units of @product
 *
 * Says at the field what that comes to: "2 capsules: 141 mg elemental", or what is wrong. Returns: FALSE when
 * it is not understood
 */
gboolean stilla_units_field_read (StillaField *field,
                                  const StillaProduct *product,
                                  const StillaNumberStyle *style,
                                  StillaUnits *out);

/** stilla_units_field_set: Shows @units as they are typed. */
void stilla_units_field_set (StillaField *field, const StillaUnits *units);

/** stilla_minute_field_read: Reads a time of the day and says what is wrong with it. Returns: FALSE when it
 * is none */
gboolean stilla_minute_field_read (StillaField *field, int *out_minute);
/** stilla_minute_field_read_optional: The same, but nothing has to be typed; @out_minute then stays. */
gboolean stilla_minute_field_read_optional (StillaField *field, int *out_minute);

/** stilla_whole_field_read: Reads a whole number from @least (0 or more) to @most (1,000,000 or less), and
 * says @wrong when it is none. Returns: FALSE when it is none */
gboolean stilla_whole_field_read (StillaField *field, int least, int most, const char *wrong, int *out);

G_END_DECLS
