/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/exchange/stilla-plan-import.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a plan and what else was written down were before a plan file was taken over, so that it can be
 * undone. */
typedef struct _StillaImportUndo StillaImportUndo;

/**
 * stilla_import_undo_new:
 * @asker: the window that takes it over; kept until then
 * @origin: a widget of the window behind it
 * @outcome: (transfer full): what is taken over
 */
StillaImportUndo *stilla_import_undo_new (GtkWidget *asker,
                                          GtkWidget *origin,
                                          StillaContext *context,
                                          StillaPlanImport *outcome);
void stilla_import_undo_free (StillaImportUndo *self);

GtkWidget *stilla_import_undo_get_asker (const StillaImportUndo *self);
StillaContext *stilla_import_undo_get_context (const StillaImportUndo *self);

/** stilla_import_undo_offer: @self: (transfer full): says at the foot of the window that it is done, with
 * Undo. */
void stilla_import_undo_offer (StillaImportUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaImportUndo, stilla_import_undo_free)

G_END_DECLS
