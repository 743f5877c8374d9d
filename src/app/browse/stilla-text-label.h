/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_text_label_new:
 * @rendition: the page the words stand on; decides where links and glossary words lead
 *
 * Returns: (transfer floating): a selectable label that wraps, with working links
 */
GtkWidget *stilla_text_label_new (const StillaText *text, StillaRendition *rendition);

/** stilla_text_label_new_heading: The same with the role of a heading of @level, 1 for the title of the page.
 */
GtkWidget *stilla_text_label_new_heading (const StillaText *text, StillaRendition *rendition, int level);

/** stilla_text_label_new_plain: A selectable label that wraps, for words that are no part of the guide's
 * text.
 */
GtkWidget *stilla_text_label_new_plain (const char *words, const char *css_class);

G_END_DECLS
