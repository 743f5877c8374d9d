/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/**
 * stilla_text_to_markup:
 *
 * Pango markup for a label. Every word of the guide is escaped. Links are written "page:ID#ANCHOR",
 * "term:ID@OFFSET" and "source:ID@OFFSET", where OFFSET is where the linked words start in the label's text,
 * in bytes.
 *
 * Returns: (transfer full): the markup
 */
char *stilla_text_to_markup (const StillaText *text);

typedef struct {
  StillaTarget kind;
  char *id;
  char *anchor; /* nullable; pages only */
  int offset;   /* terms and sources only, else 0 */
} StillaTextLink;

/** stilla_text_link_parse: Returns: (transfer full) (nullable): what a link of stilla_text_to_markup() points
 * at */
StillaTextLink *stilla_text_link_parse (const char *uri);
void stilla_text_link_free (StillaTextLink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaTextLink, stilla_text_link_free)

G_END_DECLS
