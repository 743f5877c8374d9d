/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window in which a time of a product is added or changed: when, how many, on which days, and until
 * when. */
#define STILLA_TYPE_DOSE_EDITOR (stilla_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaDoseEditor, stilla_dose_editor, STILLA, DOSE_EDITOR, StillaPlanEditor)

/** stilla_dose_editor_open: @dose: (nullable): the one to change; %NULL: a new one */
void stilla_dose_editor_open (GtkWidget *origin,
                              StillaContext *context,
                              StillaProduct *product,
                              StillaDoseTime *dose);

G_END_DECLS
