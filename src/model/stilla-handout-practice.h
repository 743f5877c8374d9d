/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-practice.h"
#include "model/stilla-context.h"

G_BEGIN_DECLS

/* The practice of this computer, in the file "practice.conf" of the data folder. */

/* The setting that says whether it is printed. */
#define STILLA_HANDOUT_PRACTICE_KEY "handout-practice"

/** stilla_handout_practice_read: Returns: (transfer full) (nullable): the practice; %NULL without @error when
 * none is kept */
StillaPractice *stilla_handout_practice_read (StillaContext *context, GError **error);

/** stilla_handout_practice_keep: @practice: (nullable): %NULL: none is kept from now on */
gboolean
stilla_handout_practice_keep (StillaContext *context, const StillaPractice *practice, GError **error);

/** stilla_handout_practice_is_printed: Returns: whether handouts are headed with it */
gboolean stilla_handout_practice_is_printed (StillaContext *context);

G_END_DECLS
