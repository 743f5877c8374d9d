/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What passed without an answer before today, by day, the last day first. It asks for nothing: what is not
 * known stays open. Hidden while there is nothing. */
#define STILLA_TYPE_CATCH_UP_VIEW (stilla_catch_up_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaCatchUpView, stilla_catch_up_view, STILLA, CATCH_UP_VIEW, GtkBox)

/** stilla_catch_up_view_set_context: Given once; it follows the planner from then on. */
void stilla_catch_up_view_set_context (StillaCatchUpView *self, StillaContext *context);

G_END_DECLS
