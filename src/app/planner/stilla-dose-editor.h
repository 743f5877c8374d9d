/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-dose-time.h"
#include "core/schedule/stilla-product.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A small window for one time of the day and how much is taken then. */
#define STILLA_TYPE_DOSE_EDITOR (stilla_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaDoseEditor, stilla_dose_editor, STILLA, DOSE_EDITOR, AdwWindow)

/** stilla_dose_editor_open: @origin: a widget of the window in front of which it opens; @dose: (nullable):
 * the one to change; %NULL adds one */
void stilla_dose_editor_open (GtkWidget *origin,
                              StillaContext *context,
                              StillaProduct *product,
                              StillaDoseTime *dose);

G_END_DECLS
