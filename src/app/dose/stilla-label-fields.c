/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/dose/stilla-label-fields.h"

#include "app/dose/stilla-form-chooser.h"
#include "app/platform/stilla-drop-down-name.h"

#include <glib/gi18n.h>

struct _StillaLabelFields {
  GtkWidget parent_instance;

  /* template */
  GtkDropDown *form;
  GtkCheckButton *elemental;
  GtkCheckButton *compound;
  GtkEntry *amount;
  GtkLabel *echo;
  GtkCheckButton *has_weight;
  GtkWidget *weight_box;
  GtkEntry *weight;
  GtkLabel *weight_echo;
  GtkWidget *units_box;
  GtkSpinButton *per_units;
  GtkDropDown *unit;
  GtkWidget *question;
  GtkLabel *question_words;
  GtkWidget *outcome;
  GtkLabel *result;
  GtkLabel *molar;
  GtkLabel *formula;
  GtkLabel *note;

  /* owned */
  StillaContext *context;
  StillaLabelReading *reading;

  gboolean is_confirmed; /* the question was answered, for the label as it stands */
};

G_DEFINE_FINAL_TYPE (StillaLabelFields, stilla_label_fields, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const StillaForm *
get_form (StillaLabelFields *self)
{
  return stilla_form_chooser_get (self->form, stilla_context_get_bundle (self->context));
}

static StillaBasis
get_basis (StillaLabelFields *self)
{
  /* Of the two the elemental one is watched: it has changed by the time it says so. */
  return gtk_check_button_get_active (self->elemental) ? STILLA_BASIS_ELEMENTAL : STILLA_BASIS_COMPOUND;
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
show_error (GtkEntry *entry, GtkLabel *echo, gboolean is_wrong)
{
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

static void
show_echo (StillaLabelFields *self)
{
  const StillaLabelReading *reading = self->reading;
  g_autofree char *both = NULL;

  if (reading->state == STILLA_LABEL_UNKNOWN)
    both = g_strdup_printf ("%s %s", reading->echo, reading->error);
  show_words (self->echo, both != NULL ? both : reading->error != NULL ? reading->error : reading->echo);
  show_error (self->amount, self->echo, reading->state == STILLA_LABEL_INVALID && reading->error != NULL);
}

/* The second number is asked for only beside an elemental amount: otherwise the first one is the weight. */
static void
show_weight (StillaLabelFields *self)
{
  const StillaLabelReading *reading = self->reading;
  gboolean is_elemental = get_basis (self) == STILLA_BASIS_ELEMENTAL;

  gtk_widget_set_visible (GTK_WIDGET (self->has_weight), is_elemental);
  gtk_widget_set_visible (self->weight_box, is_elemental && gtk_check_button_get_active (self->has_weight));
  show_words (self->weight_echo,
              reading->weight_error != NULL ? reading->weight_error : reading->weight_echo);
  show_error (self->weight, self->weight_echo, reading->weight_error != NULL);
}

static void
show_reading (StillaLabelFields *self)
{
  const StillaLabelReading *reading = self->reading;

  show_echo (self);
  show_weight (self);
  gtk_widget_set_visible (self->question, reading->state == STILLA_LABEL_ASKED);
  gtk_label_set_label (self->question_words, reading->question != NULL ? reading->question : "");
  gtk_widget_set_visible (self->outcome, reading->state == STILLA_LABEL_KNOWN);
  show_words (self->result, reading->result);
  show_words (self->molar, reading->molar);
  show_words (self->formula, reading->formula);
  show_words (self->note, reading->note);
}

static void
refresh (StillaLabelFields *self)
{
  StillaLabelInput input = { .is_confirmed = self->is_confirmed };

  if (self->context == NULL)
    return;
  input.forms = stilla_bundle_get_forms (stilla_context_get_bundle (self->context));
  input.form = get_form (self);
  input.basis = get_basis (self);
  input.amount = gtk_editable_get_text (GTK_EDITABLE (self->amount));
  input.per_units = gtk_spin_button_get_value_as_int (self->per_units);
  input.unit = gtk_widget_get_visible (self->units_box)
                   ? stilla_unit_words ()[gtk_drop_down_get_selected (self->unit)]
                   : NULL;
  input.weight = gtk_check_button_get_active (self->has_weight)
                     ? gtk_editable_get_text (GTK_EDITABLE (self->weight))
                     : NULL;
  g_clear_pointer (&self->reading, stilla_label_reading_free);
  self->reading = stilla_label_reading_new (&input, stilla_context_get_number_style (self->context));
  show_reading (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* An answer is about the label as it stood. */
static void
changed_cb (StillaLabelFields *self)
{
  self->is_confirmed = FALSE;
  refresh (self);
}

static void
has_weight_cb (StillaLabelFields *self)
{
  changed_cb (self);
  if (gtk_widget_get_visible (self->weight_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->weight));
}

static void
is_elemental_cb (StillaLabelFields *self)
{
  self->is_confirmed = TRUE;
  gtk_entry_grab_focus_without_selecting (self->amount);
  refresh (self);
}

static void
is_compound_cb (StillaLabelFields *self)
{
  gtk_check_button_set_active (self->compound, TRUE);
  gtk_entry_grab_focus_without_selecting (self->amount);
}

static void
stilla_label_fields_dispose (GObject *object)
{
  StillaLabelFields *self = STILLA_LABEL_FIELDS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  g_clear_pointer (&self->reading, stilla_label_reading_free);
  G_OBJECT_CLASS (stilla_label_fields_parent_class)->dispose (object);
}

static void
stilla_label_fields_class_init (StillaLabelFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_label_fields_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/dose/stilla-label-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, form);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, elemental);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, compound);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, amount);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, echo);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, has_weight);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, weight_box);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, weight);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, weight_echo);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, units_box);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, per_units);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, unit);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, question);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, question_words);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, outcome);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, result);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, molar);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, formula);
  gtk_widget_class_bind_template_child (widget_class, StillaLabelFields, note);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, has_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_elemental_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_compound_cb);
  gtk_widget_class_set_css_name (widget_class, "stilla-label-fields");
}

static void
stilla_label_fields_init (StillaLabelFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_up_units (StillaLabelFields *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (const char *const *unit = stilla_unit_words (); *unit != NULL; unit++)
    gtk_string_list_append (words, stilla_unit_word_label (*unit));
  gtk_drop_down_set_model (self->unit, G_LIST_MODEL (words));
  stilla_drop_down_set_name (self->unit, _ ("What one unit is"));
}

void
stilla_label_fields_set_up (StillaLabelFields *self, StillaContext *context, gboolean with_units)
{
  stilla_form_chooser_set_up (self->form, stilla_context_get_bundle (context));
  stilla_drop_down_set_name (self->form, _ ("Form on the label"));
  set_up_units (self);
  gtk_widget_set_visible (self->units_box, with_units);
  self->context = g_object_ref (context);
  changed_cb (self);
}

const StillaLabelReading *
stilla_label_fields_get_reading (StillaLabelFields *self)
{
  return self->reading;
}

void
stilla_label_fields_get_facts (StillaLabelFields *self, StillaProductFacts *facts)
{
  facts->form = get_form (self);
  facts->basis = get_basis (self);
  facts->label_ug = self->reading->label_ug;
  facts->compound_ug = self->reading->weight_ug;
  facts->is_confirmed = self->is_confirmed;
  facts->per_units = gtk_spin_button_get_value_as_int (self->per_units);
  facts->unit = stilla_unit_words ()[gtk_drop_down_get_selected (self->unit)];
}

static void
select_unit (StillaLabelFields *self, const char *unit)
{
  for (guint i = 0; stilla_unit_words ()[i] != NULL; i++)
    if (g_strcmp0 (stilla_unit_words ()[i], unit) == 0)
      gtk_drop_down_set_selected (self->unit, i);
}

static char *
dup_amount (gint64 ug, const StillaNumberStyle *style)
{
  return ug > 0 ? stilla_amount_format_exact (ug, style) : g_strdup ("");
}

void
stilla_label_fields_set_facts (StillaLabelFields *self, const StillaProductFacts *facts)
{
  const StillaNumberStyle *style = stilla_context_get_number_style (self->context);
  g_autofree char *amount = dup_amount (facts->label_ug, style);
  g_autofree char *weight = dup_amount (facts->compound_ug, style);

  stilla_form_chooser_set (self->form, stilla_context_get_bundle (self->context),
                           facts->form != NULL ? facts->form->id : NULL);
  gtk_check_button_set_active (facts->basis == STILLA_BASIS_COMPOUND ? self->compound : self->elemental,
                               TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->amount), amount);
  gtk_editable_set_text (GTK_EDITABLE (self->weight), weight);
  gtk_check_button_set_active (self->has_weight, facts->compound_ug > 0);
  gtk_spin_button_set_value (self->per_units, facts->per_units);
  select_unit (self, facts->unit);
  self->is_confirmed = facts->is_confirmed;
  refresh (self);
}
