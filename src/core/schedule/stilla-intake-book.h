/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"

G_BEGIN_DECLS

/* The answers that stand, to be looked up by the key of an occurrence: the dose and its day. Immutable once
 * it is handed out, reference-counted, thread-safe. */
typedef struct _StillaIntakeBook StillaIntakeBook;

/** stilla_intake_book_new: @answers: (element-type StillaIntake): of two with the same key the later one
 * stands; one that was taken back is none */
StillaIntakeBook *stilla_intake_book_new (const GPtrArray *answers);
/** stilla_intake_book_with: Returns: (transfer full): the same, with @answers in the place of what stood
 * there */
StillaIntakeBook *stilla_intake_book_with (const StillaIntakeBook *self, const GPtrArray *answers);
StillaIntakeBook *stilla_intake_book_ref (StillaIntakeBook *self);
void stilla_intake_book_unref (StillaIntakeBook *self);

/** stilla_intake_book_find: Returns: (transfer none) (nullable): the answer that stands */
StillaIntake *stilla_intake_book_find (const StillaIntakeBook *self, const char *dose_id, const GDate *date);

typedef void (*StillaIntakeFunc) (const StillaIntake *answer, gpointer data);
/** stilla_intake_book_foreach: Calls @func for each answer of @from or a later day, in no order. */
void stilla_intake_book_foreach (const StillaIntakeBook *self,
                                 const GDate *from,
                                 StillaIntakeFunc func,
                                 gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaIntakeBook, stilla_intake_book_unref)

G_END_DECLS
