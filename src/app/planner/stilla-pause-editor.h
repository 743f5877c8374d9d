/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window in which a product, or the whole plan, is paused: from when, until when, and why;
 * or in which it goes on. */
#define STILLA_TYPE_PAUSE_EDITOR (stilla_pause_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaPauseEditor, stilla_pause_editor, STILLA, PAUSE_EDITOR, StillaPlanEditor)

/** stilla_pause_editor_open: @product: (nullable): %NULL: the whole plan */
void stilla_pause_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product);

/** stilla_pause_editor_open_end: Asks from which day it goes on after @pause. */
void stilla_pause_editor_open_end (GtkWidget *origin, StillaContext *context, StillaPause *pause);

G_END_DECLS
