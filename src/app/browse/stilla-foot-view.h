/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_foot_view_new: Returns: (transfer floating): the sources of the page, then its dates, its review
 * and its edition */
GtkWidget *stilla_foot_view_new (const StillaBlock *block, StillaRendition *rendition);

G_END_DECLS
