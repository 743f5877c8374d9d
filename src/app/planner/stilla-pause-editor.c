/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-pause-editor.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-field.h"

#include <glib/gi18n.h>

struct _StillaPauseEditor {
  StillaPlanEditor parent_instance;

  StillaDateField *until;
  StillaField *reason;

  StillaProduct *product; /* NULL: the whole plan */
  StillaPause *pause;     /* the one that ends; NULL: a new one */
  char *read_reason;
  GDate read_until;
};

G_DEFINE_FINAL_TYPE (StillaPauseEditor, stilla_pause_editor, STILLA_TYPE_PLAN_EDITOR)

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaPauseEditor *self = STILLA_PAUSE_EDITOR (editor);

  if (self->pause != NULL)
    return TRUE;
  g_clear_pointer (&self->read_reason, g_free);
  self->read_reason = stilla_field_dup_text (self->reason);
  return stilla_date_field_read (self->until, stilla_plan_editor_get_from (editor),
                                 _ ("This is before the pause begins. Choose a later day."),
                                 &self->read_until);
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaPauseEditor *self = STILLA_PAUSE_EDITOR (editor);
  StillaPause fields = { .product_id = self->product != NULL ? self->product->id : NULL,
                         .reason = self->read_reason,
                         .until = self->read_until };

  if (self->pause != NULL)
    return stilla_plan_draft_end_pause (draft, self->pause->id, error);
  g_date_clear (&fields.from, 1);
  return stilla_plan_draft_add_pause (draft, &fields, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  StillaPauseEditor *self = STILLA_PAUSE_EDITOR (editor);

  if (self->pause != NULL)
    return self->product != NULL ? g_strdup_printf (_ ("%s goes on"), self->product->name)
                                 : g_strdup (_ ("The plan goes on"));
  return self->product != NULL ? g_strdup_printf (_ ("Paused %s"), self->product->name)
                               : g_strdup (_ ("Paused the whole plan"));
}

static void
stilla_pause_editor_dispose (GObject *object)
{
  StillaPauseEditor *self = STILLA_PAUSE_EDITOR (object);

  G_OBJECT_CLASS (stilla_pause_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->pause, stilla_pause_unref);
  g_clear_pointer (&self->read_reason, g_free);
}

static void
stilla_pause_editor_class_init (StillaPauseEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_pause_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_pause_editor_init (StillaPauseEditor *self)
{
}

static void
append_subject (StillaPauseEditor *self)
{
  stilla_plan_editor_append_words (
      STILLA_PLAN_EDITOR (self),
      self->product != NULL ? self->product->name : _ ("Every product of the plan"), "heading");
}

static void
build (StillaPauseEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  append_subject (self);
  stilla_plan_editor_append_words (editor, _ ("While it is paused nothing is due. What you recorded stays."),
                                   "field-echo");
  self->until = STILLA_DATE_FIELD (stilla_date_field_new (_ ("_Pause until, the last day without it"),
                                                          stilla_plan_editor_get_from (editor),
                                                          _ ("It stays paused until you go on.")));
  self->reason = STILLA_FIELD (
      stilla_field_new (_ ("_Why, in your own words"), _ ("For example until the antibiotic is finished")));
  stilla_field_set_long (self->reason, STILLA_PAUSE_MAX_WORDS);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->until));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->reason));
}

static StillaPauseEditor *
make_editor (GtkWidget *origin, StillaContext *context, StillaProduct *product, const char *title)
{
  StillaPauseEditor *self = g_object_new (STILLA_TYPE_PAUSE_EDITOR, "title", title, NULL);

  self->product = product != NULL ? stilla_product_ref (product) : NULL;
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context, STILLA_PLAN_EDITOR_ASKS_DAY);
  return self;
}

void
stilla_pause_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaPauseEditor *self = make_editor (origin, context, product,
                                         product != NULL ? _ ("Pause a product") : _ ("Pause the plan"));

  build (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->until));
}

void
stilla_pause_editor_open_end (GtkWidget *origin, StillaContext *context, StillaPause *pause)
{
  StillaPlan *plan = stilla_planner_get_plan (stilla_context_get_planner (context));
  StillaProduct *product
      = pause->product_id != NULL ? stilla_plan_find_product (plan, pause->product_id) : NULL;
  StillaPauseEditor *self = make_editor (origin, context, product, _ ("Go on"));

  self->pause = stilla_pause_ref (pause);
  append_subject (self);
  stilla_plan_editor_append_words (STILLA_PLAN_EDITOR (self), _ ("Doses are due again from the day below."),
                                   "field-echo");
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), NULL);
}
