/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-medicine-list.h"

G_BEGIN_DECLS

/* What the reader does to the list of their medicines. Each function changes a copy or leaves it as it is,
 * with a sentence that says why. */
#define STILLA_MEDICINE_ERROR (stilla_medicine_error_quark ())
GQuark stilla_medicine_error_quark (void);

typedef enum {
  STILLA_MEDICINE_ERROR_NAME, /* no name, too long, or there already */
  STILLA_MEDICINE_ERROR_TIME, /* no time of the day, there already, or too many */
} StillaMedicineError;

/** stilla_medicine_edit_add: Writes @name down, in the spelling that was typed; refuses what stands in the
 * list, also under its other name. */
gboolean stilla_medicine_edit_add (StillaCircumstances *circumstances,
                                   const StillaMedicineList *list,
                                   const char *name,
                                   GError **error);

/** stilla_medicine_edit_remove: Takes @name off the list. Returns: FALSE when it is not there */
gboolean stilla_medicine_edit_remove (StillaCircumstances *circumstances, const char *name);

/** stilla_medicine_edit_add_time: @typed: "8:00", in digits of any script */
gboolean stilla_medicine_edit_add_time (StillaOwnMedicine *own, const char *typed, GError **error);

/** stilla_medicine_edit_remove_time: Forgets one time, in minutes of the day, if it is there. */
void stilla_medicine_edit_remove_time (StillaOwnMedicine *own, int minute);

/** stilla_medicine_edit_restore: Takes back what made the medicines of @later out of those of @earlier: what
 * was added goes, what was removed or changed is as it was. Leaves everything else, also medicines that were
 * written down since. */
void stilla_medicine_edit_restore (StillaCircumstances *circumstances,
                                   const StillaCircumstances *earlier,
                                   const StillaCircumstances *later);

G_END_DECLS
