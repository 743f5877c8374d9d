/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-plan-editor.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-effect-view.h"
#include "app/planner/stilla-plan-change.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

#define EFFECT_DELAY_MS 150 /* while somebody types, only the last state is looked up */

typedef struct {
  /* template */
  GtkWidget *save;
  GtkLabel *failure;
  GtkBox *fields;
  GtkBox *foot;
  GtkLabel *summary;

  StillaDateField *from_field; /* NULL: not asked */
  StillaEffectView *effect;    /* NULL: not shown */

  /* owned */
  StillaContext *context;
  GWeakRef origin;
  gint64 person_id; /* whose plan it is */
  GDate from;
  guint effect_timer;
  gboolean is_open;
} StillaPlanEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StillaPlanEditor, stilla_plan_editor, ADW_TYPE_WINDOW)

static StillaPlanEditorPrivate *
parts_of (StillaPlanEditor *self)
{
  return stilla_plan_editor_get_instance_private (self);
}

StillaContext *
stilla_plan_editor_get_context (StillaPlanEditor *self)
{
  return parts_of (self)->context;
}

StillaPlan *
stilla_plan_editor_get_plan (StillaPlanEditor *self)
{
  return stilla_planner_get_plan (stilla_context_get_planner (parts_of (self)->context));
}

const GDate *
stilla_plan_editor_get_from (StillaPlanEditor *self)
{
  return &parts_of (self)->from;
}

void
stilla_plan_editor_set_from (StillaPlanEditor *self, const GDate *from)
{
  StillaPlanEditorPrivate *parts = parts_of (self);

  parts->from = *from;
  if (parts->from_field != NULL)
    stilla_date_field_set (parts->from_field, from);
}

static void
show_failure (StillaPlanEditor *self, const char *words)
{
  StillaPlanEditorPrivate *parts = parts_of (self);

  gtk_label_set_label (parts->failure, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (parts->failure), words != NULL);
}

static gboolean
read_from (StillaPlanEditor *self)
{
  StillaPlanEditorPrivate *parts = parts_of (self);
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (parts->context));

  GDate from;

  if (parts->from_field == NULL)
    return TRUE;
  if (!stilla_date_field_read (parts->from_field, today,
                               _ ("The past stays as it was. Choose today or a later day."), &from))
    return FALSE;
  parts->from = from;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the plan with what was typed */
static StillaPlanDraft *
make_draft (StillaPlanEditor *self, GError **error)
{
  StillaPlanEditorPrivate *parts = parts_of (self);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (stilla_context_get_planner (parts->context));

  if (!stilla_plan_change_check_person (parts->context, parts->person_id, error)
      || !stilla_plan_draft_set_from (draft, &parts->from, error)
      || !STILLA_PLAN_EDITOR_GET_CLASS (self)->apply (self, draft, error))
    return NULL;
  return g_steal_pointer (&draft);
}

static void
show_effect (StillaPlanEditor *self, gboolean is_shown)
{
  gtk_widget_set_visible (GTK_WIDGET (parts_of (self)->effect), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (parts_of (self)->summary), is_shown);
}

static gboolean
effect_cb (gpointer data)
{
  StillaPlanEditor *self = data;
  StillaPlanEditorPrivate *parts = parts_of (self);
  g_autoptr (StillaPlanDraft) draft = make_draft (self, NULL);

  parts->effect_timer = 0;
  if (draft != NULL) {
    g_autofree char *words = NULL;

    stilla_effect_view_show (parts->effect, parts->context, draft->curr, &parts->from);
    words = stilla_effect_view_dup_summary (parts->effect);
    gtk_label_set_label (parts->summary, words);
    if (STILLA_PLAN_EDITOR_GET_CLASS (self)->show_draft != NULL)
      STILLA_PLAN_EDITOR_GET_CLASS (self)->show_draft (self, draft->curr);
  }
  show_effect (self, draft != NULL);
  return G_SOURCE_REMOVE;
}

static void
show_effect_soon (StillaPlanEditor *self, gboolean is_ready)
{
  StillaPlanEditorPrivate *parts = parts_of (self);

  g_clear_handle_id (&parts->effect_timer, g_source_remove);
  if (parts->effect == NULL)
    return;
  if (is_ready)
    parts->effect_timer = g_timeout_add (EFFECT_DELAY_MS, effect_cb, self);
  else
    show_effect (self, FALSE);
}

void
stilla_plan_editor_changed (StillaPlanEditor *self)
{
  StillaPlanEditorPrivate *parts = parts_of (self);
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_from, has_fields;

  if (!parts->is_open)
    return;
  has_from = read_from (self);
  has_fields = STILLA_PLAN_EDITOR_GET_CLASS (self)->read (self);
  if (has_from && has_fields)
    draft = make_draft (self, &error);
  show_failure (self, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (parts->save, draft != NULL);
  show_effect_soon (self, draft != NULL);
}

static void
saved_cb (GtkWidget *widget, const GError *error)
{
  if (error != NULL)
    show_failure (STILLA_PLAN_EDITOR (widget), error->message);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
save_cb (StillaPlanEditor *self)
{
  StillaPlanEditorPrivate *parts = parts_of (self);
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&parts->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPlanDraft) draft = make_draft (self, &error);
  g_autoptr (StillaPerson) person = NULL;
  StillaPlanEditorClass *klass = STILLA_PLAN_EDITOR_GET_CLASS (self);
  g_autofree char *words = NULL;

  if (draft == NULL) {
    show_failure (self, error->message);
    return;
  }
  words = klass->dup_done (self);
  person = klass->dup_person != NULL ? klass->dup_person (self) : NULL;
  stilla_plan_change_save_habits (origin != NULL ? origin : GTK_WIDGET (self), parts->context, draft, person,
                                  words, saved_cb, GTK_WIDGET (self));
}

static void
stilla_plan_editor_dispose (GObject *object)
{
  StillaPlanEditorPrivate *parts = parts_of (STILLA_PLAN_EDITOR (object));

  g_clear_handle_id (&parts->effect_timer, g_source_remove);
  parts->is_open = FALSE;
  g_clear_object (&parts->context);
  g_weak_ref_set (&parts->origin, NULL);
  G_OBJECT_CLASS (stilla_plan_editor_parent_class)->dispose (object);
}

static void
stilla_plan_editor_class_init (StillaPlanEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_plan_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/planner/stilla-plan-editor.ui");
  gtk_widget_class_bind_template_child_private (widget_class, StillaPlanEditor, save);
  gtk_widget_class_bind_template_child_private (widget_class, StillaPlanEditor, failure);
  gtk_widget_class_bind_template_child_private (widget_class, StillaPlanEditor, fields);
  gtk_widget_class_bind_template_child_private (widget_class, StillaPlanEditor, foot);
  gtk_widget_class_bind_template_child_private (widget_class, StillaPlanEditor, summary);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_plan_editor_init (StillaPlanEditor *self)
{
  g_weak_ref_init (&parts_of (self)->origin, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_from (StillaPlanEditor *self)
{
  StillaPlanEditorPrivate *parts = parts_of (self);
  GtkWidget *field = stilla_date_field_new (_ ("From which _day does this count?"), &parts->from, NULL);

  parts->from_field = STILLA_DATE_FIELD (field);
  stilla_date_field_set (parts->from_field, &parts->from);
  gtk_box_append (parts->foot, field);
  g_signal_connect_object (field, "changed", G_CALLBACK (stilla_plan_editor_changed), self,
                           G_CONNECT_SWAPPED);
}

void
stilla_plan_editor_set_up (StillaPlanEditor *self,
                           GtkWidget *origin,
                           StillaContext *context,
                           StillaPlanEditorParts asked)
{
  StillaPlanEditorPrivate *parts = parts_of (self);

  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (origin)));
  g_weak_ref_set (&parts->origin, stilla_plan_change_find_origin (origin));
  parts->context = g_object_ref (context);
  parts->person_id = stilla_planner_get_person (stilla_context_get_planner (context))->id;
  parts->from = *stilla_planner_get_today (stilla_context_get_planner (context));
  if (asked & STILLA_PLAN_EDITOR_ASKS_DAY)
    add_from (self);
  if (asked & STILLA_PLAN_EDITOR_SHOWS_EFFECT) {
    parts->effect = STILLA_EFFECT_VIEW (stilla_effect_view_new ());
    gtk_widget_set_visible (GTK_WIDGET (parts->effect), FALSE);
    gtk_box_append (parts->foot, GTK_WIDGET (parts->effect));
  }
  gtk_widget_set_visible (GTK_WIDGET (parts->foot), asked != STILLA_PLAN_EDITOR_PLAIN);
}

void
stilla_plan_editor_append (StillaPlanEditor *self, GtkWidget *field)
{
  gtk_box_append (parts_of (self)->fields, field);
  if (g_signal_lookup ("changed", G_OBJECT_TYPE (field)) != 0)
    g_signal_connect_object (field, "changed", G_CALLBACK (stilla_plan_editor_changed), self,
                             G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_plan_editor_append_words (StillaPlanEditor *self, const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (parts_of (self)->fields, label);
  return label;
}

void
stilla_plan_editor_open (StillaPlanEditor *self, GtkWidget *focus)
{
  parts_of (self)->is_open = TRUE;
  stilla_plan_editor_changed (self);
  gtk_window_present (GTK_WINDOW (self));
  if (focus != NULL)
    gtk_widget_child_focus (focus, GTK_DIR_TAB_FORWARD);
}
