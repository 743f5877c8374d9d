/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-as-needed-row.h"

#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-aside-layout.h"
#include "model/stilla-as-needed-words.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-planner-takings.h"

#include <glib/gi18n.h>

struct _StillaAsNeededRow {
  GtkListBoxRow parent_instance;

  GtkLabel *used;
  GtkLabel *warning;

  StillaContext *context;
  StillaAsNeeded *item;
};

G_DEFINE_FINAL_TYPE (StillaAsNeededRow, stilla_as_needed_row, GTK_TYPE_LIST_BOX_ROW)

static StillaPlanner *
get_planner (StillaAsNeededRow *self)
{
  return stilla_context_get_planner (self->context);
}

static void
untaken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaAsNeededRow) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_planner_untake_finish (STILLA_PLANNER (source), result, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

static void
undo_cb (AdwToast *toast, StillaAsNeededRow *self)
{
  const char *dose_id = g_object_get_data (G_OBJECT (toast), "dose");

  if (stilla_plan_change_is_last (GTK_WIDGET (self), toast))
    stilla_planner_untake_async (get_planner (self), dose_id, untaken_cb, g_object_ref (self));
}

static void
say_taken (StillaAsNeededRow *self, char *dose_id)
{
  const StillaProduct *product
      = stilla_plan_find_product (stilla_planner_get_plan (get_planner (self)), self->item->product_id);
  g_autofree char *words = g_strdup_printf (_ ("Taken: %s"), product->name);
  AdwToast *toast = stilla_plan_change_offer_undo (GTK_WIDGET (self), words);

  if (toast == NULL)
    return;
  g_object_set_data_full (G_OBJECT (toast), "dose", g_strdup (dose_id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaAsNeededRow) self = data;
  g_autofree char *dose_id = NULL;
  g_autoptr (GError) error = NULL;

  if (!stilla_planner_take_finish (STILLA_PLANNER (source), result, &dose_id, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    say_taken (self, dose_id);
}

static void
take_cb (StillaAsNeededRow *self)
{
  stilla_planner_take_async (get_planner (self), self->item->id, NULL, taken_cb, g_object_ref (self));
}

static void
stilla_as_needed_row_dispose (GObject *object)
{
  StillaAsNeededRow *self = STILLA_AS_NEEDED_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->item, stilla_as_needed_unref);
  G_OBJECT_CLASS (stilla_as_needed_row_parent_class)->dispose (object);
}

static void
stilla_as_needed_row_class_init (StillaAsNeededRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_as_needed_row_dispose;
}

static void
stilla_as_needed_row_init (StillaAsNeededRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "occurrence");
}

static GtkLabel *
add_label (GtkWidget *box, const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_words (StillaAsNeededRow *self, const char *title)
{
  const StillaPlan *plan = stilla_planner_get_plan (get_planner (self));
  g_autofree char *amount
      = stilla_dose_dup_amount (stilla_plan_find_product (plan, self->item->product_id), &self->item->units,
                                stilla_context_get_number_style (self->context));
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (lines, title, "heading");
  add_label (lines, amount, "dim");
  self->used = add_label (lines, "", "dim");
  self->warning = add_label (lines, "", "more-than-planned");
  return lines;
}

GtkWidget *
stilla_as_needed_row_new (StillaContext *context, StillaAsNeeded *item)
{
  StillaAsNeededRow *self = g_object_new (STILLA_TYPE_AS_NEEDED_ROW, NULL);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  GtkWidget *take = gtk_button_new_with_label (_ ("Taken now"));

  self->context = g_object_ref (context);
  self->item = stilla_as_needed_ref (item);
  title = stilla_as_needed_dup_title (item, stilla_planner_get_plan (get_planner (self)));
  name = g_strdup_printf (_ ("%s: %s"), _ ("Taken now"), title);
  gtk_widget_set_valign (take, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (take, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              stilla_aside_new (make_words (self, title), take, 200));
  stilla_as_needed_row_look (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->used,
                                  self->warning, NULL, -1);
  return GTK_WIDGET (self);
}

const char *
stilla_as_needed_row_get_id (StillaAsNeededRow *self)
{
  return self->item->id;
}

void
stilla_as_needed_row_look (StillaAsNeededRow *self)
{
  const StillaPlan *plan = stilla_planner_get_plan (get_planner (self));
  const GDate *today = stilla_planner_get_today (get_planner (self));
  g_autofree char *used = stilla_as_needed_dup_used (self->item, plan, today);
  g_autofree char *warning = stilla_as_needed_dup_warning (self->item, plan, today);

  gtk_label_set_label (self->used, used);
  gtk_label_set_label (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
}
