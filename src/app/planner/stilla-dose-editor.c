/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-dose-editor.h"

#include "app/planner/stilla-plan-change.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-plan-words.h"

#include <glib/gi18n.h>

struct _StillaDoseEditor {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save;
  GtkLabel *failure;
  GtkLabel *product_name;
  GtkEntry *time;
  GtkLabel *time_echo;
  GtkEntry *units;
  GtkLabel *units_echo;

  /* owned */
  StillaContext *context;
  GWeakRef origin;
  StillaProduct *product;
  StillaDoseTime *dose; /* the one that is changed; NULL: a new one */
};

G_DEFINE_FINAL_TYPE (StillaDoseEditor, stilla_dose_editor, ADW_TYPE_WINDOW)

static void
show_echo (GtkEntry *entry, GtkLabel *echo, const char *words, gboolean is_wrong)
{
  gtk_label_set_label (echo, words != NULL ? words : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong) {
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
    gtk_widget_add_css_class (GTK_WIDGET (echo), "field-error");
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
    gtk_widget_remove_css_class (GTK_WIDGET (echo), "field-error");
  }
}

static gboolean
read_time (StillaDoseEditor *self, int *out_minute)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->time));
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (*typed == '\0') {
    show_echo (self->time, self->time_echo, NULL, FALSE);
    return FALSE;
  }
  if (!stilla_minute_parse (typed, out_minute)) {
    show_echo (self->time, self->time_echo,
               _ ("Type hours and minutes with a colon between them, such as 08:00 or 20:30."), TRUE);
    return FALSE;
  }
  time = stilla_minute_to_string (*out_minute);
  words = g_strdup_printf (_ ("Every day at %s."), time);
  show_echo (self->time, self->time_echo, words, FALSE);
  return TRUE;
}

static gboolean
read_units (StillaDoseEditor *self, StillaUnits *out_units)
{
  const StillaNumberStyle *style = stilla_context_get_number_style (self->context);
  g_autofree char *count = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!stilla_units_parse (gtk_editable_get_text (GTK_EDITABLE (self->units)), style, out_units, &error)) {
    show_echo (self->units, self->units_echo, error->message, TRUE);
    return FALSE;
  }
  count = stilla_unit_word_count (self->product->unit, out_units);
  amount = stilla_dose_dup_amount (self->product, out_units, style);
  /* Translators: how many units, then the amount in them: "2 capsules: 141 mg elemental" */
  words = g_strdup_printf (_ ("%s: %s"), count, amount);
  show_echo (self->units, self->units_echo, words, FALSE);
  return TRUE;
}

static void
changed_cb (StillaDoseEditor *self)
{
  StillaUnits units;
  gboolean has_time, has_units;
  int minute;

  if (self->context == NULL)
    return;
  has_time = read_time (self, &minute);
  has_units = read_units (self, &units);
  gtk_widget_set_sensitive (self->save, has_time && has_units);
}

static void
show_failure (StillaDoseEditor *self, const GError *error)
{
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
saved_cb (GtkWidget *widget, const GError *error)
{
  if (error != NULL)
    show_failure (STILLA_DOSE_EDITOR (widget), error);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

/* What the dose becomes: all of it stays but what can be typed here. */
static StillaDoseTime
list_fields (StillaDoseEditor *self, int minute, const StillaUnits *units)
{
  StillaDoseTime fields = { .product_id = self->product->id };

  if (self->dose != NULL)
    fields = *self->dose;
  fields.minute = minute;
  fields.units = *units;
  return fields;
}

static StillaPlanDraft *
make_draft (StillaDoseEditor *self, int minute, const StillaUnits *units, GError **error)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (stilla_context_get_planner (self->context));
  StillaDoseTime fields = list_fields (self, minute, units);
  gboolean is_done = self->dose == NULL
                         ? stilla_plan_draft_add_dose (draft, &fields, error)
                         : stilla_plan_draft_change_dose (draft, self->dose->id, &fields, error);

  return is_done ? g_steal_pointer (&draft) : NULL;
}

static void
save_cb (StillaDoseEditor *self)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;
  StillaUnits units;
  int minute;

  if (!read_time (self, &minute) || !read_units (self, &units))
    return;
  draft = make_draft (self, minute, &units, &error);
  if (draft == NULL) {
    show_failure (self, error);
    return;
  }
  time = stilla_minute_to_string (minute);
  words = g_strdup_printf (self->dose == NULL ? _ ("Added %s at %s") : _ ("Changed %s, now at %s"),
                           self->product->name, time);
  stilla_plan_change_save (origin != NULL ? origin : GTK_WIDGET (self), self->context, draft, words, saved_cb,
                           GTK_WIDGET (self));
}

static void
stilla_dose_editor_dispose (GObject *object)
{
  StillaDoseEditor *self = STILLA_DOSE_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->dose, stilla_dose_time_unref);
  g_weak_ref_set (&self->origin, NULL);
  G_OBJECT_CLASS (stilla_dose_editor_parent_class)->dispose (object);
}

static void
stilla_dose_editor_class_init (StillaDoseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_dose_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/planner/stilla-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, save);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, product_name);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, time);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, time_echo);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, units);
  gtk_widget_class_bind_template_child (widget_class, StillaDoseEditor, units_echo);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_dose_editor_init (StillaDoseEditor *self)
{
  g_weak_ref_init (&self->origin, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_dose (StillaDoseEditor *self)
{
  g_autofree char *time = stilla_minute_to_string (self->dose->minute);
  g_autofree char *units = stilla_units_format (&self->dose->units);

  gtk_editable_set_text (GTK_EDITABLE (self->time), time);
  gtk_editable_set_text (GTK_EDITABLE (self->units), units);
}

void
stilla_dose_editor_open (GtkWidget *origin,
                         StillaContext *context,
                         StillaProduct *product,
                         StillaDoseTime *dose)
{
  StillaDoseEditor *self
      = g_object_new (STILLA_TYPE_DOSE_EDITOR, "title", dose == NULL ? _ ("Add a time") : _ ("Change a time"),
                      "transient-for", gtk_widget_get_root (origin), NULL);

  g_weak_ref_set (&self->origin, origin);
  self->context = g_object_ref (context);
  self->product = stilla_product_ref (product);
  self->dose = dose != NULL ? stilla_dose_time_ref (dose) : NULL;
  gtk_label_set_label (self->product_name, product->name);
  if (dose != NULL)
    show_dose (self);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->time));
}
