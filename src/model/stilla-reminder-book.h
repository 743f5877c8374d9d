/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-person.h"
#include "core/store/stilla-store-reminders.h"

G_BEGIN_DECLS

/* What the file says about one person, as far as reminders need it. */
typedef struct {
  StillaPerson *person;
  StillaPlan *plan;
  StillaCircumstances *circumstances;
  GPtrArray *answers; /* (element-type StillaIntake) */
  GArray *laters;     /* (element-type StillaLater) */
  GArray *reminded;   /* (element-type StillaReminded) */
  gboolean is_draft;  /* what the last look found */
  gint64 next_dose;   /* the same; %STILLA_REMINDER_NEVER */
} StillaReminderEntry;

/* The same about everybody. Reference-counted. */
typedef struct {
  GDate today;       /* it holds the days around this one */
  GPtrArray *people; /* (element-type StillaReminderEntry) */
} StillaReminderBook;

/** stilla_reminder_book_new: Returns: (transfer full): an empty one for the days around @today */
StillaReminderBook *stilla_reminder_book_new (const GDate *today);
StillaReminderBook *stilla_reminder_book_ref (StillaReminderBook *self);
void stilla_reminder_book_unref (StillaReminderBook *self);

/** stilla_reminder_book_read: A StillaStoreWork: fills the empty @book. Somebody whose plan cannot be read is
 * left out; the window says so. */
gboolean stilla_reminder_book_read (StillaStore *store, gpointer book, GError **error);

/** stilla_reminder_book_find: Returns: (transfer none) (nullable): the entry of @person_id */
StillaReminderEntry *stilla_reminder_book_find (const StillaReminderBook *self, gint64 person_id);

/** stilla_reminder_entry_is_answered: Returns: whether the dose on @date has an answer */
gboolean
stilla_reminder_entry_is_answered (const StillaReminderEntry *self, const char *dose_id, const GDate *date);

/** stilla_reminder_entry_find: @out: (out): the dose on @date; freed with stilla_occurrence_clear(). Returns:
 * FALSE when it is not in the plan */
gboolean stilla_reminder_entry_find (const StillaReminderEntry *self,
                                     const char *dose_id,
                                     const GDate *date,
                                     const StillaDayFrame *frame,
                                     StillaOccurrence *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReminderBook, stilla_reminder_book_unref)

G_END_DECLS
