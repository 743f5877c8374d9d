/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-last-day.h"

#include "app/planner/stilla-date-field.h"
#include "core/schedule/stilla-date-reading.h"

#include <glib/gi18n.h>

struct _StillaLastDay {
  GtkBox parent_instance;

  GtkLabel *words;
  GtkWidget *open;
  GtkWidget *form;
  StillaDateField *field; /* made when it is first opened */

  char *name;
  GDate until; /* not valid: it goes on */
  GDate today;
};

G_DEFINE_FINAL_TYPE (StillaLastDay, stilla_last_day, GTK_TYPE_BOX)

enum {
  KEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
close_form (StillaLastDay *self)
{
  gtk_widget_grab_focus (self->open);
  gtk_widget_set_visible (self->form, FALSE);
}

static void
keep_cb (StillaLastDay *self)
{
  GDate until;

  if (!stilla_date_field_read (self->field, &self->today,
                               _ ("This day is over. Type today or a later day, or remove the medicine."),
                               &until))
    return;
  close_form (self);
  g_signal_emit (self, signals[KEEP], 0, g_date_valid (&until) ? g_date_get_julian (&until) : 0);
}

static GtkWidget *
make_button (StillaLastDay *self, const char *words, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "button-words");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  set_name (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
fill_form (StillaLastDay *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Keep the last day of %s"), self->name);

  self->field = STILLA_DATE_FIELD (
      stilla_date_field_new (_ ("_Last day"), &self->today, _ ("Nothing typed: it goes on.")));
  gtk_box_append (GTK_BOX (self->form), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (self->form), make_button (self, _ ("Keep"), name, G_CALLBACK (keep_cb)));
}

static void
open_cb (StillaLastDay *self)
{
  if (gtk_widget_get_visible (self->form)) {
    close_form (self);
    return;
  }
  if (self->field == NULL)
    fill_form (self);
  stilla_date_field_set (self->field, &self->until);
  gtk_widget_set_visible (self->form, TRUE);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
stilla_last_day_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_LAST_DAY (object)->name, g_free);
  G_OBJECT_CLASS (stilla_last_day_parent_class)->finalize (object);
}

static void
stilla_last_day_class_init (StillaLastDayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_last_day_finalize;
  signals[KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
stilla_last_day_init (StillaLastDay *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

GtkWidget *
stilla_last_day_new (const char *name)
{
  StillaLastDay *self = g_object_new (STILLA_TYPE_LAST_DAY, NULL);
  g_autofree char *open = g_strdup_printf (_ ("Last day of %s"), name);

  self->name = g_strdup (name);
  self->words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "visible", FALSE, NULL);
  self->open = make_button (self, _ ("Only for a time…"), open, G_CALLBACK (open_cb));
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (self->form, FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self), self->open);
  gtk_box_append (GTK_BOX (self), self->form);
  return GTK_WIDGET (self);
}

static char *
describe (const GDate *until, const GDate *today)
{
  g_autofree char *date = g_date_valid (until) ? stilla_date_dup_words_since (until, today) : NULL;

  if (date == NULL)
    return NULL;
  if (g_date_compare (until, today) < 0)
    /* Translators: a day: "20 November" */
    return g_strdup_printf (_ ("Its last day was %s. It no longer counts."), date);
  /* Translators: a day: "20 November" */
  return g_strdup_printf (_ ("Its last day is %s."), date);
}

void
stilla_last_day_show (StillaLastDay *self, const GDate *until, const GDate *today)
{
  g_autofree char *words = describe (until, today);

  self->until = *until;
  self->today = *today;
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}
