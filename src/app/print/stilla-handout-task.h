/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What becomes of a handout, from any window: it is laid out on another thread, then printed or saved, and
 * the window of @origin says how it went. */

/** stilla_handout_task_print: Opens the print dialog. */
void stilla_handout_task_print (GtkWidget *origin,
                                StillaContext *context,
                                const StillaHandoutOrder *order,
                                StillaHandoutMaterial *material);
/** stilla_handout_task_print_pages: The same for pages that the person has already seen. */
void stilla_handout_task_print_pages (GtkWidget *origin, StillaContext *context, StillaHandoutPages *pages);

/** stilla_handout_task_save: Asks where to save it as a PDF; @title: what the file is called at first */
void stilla_handout_task_save (GtkWidget *origin,
                               StillaContext *context,
                               const StillaHandoutOrder *order,
                               StillaHandoutMaterial *material,
                               const char *title);
/** stilla_handout_task_save_to: Saves it to @file as a PDF. */
void stilla_handout_task_save_to (GtkWidget *origin,
                                  StillaContext *context,
                                  const StillaHandoutOrder *order,
                                  StillaHandoutMaterial *material,
                                  GFile *file);

/** stilla_handout_task_new_order: Returns: (transfer full): one part, printed as the reader last printed;
 * @words: as stilla_handout_part_from_string() reads them */
StillaHandoutOrder *stilla_handout_task_new_order (StillaContext *context, const char *words);

G_END_DECLS
