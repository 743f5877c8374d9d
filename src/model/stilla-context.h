/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-clock.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-reader.h"
#include "core/dose/stilla-amount.h"
#include "model/stilla-planner.h"
#include "model/stilla-reminder-service.h"
#include "model/stilla-settings.h"
#include "model/stilla-value-marks.h"

G_BEGIN_DECLS

/* The composition root: made once in main and passed down. Properties "bundle" (StillaBundle behind a
 * pointer) and "reader"; both notify when another bundle is opened or the reader's language or region
 * changes. */
#define STILLA_TYPE_CONTEXT (stilla_context_get_type ())
G_DECLARE_FINAL_TYPE (StillaContext, stilla_context, STILLA, CONTEXT, GObject)

StillaContext *stilla_context_new (StillaBundle *bundle, StillaSettings *settings, StillaClock *clock);

/**
 * stilla_context_new_unsaved:
 * @model: whose guide, settings and clock are used
 *
 * A context whose plan stands on no disk: for somebody who types a plan for the person in front of them.
 * Nothing of it is kept, and nobody is reminded of it. The folder is that of @model, for what a practice
 * keeps of itself and of its printer.
 *
 * Returns: (transfer full): the context; close it like any other
 */
StillaContext *stilla_context_new_unsaved (StillaContext *model);
/** stilla_context_is_unsaved: Returns: whether nothing of its plan is kept */
gboolean stilla_context_is_unsaved (StillaContext *self);

/** stilla_context_get_bundle: Returns: (transfer none): the guide that is shown */
StillaBundle *stilla_context_get_bundle (StillaContext *self);
/** stilla_context_set_bundle: Shows another guide. */
void stilla_context_set_bundle (StillaContext *self, StillaBundle *bundle);

StillaSettings *stilla_context_get_settings (StillaContext *self);
StillaClock *stilla_context_get_clock (StillaContext *self);

/** stilla_context_set_folder: Names the folder where the reader's plan is kept; done once, before it is asked
 * for. */
void stilla_context_set_folder (StillaContext *self, const char *folder);
const char *stilla_context_get_folder (StillaContext *self);
/** stilla_context_get_planner: Returns: (transfer none): what keeps the reader's plan; opened when first
 * asked for */
StillaPlanner *stilla_context_get_planner (StillaContext *self);
/** stilla_context_get_reminders: Returns: (transfer none): what looks at the clock while reminders are on;
 * made when first asked for */
StillaReminderService *stilla_context_get_reminders (StillaContext *self);
/** stilla_context_get_value_marks: Returns: (transfer none): how much what matters to the reader */
StillaValueMarks *stilla_context_get_value_marks (StillaContext *self);
/** stilla_context_look_again: Shows what changed while nobody looked: the day, the zone, the file. */
void stilla_context_look_again (StillaContext *self);
/** stilla_context_close: Waits until everything the reader did is kept; done once, at the end. */
void stilla_context_close (StillaContext *self);

/** stilla_context_dup_reader: Returns: (transfer full): for whom pages are rendered now: the language of the
 * bundle, the region of the settings, today */
StillaReader *stilla_context_dup_reader (StillaContext *self);

/** stilla_context_get_number_style: Returns: (transfer none): how numbers are typed and shown on this screen
 */
const StillaNumberStyle *stilla_context_get_number_style (StillaContext *self);

G_END_DECLS
