/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-visit-editor.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-repeat-chooser.h"
#include "app/planner/stilla-units-field.h"
#include "app/platform/stilla-drop-down-name.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>

struct _StillaVisitEditor {
  StillaPlanEditor parent_instance;

  GtkDropDown *kind;
  StillaField *name;
  StillaDateField *day;
  StillaField *time;
  StillaRepeatChooser *repeat;
  StillaDateField *until;
  StillaField *note;

  StillaVisit *visit; /* the one that is changed; NULL: a new one */
  StillaVisit read;   /* what was read last */
  char *read_name;
  char *read_note;
};

G_DEFINE_FINAL_TYPE (StillaVisitEditor, stilla_visit_editor, STILLA_TYPE_PLAN_EDITOR)

static gboolean
read_days (StillaVisitEditor *self)
{
  const GDate *today = stilla_plan_editor_get_from (STILLA_PLAN_EDITOR (self));
  gboolean is_once = stilla_repeat_chooser_is_once (self->repeat);
  gboolean has_until = TRUE;

  gtk_widget_set_visible (GTK_WIDGET (self->until), !is_once);
  if (!stilla_date_field_read (self->day, today, _ ("This day is over. Choose today or a later day."),
                               &self->read.from))
    return FALSE;
  if (!stilla_repeat_chooser_read (self->repeat, &self->read.from, &self->read.repeat))
    return FALSE;
  if (is_once)
    self->read.until = self->read.from;
  else
    has_until
        = stilla_date_field_read (self->until, &self->read.from,
                                  _ ("This is before the first day. Choose a later day."), &self->read.until);
  return has_until;
}

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaVisitEditor *self = STILLA_VISIT_EDITOR (editor);
  gboolean has_time, has_days;

  g_clear_pointer (&self->read_name, g_free);
  g_clear_pointer (&self->read_note, g_free);
  self->read_name = stilla_field_dup_text (self->name);
  self->read_note = stilla_field_dup_text (self->note);
  self->read.kind = (StillaVisitKind) gtk_drop_down_get_selected (self->kind);
  self->read.minute = STILLA_VISIT_NO_TIME;
  has_time = stilla_minute_field_read_optional (self->time, &self->read.minute);
  has_days = read_days (self);
  return has_time && has_days;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaVisitEditor *self = STILLA_VISIT_EDITOR (editor);

  self->read.name = self->read_name;
  self->read.note = self->read_note;
  if (self->visit == NULL)
    return stilla_plan_draft_add_visit (draft, &self->read, error);
  return stilla_plan_draft_change_visit (draft, self->visit->id, &self->read, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  StillaVisitEditor *self = STILLA_VISIT_EDITOR (editor);

  return g_strdup_printf (self->visit == NULL ? _ ("Added %s") : _ ("Changed %s"),
                          *self->read_name != '\0' ? self->read_name
                                                   : stilla_visit_kind_label (self->read.kind));
}

static void
stilla_visit_editor_dispose (GObject *object)
{
  StillaVisitEditor *self = STILLA_VISIT_EDITOR (object);

  G_OBJECT_CLASS (stilla_visit_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->visit, stilla_visit_unref);
  g_clear_pointer (&self->read_name, g_free);
  g_clear_pointer (&self->read_note, g_free);
}

static void
stilla_visit_editor_class_init (StillaVisitEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_visit_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_visit_editor_init (StillaVisitEditor *self)
{
}

static void
build_kind (StillaVisitEditor *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("_What is it?"), "use-underline", TRUE,
                                   "xalign", 0.0, NULL);
  g_auto (GStrv) words = NULL;

  for (int kind = 0; kind < STILLA_N_VISIT_KINDS; kind++)
    g_strv_builder_add (builder, stilla_visit_kind_label ((StillaVisitKind) kind));
  words = g_strv_builder_end (builder);
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) words));
  gtk_widget_set_halign (GTK_WIDGET (self->kind), GTK_ALIGN_START);
  stilla_drop_down_set_name (self->kind, _ ("What is it?"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->kind));
  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind));
  stilla_plan_editor_append (STILLA_PLAN_EDITOR (self), box);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (stilla_plan_editor_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
build (StillaVisitEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);
  const GDate *today = stilla_plan_editor_get_from (editor);

  build_kind (self);
  self->name
      = STILLA_FIELD (stilla_field_new (_ ("Its _name, if you like"), _ ("For example the headache clinic")));
  self->day = STILLA_DATE_FIELD (stilla_date_field_new (_ ("On which _day?"), today, NULL));
  self->time = STILLA_FIELD (stilla_field_new (_ ("At what _time, if you know"), _ ("For example 14:30")));
  self->repeat = STILLA_REPEAT_CHOOSER (stilla_repeat_chooser_new (_ ("Does it come _again?"), TRUE));
  self->until = STILLA_DATE_FIELD (
      stilla_date_field_new (_ ("_Last day, if there is one"), today, _ ("It goes on until you change it.")));
  self->note = STILLA_FIELD (stilla_field_new (_ ("N_ote"), NULL));
  stilla_field_set_long (self->name, STILLA_VISIT_MAX_WORDS);
  stilla_field_set_long (self->note, STILLA_VISIT_MAX_WORDS);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->name));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->day));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->time));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->repeat));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->until));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->note));
}

/* A visit that began before goes on from the next time it comes. */
static void
show_days (StillaVisitEditor *self)
{
  const GDate *today = stilla_plan_editor_get_from (STILLA_PLAN_EDITOR (self));
  gboolean is_once
      = g_date_valid (&self->visit->until) && g_date_compare (&self->visit->from, &self->visit->until) == 0;
  GDate next = self->visit->from;

  if (g_date_compare (&next, today) < 0)
    stilla_repeat_find_next (&self->visit->repeat, today, &next);
  stilla_date_field_set (self->day, &next);
  stilla_repeat_chooser_set (self->repeat, is_once ? NULL : &self->visit->repeat);
  if (!is_once)
    stilla_date_field_set (self->until, &self->visit->until);
}

static void
show_visit (StillaVisitEditor *self)
{
  g_autofree char *time = NULL;

  if (self->visit == NULL)
    return;
  gtk_drop_down_set_selected (self->kind, self->visit->kind);
  stilla_field_set_text (self->name, self->visit->name);
  stilla_field_set_text (self->note, self->visit->note);
  if (self->visit->minute != STILLA_VISIT_NO_TIME)
    time = stilla_minute_to_string (self->visit->minute);
  stilla_field_set_text (self->time, time != NULL ? time : "");
  show_days (self);
}

void
stilla_visit_editor_open (GtkWidget *origin, StillaContext *context, StillaVisit *visit)
{
  StillaVisitEditor *self
      = g_object_new (STILLA_TYPE_VISIT_EDITOR, "title",
                      visit == NULL ? _ ("Add a visit or a blood test") : _ ("Change a visit"), NULL);

  self->visit = visit != NULL ? stilla_visit_ref (visit) : NULL;
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context, STILLA_PLAN_EDITOR_PLAIN);
  build (self);
  show_visit (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->name));
}
