/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan-file.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a plan file holds and what it would change, before any of it is taken over. Emits ::taken-over with a
 * sentence once it was; Undo is offered in the window behind it. */
#define STILLA_TYPE_IMPORT_WINDOW (stilla_import_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaImportWindow, stilla_import_window, STILLA, IMPORT_WINDOW, AdwWindow)

/**
 * stilla_import_window_open:
 * @origin: a widget of the window behind it
 * @file: (transfer full)
 * @name: what the file is called
 *
 * Returns: (transfer none): the window, already shown
 */
StillaImportWindow *
stilla_import_window_open (GtkWidget *origin, StillaContext *context, StillaPlanFile *file, const char *name);

G_END_DECLS
