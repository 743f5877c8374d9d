/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-sleep-watch.h"

struct _StillaSleepWatch {
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus; /* (nullable): the system's */
  guint subscription;
};

G_DEFINE_FINAL_TYPE (StillaSleepWatch, stilla_sleep_watch, G_TYPE_OBJECT)

enum {
  SIGNAL_WOKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The argument says whether the sleep begins. */
static void
sleep_cb (GDBusConnection *bus,
          const char *sender,
          const char *path,
          const char *interface,
          const char *name,
          GVariant *parameters,
          gpointer data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    g_signal_emit (data, signals[SIGNAL_WOKE], 0);
}

/* Without the bus of the system nobody tells; the clock on the wall is asked every minute anyway. */
static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autoptr (StillaSleepWatch) self = data;

  if (bus == NULL || self->cancellable == NULL) /* disposed of meanwhile */
    return;
  g_set_object (&self->bus, bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
      "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self, NULL);
}

static void
stilla_sleep_watch_dispose (GObject *object)
{
  StillaSleepWatch *self = STILLA_SLEEP_WATCH (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (stilla_sleep_watch_parent_class)->dispose (object);
}

static void
stilla_sleep_watch_class_init (StillaSleepWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_sleep_watch_dispose;
  signals[SIGNAL_WOKE] = g_signal_new ("woke", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
stilla_sleep_watch_init (StillaSleepWatch *self)
{
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, g_object_ref (self));
}

StillaSleepWatch *
stilla_sleep_watch_new (void)
{
  return g_object_new (STILLA_TYPE_SLEEP_WATCH, NULL);
}
