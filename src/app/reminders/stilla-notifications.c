/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders/stilla-notifications.h"

#include "model/stilla-autostart.h"
#include "model/stilla-reminder-words.h"

#include <glib/gi18n.h>

struct _StillaNotifications {
  GObject parent_instance;

  GApplication *application; /* it owns us */
  StillaContext *context;
  gboolean is_following; /* the service was asked for */
  gboolean holds;        /* the program stays without a window */
};

G_DEFINE_FINAL_TYPE (StillaNotifications, stilla_notifications, G_TYPE_OBJECT)

enum {
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define TARGET STILLA_REMINDER_TARGET_TYPE
#define PUT_OFF_TARGET "(i" TARGET ")"
/* Under which it is said that an answer could not be kept. */
#define TROUBLE_ID "reminder-trouble"

static GSettings *
get_stored (StillaNotifications *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

static void
add_later_button (GNotification *notification, const StillaReminderNotice *notice, int minutes)
{
  g_autofree char *words
      = g_strdup_printf (ngettext ("Later: %d minute", "Later: %d minutes", minutes), minutes);

  g_notification_add_button_with_target_value (
      notification, words, "app.reminder-later",
      g_variant_new ("(i@" TARGET ")", minutes, stilla_reminder_notice_make_target (notice)));
}

/* Of what passed a while ago each is answered for itself, in the window. */
static void
add_buttons (GNotification *notification, const StillaReminderNotice *notice)
{
  gboolean is_one = notice->reminders->len == 1;

  if (notice->is_summary && !is_one)
    return;
  g_notification_add_button_with_target_value (notification, is_one ? _ ("Taken") : _ ("All taken"),
                                               "app.reminder-taken",
                                               stilla_reminder_notice_make_target (notice));
  g_notification_add_button_with_target_value (notification, is_one ? _ ("Skipped") : _ ("All skipped"),
                                               "app.reminder-skipped",
                                               stilla_reminder_notice_make_target (notice));
  for (guint i = 0; i < STILLA_REMINDER_LATERS && notice->laters[i] > 0; i++)
    add_later_button (notification, notice, notice->laters[i]);
}

static void
show_cb (StillaReminderService *service, const StillaReminderNotice *notice, StillaNotifications *self)
{
  gboolean with_detail = g_settings_get_boolean (get_stored (self), "reminder-detail");
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  g_autofree char *title = stilla_reminder_notice_dup_title (notice, with_detail);
  g_autofree char *body = stilla_reminder_notice_dup_body (notice, with_detail, zone);
  g_autoptr (GNotification) notification = g_notification_new (title);

  if (body != NULL)
    g_notification_set_body (notification, body);
  g_notification_set_priority (notification, notice->is_summary ? G_NOTIFICATION_PRIORITY_NORMAL
                                                                : G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.reminder-open", "x", notice->person->id);
  add_buttons (notification, notice);
  g_application_send_notification (self->application, notice->id, notification);
}

static void
withdraw_cb (StillaReminderService *service, const char *id, StillaNotifications *self)
{
  g_application_withdraw_notification (self->application, id);
}

/* The service is not made before somebody needs it. */
static StillaReminderService *
get_service (StillaNotifications *self)
{
  StillaReminderService *service = stilla_context_get_reminders (self->context);

  if (!self->is_following) {
    self->is_following = TRUE;
    g_signal_connect_object (service, "show", G_CALLBACK (show_cb), self, 0);
    g_signal_connect_object (service, "withdraw", G_CALLBACK (withdraw_cb), self, 0);
  }
  return service;
}

static void
say (StillaNotifications *self, const char *title, const char *words)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, words);
  g_notification_set_default_action_and_target (notification, "app.reminder-open", "x", (gint64) 0);
  g_application_send_notification (self->application, TROUBLE_ID, notification);
}

/* Until an answer is kept the program stays, also when nothing else keeps it. */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaNotifications) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_reminder_service_answer_finish (STILLA_REMINDER_SERVICE (source), result, &error))
    say (self, _ ("Your answer was not recorded"), error->message);
  g_application_release (self->application);
}

static void
answer (StillaNotifications *self, GVariant *target, StillaIntakeState state)
{
  g_application_hold (self->application);
  stilla_reminder_service_answer_async (get_service (self), target, state, answered_cb, g_object_ref (self));
}

static void
taken_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  answer (data, parameter, STILLA_INTAKE_TAKEN);
}

static void
skipped_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  answer (data, parameter, STILLA_INTAKE_SKIPPED);
}

static void
later_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  StillaNotifications *self = data;
  g_autoptr (GVariant) target = g_variant_get_child_value (parameter, 1);
  int minutes;

  g_variant_get_child (parameter, 0, "i", &minutes);
  g_application_hold (self->application);
  stilla_reminder_service_put_off_async (get_service (self), target, minutes, answered_cb,
                                         g_object_ref (self));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_OPEN], 0, g_variant_get_int64 (parameter));
}

static void
autostart_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaNotifications) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_autostart_set_finish (result, &error))
    say (self, _ ("Reminders come only while Stilla runs"), error->message);
}

static void
hold_while_on (StillaNotifications *self, gboolean is_on)
{
  if (is_on == self->holds)
    return;
  self->holds = is_on;
  if (is_on)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static void
turned_cb (StillaNotifications *self)
{
  gboolean is_on = g_settings_get_boolean (get_stored (self), "reminders");

  if (is_on)
    get_service (self);
  hold_while_on (self, is_on);
  stilla_autostart_set_async (is_on, autostart_cb, g_object_ref (self));
}

static void
stilla_notifications_dispose (GObject *object)
{
  StillaNotifications *self = STILLA_NOTIFICATIONS (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_notifications_parent_class)->dispose (object);
}

static void
stilla_notifications_class_init (StillaNotificationsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_notifications_dispose;
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
stilla_notifications_init (StillaNotifications *self)
{
}

static void
add_actions (StillaNotifications *self)
{
  static const GActionEntry entries[] = {
    { "reminder-taken", taken_cb, TARGET },
    { "reminder-skipped", skipped_cb, TARGET },
    { "reminder-later", later_cb, PUT_OFF_TARGET },
    { "reminder-open", open_cb, "x" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->application), entries, G_N_ELEMENTS (entries), self);
}

StillaNotifications *
stilla_notifications_new (GApplication *application, StillaContext *context)
{
  StillaNotifications *self = g_object_new (STILLA_TYPE_NOTIFICATIONS, NULL);

  self->application = application;
  self->context = g_object_ref (context);
  add_actions (self);
  g_signal_connect_object (get_stored (self), "changed::reminders", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  if (g_settings_get_boolean (get_stored (self), "reminders")) {
    get_service (self);
    hold_while_on (self, TRUE);
  }
  return self;
}
