/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-medicine-card.h"

#include "app/planner/stilla-product-editor.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-level-mark.h"
#include "app/safety/stilla-circumstances-change.h"
#include "app/safety/stilla-last-day.h"
#include "app/safety/stilla-times-editor.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-medicine-edit.h"
#include "model/stilla-medicine-facts.h"

#include <glib/gi18n.h>

#define LEAST_NAME_WIDTH 160

struct _StillaMedicineCard {
  GtkBox parent_instance;

  GtkWidget *origin; /* borrowed: the page that holds the card */
  StillaTimesEditor *times;
  StillaLastDay *last_day;

  /* owned */
  StillaContext *context;
  char *name;
};

G_DEFINE_FINAL_TYPE (StillaMedicineCard, stilla_medicine_card, GTK_TYPE_BOX)

static StillaCircumstances *
begin (StillaMedicineCard *self)
{
  return stilla_planner_begin_circumstances (stilla_context_get_planner (self->context));
}

static void
add_time_cb (StillaMedicineCard *self, const char *typed)
{
  g_autoptr (StillaCircumstances) circumstances = begin (self);
  StillaOwnMedicine *own = stilla_circumstances_find_medicine (circumstances, self->name);
  g_autoptr (GError) error = NULL;

  if (own == NULL)
    return;
  if (!stilla_medicine_edit_add_time (own, typed, &error)) {
    stilla_times_editor_refuse (self->times, error->message);
    return;
  }
  stilla_times_editor_take (self->times);
  stilla_circumstances_change_save (self->origin, self->context, circumstances, NULL);
}

static void
remove_time_cb (StillaMedicineCard *self, int minute)
{
  g_autoptr (StillaCircumstances) circumstances = begin (self);
  StillaOwnMedicine *own = stilla_circumstances_find_medicine (circumstances, self->name);
  g_autofree char *time = stilla_minute_to_string (minute);
  g_autofree char *words = g_strdup_printf (_ ("Removed %s at %s"), self->name, time);

  if (own == NULL)
    return;
  stilla_medicine_edit_remove_time (own, minute);
  stilla_circumstances_change_save_undoable (self->origin, self->context, circumstances, words,
                                             stilla_medicine_edit_restore);
}

static void
weekday_cb (StillaMedicineCard *self, int weekday)
{
  g_autoptr (StillaCircumstances) circumstances = begin (self);
  StillaOwnMedicine *own = stilla_circumstances_find_medicine (circumstances, self->name);

  if (own == NULL)
    return;
  own->weekday = (GDateWeekday) weekday;
  stilla_circumstances_change_save (self->origin, self->context, circumstances, NULL);
}

static void
last_day_cb (StillaMedicineCard *self, guint julian)
{
  g_autoptr (StillaCircumstances) circumstances = begin (self);
  StillaOwnMedicine *own = stilla_circumstances_find_medicine (circumstances, self->name);

  if (own == NULL)
    return;
  g_date_clear (&own->until, 1);
  if (julian != 0)
    g_date_set_julian (&own->until, julian);
  stilla_circumstances_change_save (self->origin, self->context, circumstances, NULL);
}

static void
remove_cb (StillaMedicineCard *self)
{
  g_autoptr (StillaCircumstances) circumstances = begin (self);
  g_autofree char *words = g_strdup_printf (_ ("Removed %s"), self->name);

  if (stilla_medicine_edit_remove (circumstances, self->name))
    stilla_circumstances_change_save_undoable (self->origin, self->context, circumstances, words,
                                               stilla_medicine_edit_restore);
}

static void
look_up_cb (StillaMedicineCard *self)
{
  g_autofree char *place = g_strconcat ("interactions#", self->name, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", place);
}

static void
add_product_cb (StillaMedicineCard *self)
{
  StillaProductFacts facts
      = { .name = self->name, .basis = STILLA_BASIS_ELEMENTAL, .per_units = 1, .unit = "tablet" };

  stilla_product_editor_open_new (self->origin, self->context, &facts);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_text_button (StillaMedicineCard *self, const char *words, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (words, "button-words"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  set_name (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_remove (StillaMedicineCard *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), self->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  set_name (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_names (StillaMedicineCard *self, const StillaMedicineFacts *facts)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *origin = NULL;

  gtk_box_append (GTK_BOX (lines), make_label (self->name, "medicine-name"));
  if (facts->generic != NULL) {
    origin = g_strdup_printf (_ ("brand of %s"), facts->generic);
    gtk_box_append (GTK_BOX (lines), make_label (origin, "dim"));
  }
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  return lines;
}

static void
append_head (StillaMedicineCard *self, const StillaMedicineFacts *facts)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *names
      = stilla_aside_new (make_names (self, facts), stilla_level_mark_new (facts->level), LEAST_NAME_WIDTH);

  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (head), names);
  gtk_box_append (GTK_BOX (head), make_remove (self));
  gtk_box_append (GTK_BOX (self), head);
  if (!facts->is_listed)
    gtk_box_append (GTK_BOX (self), make_label (facts->status, "unchecked"));
}

static void
append_look_up (StillaMedicineCard *self)
{
  g_autofree char *name = g_strdup_printf (_ ("What the guide says about %s"), self->name);

  gtk_box_append (GTK_BOX (self),
                  make_text_button (self, _ ("What the guide says"), name, G_CALLBACK (look_up_cb)));
}

static void
append_count (StillaMedicineCard *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Add %s to My plan"), self->name);

  gtk_box_append (
      GTK_BOX (self),
      make_label (_ ("It holds magnesium: add it to My plan as a product, so that it counts."), "holds"));
  gtk_box_append (GTK_BOX (self),
                  make_text_button (self, _ ("Add to My plan…"), name, G_CALLBACK (add_product_cb)));
}

static void
append_times (StillaMedicineCard *self)
{
  self->times = STILLA_TIMES_EDITOR (stilla_times_editor_new (self->name));
  g_signal_connect_object (self->times, "add", G_CALLBACK (add_time_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->times, "remove", G_CALLBACK (remove_time_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->times, "weekday", G_CALLBACK (weekday_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->times));
}

static void
append_last_day (StillaMedicineCard *self)
{
  self->last_day = STILLA_LAST_DAY (stilla_last_day_new (self->name));
  g_signal_connect_object (self->last_day, "keep", G_CALLBACK (last_day_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->last_day));
}

static void
stilla_medicine_card_dispose (GObject *object)
{
  StillaMedicineCard *self = STILLA_MEDICINE_CARD (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (stilla_medicine_card_parent_class)->dispose (object);
}

static void
stilla_medicine_card_class_init (StillaMedicineCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_medicine_card_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_medicine_card_init (StillaMedicineCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "medicine-card");
}

GtkWidget *
stilla_medicine_card_new (GtkWidget *origin,
                          StillaContext *context,
                          const StillaMedicineList *list,
                          const char *name)
{
  StillaMedicineCard *self = g_object_new (STILLA_TYPE_MEDICINE_CARD, NULL);
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaMedicineFacts) facts = stilla_medicine_facts_new (list, name, reader);

  self->origin = origin;
  self->context = g_object_ref (context);
  self->name = g_strdup (name);
  set_name (GTK_WIDGET (self), name);
  append_head (self, facts);
  append_times (self);
  append_last_day (self);
  if (facts->counts)
    append_count (self);
  if (facts->is_listed)
    append_look_up (self);
  return GTK_WIDGET (self);
}

const char *
stilla_medicine_card_get_name (StillaMedicineCard *self)
{
  return self->name;
}

void
stilla_medicine_card_show (StillaMedicineCard *self, const StillaOwnMedicine *own)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  stilla_times_editor_show (self->times, own);
  stilla_last_day_show (self->last_day, &own->until, stilla_planner_get_today (planner));
}

void
stilla_medicine_card_focus (StillaMedicineCard *self)
{
  stilla_times_editor_focus (self->times);
}
