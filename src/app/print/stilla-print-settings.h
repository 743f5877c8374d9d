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
 * @setup: (out) (transfer full): the paper; this place's usual paper when none was kept
 * @settings: (out) (transfer full) (nullable) (optional): the printer and its choices
 */
void stilla_print_settings_load (const char *data_folder, GtkPageSetup **setup, GtkPrintSettings **settings);

/**
 * stilla_print_settings_save:
 *
 * Keeps both for the next time, without the number of copies and the orientation: those belong to one job. A
 * failure is of no consequence and is not reported.
 */
void stilla_print_settings_save (const char *data_folder, GtkPageSetup *setup, GtkPrintSettings *settings);

/** stilla_print_settings_init_spec: Fills in @spec with the paper of @setup, the house margins or the
 * printer's when those are wider. */
void stilla_print_settings_init_spec (GtkPageSetup *setup, StillaPageSpec *spec);

/** stilla_print_settings_forget: Removes what was remembered of paper and printers. */
void stilla_print_settings_forget (const char *data_folder);

G_END_DECLS
