/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether magnesium into a vein is planned or was offered. It holds no answer itself. Emits ::chosen when the
 * reader ticks something or takes it back. */
#define STILLA_TYPE_DRIP_CARD (stilla_drip_card_get_type ())
G_DECLARE_FINAL_TYPE (StillaDripCard, stilla_drip_card, STILLA, DRIP_CARD, GtkBox)

GtkWidget *stilla_drip_card_new (void);
/** stilla_drip_card_show: Ticks what @drip is, nothing when it was not said. */
void stilla_drip_card_show (StillaDripCard *self, StillaDrip drip);
/** stilla_drip_card_get_drip: Returns: what is ticked */
StillaDrip stilla_drip_card_get_drip (StillaDripCard *self);

G_END_DECLS
