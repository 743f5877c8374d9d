/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/** stilla_plan_find: @words: as typed; every one of them has to be there, however it is spelt. Returns:
 * (transfer full) (element-type utf8): what of the plan fits, as it is called there: products, visits, and
 * why it rests; nothing for no words */
GPtrArray *stilla_plan_find (const StillaPlan *plan, const char *words);

G_END_DECLS
