/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-reader.h"
#include "core/content/stilla-segment.h"

G_BEGIN_DECLS

/** stilla_segment_add_notes: Adds to @segment what a translator should know about @element, each note once */
void stilla_segment_add_notes (StillaSegment *segment,
                               const StillaBundle *bundle,
                               const StillaReader *reader,
                               const StillaElement *element);

/** stilla_segment_add_note: Adds @note unless @segment has it */
void stilla_segment_add_note (StillaSegment *segment, const char *note);

G_END_DECLS
