/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-safety-report.h"

G_BEGIN_DECLS

/**
 * stilla_report_summary:
 *
 * What is not known comes first: how many questions are open and what else was not checked, and that nothing
 * can be said about them. Only then how many cautions match, and never that anything is safe.
 *
 * Returns: (transfer full): sentences for the reader
 */
char *stilla_report_summary (const StillaBundle *bundle,
                             const StillaCircumstances *circumstances,
                             const StillaSafetyReport *report);

G_END_DECLS
