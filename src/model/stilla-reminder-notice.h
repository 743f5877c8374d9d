/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "core/schedule/stilla-reminder-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define STILLA_REMINDER_LATERS 3

/* How a notice says which doses it is about, wherever it is kept: the person, and of each dose its id and its
 * day, "2026-11-20". */
#define STILLA_REMINDER_TARGET_TYPE "(xa(ss))"

/* What is shown to one person at one moment. */
typedef struct {
  char *id; /* under which it is withdrawn */
  StillaPerson *person;
  GArray *reminders;                  /* (element-type StillaReminder), not empty */
  gboolean is_summary;                /* of what passed while nobody looked */
  int laters[STILLA_REMINDER_LATERS]; /* for how many minutes all of it can be put off, the shortest first; 0:
                                         no more */
} StillaReminderNotice;

/** stilla_reminder_notice_new: @reminders: (element-type StillaReminder): shared; @at: when it is shown */
StillaReminderNotice *
stilla_reminder_notice_new (const StillaPerson *person, GArray *reminders, gboolean is_summary, gint64 at);
void stilla_reminder_notice_free (StillaReminderNotice *self);

/** stilla_reminder_notice_make_id: Returns: (transfer full): of what @person_id was shown at @at */
char *stilla_reminder_notice_make_id (gint64 person_id, gint64 at);
/** stilla_reminder_notice_make_target: Returns: (transfer floating): of type %STILLA_REMINDER_TARGET_TYPE */
GVariant *stilla_reminder_notice_make_target (const StillaReminderNotice *self);

/** stilla_reminder_notice_allow_laters: Says for how long all of it can be put off at @now. */
void stilla_reminder_notice_allow_laters (StillaReminderNotice *self,
                                          const StillaPlan *plan,
                                          const GArray *laters,
                                          const StillaDayFrame *frame,
                                          gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReminderNotice, stilla_reminder_notice_free)

G_END_DECLS
