/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-issue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_refusal_page_new:
 * @folder_name: the folder that was to be opened
 * @error: (nullable): why it was refused, when there are no findings
 *
 * Returns: (transfer floating): what is wrong with a content folder, line by line, and what to do now
 */
GtkWidget *
stilla_refusal_page_new (const char *folder_name, const StillaIssueList *issues, const GError *error);

G_END_DECLS
