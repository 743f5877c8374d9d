/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/**
 * stilla_facts_check:
 * @bundle: filled with what its files hold
 *
 * Checks the forms, the limits and the rules: formulas weigh what they say, each region has its limit, gaps
 * make sense.
 */
void stilla_facts_check (const StillaBundle *bundle, StillaIssueList *issues);

G_END_DECLS
