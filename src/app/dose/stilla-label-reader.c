/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/dose/stilla-label-reader.h"

#include "app/dose/stilla-label-fields.h"
#include "app/dose/stilla-limit-bar.h"
#include "app/planner/stilla-product-editor.h"
#include "core/safety/stilla-day-limit.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

struct _StillaLabelReader {
  GtkBox parent_instance;

  StillaContext *context;
  StillaLabelFields *fields;
  GtkWidget *limit_box;
  StillaLimitBar *bar;
  GtkLabel *limit;
  GtkLabel *wording;
  GtkWidget *above;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (StillaLabelReader, stilla_label_reader, GTK_TYPE_BOX)

static StillaDayWords *
make_words (StillaLabelReader *self, gint64 elemental_ug)
{
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (self->context));
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  StillaDaySum sum = { elemental_ug, unknown };
  StillaBundle *bundle = stilla_context_get_bundle (self->context);

  return stilla_day_words_new (&sum, bundle, stilla_day_limit_find_adult (bundle, region), region,
                               stilla_context_get_number_style (self->context));
}

static void
changed_cb (StillaLabelReader *self)
{
  const StillaLabelReading *reading = stilla_label_fields_get_reading (self->fields);
  g_autoptr (StillaDayWords) words = make_words (self, reading->elemental_ug);
  g_autofree char *alternative = g_strdup_printf ("%s. %s", words->sum, words->limit);
  g_autofree char *wording = words->region != NULL ? g_strdup_printf ("%s %s", words->wording, words->region)
                                                   : g_strdup (words->wording);

  gtk_widget_set_visible (self->limit_box, reading->state == STILLA_LABEL_KNOWN && words->limit != NULL);
  gtk_widget_set_visible (self->add, reading->state == STILLA_LABEL_KNOWN);
  stilla_limit_bar_set (self->bar, reading->elemental_ug, words->limit_ug, alternative);
  gtk_label_set_label (self->limit, words->limit);
  gtk_label_set_label (self->wording, wording);
  gtk_widget_set_visible (self->above, words->above != NULL);
}

static void
add_cb (StillaLabelReader *self)
{
  StillaProductFacts facts = { 0 };

  stilla_label_fields_get_facts (self->fields, &facts);
  stilla_product_editor_open_new (GTK_WIDGET (self), self->context, &facts);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
build_limit (StillaLabelReader *self)
{
  GtkWidget *bar = stilla_limit_bar_new ();
  GtkWidget *limit = make_label (NULL);
  GtkWidget *wording = make_label ("dim");

  self->limit_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->bar = STILLA_LIMIT_BAR (bar);
  self->limit = GTK_LABEL (limit);
  self->wording = GTK_LABEL (wording);
  gtk_box_append (GTK_BOX (self->limit_box), bar);
  gtk_box_append (GTK_BOX (self->limit_box), limit);
  gtk_box_append (GTK_BOX (self->limit_box), wording);
  self->above = make_label ("sum-above");
  gtk_label_set_label (GTK_LABEL (self->above),
                       _ ("This amount alone is more than the published limit for a day."));
  gtk_box_append (GTK_BOX (self->limit_box), self->above);
}

static void
stilla_label_reader_dispose (GObject *object)
{
  g_clear_object (&STILLA_LABEL_READER (object)->context);
  G_OBJECT_CLASS (stilla_label_reader_parent_class)->dispose (object);
}

static void
stilla_label_reader_class_init (StillaLabelReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_label_reader_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_label_reader_init (StillaLabelReader *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "label-reader");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Label reader"),
                                  -1);
}

/* A page about one form asks about that form: people come with the number on the front of its packet. */
static void
start_with_form (StillaLabelReader *self, const char *form_id)
{
  const StillaForm *form
      = form_id != NULL ? stilla_bundle_find_form (stilla_context_get_bundle (self->context), form_id) : NULL;
  StillaProductFacts facts
      = { .form = form, .basis = STILLA_BASIS_COMPOUND, .per_units = 1, .unit = "capsule" };

  if (form != NULL)
    stilla_label_fields_set_facts (self->fields, &facts);
}

GtkWidget *
stilla_label_reader_new (StillaContext *context, const char *form_id)
{
  StillaLabelReader *self = g_object_new (STILLA_TYPE_LABEL_READER, NULL);

  self->context = g_object_ref (context);
  self->fields = g_object_new (STILLA_TYPE_LABEL_FIELDS, NULL);
  self->add = gtk_button_new_with_label (_ ("Add to my plan…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  build_limit (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (self), self->limit_box);
  gtk_box_append (GTK_BOX (self), self->add);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stilla_context_get_settings (context), "notify::region", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  stilla_label_fields_set_up (self->fields, context, FALSE);
  start_with_form (self, form_id);
  return GTK_WIDGET (self);
}
