/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was recorded, day by day, with a search over it and over the plan. */
#define STILLA_TYPE_HISTORY_PAGE (stilla_history_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaHistoryPage, stilla_history_page, STILLA, HISTORY_PAGE, GtkWidget)

GtkWidget *stilla_history_page_new (StillaContext *context);

G_END_DECLS
