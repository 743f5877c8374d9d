/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Short explanations that open in place, above or below what they explain. */

/** stilla_note_show_term: @area: (nullable): where in @origin the word stands */
void stilla_note_show_term (GtkWidget *origin,
                            const GdkRectangle *area,
                            StillaRendition *rendition,
                            const char *term_id);

/** stilla_note_show_source: @area: (nullable): where in @origin the words stand */
void stilla_note_show_source (GtkWidget *origin,
                              const GdkRectangle *area,
                              StillaRendition *rendition,
                              const char *source_id);

/** stilla_note_show_claim: What the certainty means, and every source with its citation. */
void stilla_note_show_claim (GtkWidget *origin,
                             StillaRendition *rendition,
                             StillaCertainty certainty,
                             const char *const *source_ids);

G_END_DECLS
