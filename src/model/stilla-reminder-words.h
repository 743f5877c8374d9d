/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-reminder-book.h"
#include "model/stilla-reminder-notice.h"

G_BEGIN_DECLS

/* Reminders in words. A lock screen shows them to anybody: without @with_detail they say nothing of whom and
 * of what. */

/** stilla_reminder_notice_dup_title: Returns: (transfer full): "Time for your plan", or "Night capsules, 1
 * capsule" */
char *stilla_reminder_notice_dup_title (const StillaReminderNotice *self, gboolean with_detail);

/** stilla_reminder_notice_dup_body: @zone: the clock where the reader is. Returns: (transfer full)
 * (nullable): what stands below the title */
char *
stilla_reminder_notice_dup_body (const StillaReminderNotice *self, gboolean with_detail, GTimeZone *zone);

/** stilla_reminder_entry_dup_next: @with_name: whether it says whose it is. Returns: (transfer full): "Next
 * reminder: today at 20:00", or why none comes */
char *stilla_reminder_entry_dup_next (const StillaReminderEntry *self, GDateTime *now, gboolean with_name);

G_END_DECLS
