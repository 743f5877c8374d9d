/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-medicine-list.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry for the name of a medicine with the names that fit below it. What is near is only asked about,
 * never taken. Emits "chosen" with a name of the guide, and "kept" with what was typed when that may be kept
 * although the guide does not have it. */
#define STILLA_TYPE_MEDICINE_ENTRY (stilla_medicine_entry_get_type ())
G_DECLARE_FINAL_TYPE (StillaMedicineEntry, stilla_medicine_entry, STILLA, MEDICINE_ENTRY, GtkBox)

/** stilla_medicine_entry_new: @can_keep: whether a name may be kept that is not in the guide. Returns:
 * (transfer floating) */
GtkWidget *stilla_medicine_entry_new (gboolean can_keep);

/** stilla_medicine_entry_set_list: @list: (transfer none): must outlive the widget or the next call.
 * @context: for whom it looks up */
void stilla_medicine_entry_set_list (StillaMedicineEntry *self,
                                     const StillaMedicineList *list,
                                     StillaContext *context);

/** stilla_medicine_entry_set_text: Fills the entry and shows nothing below it. */
void stilla_medicine_entry_set_text (StillaMedicineEntry *self, const char *text);

/** stilla_medicine_entry_refuse: Says below the entry why a name was not taken. */
void stilla_medicine_entry_refuse (StillaMedicineEntry *self, const char *sentence);

void stilla_medicine_entry_focus (StillaMedicineEntry *self);

G_END_DECLS
