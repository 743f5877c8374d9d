/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/**
 * stilla_warning_check:
 * @element: any element of an English bundle
 * @file: how findings call the file
 *
 * In a warning (a callout above good-to-know, the message of a condition, the advice of an interaction, a red
 * flag) the word that turns the sentence round must be marked, so that no translation loses it.
 */
void stilla_warning_check (const StillaElement *element, const char *file, StillaIssueList *issues);

G_END_DECLS
