/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "model/stilla-handout-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is in a handout, in the order in which it is printed. Parts move with buttons, with Alt and the arrow
 * keys, or by dragging; Delete takes one out, with Undo. */
#define STILLA_TYPE_PART_LIST (stilla_part_list_get_type ())
G_DECLARE_FINAL_TYPE (StillaPartList, stilla_part_list, STILLA, PART_LIST, GtkBox)

GtkWidget *stilla_part_list_new (StillaHandoutChoice *choice, StillaBundle *bundle);

G_END_DECLS
