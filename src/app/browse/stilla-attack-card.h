/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_attack_cards_new:
 * @rendition: the page "get-help-now"
 *
 * One card a section, up to what to do. What tells the reader to act stays; what explains is left for the
 * page.
 *
 * Returns: (transfer full) (element-type GtkWidget): the cards; the signs of an emergency first, then what to
 * do
 */
GPtrArray *stilla_attack_cards_new (StillaRendition *rendition);

G_END_DECLS
