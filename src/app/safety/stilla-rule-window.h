/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_rule_window_open: Shows the whole rule behind a caution: what it says, how sure that is, every
 * source with its citation, the edition. @origin: a widget of the window that it opens over */
void stilla_rule_window_open (GtkWidget *origin, StillaContext *context, const char *rule);

G_END_DECLS
