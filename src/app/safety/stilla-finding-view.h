/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/safety/stilla-safety-report.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_finding_view_new:
 * @page: numbers the sources
 * @finding: kept by the caller as long as the view lives
 *
 * Returns: (transfer floating): a caution: what it is about, what to do, how sure that is, the rule behind
 * it, and who advised the reader
 */
GtkWidget *
stilla_finding_view_new (StillaContext *context, StillaRendition *page, const StillaFinding *finding);

G_END_DECLS
