/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-book.h"

#include "core/store/stilla-store-circumstances.h"
#include "core/store/stilla-store-people.h"

/* Doses that stay on home time may stand on another day there. */
#define MARGIN_DAYS 2

static void
entry_free (StillaReminderEntry *self)
{
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->laters, g_array_unref);
  g_clear_pointer (&self->reminded, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReminderEntry, entry_free)

StillaReminderBook *
stilla_reminder_book_new (const GDate *today)
{
  StillaReminderBook *self = g_atomic_rc_box_new0 (StillaReminderBook);

  self->today = *today;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  return self;
}

StillaReminderBook *
stilla_reminder_book_ref (StillaReminderBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_book (gpointer data)
{
  StillaReminderBook *self = data;

  g_clear_pointer (&self->people, g_ptr_array_unref);
}

void
stilla_reminder_book_unref (StillaReminderBook *self)
{
  g_atomic_rc_box_release_full (self, clear_book);
}

/* Returns: FALSE when something of @self->person cannot be read */
static gboolean
read_entry (StillaStore *store, StillaReminderEntry *self, const GDate *today)
{
  gint64 id = self->person->id;
  GDate from = *today;
  GDate to = *today;

  g_date_subtract_days (&from, STILLA_REMINDER_DAYS_BACK + MARGIN_DAYS);
  g_date_add_days (&to, STILLA_REMINDER_DAYS_AHEAD + MARGIN_DAYS);
  self->next_dose = STILLA_REMINDER_NEVER;
  return (self->plan = stilla_store_load_plan (store, id, NULL)) != NULL
         && (self->circumstances = stilla_store_load_circumstances (store, id, NULL)) != NULL
         && (self->answers = stilla_store_load_answers (store, id, &from, &to, NULL)) != NULL
         && (self->laters = stilla_store_load_laters (store, id, &from, &to, NULL)) != NULL
         && (self->reminded = stilla_store_load_reminded (store, id, &from, &to, NULL)) != NULL;
}

gboolean
stilla_reminder_book_read (StillaStore *store, gpointer data, GError **error)
{
  StillaReminderBook *self = data;
  g_autoptr (GPtrArray) people = stilla_store_load_people (store, error);

  if (people == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++) {
    g_autoptr (StillaReminderEntry) entry = g_new0 (StillaReminderEntry, 1);

    entry->person = stilla_person_copy (g_ptr_array_index (people, i));
    if (read_entry (store, entry, &self->today))
      g_ptr_array_add (self->people, g_steal_pointer (&entry));
  }
  return TRUE;
}

StillaReminderEntry *
stilla_reminder_book_find (const StillaReminderBook *self, gint64 person_id)
{
  for (guint i = 0; i < self->people->len; i++) {
    StillaReminderEntry *entry = g_ptr_array_index (self->people, i);

    if (entry->person->id == person_id)
      return entry;
  }
  return NULL;
}

gboolean
stilla_reminder_entry_is_answered (const StillaReminderEntry *self, const char *dose_id, const GDate *date)
{
  for (guint i = 0; i < self->answers->len; i++) {
    const StillaIntake *answer = g_ptr_array_index (self->answers, i);

    if (g_str_equal (answer->dose_id, dose_id) && g_date_compare (&answer->date, date) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
stilla_reminder_entry_find (const StillaReminderEntry *self,
                            const char *dose_id,
                            const GDate *date,
                            const StillaDayFrame *frame,
                            StillaOccurrence *out)
{
  StillaDoseTime *dose = stilla_plan_find_dose (self->plan, dose_id);

  return dose != NULL && stilla_plan_is_due (self->plan, dose, date)
         && stilla_expand_one (self->plan, dose, date, frame, out);
}
