/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A window in which a person places the doses of a day over its hours, by pointer or by keyboard, and is told
 * at once which published gap is not kept. Nothing is placed for them. */
#define STILLA_TYPE_ARRANGE_EDITOR (stilla_arrange_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaArrangeEditor, stilla_arrange_editor, STILLA, ARRANGE_EDITOR, StillaPlanEditor)

/** stilla_arrange_editor_open: @origin: a widget of the window that says what was done */
void stilla_arrange_editor_open (GtkWidget *origin, StillaContext *context);

G_END_DECLS
