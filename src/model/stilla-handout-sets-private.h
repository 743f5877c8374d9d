/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-sets.h"

G_BEGIN_DECLS

/** _stilla_handout_set_new: @order: (transfer full): its patient and date are let go */
StillaHandoutSet *_stilla_handout_set_new (const char *name, StillaHandoutOrder *order);
void _stilla_handout_set_free (StillaHandoutSet *self);

/** _stilla_handout_set_check_name: Returns: FALSE with STILLA_HANDOUT_SETS_ERROR_NAME */
gboolean _stilla_handout_set_check_name (const char *name, GError **error);
/** _stilla_handout_sets_to_text: Returns: (transfer full): the file */
char *_stilla_handout_sets_to_text (const StillaHandoutSets *self);

G_END_DECLS
