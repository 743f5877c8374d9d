/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks once, quietly, when the clock of this computer is that of another zone: do the doses go by the clock
 * here, or do they stay on home time? Hidden while there is nothing to ask. */
#define STILLA_TYPE_ZONE_QUESTION (stilla_zone_question_get_type ())
G_DECLARE_FINAL_TYPE (StillaZoneQuestion, stilla_zone_question, STILLA, ZONE_QUESTION, GtkBox)

GtkWidget *stilla_zone_question_new (StillaContext *context);

G_END_DECLS
