/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "model/stilla-context.h"
#include "model/stilla-recorded-dose.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_week_print_render: Returns: (transfer full): the seven days from @first on as a page, with a box to
 * tick for every dose that is not recorded */
StillaRendition *
stilla_week_print_render (StillaContext *context, const StillaRecordSource *source, const GDate *first);

/** stilla_week_print: Asks for paper and prints the seven days from @first on, with a box to tick for every
 * dose that is not recorded. @origin: a widget of the window that asks, and says what went wrong */
void stilla_week_print (GtkWidget *origin,
                        StillaContext *context,
                        const StillaRecordSource *source,
                        const GDate *first);

G_END_DECLS
