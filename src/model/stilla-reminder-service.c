/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-service-private.h"

#include "core/safety/stilla-safety-check.h"

G_DEFINE_FINAL_TYPE (StillaReminderService, stilla_reminder_service, G_TYPE_OBJECT)

#define KEY_ON "reminders"

static GSettings *
get_stored (StillaReminderService *self)
{
  return stilla_settings_get_stored (self->settings);
}

gboolean
stilla_reminder_service_is_on (StillaReminderService *self)
{
  return g_settings_get_boolean (get_stored (self), KEY_ON);
}

const GPtrArray *
stilla_reminder_service_get_people (StillaReminderService *self)
{
  return self->book != NULL ? self->book->people : NULL;
}

/* Reading */

static gboolean
is_draft (StillaReminderService *self, const StillaReminderEntry *entry)
{
  g_autofree char *region = stilla_settings_dup_region (self->settings);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);
  g_autoptr (StillaSafetyReport) report = NULL;
  GDate today;

  stilla_person_today (entry->person, now, &today);
  report = stilla_safety_check (self->bundle, region, entry->plan, entry->circumstances, &today);
  return stilla_safety_report_count_open (report) > 0;
}

static void
add_unkept (StillaReminderService *self, StillaReminderEntry *entry)
{
  for (guint i = 0; i < self->unkept->len; i++) {
    const StillaReminded *each = &g_array_index (self->unkept, StillaReminded, i);

    if (stilla_plan_find_dose (entry->plan, each->dose_id) != NULL)
      stilla_reminded_list_add (entry->reminded, each);
  }
}

static void
adopt (StillaReminderService *self, StillaReminderBook *book)
{
  g_clear_pointer (&self->book, stilla_reminder_book_unref);
  self->book = stilla_reminder_book_ref (book);
  for (guint i = 0; i < book->people->len; i++) {
    StillaReminderEntry *entry = g_ptr_array_index (book->people, i);

    entry->is_draft = is_draft (self, entry);
    add_unkept (self, entry);
  }
}

/* One reading of the file, and how much was shown when it was asked for. */
typedef struct {
  StillaReminderService *service;
  guint n_shown;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Reading *reading = data;
  g_autoptr (StillaReminderService) self = reading->service;
  g_autoptr (GError) error = NULL;
  StillaReminderBook *book = stilla_planner_work_finish (STILLA_PLANNER (source), result, &error);

  self->is_reading = FALSE;
  if (self->is_closed)
    return;
  if (self->is_stale || reading->n_shown != self->n_shown) {
    stilla_reminder_service_read (self);
    return;
  }
  if (book != NULL)
    adopt (self, book);
  _stilla_reminder_service_run_requests (self, error);
  if (book != NULL)
    stilla_reminder_service_look (self);
  else if (stilla_reminder_service_is_on (self)) /* the file may be there again by then */
    _stilla_reminder_service_wait (self);
}

void
stilla_reminder_service_read (StillaReminderService *self)
{
  Reading *reading = NULL;
  GDate today;

  self->is_stale = self->is_reading;
  if (self->is_reading || self->is_closed)
    return;
  self->is_reading = TRUE;
  reading = g_new0 (Reading, 1);
  reading->service = g_object_ref (self);
  reading->n_shown = self->n_shown;
  stilla_clock_today (self->clock, &today);
  stilla_planner_work_async (self->planner, stilla_reminder_book_read, stilla_reminder_book_new (&today),
                             (GDestroyNotify) stilla_reminder_book_unref, read_cb, reading);
}

static void
changed_cb (StillaReminderService *self)
{
  if (stilla_reminder_service_is_on (self))
    stilla_reminder_service_read (self);
}

/* On and off */

static void
turned_cb (StillaReminderService *self)
{
  if (stilla_reminder_service_is_on (self)) {
    stilla_reminder_service_read (self);
    return;
  }
  g_clear_handle_id (&self->timer, g_source_remove);
  _stilla_reminder_service_withdraw_all (self);
  _stilla_reminder_service_forget_look (self);
  g_signal_emit_by_name (self, "looked");
}

void
stilla_reminder_service_turn (StillaReminderService *self, gboolean is_on)
{
  if (is_on == stilla_reminder_service_is_on (self))
    return;
  if (is_on)
    _stilla_reminder_service_forget_look (self);
  g_settings_set_boolean (get_stored (self), KEY_ON, is_on);
}

void
stilla_reminder_service_set_bundle (StillaReminderService *self, StillaBundle *bundle)
{
  StillaBundle *before = self->bundle;

  self->bundle = stilla_bundle_ref (bundle);
  stilla_bundle_unref (before);
  changed_cb (self);
}

void
stilla_reminder_service_close (StillaReminderService *self)
{
  if (self->is_closed)
    return;
  self->is_closed = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->sleep_watch);
  if (stilla_reminder_service_is_on (self))
    _stilla_reminder_service_keep_look (self);
}

static void
stilla_reminder_service_dispose (GObject *object)
{
  StillaReminderService *self = STILLA_REMINDER_SERVICE (object);

  if (self->settings != NULL)
    stilla_reminder_service_close (self);
  g_clear_object (&self->planner);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (stilla_reminder_service_parent_class)->dispose (object);
}

static void
stilla_reminder_service_finalize (GObject *object)
{
  StillaReminderService *self = STILLA_REMINDER_SERVICE (object);

  g_clear_pointer (&self->clock, stilla_clock_unref);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_clear_pointer (&self->book, stilla_reminder_book_unref);
  g_clear_pointer (&self->unkept, g_array_unref);
  g_clear_pointer (&self->withdrawn, g_hash_table_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->looked_zone, g_time_zone_unref);
  G_OBJECT_CLASS (stilla_reminder_service_parent_class)->finalize (object);
}

static void
stilla_reminder_service_class_init (StillaReminderServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = stilla_reminder_service_dispose;
  object_class->finalize = stilla_reminder_service_finalize;
  g_signal_new ("show", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_signal_new ("withdraw", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("looked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_reminder_service_init (StillaReminderService *self)
{
  self->unkept = stilla_reminded_list_new ();
  self->withdrawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->requests = g_ptr_array_new_with_free_func (g_object_unref);
}

StillaReminderService *
stilla_reminder_service_new (StillaPlanner *planner,
                             StillaSettings *settings,
                             StillaClock *clock,
                             StillaBundle *bundle)
{
  StillaReminderService *self = g_object_new (STILLA_TYPE_REMINDER_SERVICE, NULL);

  self->planner = g_object_ref (planner);
  self->settings = g_object_ref (settings);
  self->clock = stilla_clock_ref (clock);
  self->bundle = stilla_bundle_ref (bundle);
  self->sleep_watch = stilla_sleep_watch_new ();
  g_signal_connect_object (self->sleep_watch, "woke", G_CALLBACK (stilla_reminder_service_look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::region", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_stored (self), "changed::" KEY_ON, G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}
