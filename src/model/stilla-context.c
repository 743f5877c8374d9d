/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-context.h"

#include "model/stilla-planner-people.h"

struct _StillaContext {
  GObject parent_instance;

  StillaBundle *bundle;
  StillaSettings *settings;
  StillaClock *clock;
  char *folder;
  StillaPlanner *planner;           /* NULL until it is asked for */
  StillaReminderService *reminders; /* the same */
  StillaValueMarks *value_marks;
  gboolean is_unsaved;
};

G_DEFINE_FINAL_TYPE (StillaContext, stilla_context, G_TYPE_OBJECT)

enum {
  PROP_BUNDLE = 1,
  PROP_READER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
reader_changed_cb (StillaContext *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READER]);
}

static void
stilla_context_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StillaContext *self = STILLA_CONTEXT (object);

  if (prop_id == PROP_BUNDLE)
    g_value_set_pointer (value, self->bundle);
  else if (prop_id == PROP_READER)
    g_value_set_pointer (value, NULL); /* ask for a copy: stilla_context_dup_reader() */
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_context_dispose (GObject *object)
{
  StillaContext *self = STILLA_CONTEXT (object);

  g_clear_object (&self->reminders);
  g_clear_object (&self->settings);
  g_clear_object (&self->planner);
  G_OBJECT_CLASS (stilla_context_parent_class)->dispose (object);
}

static void
stilla_context_finalize (GObject *object)
{
  StillaContext *self = STILLA_CONTEXT (object);

  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_clear_pointer (&self->clock, stilla_clock_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->value_marks, stilla_value_marks_free);
  G_OBJECT_CLASS (stilla_context_parent_class)->finalize (object);
}

static void
stilla_context_class_init (StillaContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = stilla_context_get_property;
  object_class->dispose = stilla_context_dispose;
  object_class->finalize = stilla_context_finalize;

  properties[PROP_BUNDLE]
      = g_param_spec_pointer ("bundle", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READER]
      = g_param_spec_pointer ("reader", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stilla_context_init (StillaContext *self)
{
  self->value_marks = stilla_value_marks_new ();
}

StillaContext *
stilla_context_new (StillaBundle *bundle, StillaSettings *settings, StillaClock *clock)
{
  StillaContext *self = g_object_new (STILLA_TYPE_CONTEXT, NULL);

  self->bundle = stilla_bundle_ref (bundle);
  self->settings = g_object_ref (settings);
  self->clock = stilla_clock_ref (clock);
  g_signal_connect_object (settings, "notify::region", G_CALLBACK (reader_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

StillaContext *
stilla_context_new_unsaved (StillaContext *model)
{
  StillaContext *self = stilla_context_new (model->bundle, model->settings, model->clock);

  self->is_unsaved = TRUE;
  stilla_context_set_folder (self, model->folder);
  return self;
}

gboolean
stilla_context_is_unsaved (StillaContext *self)
{
  return self->is_unsaved;
}

StillaBundle *
stilla_context_get_bundle (StillaContext *self)
{
  return self->bundle;
}

void
stilla_context_set_bundle (StillaContext *self, StillaBundle *bundle)
{
  StillaBundle *before = self->bundle;

  self->bundle = stilla_bundle_ref (bundle);
  if (self->reminders != NULL)
    stilla_reminder_service_set_bundle (self->reminders, bundle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUNDLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READER]);
  stilla_bundle_unref (before);
}

StillaSettings *
stilla_context_get_settings (StillaContext *self)
{
  return self->settings;
}

StillaClock *
stilla_context_get_clock (StillaContext *self)
{
  return self->clock;
}

void
stilla_context_set_folder (StillaContext *self, const char *folder)
{
  g_clear_pointer (&self->folder, g_free);
  self->folder = g_strdup (folder);
}

const char *
stilla_context_get_folder (StillaContext *self)
{
  return self->folder;
}

StillaValueMarks *
stilla_context_get_value_marks (StillaContext *self)
{
  return self->value_marks;
}

/* Whose plan is shown next time. */
static void
remember_person (StillaContext *self)
{
  GSettings *stored = stilla_settings_get_stored (self->settings);
  gint64 person_id = stilla_planner_get_person (self->planner)->id;

  if (g_settings_get_int64 (stored, "person") != person_id)
    g_settings_set_int64 (stored, "person", person_id);
}

static void
start_planner (StillaContext *self)
{
  GSettings *stored = stilla_settings_get_stored (self->settings);

  if (self->is_unsaved) {
    self->planner = stilla_planner_new (NULL, self->clock, 0);
    return;
  }
  self->planner = stilla_planner_new (self->folder, self->clock, g_settings_get_int64 (stored, "person"));
  g_signal_connect_object (self->planner, "changed", G_CALLBACK (remember_person), self, G_CONNECT_SWAPPED);
}

StillaPlanner *
stilla_context_get_planner (StillaContext *self)
{
  if (self->planner == NULL)
    start_planner (self);
  return self->planner;
}

StillaReminderService *
stilla_context_get_reminders (StillaContext *self)
{
  if (self->reminders == NULL)
    self->reminders = stilla_reminder_service_new (stilla_context_get_planner (self), self->settings,
                                                   self->clock, self->bundle);
  return self->reminders;
}

void
stilla_context_look_again (StillaContext *self)
{
  if (self->planner != NULL)
    stilla_planner_look_again (self->planner);
}

void
stilla_context_close (StillaContext *self)
{
  if (self->reminders != NULL)
    stilla_reminder_service_close (self->reminders);
  if (self->planner != NULL)
    stilla_planner_close (self->planner);
}

StillaReader *
stilla_context_dup_reader (StillaContext *self)
{
  g_autofree char *region = stilla_settings_dup_region (self->settings);
  GDate today;

  stilla_clock_today (self->clock, &today);
  return stilla_reader_new (stilla_bundle_get_language (self->bundle), region, &today);
}

const StillaNumberStyle *
stilla_context_get_number_style (StillaContext *self)
{
  return stilla_number_style_for_language (stilla_bundle_get_language (self->bundle));
}
