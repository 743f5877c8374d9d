/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_intended_use:
 *
 * The one statement of what Stilla is for. It stands in About, at the first start, at the foot of every
 * handout, in the metainfo and in README, in the same words; a test compares them.
 *
 * Returns: (transfer none): the statement in the language of the interface
 */
const char *stilla_intended_use (void);

/**
 * stilla_review_status_unreviewed:
 *
 * Returns: (transfer none): the sentence every page and handout carries while the bundle has no review record
 * for it
 */
const char *stilla_review_status_unreviewed (void);

G_END_DECLS
