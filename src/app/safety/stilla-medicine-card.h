/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-medicine-list.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One medicine of the reader: what it is, the level of its worst rule, and its times. Every change is kept at
 * once. */
#define STILLA_TYPE_MEDICINE_CARD (stilla_medicine_card_get_type ())
G_DECLARE_FINAL_TYPE (StillaMedicineCard, stilla_medicine_card, STILLA, MEDICINE_CARD, GtkBox)

/** stilla_medicine_card_new: @origin: (transfer none): stays when the card goes; says what was done. Returns:
 * (transfer floating) */
GtkWidget *stilla_medicine_card_new (GtkWidget *origin,
                                     StillaContext *context,
                                     const StillaMedicineList *list,
                                     const char *name);

/** stilla_medicine_card_get_name: Returns: (transfer none): of the medicine, as the reader wrote it */
const char *stilla_medicine_card_get_name (StillaMedicineCard *self);

/** stilla_medicine_card_show: Shows the times of @own. */
void stilla_medicine_card_show (StillaMedicineCard *self, const StillaOwnMedicine *own);

/** stilla_medicine_card_focus: Puts the keyboard where a time is typed. */
void stilla_medicine_card_focus (StillaMedicineCard *self);

G_END_DECLS
