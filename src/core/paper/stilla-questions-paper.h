/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/**
 * stilla_questions_paper_new:
 * @pages: (nullable): pages of @bundle whose questions are asked; when there are none, those of its first
 *   page
 *
 * Questions to take to a visit, each with room for the answer, and room for what was agreed.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with the error of a page that cannot be read
 */
StillaRendition *stilla_questions_paper_new (StillaBundle *bundle,
                                             const StillaReader *reader,
                                             const char *const *pages,
                                             GError **error);

G_END_DECLS
