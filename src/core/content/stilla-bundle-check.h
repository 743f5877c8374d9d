/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/**
 * stilla_bundle_check:
 * @bundle: with all its pages read
 *
 * Checks what no file can tell alone: that ids are unique, that links, words, sources, doses, forms and
 * limits exist, that certainty fits how the sources were read, that dates follow each other.
 */
void stilla_bundle_check (const StillaBundle *bundle, StillaIssueList *issues);

G_END_DECLS
