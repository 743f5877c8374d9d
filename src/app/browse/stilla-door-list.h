/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_door_list_new: Returns: (transfer floating): big rows that lead on. @doors: (element-type
 * StillaBlock) */
GtkWidget *stilla_door_list_new (const GPtrArray *doors);

G_END_DECLS
