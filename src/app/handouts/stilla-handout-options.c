/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-handout-options.h"

#include "app/planner/stilla-field.h"
#include "app/platform/stilla-drop-down-name.h"

#include <glib/gi18n.h>

#define LONGEST_NAME 100

struct _StillaHandoutOptions {
  GtkBox parent_instance;

  GtkDropDown *paper;
  GtkCheckButton *large;
  GtkCheckButton *two_up;
  GtkDropDown *region;
  StillaField *patient;
  StillaField *date;

  StillaHandoutChoice *choice;
  StillaBundle *bundle;
  gboolean is_showing; /* set by the choice, not by the person */
};

G_DEFINE_FINAL_TYPE (StillaHandoutOptions, stilla_handout_options, GTK_TYPE_BOX)

/* What is chosen */

static guint
find_region (StillaHandoutOptions *self, const char *id)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);

  for (guint i = 0; i < regions->len; i++)
    if (g_strcmp0 (((const StillaRegion *) g_ptr_array_index (regions, i))->id, id) == 0)
      return i;
  return regions->len; /* the lowest limits */
}

/* Words that mean the same are left as they are typed. */
static void
show_words (StillaField *field, const char *words)
{
  g_autofree char *typed = stilla_field_dup_text (field);

  if (g_strcmp0 (typed, words != NULL ? words : "") != 0)
    stilla_field_set_text (field, words != NULL ? words : "");
}

static void
show_choice (StillaHandoutOptions *self)
{
  const StillaHandoutOrder *order = stilla_handout_choice_get_order (self->choice);

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->paper, order->paper);
  gtk_check_button_set_active (self->large, order->large);
  gtk_check_button_set_active (self->two_up, order->two_up);
  gtk_drop_down_set_selected (self->region, find_region (self, order->region));
  show_words (self->patient, order->patient);
  show_words (self->date, order->date);
  self->is_showing = FALSE;
}

static void
paper_cb (StillaHandoutOptions *self)
{
  if (!self->is_showing)
    stilla_handout_choice_set_paper (self->choice, (StillaPaper) gtk_drop_down_get_selected (self->paper));
}

static void
large_cb (StillaHandoutOptions *self)
{
  if (!self->is_showing)
    stilla_handout_choice_set_large (self->choice, gtk_check_button_get_active (self->large));
}

static void
two_up_cb (StillaHandoutOptions *self)
{
  if (!self->is_showing)
    stilla_handout_choice_set_two_up (self->choice, gtk_check_button_get_active (self->two_up));
}

static void
region_cb (StillaHandoutOptions *self)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);
  guint chosen = gtk_drop_down_get_selected (self->region);

  if (self->is_showing)
    return;
  stilla_handout_choice_set_region (
      self->choice,
      chosen < regions->len ? ((const StillaRegion *) g_ptr_array_index (regions, chosen))->id : NULL);
}

static void
words_cb (StillaHandoutOptions *self)
{
  g_autofree char *patient = stilla_field_dup_text (self->patient);
  g_autofree char *date = stilla_field_dup_text (self->date);

  if (self->is_showing)
    return;
  stilla_handout_choice_set_patient (self->choice, patient);
  stilla_handout_choice_set_date (self->choice, date);
}

/* Making it */

static void
stilla_handout_options_dispose (GObject *object)
{
  StillaHandoutOptions *self = STILLA_HANDOUT_OPTIONS (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  G_OBJECT_CLASS (stilla_handout_options_parent_class)->dispose (object);
}

static void
stilla_handout_options_class_init (StillaHandoutOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_handout_options_dispose;
}

static void
stilla_handout_options_init (StillaHandoutOptions *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static GtkDropDown *
add_drop_down (StillaHandoutOptions *self, const char *title, const char *const *words, GCallback chosen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (words);

  gtk_widget_add_css_class (label, "field-name");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  stilla_drop_down_set_name (GTK_DROP_DOWN (drop_down), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (drop_down, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop_down);
}

static GtkCheckButton *
add_check (StillaHandoutOptions *self, const char *words, GCallback toggled)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_add_css_class (check, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (self), check);
  g_signal_connect_object (check, "toggled", toggled, self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (check);
}

static void
add_paper (StillaHandoutOptions *self)
{
  const char *const papers[] = {
    [STILLA_PAPER_A4] = _ ("A4"), [STILLA_PAPER_LETTER] = _ ("Letter"), [STILLA_PAPER_A5] = _ ("A5"), NULL
  };

  self->paper = add_drop_down (self, _ ("Paper"), papers, G_CALLBACK (paper_cb));
  self->large = add_check (self, _ ("Large print, 18 point"), G_CALLBACK (large_cb));
  self->two_up = add_check (self, _ ("Two pages on each sheet"), G_CALLBACK (two_up_cb));
}

static void
add_region (StillaHandoutOptions *self)
{
  const GPtrArray *regions = stilla_bundle_get_regions (self->bundle);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < regions->len; i++)
    g_ptr_array_add (names, ((const StillaRegion *) g_ptr_array_index (regions, i))->name);
  g_ptr_array_add (names, (gpointer) _ ("Somewhere else (the lowest limits)"));
  g_ptr_array_add (names, NULL);
  self->region = add_drop_down (self, _ ("Daily limits of"), (const char *const *) names->pdata,
                                G_CALLBACK (region_cb));
}

static StillaField *
add_field (StillaHandoutOptions *self, const char *title, const char *example)
{
  StillaField *field = STILLA_FIELD (stilla_field_new (title, example));

  stilla_field_set_long (field, LONGEST_NAME);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (field));
  g_signal_connect_object (field, "changed", G_CALLBACK (words_cb), self, G_CONNECT_SWAPPED);
  return field;
}

GtkWidget *
stilla_handout_options_new (StillaHandoutChoice *choice, StillaBundle *bundle)
{
  StillaHandoutOptions *self = g_object_new (STILLA_TYPE_HANDOUT_OPTIONS, NULL);

  self->choice = g_object_ref (choice);
  self->bundle = stilla_bundle_ref (bundle);
  self->is_showing = TRUE;
  add_paper (self);
  add_region (self);
  self->patient = add_field (self, _ ("Name of the _patient"), NULL);
  self->date = add_field (self, _ ("_Date"), NULL);
  stilla_field_say (self->date, _ ("The name and the date are printed at the top and kept nowhere."));
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  show_choice (self);
  return GTK_WIDGET (self);
}
