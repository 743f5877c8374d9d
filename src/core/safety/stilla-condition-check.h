/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-look-private.h"

G_BEGIN_DECLS

/**
 * stilla_condition_check:
 *
 * Reports the conditions that hold for the reader, and those that nobody answered. A sum that is too high has
 * been reported with its amount: it is left out.
 */
void stilla_condition_check (const StillaSafetyLook *look);

G_END_DECLS
