/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-person.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/* What belongs together and is kept all of it or not at all; (nullable) each. */
typedef struct {
  gint64 person_id;     /* whose plan and circumstances; not looked at with a @person */
  StillaPerson *person; /* somebody new (id 0), whose the rest is then, or the changed habits of somebody */
  StillaPlan *plan;
  GPtrArray *answers; /* (element-type StillaIntake), in this order; each names its dose, of whomever it is */
  StillaCircumstances *circumstances;
  GDateTime *at; /* when the circumstances were said */
} StillaChange;

StillaChange *stilla_change_new (gint64 person_id);
void stilla_change_free (StillaChange *self);

/**
 * stilla_store_save_change:
 * @out_person_id: (out) (optional): whose it is; says the id of somebody new
 *
 * Keeps everything @change holds, in one transaction: after a failure the file is as it was.
 */
gboolean stilla_store_save_change (StillaStore *self,
                                   const StillaChange *change,
                                   gint64 *out_person_id,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaChange, stilla_change_free)

G_END_DECLS
