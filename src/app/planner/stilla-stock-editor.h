/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window that asks how many of a product are left. */
#define STILLA_TYPE_STOCK_EDITOR (stilla_stock_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaStockEditor, stilla_stock_editor, STILLA, STOCK_EDITOR, StillaPlanEditor)

void stilla_stock_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product);

G_END_DECLS
