/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one numbering of sources in a handout, in the order of first use. */
typedef struct _StillaCitations StillaCitations;

StillaCitations *stilla_citations_new (void);
void stilla_citations_free (StillaCitations *self);

/** stilla_citations_add: Returns: the number of @source_id, a new one when it was not yet used */
guint stilla_citations_add (StillaCitations *self, const char *source_id);
/** stilla_citations_get_number: Returns: the number, 0 when the source is not used */
guint stilla_citations_get_number (const StillaCitations *self, const char *source_id);
/** stilla_citations_get_ids: Returns: (transfer none) (element-type utf8): number = index + 1 */
const GPtrArray *stilla_citations_get_ids (const StillaCitations *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCitations, stilla_citations_free)

G_END_DECLS
