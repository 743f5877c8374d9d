/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"
#include "core/content/stilla-reader.h"

G_BEGIN_DECLS

/* The medicines of a guide by name and brand. */
typedef struct _StillaMedicineList StillaMedicineList;

/* A medicine of the guide in one of its rules: an interaction, or a condition that taking it answers with
 * yes.
 */
typedef struct {
  const StillaInteraction *interaction; /* nullable */
  const StillaMedicine *medicine;
  const StillaCondition *condition; /* nullable; exactly one of the two is there */
} StillaMedicineMatch;

StillaMedicineList *stilla_medicine_list_new (StillaBundle *bundle);
void stilla_medicine_list_free (StillaMedicineList *self);

/**
 * stilla_medicine_list_find:
 * @name: a name or a brand as typed
 *
 * Only the whole name counts, whatever its case, accents, hyphens and signs: a near one is never taken for
 * it.
 *
 * Returns: (transfer none) (nullable) (element-type StillaMedicineMatch): all that the guide says of it, in
 * the order of their rules; %NULL when it is not in the guide. A brand has all rules of its generic name.
 */
const GArray *stilla_medicine_list_find (const StillaMedicineList *self, const char *name);

/** stilla_medicine_list_dup_unlisted_words: Returns: (transfer full): what the guide says of any medicine
 * that it does not have */
char *stilla_medicine_list_dup_unlisted_words (const StillaMedicineList *self, const StillaReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMedicineList, stilla_medicine_list_free)

G_END_DECLS
