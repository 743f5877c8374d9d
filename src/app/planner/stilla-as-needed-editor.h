/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window about a product that is taken when needed: how much each time, and the most that the person
 * allows themselves in a day. Stilla proposes neither. */
#define STILLA_TYPE_AS_NEEDED_EDITOR (stilla_as_needed_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaAsNeededEditor,
                      stilla_as_needed_editor,
                      STILLA,
                      AS_NEEDED_EDITOR,
                      StillaPlanEditor)

/** stilla_as_needed_editor_open: @item: (nullable): the one to change; %NULL: a new one */
void stilla_as_needed_editor_open (GtkWidget *origin,
                                   StillaContext *context,
                                   StillaProduct *product,
                                   StillaAsNeeded *item);

G_END_DECLS
