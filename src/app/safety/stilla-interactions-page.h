/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks one medicine up: all that the guide says of it and magnesium, and, for the times that the reader
 * types, the hours that keep every gap. Nothing is kept unless the reader adds it to their medicines. */
#define STILLA_TYPE_INTERACTIONS_PAGE (stilla_interactions_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaInteractionsPage, stilla_interactions_page, STILLA, INTERACTIONS_PAGE, GtkWidget)

GtkWidget *stilla_interactions_page_new (StillaContext *context);

/** stilla_interactions_page_show: Shows @name as if it had been chosen. */
void stilla_interactions_page_show (StillaInteractionsPage *self, const char *name);

G_END_DECLS
