/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-product.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A small window in which a product is written down as its label has it. */
#define STILLA_TYPE_PRODUCT_EDITOR (stilla_product_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaProductEditor, stilla_product_editor, STILLA, PRODUCT_EDITOR, AdwWindow)

/** stilla_product_editor_open_new: @origin: a widget of the window in front of which it opens; @facts:
 * (nullable): what is known already */
void
stilla_product_editor_open_new (GtkWidget *origin, StillaContext *context, const StillaProductFacts *facts);

/** stilla_product_editor_open: Changes @product: from today on another one takes its place. */
void stilla_product_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product);

G_END_DECLS
