/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-recorded-dose.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was recorded of one dose of a day, or of several at once. Pressing it says what happened, or corrects
 * it; where there is nothing to say it tells what is planned. */
#define STILLA_TYPE_DOSE_BUTTON (stilla_dose_button_get_type ())
G_DECLARE_FINAL_TYPE (StillaDoseButton, stilla_dose_button, STILLA, DOSE_BUTTON, GtkButton)

/**
 * stilla_dose_button_new:
 * @doses: (element-type StillaRecordedDose): copied; may be empty
 * @name: all of it in words
 *
 * Returns: (transfer floating): the button without a child
 */
GtkWidget *stilla_dose_button_new (StillaContext *context, const GPtrArray *doses, const char *name);

G_END_DECLS
