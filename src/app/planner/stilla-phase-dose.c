/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-phase-dose.h"

#include "app/planner/stilla-units-field.h"
#include "app/platform/stilla-wrap-layout.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-planner-people.h"
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n.h>

struct _StillaPhaseDose {
  GtkBox parent_instance;

  StillaField *time;
  StillaField *units;
  GtkWidget *discard;

  StillaContext *context;
  StillaProduct *product;
  StillaPerson *person;
  StillaDoseTime *dose; /* NULL: a new one */
};

G_DEFINE_FINAL_TYPE (StillaPhaseDose, stilla_phase_dose, GTK_TYPE_BOX)

enum {
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_phase_dose_dispose (GObject *object)
{
  StillaPhaseDose *self = STILLA_PHASE_DOSE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->dose, stilla_dose_time_unref);
  G_OBJECT_CLASS (stilla_phase_dose_parent_class)->dispose (object);
}

static void
stilla_phase_dose_class_init (StillaPhaseDoseClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_phase_dose_dispose;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_phase_dose_init (StillaPhaseDose *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

static void
changed_cb (StillaPhaseDose *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (StillaPhaseDose *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
build_line (StillaPhaseDose *self)
{
  GtkWidget *line = stilla_wrap_new (12);

  self->time = STILLA_FIELD (stilla_field_new (_ ("At what time?"), _ ("For example 08:00")));
  self->units = STILLA_FIELD (stilla_field_new (_ ("How many?"), NULL));
  self->discard = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->discard, "flat");
  gtk_widget_set_tooltip_text (self->discard, _ ("Remove this time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->discard), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this time"), -1);
  stilla_field_append (self->units, self->discard);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->time));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->units));
  gtk_box_append (GTK_BOX (self), line);
  g_signal_connect_object (self->time, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->units, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->discard, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

/* What can be changed in the editor of a time alone is said, so that nobody takes it for lost. */
static void
show_dose (StillaPhaseDose *self)
{
  StillaUnits one = { 1, 1 };
  g_autofree char *time = self->dose != NULL ? stilla_minute_to_string (self->dose->minute) : NULL;
  g_autofree char *days = self->dose != NULL ? stilla_repeat_dup_words (&self->dose->repeat) : NULL;

  stilla_units_field_set (self->units, self->dose != NULL ? &self->dose->units : &one);
  if (time != NULL)
    stilla_field_set_text (self->time, time);
  if (self->dose != NULL && !stilla_repeat_is_daily (&self->dose->repeat)) {
    GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", days, "xalign", 0.0, "wrap", TRUE, NULL);

    gtk_widget_add_css_class (label, "field-echo");
    gtk_box_append (GTK_BOX (self), label);
  }
}

GtkWidget *
stilla_phase_dose_new (StillaContext *context, StillaProduct *product, const StillaDoseTime *dose)
{
  StillaPhaseDose *self = g_object_new (STILLA_TYPE_PHASE_DOSE, NULL);

  self->context = g_object_ref (context);
  self->product = stilla_product_ref (product);
  self->person = stilla_person_copy (stilla_planner_get_person (stilla_context_get_planner (context)));
  self->dose = dose != NULL ? stilla_dose_time_ref ((StillaDoseTime *) dose) : NULL;
  build_line (self);
  show_dose (self);
  return GTK_WIDGET (self);
}

void
stilla_phase_dose_set_removable (StillaPhaseDose *self, gboolean can_remove)
{
  gtk_widget_set_visible (self->discard, can_remove);
}

/* Another time than that of the meal is a time of the clock. */
gboolean
stilla_phase_dose_read (StillaPhaseDose *self, const GDate *from, StillaDoseTime *fields)
{
  const StillaNumberStyle *style = stilla_context_get_number_style (self->context);
  gboolean has_time = stilla_minute_field_read (self->time, &fields->minute);
  gboolean has_units = stilla_units_field_read (self->units, self->product, style, &fields->units);

  if (!has_time || !has_units)
    return FALSE;
  fields->from = *from;
  fields->zone = self->person->zone;
  fields->is_next_day = stilla_person_is_next_day (self->person, fields->minute);
  fields->repeat = self->dose != NULL ? self->dose->repeat : stilla_repeat_daily (from);
  if (self->dose != NULL && self->dose->minute == fields->minute)
    fields->meal = self->dose->meal;
  return TRUE;
}
