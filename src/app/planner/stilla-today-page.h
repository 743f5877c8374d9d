/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Today of My plan: the doses by time, what else there is to know, what passed without an answer, and the
 * day's magnesium beside the published limit. */
#define STILLA_TYPE_TODAY_PAGE (stilla_today_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaTodayPage, stilla_today_page, STILLA, TODAY_PAGE, GtkWidget)

GtkWidget *stilla_today_page_new (StillaContext *context);

G_END_DECLS
