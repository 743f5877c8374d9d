/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be changed and taken away by itself. */
typedef enum {
  STILLA_PLAN_ITEM_PRODUCT,
  STILLA_PLAN_ITEM_DOSE,
  STILLA_PLAN_ITEM_AS_NEEDED,
  STILLA_PLAN_ITEM_PAUSE,
  STILLA_PLAN_ITEM_VISIT,
} StillaPlanItemKind;

/**
 * stilla_plan_item_buttons_new:
 * @id: of what the buttons change
 * @name: of it, for the names of the buttons: "Night capsules at 08:00"
 *
 * Returns: (transfer floating): a button that opens its editor, and one that takes it away, with Undo
 */
GtkWidget *stilla_plan_item_buttons_new (StillaContext *context,
                                         StillaPlanItemKind kind,
                                         const char *id,
                                         const char *name);

/** stilla_plan_item_line_new: Returns: (transfer floating): a line of a card: @time (nullable), @words, and
 * its buttons */
GtkWidget *stilla_plan_item_line_new (StillaContext *context,
                                      StillaPlanItemKind kind,
                                      const char *id,
                                      const char *name,
                                      const char *time,
                                      const char *words);

/** stilla_plan_item_is_over: @until: not valid: open. Returns: whether it ended before @today, or never
 * applied */
gboolean stilla_plan_item_is_over (const GDate *from, const GDate *until, const GDate *today);

G_END_DECLS
