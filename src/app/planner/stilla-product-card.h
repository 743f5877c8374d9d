/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_product_card_new: Returns: (transfer floating): a product of the plan: how much it holds and why,
 * its times, and what can be done with it */
GtkWidget *stilla_product_card_new (StillaContext *context, StillaProduct *product);

G_END_DECLS
