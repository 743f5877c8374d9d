/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"

G_BEGIN_DECLS

/* Words that are looked for in what was recorded. */
typedef struct _StillaIntakeSearch StillaIntakeSearch;

/** stilla_intake_search_new: @typed: what the reader typed */
StillaIntakeSearch *stilla_intake_search_new (const char *typed);
void stilla_intake_search_free (StillaIntakeSearch *self);

/** stilla_intake_search_match: Returns: whether each word that was typed begins a word of the product, the
 * note, the reason or the state of @answer, however they are spelt */
gboolean stilla_intake_search_match (StillaIntakeSearch *self, const StillaIntake *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaIntakeSearch, stilla_intake_search_free)

G_END_DECLS
