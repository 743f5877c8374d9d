/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-clock.h"
#include "core/content/stilla-bundle.h"
#include "core/schedule/stilla-intake.h"
#include "model/stilla-planner.h"
#include "model/stilla-reminder-book.h"
#include "model/stilla-reminder-notice.h"
#include "model/stilla-settings.h"

G_BEGIN_DECLS

/* Looks at the clock while reminders are on, and says what to show and what to withdraw:
 *   ::show (StillaReminderNotice *): it is kept already that it was shown
 *   ::withdraw (const char *id): it waits for no answer any more
 *   ::looked: what stilla_reminder_service_get_people() says may be another
 * Whether reminders are on is the setting "reminders", false until somebody asks for them. */
#define STILLA_TYPE_REMINDER_SERVICE (stilla_reminder_service_get_type ())
G_DECLARE_FINAL_TYPE (StillaReminderService, stilla_reminder_service, STILLA, REMINDER_SERVICE, GObject)

StillaReminderService *stilla_reminder_service_new (StillaPlanner *planner,
                                                    StillaSettings *settings,
                                                    StillaClock *clock,
                                                    StillaBundle *bundle);
/** stilla_reminder_service_set_bundle: Goes by the rules of another guide. */
void stilla_reminder_service_set_bundle (StillaReminderService *self, StillaBundle *bundle);
/** stilla_reminder_service_close: Remembers when it last looked, and looks no more. */
void stilla_reminder_service_close (StillaReminderService *self);

gboolean stilla_reminder_service_is_on (StillaReminderService *self);
/** stilla_reminder_service_turn: Turns reminders on, for what comes from now on, or off. */
void stilla_reminder_service_turn (StillaReminderService *self, gboolean is_on);

/** stilla_reminder_service_read: Reads the file again and looks; also when reminders are off. */
void stilla_reminder_service_read (StillaReminderService *self);
/** stilla_reminder_service_look: Looks at the clock now. */
void stilla_reminder_service_look (StillaReminderService *self);

/** stilla_reminder_service_get_people: Returns: (transfer none) (nullable) (element-type
 * StillaReminderEntry): everybody as the last look found them; %NULL before the first */
const GPtrArray *stilla_reminder_service_get_people (StillaReminderService *self);

/**
 * stilla_reminder_service_answer_async:
 * @target: of type %STILLA_REMINDER_TARGET_TYPE
 *
 * Answers all of @target that has no answer yet; what is answered stays as it is. Works at any time, also
 * while reminders are off. Fails when nothing of it is in the plan.
 */
void stilla_reminder_service_answer_async (StillaReminderService *self,
                                           GVariant *target,
                                           StillaIntakeState state,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
/** stilla_reminder_service_put_off_async: Lets the reminder of all of @target rest for @minutes. Fails when
 * that is too long, or was done too often. */
void stilla_reminder_service_put_off_async (StillaReminderService *self,
                                            GVariant *target,
                                            int minutes,
                                            GAsyncReadyCallback callback,
                                            gpointer data);
/** stilla_reminder_service_answer_finish: For both. */
gboolean
stilla_reminder_service_answer_finish (StillaReminderService *self, GAsyncResult *result, GError **error);

G_END_DECLS
