/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/exchange/stilla-plan-import.h"

G_BEGIN_DECLS

/** stilla_plan_takeover_dup_holding: Returns: (transfer full) (element-type utf8): what a plan file holds,
 * each as a few words: "2 products" */
GPtrArray *stilla_plan_takeover_dup_holding (const StillaPlanFile *file);

/** stilla_plan_takeover_dup_changes: Returns: (transfer full) (element-type utf8): what taking it over would
 * change, and what not, a sentence each */
GPtrArray *stilla_plan_takeover_dup_changes (const StillaPlanImport *outcome);

/** stilla_plan_takeover_dup_warning: Returns: (transfer full) (nullable): a sentence when something would
 * count twice */
char *stilla_plan_takeover_dup_warning (const StillaPlanImport *outcome);

G_END_DECLS
