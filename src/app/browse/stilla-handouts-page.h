/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_handouts_page_new: Returns: (transfer floating): every page of the guide with "print" and "save as
 * PDF" */
GtkWidget *stilla_handouts_page_new (StillaBundle *bundle);

G_END_DECLS
