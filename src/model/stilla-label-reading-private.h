/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-label-reading.h"

G_BEGIN_DECLS

/** stilla_label_reading_dup_question: Returns: (transfer full) (nullable): what must be answered before the
 * number of @input counts; %NULL when nothing has to be, or when the person has answered */
char *stilla_label_reading_dup_question (const StillaLabelReading *self,
                                         const StillaLabelInput *input,
                                         const StillaNumberStyle *style);

/** stilla_label_reading_dup_note: Returns: (transfer full) (nullable): how sure the number of @input is */
char *stilla_label_reading_dup_note (const StillaLabelReading *self, const StillaLabelInput *input);

G_END_DECLS
