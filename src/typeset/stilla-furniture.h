/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"
#include "typeset/stilla-setter.h"

G_BEGIN_DECLS

/* What stands on every sheet: the header with the guide and the page, the footer with edition, review status
 * and page number. */
typedef struct _StillaFurniture StillaFurniture;

StillaFurniture *
stilla_furniture_new (const StillaFlow *flow, const StillaPageSpec *spec, PangoContext *context);
void stilla_furniture_free (StillaFurniture *self);

/** stilla_furniture_get_column: the room that is left between header and footer */
void stilla_furniture_get_column (const StillaFurniture *self, StillaColumn *out);
/** stilla_furniture_get_top: Returns: where the column begins, in points from the top of the sheet */
double stilla_furniture_get_top (const StillaFurniture *self);
/** stilla_furniture_add: Adds header and footer to all of @pages, once it is known how many there are. */
void stilla_furniture_add (const StillaFurniture *self, StillaPageList *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaFurniture, stilla_furniture_free)

G_END_DECLS
