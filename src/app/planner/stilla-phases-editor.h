/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A window in which the phases of a product are typed, one after the other, and drawn as a calendar before
 * they are kept. Stilla proposes no amount. */
#define STILLA_TYPE_PHASES_EDITOR (stilla_phases_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaPhasesEditor, stilla_phases_editor, STILLA, PHASES_EDITOR, StillaPlanEditor)

void stilla_phases_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product);

G_END_DECLS
