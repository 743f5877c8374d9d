/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "model/stilla-handout-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a handout is printed, and for whom: paper, size of print, pages on a sheet, languages and limits, the
 * patient and the date. */
#define STILLA_TYPE_HANDOUT_OPTIONS (stilla_handout_options_get_type ())
G_DECLARE_FINAL_TYPE (StillaHandoutOptions, stilla_handout_options, STILLA, HANDOUT_OPTIONS, GtkBox)

/** stilla_handout_options_new: @bundle: whose languages and regions can be chosen */
GtkWidget *stilla_handout_options_new (StillaHandoutChoice *choice, StillaBundle *bundle);

G_END_DECLS
