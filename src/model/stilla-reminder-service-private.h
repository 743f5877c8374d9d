/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-reminder-service.h"
#include "model/stilla-sleep-watch.h"

G_BEGIN_DECLS

struct _StillaReminderService {
  GObject parent_instance;

  StillaPlanner *planner;
  StillaSettings *settings;
  StillaClock *clock;
  StillaBundle *bundle;
  StillaSleepWatch *sleep_watch;

  StillaReminderBook *book; /* (nullable): not read yet */
  GArray *unkept;           /* (element-type StillaReminded): shown, and the file could not take it */
  GHashTable *withdrawn;    /* set of ids */
  GPtrArray *requests;      /* (element-type GTask): answers that wait for the book */
  gint64 looked_at;         /* 0: not yet */
  GTimeZone *looked_zone;
  guint timer;
  guint n_shown; /* how often something was shown: a book that was asked for before that is too old */
  gboolean is_reading;
  gboolean is_stale;
  gboolean is_closed;
};

/** _stilla_reminder_service_run_requests: Does what waited for the book; @error: (nullable): why it could not
 * be read. */
void _stilla_reminder_service_run_requests (StillaReminderService *self, const GError *error);
/** _stilla_reminder_service_keep_look: Writes the last look down. An older one costs nothing: what was shown
 * since is kept too. */
void _stilla_reminder_service_keep_look (StillaReminderService *self);
/** _stilla_reminder_service_forget_look: Lets reminders begin anew. */
void _stilla_reminder_service_forget_look (StillaReminderService *self);
/** _stilla_reminder_service_wait: Looks again in a while. */
void _stilla_reminder_service_wait (StillaReminderService *self);
/** _stilla_reminder_service_withdraw_all: Takes away whatever may be on the screen. */
void _stilla_reminder_service_withdraw_all (StillaReminderService *self);
/** _stilla_reminder_service_get_frame: Returns: the days of the person as they are now; its zone belongs to
 * @zone */
StillaDayFrame _stilla_reminder_service_get_frame (StillaReminderService *self,
                                                   const StillaReminderEntry *entry,
                                                   GTimeZone *zone);

G_END_DECLS
