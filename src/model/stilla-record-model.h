/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"
#include "model/stilla-recorded-dose.h"

G_BEGIN_DECLS

/* What was recorded on the days that a screen shows, read from the disk when it is asked for. Emits ::changed
 * when they were read, and whenever the plan, an answer or the time makes them others. */
#define STILLA_TYPE_RECORD_MODEL (stilla_record_model_get_type ())
G_DECLARE_FINAL_TYPE (StillaRecordModel, stilla_record_model, STILLA, RECORD_MODEL, GObject)

StillaRecordModel *stilla_record_model_new (StillaPlanner *planner, StillaClock *clock);

/** stilla_record_model_show: Reads the days @from to @to of the reader. Until they are there the earlier ones
 * stay. */
void stilla_record_model_show (StillaRecordModel *self, const GDate *from, const GDate *to);

/** stilla_record_model_get_source: @out: (out): what days are made from; valid until ::changed. Returns:
 * FALSE while nothing was read */
gboolean stilla_record_model_get_source (StillaRecordModel *self, StillaRecordSource *out);

/** stilla_record_model_look_at_clock: Emits ::changed when a dose has become due since it was last looked
 * at; done by itself while a screen shows the days. */
void stilla_record_model_look_at_clock (StillaRecordModel *self);

G_END_DECLS
