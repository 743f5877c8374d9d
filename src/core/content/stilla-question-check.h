/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/**
 * stilla_question_check:
 * @rules: the root of rules.xml
 * @file: how findings call it
 *
 * Finds conditions that nobody is asked about, that are asked twice, that only the program can answer, and
 * ids in statements and raises that name no condition.
 */
void stilla_question_check (const StillaElement *rules, const char *file, StillaIssueList *issues);

G_END_DECLS
