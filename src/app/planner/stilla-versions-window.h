/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The versions of the plan by the day on which each begins, and what differs between two of them; to print or
 * to save. */
#define STILLA_TYPE_VERSIONS_WINDOW (stilla_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaVersionsWindow, stilla_versions_window, STILLA, VERSIONS_WINDOW, AdwWindow)

void stilla_versions_window_open (GtkWidget *origin, StillaContext *context);

G_END_DECLS
