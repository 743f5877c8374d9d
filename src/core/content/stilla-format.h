/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/** stilla_format_holds_words: Returns: whether white space between the children of an element called @name
 * is part of its words */
gboolean stilla_format_holds_words (const char *name);

G_END_DECLS
