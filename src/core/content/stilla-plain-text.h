/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/** stilla_rendition_to_plain_text: Returns: (transfer full): the page as text: headings underlined, sources
 * numbered */
char *stilla_rendition_to_plain_text (const StillaRendition *self);

G_END_DECLS
