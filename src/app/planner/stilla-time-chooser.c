/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-time-chooser.h"

#include "app/planner/stilla-units-field.h"
#include "app/platform/stilla-drop-down-name.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

struct _StillaTimeChooser {
  GtkBox parent_instance;

  GtkDropDown *meal;
  StillaField *time;
  GtkLabel *echo;

  StillaPerson *person;
  int asked; /* the time of the chosen meal, as typed; -1: not asked */
};

G_DEFINE_FINAL_TYPE (StillaTimeChooser, stilla_time_chooser, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_time_chooser_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_TIME_CHOOSER (object)->person, stilla_person_free);
  G_OBJECT_CLASS (stilla_time_chooser_parent_class)->finalize (object);
}

static void
stilla_time_chooser_class_init (StillaTimeChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_time_chooser_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
stilla_time_chooser_init (StillaTimeChooser *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->asked = -1;
}

static StillaMeal
get_meal (StillaTimeChooser *self)
{
  return (StillaMeal) gtk_drop_down_get_selected (self->meal);
}

static gboolean
is_time_needed (StillaTimeChooser *self)
{
  StillaMeal meal = get_meal (self);

  return meal == STILLA_MEAL_NONE || self->person->meals[meal] < 0;
}

static const char *
get_question (StillaMeal meal)
{
  switch (meal) {
  case STILLA_MEAL_BREAKFAST:
    return _ ("At what _time is breakfast?");
  case STILLA_MEAL_LUNCH:
    return _ ("At what _time is lunch?");
  case STILLA_MEAL_DINNER:
    return _ ("At what _time is dinner?");
  case STILLA_MEAL_BEDTIME:
    return _ ("At what _time is bedtime?");
  case STILLA_MEAL_NONE:
  case STILLA_N_MEALS:
    break;
  }
  return _ ("_Time of the day, from 00:00 to 23:59");
}

static void
show_parts (StillaTimeChooser *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->time), is_time_needed (self));
  stilla_field_set_title (self->time, get_question (get_meal (self)));
}

static void
changed_cb (StillaTimeChooser *self)
{
  show_parts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
build_meal (StillaTimeChooser *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", _ ("_When?"), "use-underline", TRUE, "xalign", 0.0, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_auto (GStrv) words = NULL;

  for (int meal = STILLA_MEAL_NONE; meal < STILLA_N_MEALS; meal++) {
    g_autofree char *name = stilla_meal_dup_name ((StillaMeal) meal, self->person->meals[meal]);

    g_strv_builder_add (builder, meal == STILLA_MEAL_NONE ? stilla_meal_label (STILLA_MEAL_NONE) : name);
  }
  words = g_strv_builder_end (builder);
  self->meal = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) words));
  gtk_widget_set_halign (GTK_WIDGET (self->meal), GTK_ALIGN_START);
  stilla_drop_down_set_name (self->meal, _ ("When?"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->meal));
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meal));
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (self->meal, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_time_chooser_new (const StillaPerson *person)
{
  StillaTimeChooser *self = g_object_new (STILLA_TYPE_TIME_CHOOSER, NULL);

  self->person = stilla_person_copy (person);
  build_meal (self);
  self->time = STILLA_FIELD (stilla_field_new (get_question (STILLA_MEAL_NONE), _ ("For example 08:00")));
  g_signal_connect_object (self->time, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->time));
  self->echo = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->echo), "field-echo");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->echo));
  show_parts (self);
  return GTK_WIDGET (self);
}

void
stilla_time_chooser_set (StillaTimeChooser *self, const StillaDoseTime *dose)
{
  g_autofree char *time = stilla_minute_to_string (dose->minute);

  gtk_drop_down_set_selected (self->meal, dose->meal);
  stilla_field_set_text (self->time, time);
}

static void
say (StillaTimeChooser *self, const StillaDoseTime *fields)
{
  g_autofree char *until = stilla_minute_to_string (self->person->day_end);
  g_autofree char *words = NULL;

  if (fields != NULL && fields->is_next_day)
    /* Translators: the end of the person's day: "04:00" */
    words = g_strdup_printf (
        _ ("After midnight: it belongs to the evening before, as your day goes on until %s."), until);
  else if (fields != NULL && fields->meal != STILLA_MEAL_NONE)
    words
        = g_strdup (is_time_needed (self)
                        ? _ ("Stilla keeps this time for you and uses it for your other doses at this meal.")
                        : _ ("You can change the times of your meals under “People and meal times”."));
  gtk_label_set_label (self->echo, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->echo), words != NULL);
}

gboolean
stilla_time_chooser_read (StillaTimeChooser *self, StillaDoseTime *fields)
{
  StillaMeal meal = get_meal (self);

  self->asked = -1;
  if (is_time_needed (self) && !stilla_minute_field_read (self->time, &fields->minute)) {
    say (self, NULL);
    return FALSE;
  }
  if (!is_time_needed (self))
    fields->minute = self->person->meals[meal];
  else if (meal != STILLA_MEAL_NONE)
    self->asked = fields->minute;
  fields->meal = meal;
  fields->is_next_day = stilla_person_is_next_day (self->person, fields->minute);
  fields->zone = self->person->zone;
  say (self, fields);
  return TRUE;
}

StillaPerson *
stilla_time_chooser_dup_changed_person (StillaTimeChooser *self)
{
  StillaPerson *person;

  if (self->asked < 0)
    return NULL;
  person = stilla_person_copy (self->person);
  person->meals[get_meal (self)] = self->asked;
  return person;
}
