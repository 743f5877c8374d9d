/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/* Diaries to fill in by hand, each on one sheet at normal size. What they ask for is what a clinician needs
 * to tell one kind of headache from another, in words of our own: no question of a score sheet is copied. */

/** stilla_diary_paper_new: Returns: (transfer full): what each headache was like, a column for each */
StillaRendition *stilla_diary_paper_new (StillaBundle *bundle, const StillaReader *reader);

/** stilla_diary_month_new: Returns: (transfer full): a month, a line for each day */
StillaRendition *stilla_diary_month_new (StillaBundle *bundle, const StillaReader *reader);

G_END_DECLS
