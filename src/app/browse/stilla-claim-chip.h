/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The small button beside a statement: how sure we are and the numbers of the sources. It opens both in
 * plain words. */
#define STILLA_TYPE_CLAIM_CHIP (stilla_claim_chip_get_type ())
G_DECLARE_FINAL_TYPE (StillaClaimChip, stilla_claim_chip, STILLA, CLAIM_CHIP, GtkButton)

/**
 * stilla_claim_chip_new:
 * @sources: source ids
 *
 * Returns: (transfer floating) (nullable): %NULL when there is nothing to say
 */
GtkWidget *
stilla_claim_chip_new (StillaRendition *rendition, StillaCertainty certainty, const char *const *sources);

/** stilla_claim_chip_new_for_text: the same for the claim that @text makes */
GtkWidget *stilla_claim_chip_new_for_text (StillaRendition *rendition, const StillaText *text);

G_END_DECLS
