/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Before you start": the questions of the guide, each with statements to tick. Every answer is kept at once.
 */
#define STILLA_TYPE_CHECKLIST_PAGE (stilla_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaChecklistPage, stilla_checklist_page, STILLA, CHECKLIST_PAGE, GtkWidget)

GtkWidget *stilla_checklist_page_new (StillaContext *context);

G_END_DECLS
