/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-amount.h"
#include "core/schedule/stilla-intake.h"

G_BEGIN_DECLS

/* Answers in words. */

/** stilla_intake_state_icon_name: Returns: (transfer none): a symbolic icon to stand beside the word */
const char *stilla_intake_state_icon_name (StillaIntakeState state);

/** stilla_intake_dup_words: @planned: (nullable): how much was planned; it is said when it was another
 * amount. @zone: whose clock is shown. Returns: (transfer full): "Taken 07:04", "Taken 07:04, ½ capsule",
 * "Not sure"; a day later "Taken, recorded on 21 November" */
char *stilla_intake_dup_words (const StillaIntake *self, const StillaUnits *planned, GTimeZone *zone);

/** stilla_intake_dup_said: @planned, @zone: as above. Returns: (transfer full): what was said, and when: "20
 * November 09:30: Taken, ½ capsule" */
char *stilla_intake_dup_said (const StillaIntake *self, const StillaUnits *planned, GTimeZone *zone);

/** stilla_intake_dup_amount: Returns: (transfer full): "100 mg elemental", or that it is not known */
char *stilla_intake_dup_amount (const StillaIntake *self, const StillaNumberStyle *style);

G_END_DECLS
