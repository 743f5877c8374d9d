/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-dose-editor.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-repeat-chooser.h"
#include "app/planner/stilla-time-chooser.h"
#include "app/planner/stilla-units-field.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

struct _StillaDoseEditor {
  StillaPlanEditor parent_instance;

  StillaTimeChooser *time;
  StillaField *units;
  StillaRepeatChooser *repeat;
  StillaDateField *until;

  StillaProduct *product;
  StillaDoseTime *dose; /* the one that is changed; NULL: a new one */
  StillaDoseTime read;  /* what was read last; borrows from @product */
};

G_DEFINE_FINAL_TYPE (StillaDoseEditor, stilla_dose_editor, STILLA_TYPE_PLAN_EDITOR)

/* A dose that begins later counts from then. */
static const GDate *
get_first_day (StillaDoseEditor *self)
{
  const GDate *from = stilla_plan_editor_get_from (STILLA_PLAN_EDITOR (self));

  return self->dose != NULL && g_date_compare (&self->dose->from, from) > 0 ? &self->dose->from : from;
}

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaDoseEditor *self = STILLA_DOSE_EDITOR (editor);
  const StillaNumberStyle *style = stilla_context_get_number_style (stilla_plan_editor_get_context (editor));
  const GDate *first = get_first_day (self);
  gboolean has_time, has_units, has_repeat, has_until;

  has_time = stilla_time_chooser_read (self->time, &self->read);
  has_units = stilla_units_field_read (self->units, self->product, style, &self->read.units);
  has_repeat = stilla_repeat_chooser_read (self->repeat, first, &self->read.repeat);
  has_until = stilla_date_field_read (
      self->until, first, _ ("This is before the first day. Choose a later day."), &self->read.until);
  return has_time && has_units && has_repeat && has_until;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaDoseEditor *self = STILLA_DOSE_EDITOR (editor);

  self->read.product_id = self->product->id;
  g_date_clear (&self->read.from, 1);
  if (self->dose == NULL)
    return stilla_plan_draft_add_dose (draft, &self->read, error);
  return stilla_plan_draft_change_dose (draft, self->dose->id, &self->read, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  StillaDoseEditor *self = STILLA_DOSE_EDITOR (editor);
  g_autofree char *time = stilla_minute_to_string (self->read.minute);

  return g_strdup_printf (self->dose == NULL ? _ ("Added %s at %s") : _ ("Changed %s, now at %s"),
                          self->product->name, time);
}

static StillaPerson *
dup_person (StillaPlanEditor *editor)
{
  return stilla_time_chooser_dup_changed_person (STILLA_DOSE_EDITOR (editor)->time);
}

static void
stilla_dose_editor_dispose (GObject *object)
{
  StillaDoseEditor *self = STILLA_DOSE_EDITOR (object);

  G_OBJECT_CLASS (stilla_dose_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->dose, stilla_dose_time_unref);
}

static void
stilla_dose_editor_class_init (StillaDoseEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_dose_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
  editor_class->dup_person = dup_person;
}

static void
stilla_dose_editor_init (StillaDoseEditor *self)
{
}

static void
build (StillaDoseEditor *self, StillaContext *context)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  stilla_plan_editor_append_words (editor, self->product->name, "heading");
  self->time = STILLA_TIME_CHOOSER (
      stilla_time_chooser_new (stilla_planner_get_person (stilla_context_get_planner (context))));
  self->units = STILLA_FIELD (stilla_field_new (_ ("_How many, such as 1, 2 or ½"), NULL));
  self->repeat = STILLA_REPEAT_CHOOSER (stilla_repeat_chooser_new (_ ("_On which days?"), FALSE));
  self->until = STILLA_DATE_FIELD (stilla_date_field_new (_ ("_Last day, if there is one"),
                                                          stilla_plan_editor_get_from (editor),
                                                          _ ("It goes on until you change it.")));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->time));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->units));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->repeat));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->until));
}

static void
show_dose (StillaDoseEditor *self)
{
  StillaUnits one = { 1, 1 };

  stilla_units_field_set (self->units, self->dose != NULL ? &self->dose->units : &one);
  if (self->dose == NULL)
    return;
  self->read = *self->dose;
  stilla_time_chooser_set (self->time, self->dose);
  stilla_repeat_chooser_set (self->repeat, &self->dose->repeat);
  stilla_date_field_set (self->until, &self->dose->until);
  if (g_date_compare (&self->dose->from, stilla_plan_editor_get_from (STILLA_PLAN_EDITOR (self))) > 0)
    stilla_plan_editor_set_from (STILLA_PLAN_EDITOR (self), &self->dose->from);
}

void
stilla_dose_editor_open (GtkWidget *origin,
                         StillaContext *context,
                         StillaProduct *product,
                         StillaDoseTime *dose)
{
  StillaDoseEditor *self = g_object_new (STILLA_TYPE_DOSE_EDITOR, "title",
                                         dose == NULL ? _ ("Add a time") : _ ("Change a time"), NULL);

  self->product = stilla_product_ref (product);
  self->dose = dose != NULL ? stilla_dose_time_ref (dose) : NULL;
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context,
                             STILLA_PLAN_EDITOR_ASKS_DAY | STILLA_PLAN_EDITOR_SHOWS_EFFECT);
  build (self, context);
  show_dose (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->time));
}
