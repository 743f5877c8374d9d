/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-recorded-day.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_recorded_day_view_new: Returns: (transfer floating): one day under its date: what was recorded, its
 * visits and pauses, and every dose, which can be answered there */
GtkWidget *
stilla_recorded_day_view_new (StillaContext *context, const StillaPlan *plan, const StillaRecordedDay *day);

G_END_DECLS
