/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/exchange/stilla-plan-import.h"

G_BEGIN_DECLS

/** stilla_plan_import_take_circumstances: Fills in what was not written down in @here from @file; a medicine
 * that is over before @from is not taken, and one of the same name that is over by @today makes room. */
void stilla_plan_import_take_circumstances (StillaPlanImport *self,
                                            const StillaCircumstances *here,
                                            const StillaCircumstances *file,
                                            const GDate *today,
                                            const GDate *from);

G_END_DECLS
