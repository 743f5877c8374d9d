/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The plan itself: every product with its times, what comes when needed, pauses, visits and blood tests, and
 * what the fullest day adds up to. */
#define STILLA_TYPE_SCHEDULE_PAGE (stilla_schedule_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaSchedulePage, stilla_schedule_page, STILLA, SCHEDULE_PAGE, GtkWidget)

GtkWidget *stilla_schedule_page_new (StillaContext *context);

G_END_DECLS
