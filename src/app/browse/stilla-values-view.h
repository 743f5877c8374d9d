/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "model/stilla-value-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_values_view_new: What may matter to the reader, each statement to be marked a little, some or a lot,
 * and below, in words, what was marked highest.
 * @block: of the kind STILLA_BLOCK_VALUES
 * @marks: (transfer none): remembers the marks; must outlive the view
 */
GtkWidget *
stilla_values_view_new (const StillaBlock *block, StillaRendition *rendition, StillaValueMarks *marks);

G_END_DECLS
