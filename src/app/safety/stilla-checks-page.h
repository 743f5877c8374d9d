/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "What the guide says": the published cautions about everything that the reader wrote down, and whether one
 * of them keeps the plan a draft. */
#define STILLA_TYPE_CHECKS_PAGE (stilla_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaChecksPage, stilla_checks_page, STILLA, CHECKS_PAGE, GtkWidget)

GtkWidget *stilla_checks_page_new (StillaContext *context);

G_END_DECLS
