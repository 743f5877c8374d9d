/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-report-sheet.h"

G_BEGIN_DECLS

/** stilla_card_doses_add: an item of @list for each product and amount, with all times of it that have a day
 * from today on: "Night capsules: 08:00, 20:00: 1 capsule, 100 mg elemental"; also for what is taken when
 * needed */
void stilla_card_doses_add (const StillaReportSheet *sheet, StillaBlock *list);

G_END_DECLS
