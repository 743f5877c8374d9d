/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-reader.h"

G_BEGIN_DECLS

/**
 * stilla_inline_render:
 * @node: an element with inline content (a glossary meaning, a rule's message)
 *
 * Returns: (transfer full): the words with every placeholder resolved for @reader
 */
StillaText *
stilla_inline_render (const StillaBundle *bundle, const StillaElement *node, const StillaReader *reader);

G_END_DECLS
