/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-vocabulary.h"

G_BEGIN_DECLS

/* Typed reading of a tree that the loader has already checked: a missing attribute gives the neutral value.
 */

/** stilla_element_dup_list: Returns: (transfer full): the words of attribute @name, parted at @separator and
 * trimmed; never %NULL */
GStrv stilla_element_dup_list (const StillaElement *self, const char *name, const char *separator);

/** stilla_element_dup_child_text: Returns: (transfer full): the text of the first child called @name, "" when
 * there is none */
char *stilla_element_dup_child_text (const StillaElement *self, const char *name);

/** stilla_element_get_choice: Returns: the place of the attribute in @words (NULL-terminated), 0 when it is
 * absent */
guint stilla_element_get_choice (const StillaElement *self, const char *name, const char *const *words);

/** stilla_element_get_level: Returns: the level in attribute @name, NONE when it is absent */
StillaLevel stilla_element_get_level (const StillaElement *self, const char *name);

/** stilla_element_get_certainty: Returns: the attribute `certainty`, NONE when it is absent */
StillaCertainty stilla_element_get_certainty (const StillaElement *self);

/** stilla_element_get_routes: Returns: the attribute `routes`, by mouth when it is absent */
StillaRoute stilla_element_get_routes (const StillaElement *self);

/** stilla_element_get_thousandths: Returns: FALSE when attribute @name is absent or no decimal number */
gboolean stilla_element_get_thousandths (const StillaElement *self, const char *name, gint64 *out);

G_END_DECLS
