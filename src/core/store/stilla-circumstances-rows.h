/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/store/stilla-standing-rows.h"

G_BEGIN_DECLS

/* Circumstances as rows of texts, and back. */

/* A medicine: name, weekday (NULL: every day), how many times, the minutes with a space between them.
 * An answer: condition, word. A drip: word. Advice: rule, what of it, micrograms, who, when. */

/* Each of these adds what @row says to @into. Returns: FALSE when no circumstances can hold it. The schema
 * keeps most of that out; a hand that edits the file may not. */
gboolean stilla_circumstances_read_medicine (const StillaStandingRow *row, StillaCircumstances *into);
gboolean stilla_circumstances_read_answer (const StillaStandingRow *row, StillaCircumstances *into);
gboolean stilla_circumstances_read_drip (const StillaStandingRow *row, StillaCircumstances *into);
gboolean stilla_circumstances_read_advice (const StillaStandingRow *row, StillaCircumstances *into);

/* Returns: (transfer full) (element-type StillaStandingRow), in order */
GPtrArray *stilla_circumstances_list_medicines_rows (const StillaCircumstances *from);
GPtrArray *stilla_circumstances_list_answers_rows (const StillaCircumstances *from);
GPtrArray *stilla_circumstances_list_drip_rows (const StillaCircumstances *from);
GPtrArray *stilla_circumstances_list_advice_rows (const StillaCircumstances *from);

G_END_DECLS
