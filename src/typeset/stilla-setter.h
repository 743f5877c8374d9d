/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-band.h"
#include "typeset/stilla-flow.h"

G_BEGIN_DECLS

/* The column that a handout is set in, in points. */
typedef struct {
  double width;
  double height; /* of one page: what fits it is kept whole */
  double body_size;
  double head_room; /* above it, where the header of other sheets stands: a letterhead begins there */
} StillaColumn;

/**
 * stilla_setter_set:
 * @context: whose fonts are used; its language and direction are taken from @flow
 *
 * Sets the words of @flow in lines.
 *
 * Returns: (transfer full): the strips of the column
 */
StillaGalley *stilla_setter_set (const StillaFlow *flow, const StillaColumn *column, PangoContext *context);

G_END_DECLS
