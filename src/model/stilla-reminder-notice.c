/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-notice.h"

#include "core/schedule/stilla-date.h"

char *
stilla_reminder_notice_make_id (gint64 person_id, gint64 at)
{
  return g_strdup_printf ("reminder-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, person_id, at);
}

StillaReminderNotice *
stilla_reminder_notice_new (const StillaPerson *person, GArray *reminders, gboolean is_summary, gint64 at)
{
  StillaReminderNotice *self = g_new0 (StillaReminderNotice, 1);

  self->id = stilla_reminder_notice_make_id (person->id, at);
  self->person = stilla_person_copy (person);
  self->reminders = g_array_ref (reminders);
  self->is_summary = is_summary;
  return self;
}

void
stilla_reminder_notice_free (StillaReminderNotice *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->reminders, g_array_unref);
  g_free (self);
}

GVariant *
stilla_reminder_notice_make_target (const StillaReminderNotice *self)
{
  g_auto (GVariantBuilder) keys = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; i < self->reminders->len; i++) {
    const StillaOccurrence *each = &g_array_index (self->reminders, StillaReminder, i).occurrence;
    g_autofree char *date = stilla_date_to_string (&each->date);

    g_variant_builder_add (&keys, "(ss)", each->dose->id, date);
  }
  return g_variant_new (STILLA_REMINDER_TARGET_TYPE, self->person->id, &keys);
}

void
stilla_reminder_notice_allow_laters (StillaReminderNotice *self,
                                     const StillaPlan *plan,
                                     const GArray *laters,
                                     const StillaDayFrame *frame,
                                     gint64 now)
{
  static const int choices[] = STILLA_LATER_CHOICES;
  guint n = 0;

  G_STATIC_ASSERT (G_N_ELEMENTS (choices) == STILLA_REMINDER_LATERS);
  memset (self->laters, 0, sizeof self->laters);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    gboolean is_allowed = TRUE;

    for (guint r = 0; r < self->reminders->len && is_allowed; r++)
      is_allowed
          = stilla_later_is_allowed (plan, &g_array_index (self->reminders, StillaReminder, r).occurrence,
                                     laters, frame, now, choices[i]);
    if (is_allowed)
      self->laters[n++] = choices[i];
  }
}
