/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the reader sees once, at the first start: what Stilla is for, and where they live. Signal "done": the
 * answers are kept in the settings. */
#define STILLA_TYPE_WELCOME_PAGE (stilla_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaWelcomePage, stilla_welcome_page, STILLA, WELCOME_PAGE, GtkWidget)

GtkWidget *stilla_welcome_page_new (StillaContext *context);

G_END_DECLS
