/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/dose/stilla-label-fields.h"

#include "app/stilla-app-resources.h"
#include "core/base/stilla-resources.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

typedef struct {
  StillaContext *context;
  StillaLabelFields *fields;
  GtkWidget *window;
  int changes;
} Fixture;

static void
count_cb (Fixture *self)
{
  self->changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, "C");
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();

  self->context = stilla_context_new (bundle, settings, clock);
  self->fields = g_object_new (STILLA_TYPE_LABEL_FIELDS, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->fields));
  stilla_label_fields_set_up (self->fields, self->context, TRUE);
  g_signal_connect_swapped (self->fields, "changed", G_CALLBACK (count_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
}

static void
set_facts (Fixture *self, const char *form, StillaBasis basis, gint64 label_ug)
{
  StillaProductFacts facts = { .basis = basis, .label_ug = label_ug, .per_units = 2, .unit = "tablet" };

  facts.form = stilla_bundle_find_form (stilla_context_get_bundle (self->context), form);
  stilla_label_fields_set_facts (self->fields, &facts);
}

static GtkWidget *
find_entry (Fixture *self)
{
  return test_find (GTK_WIDGET (self->fields), GTK_TYPE_ENTRY, NULL);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  StillaProductFacts facts = { 0 };

  set_facts (self, "citrate", STILLA_BASIS_COMPOUND, 1234500);
  stilla_label_fields_get_facts (self->fields, &facts);
  g_assert_cmpstr (facts.form->id, ==, "citrate");
  g_assert_cmpint (facts.basis, ==, STILLA_BASIS_COMPOUND);
  g_assert_cmpint (facts.label_ug, ==, 1234500);
  g_assert_cmpint (facts.per_units, ==, 2);
  g_assert_cmpstr (facts.unit, ==, "tablet");
  g_assert_cmpint (self->changes, >, 0);
}

static void
test_wrong_amount (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = find_entry (self);

  gtk_editable_set_text (GTK_EDITABLE (entry), "1,5");
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_INVALID);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                       test_find (GTK_WIDGET (self->fields), GTK_TYPE_LABEL,
                                                  stilla_label_fields_get_reading (self->fields)->error),
                                       NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), "1.5");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
}

/* A large elemental amount is asked about; the answer changes the basis, never the number. */
static void
test_question (Fixture *self, gconstpointer data)
{
  StillaProductFacts facts = { 0 };

  set_facts (self, "glycinate", STILLA_BASIS_ELEMENTAL, 1000000);
  test_press (GTK_WIDGET (self->fields), "It is the whole compound");
  stilla_label_fields_get_facts (self->fields, &facts);
  g_assert_cmpint (facts.basis, ==, STILLA_BASIS_COMPOUND);
  g_assert_cmpint (facts.label_ug, ==, 1000000);
  g_assert_null (test_find (GTK_WIDGET (self->fields), GTK_TYPE_BUTTON, "It is the whole compound"));
  test_need (GTK_WIDGET (self->fields), GTK_TYPE_LABEL,
             "141\u00a0mg of elemental magnesium in 2 tablets, 70\u00a0mg in each");
}

/* Until it is answered the number counts for nothing; the answer is about that number only. */
static void
test_elemental_answer (Fixture *self, gconstpointer data)
{
  StillaProductFacts facts = { 0 };

  set_facts (self, "glycinate", STILLA_BASIS_ELEMENTAL, 1000000);
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_ASKED);
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->elemental_ug, ==, 0);
  test_press (GTK_WIDGET (self->fields), "It is elemental magnesium");
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_KNOWN);
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->elemental_ug, ==, 1000000);
  stilla_label_fields_get_facts (self->fields, &facts);
  g_assert_true (facts.is_confirmed);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (self)), "900");
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_ASKED);

  stilla_label_fields_set_facts (self->fields, &facts);
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_KNOWN);
}

static GtkWidget *
find_switch (Fixture *self)
{
  GtkWidget *words = test_need (GTK_WIDGET (self->fields), GTK_TYPE_LABEL,
                                "The label also gives the weight of the whole compound");

  return gtk_widget_get_ancestor (words, GTK_TYPE_CHECK_BUTTON);
}

/* A second number is asked for only beside an elemental amount, and only compared. */
static void
test_weight (Fixture *self, gconstpointer data)
{
  StillaProductFacts facts = { .label_ug = 180000, .per_units = 1, .unit = "tablet", .compound_ug = 1000000 };
  StillaProductFacts read = { 0 };

  facts.form = stilla_bundle_find_form (stilla_context_get_bundle (self->context), "glycinate");
  stilla_label_fields_set_facts (self->fields, &facts);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_switch (self))));
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_ASKED);
  stilla_label_fields_get_facts (self->fields, &read);
  g_assert_cmpint (read.label_ug, ==, 180000);
  g_assert_cmpint (read.compound_ug, ==, 1000000);
  g_assert_cmpint (read.basis, ==, STILLA_BASIS_ELEMENTAL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_switch (self)), FALSE);
  g_assert_cmpint (stilla_label_fields_get_reading (self->fields)->state, ==, STILLA_LABEL_KNOWN);
  set_facts (self, "glycinate", STILLA_BASIS_COMPOUND, 1000000);
  g_assert_null (test_find (GTK_WIDGET (self->fields), GTK_TYPE_LABEL,
                            "The label also gives the weight of the whole compound"));
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  int width;

  set_facts (self, "glycinate-buffered", STILLA_BASIS_COMPOUND, 1000000);
  gtk_widget_measure (GTK_WIDGET (self->fields), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 320);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
#define ADD(name, body) g_test_add ("/app/label-fields/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("wrong-amount", test_wrong_amount);
  ADD ("question", test_question);
  ADD ("elemental-answer", test_elemental_answer);
  ADD ("weight", test_weight);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
