/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-recorded-dose.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_record_mark_new: Returns: (transfer floating): the word for @state with an icon before it; nothing
 * is said by colour alone. @words: (nullable): in place of the word */
GtkWidget *stilla_record_mark_new (StillaRecordState state, const char *words);

/** stilla_record_icon_new: Returns: (transfer floating): the icon alone; assistive technology passes over it
 */
GtkWidget *stilla_record_icon_new (StillaRecordState state);

/** stilla_record_class: Returns: (transfer none): the style class of @state: "taken" */
const char *stilla_record_class (StillaRecordState state);

G_END_DECLS
