/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What else the reader takes, what the guide says of it, and the hours of the day in which magnesium keeps
 * every published gap to it. */
#define STILLA_TYPE_MEDICINES_PAGE (stilla_medicines_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaMedicinesPage, stilla_medicines_page, STILLA, MEDICINES_PAGE, GtkWidget)

GtkWidget *stilla_medicines_page_new (StillaContext *context);

G_END_DECLS
