/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-repeat.h"

G_BEGIN_DECLS

/** stilla_weekday_name: @bit: 0 is Monday … 6 Sunday. Returns: (transfer none): "Monday" */
const char *stilla_weekday_name (int bit);

/** stilla_repeat_dup_words: Returns: (transfer full): on which days it comes: "every day", "Mondays and
 * Thursdays", "every 2 days", "every 4 weeks on Tuesday" */
char *stilla_repeat_dup_words (const StillaRepeat *repeat);

G_END_DECLS
