/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window about something with a date: a clinic visit, a drip every four weeks, a blood test. */
#define STILLA_TYPE_VISIT_EDITOR (stilla_visit_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaVisitEditor, stilla_visit_editor, STILLA, VISIT_EDITOR, StillaPlanEditor)

/** stilla_visit_editor_open: @visit: (nullable): the one to change; %NULL: a new one */
void stilla_visit_editor_open (GtkWidget *origin, StillaContext *context, StillaVisit *visit);

G_END_DECLS
