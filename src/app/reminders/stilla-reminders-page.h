/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Turns reminders on and off, and says what they can and cannot do. */
#define STILLA_TYPE_REMINDERS_PAGE (stilla_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaRemindersPage, stilla_reminders_page, STILLA, REMINDERS_PAGE, GtkWidget)

GtkWidget *stilla_reminders_page_new (StillaContext *context);

G_END_DECLS
