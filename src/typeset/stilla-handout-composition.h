/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-subject.h"
#include "typeset/stilla-flow.h"

G_BEGIN_DECLS

/**
 * stilla_handout_compose:
 * @order: what is wanted; where it names no region, that of @subject counts
 *
 * Makes one handout of all parts that were asked for, each on a sheet of its own, with one list of sources.
 *
 * Returns: (transfer full) (nullable): the parts in reading order, or %NULL with a sentence that says which
 * part or language there is not, and what to do
 */
StillaFlow *
stilla_handout_compose (const StillaHandoutOrder *order, const StillaHandoutSubject *subject, GError **error);

G_END_DECLS
