/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-service-private.h"

#define KEY_LOOKED "reminders-looked-at"

/* The clock on the wall is asked at least this often: a timer does not count a sleep, nor a clock that is
 * set. */
#define LONGEST_WAIT 60

static GSettings *
get_stored (StillaReminderService *self)
{
  return stilla_settings_get_stored (self->settings);
}

static gint64
get_now (StillaReminderService *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  return g_date_time_to_unix (now);
}

StillaDayFrame
_stilla_reminder_service_get_frame (StillaReminderService *self,
                                    const StillaReminderEntry *entry,
                                    GTimeZone *zone)
{
  return (StillaDayFrame){ zone, entry->person->day_end };
}

/* The last look, as far as it was kept. A look that is older than what was shown since costs nothing: what
 * was shown is kept too. */

static void
remember_look (StillaReminderService *self, gint64 now, GTimeZone *zone)
{
  self->looked_at = now;
  if (self->looked_zone != zone) {
    g_clear_pointer (&self->looked_zone, g_time_zone_unref);
    self->looked_zone = g_time_zone_ref (zone);
  }
}

void
_stilla_reminder_service_keep_look (StillaReminderService *self)
{
  if (self->looked_at != 0)
    g_settings_set (get_stored (self), KEY_LOOKED, "(xs)", self->looked_at,
                    g_time_zone_get_identifier (self->looked_zone));
}

/* Reminders begin now when there was no look yet. */
static void
recall_look (StillaReminderService *self, gint64 now, GTimeZone *zone)
{
  g_autofree char *name = NULL;
  g_autoptr (GTimeZone) looked_zone = NULL;
  gint64 looked_at;

  if (self->looked_at != 0)
    return;
  g_settings_get (get_stored (self), KEY_LOOKED, "(xs)", &looked_at, &name);
  if (looked_at != 0)
    looked_zone = g_time_zone_new_identifier (name);
  remember_look (self, looked_at != 0 ? looked_at : now, looked_zone != NULL ? looked_zone : zone);
  if (looked_at == 0)
    _stilla_reminder_service_keep_look (self);
}

void
_stilla_reminder_service_forget_look (StillaReminderService *self)
{
  self->looked_at = 0;
  g_settings_reset (get_stored (self), KEY_LOOKED);
}

/* Showing and withdrawing */

typedef struct {
  StillaReminderService *service;
  StillaReminderNotice *notice;
} Showing;

static void
showing_free (Showing *showing)
{
  g_clear_object (&showing->service);
  g_clear_pointer (&showing->notice, stilla_reminder_notice_free);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static gboolean
keep_reminded (StillaStore *store, gpointer data, GError **error)
{
  return stilla_store_record_reminded (store, data, error);
}

static void
append_all (GArray *list, const GArray *more)
{
  for (guint i = 0; i < more->len; i++)
    stilla_reminded_list_add (list, &g_array_index (more, StillaReminded, i));
}

/* A reminder that cannot be kept is shown all the same; this program remembers it. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Showing) showing = data;
  StillaReminderService *self = showing->service;

  if (stilla_planner_work_finish (STILLA_PLANNER (source), result, NULL) == NULL)
    append_all (self->unkept, g_task_get_task_data (G_TASK (result)));
  if (self->is_closed || !stilla_reminder_service_is_on (self)) /* turned off meanwhile */
    return;
  g_hash_table_remove (self->withdrawn, showing->notice->id);
  g_signal_emit_by_name (self, "show", showing->notice);
}

static GArray *
list_reminded (const GArray *reminders, gint64 at)
{
  GArray *list = stilla_reminded_list_new ();

  for (guint i = 0; i < reminders->len; i++) {
    const StillaReminder *each = &g_array_index (reminders, StillaReminder, i);
    StillaReminded reminded = { each->occurrence.dose->id, each->occurrence.date, each->due, at };

    stilla_reminded_list_add (list, &reminded);
  }
  return list;
}

/* First it is kept that it was shown, then it is shown: never twice, whatever happens in between. */
static void
show (StillaReminderService *self,
      StillaReminderEntry *entry,
      const StillaReminderPlan *plan,
      const StillaDayFrame *frame,
      gint64 now)
{
  g_autoptr (GArray) reminded = list_reminded (plan->show, now);
  Showing *showing = g_new0 (Showing, 1);

  append_all (entry->reminded, reminded);
  showing->service = g_object_ref (self);
  showing->notice = stilla_reminder_notice_new (entry->person, plan->show, plan->is_summary, now);
  stilla_reminder_notice_allow_laters (showing->notice, entry->plan, entry->laters, frame, now);
  self->n_shown++;
  stilla_planner_work_async (self->planner, keep_reminded, g_steal_pointer (&reminded),
                             (GDestroyNotify) g_array_unref, kept_cb, showing);
}

static void
withdraw (StillaReminderService *self, const StillaReminderEntry *entry, gint64 at)
{
  char *id = stilla_reminder_notice_make_id (entry->person->id, at);

  if (g_hash_table_add (self->withdrawn, id))
    g_signal_emit_by_name (self, "withdraw", id);
}

void
_stilla_reminder_service_withdraw_all (StillaReminderService *self)
{
  for (guint i = 0; self->book != NULL && i < self->book->people->len; i++) {
    const StillaReminderEntry *entry = g_ptr_array_index (self->book->people, i);

    for (guint r = 0; r < entry->reminded->len; r++)
      withdraw (self, entry, g_array_index (entry->reminded, StillaReminded, r).at);
  }
}

/* Looking */

/* Returns: when to look again */
static gint64
look_for (StillaReminderService *self, StillaReminderEntry *entry, GTimeZone *zone, gint64 now)
{
  StillaReminderFacts facts = {
    .plan = entry->plan,
    .is_draft = entry->is_draft,
    .answers = entry->answers,
    .laters = entry->laters,
    .reminded = entry->reminded,
    .frame = _stilla_reminder_service_get_frame (self, entry, zone),
    .now = now,
    .looked_at = self->looked_at,
    .looked_zone = self->looked_zone,
  };
  g_autoptr (StillaReminderPlan) plan = stilla_reminder_plan_new (&facts);

  entry->next_dose = plan->next_dose;
  if (plan->show->len > 0)
    show (self, entry, plan, &facts.frame, now);
  for (guint i = 0; i < plan->withdraw->len; i++)
    withdraw (self, entry, g_array_index (plan->withdraw, gint64, i));
  return plan->next_look;
}

static gboolean
timer_cb (gpointer data)
{
  StillaReminderService *self = data;

  self->timer = 0;
  stilla_reminder_service_look (self);
  return G_SOURCE_REMOVE;
}

static void
wait_until (StillaReminderService *self, gint64 next, gint64 now)
{
  gint64 wait = CLAMP (next - now, 1, LONGEST_WAIT);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (1000 * (guint) wait, timer_cb, self);
}

void
_stilla_reminder_service_wait (StillaReminderService *self)
{
  wait_until (self, STILLA_REMINDER_NEVER, get_now (self));
}

static gboolean
is_another_zone (StillaReminderService *self, GTimeZone *zone)
{
  return !g_str_equal (g_time_zone_get_identifier (zone), g_time_zone_get_identifier (self->looked_zone));
}

static void
look_at_everybody (StillaReminderService *self, GTimeZone *zone, gint64 now)
{
  guint n_shown = self->n_shown;
  gint64 next = STILLA_REMINDER_NEVER;
  gboolean is_elsewhere;

  recall_look (self, now, zone);
  is_elsewhere = is_another_zone (self, zone);
  for (guint i = 0; i < self->book->people->len; i++)
    next = MIN (next, look_for (self, g_ptr_array_index (self->book->people, i), zone, now));
  remember_look (self, now, zone);
  if (n_shown != self->n_shown || is_elsewhere)
    _stilla_reminder_service_keep_look (self);
  wait_until (self, next, now);
}

static gboolean
is_of_another_day (StillaReminderService *self)
{
  GDate today;

  stilla_clock_today (self->clock, &today);
  return g_date_compare (&today, &self->book->today) != 0;
}

void
stilla_reminder_service_look (StillaReminderService *self)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  gint64 now = get_now (self);

  if (self->is_closed)
    return;
  if (stilla_reminder_service_is_on (self) && self->book != NULL && !is_of_another_day (self))
    look_at_everybody (self, zone, now);
  else if (stilla_reminder_service_is_on (self)) {
    _stilla_reminder_service_wait (self);
    stilla_reminder_service_read (self);
  }
  g_signal_emit_by_name (self, "looked");
}
