/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "My plan": today's doses, the day's magnesium beside the published limit, and the products with their
 * times. */
#define STILLA_TYPE_PLAN_PAGE (stilla_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaPlanPage, stilla_plan_page, STILLA, PLAN_PAGE, GtkWidget)

GtkWidget *stilla_plan_page_new (StillaContext *context);

G_END_DECLS
