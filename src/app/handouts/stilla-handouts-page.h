/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/handouts/stilla-handout-composer.h"

G_BEGIN_DECLS

/* The screen "Handouts": the composer with the guide and the plan of the person who is shown. */
#define STILLA_TYPE_HANDOUTS_PAGE (stilla_handouts_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaHandoutsPage, stilla_handouts_page, STILLA, HANDOUTS_PAGE, GtkWidget)

GtkWidget *stilla_handouts_page_new (StillaContext *context);

/** stilla_handouts_page_get_composer: Returns: (transfer none) */
StillaHandoutComposer *stilla_handouts_page_get_composer (StillaHandoutsPage *self);

G_END_DECLS
