/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is taken when needed: how much of the person's own most was taken today, and a button that writes one
 * more down. Hidden while there is nothing. */
#define STILLA_TYPE_AS_NEEDED_VIEW (stilla_as_needed_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaAsNeededView, stilla_as_needed_view, STILLA, AS_NEEDED_VIEW, GtkBox)

/** stilla_as_needed_view_show: Shows what the person of @context has, as it is now. */
void stilla_as_needed_view_show (StillaAsNeededView *self, StillaContext *context);

G_END_DECLS
