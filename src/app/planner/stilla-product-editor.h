/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window in which a product is typed as its label has it. */
#define STILLA_TYPE_PRODUCT_EDITOR (stilla_product_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaProductEditor, stilla_product_editor, STILLA, PRODUCT_EDITOR, StillaPlanEditor)

/** stilla_product_editor_open_new: @facts: (nullable): what is known of its label already */
void
stilla_product_editor_open_new (GtkWidget *origin, StillaContext *context, const StillaProductFacts *facts);

/** stilla_product_editor_open: To change @product. */
void stilla_product_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product);

G_END_DECLS
