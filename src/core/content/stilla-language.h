/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/** stilla_language_is_rtl: Returns: whether @tag (BCP 47) names a language that is written from right to left
 */
gboolean stilla_language_is_rtl (const char *tag);

/** stilla_language_same: Returns: whether both tags or names of locales name one language, whatever the
 * country: "en" and "en_GB.UTF-8"; each language of stilla-pseudo-language.h is like itself alone */
gboolean stilla_language_same (const char *a, const char *b);

/**
 * stilla_language_find:
 * @wanted: (nullable): a BCP 47 tag or the name of a locale
 *
 * Returns: (transfer none) (nullable): the language that @bundle is shown in to who wants @wanted: its own,
 * or one of stilla-pseudo-language.h; %NULL when it has no such language
 */
const char *stilla_language_find (const StillaBundle *bundle, const char *wanted);

G_END_DECLS
