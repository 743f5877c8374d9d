/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-spec.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The paper and the printer that were chosen last, in the file "print.conf" of the data folder. */

/**
 * stilla_print_settings_load:
 * @data_folder: a folder that may not exist yet
 * @order: what is printed; its paper counts, turned sideways for two pages on a sheet
 * @settings: (out) (transfer full) (nullable) (optional): the printer and its choices
 *
 * Returns: (transfer full): the paper, with the margins that its printer had the last time
 */
GtkPageSetup *stilla_print_settings_load (const char *data_folder,
                                          const StillaHandoutOrder *order,
                                          GtkPrintSettings **settings);

/**
 * stilla_print_settings_save:
 *
 * Keeps both for the next time, without what belongs to one job: the number of copies, the orientation, which
 * pages, how many on a sheet, and the name of a file. A failure is of no consequence and is not reported.
 */
void stilla_print_settings_save (const char *data_folder, GtkPageSetup *setup, GtkPrintSettings *settings);

/** stilla_print_settings_init_spec: Fills in @spec for @order on the paper of @setup, with the house margins
 * or the printer's when those are wider. */
void
stilla_print_settings_init_spec (GtkPageSetup *setup, const StillaHandoutOrder *order, StillaPageSpec *spec);

G_END_DECLS
