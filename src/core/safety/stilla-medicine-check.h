/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-look-private.h"

G_BEGIN_DECLS

/** stilla_medicine_check: Reports what the guide says of each medicine that was named, and those that it does
 * not hold; of a product, what it says of something by that name that adds magnesium. */
void stilla_medicine_check (const StillaSafetyLook *look);

/** stilla_medicine_check_counts: Returns: whether a medicine holds magnesium, and no product of the plan has
 * its name */
gboolean stilla_medicine_check_counts (const StillaSafetyLook *look);

G_END_DECLS
