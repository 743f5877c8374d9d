/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-later-menu.h"

#include "app/planner/stilla-plan-change.h"
#include "model/stilla-planner-later.h"

#include <glib/gi18n.h>

#define MINUTES_KEY "stilla-minutes"

static const int choices[] = STILLA_LATER_CHOICES;

struct _StillaLaterMenu {
  GtkWidget parent_instance;

  GtkWidget *button;

  StillaContext *context;
  StillaOccurrence occurrence;
};

G_DEFINE_FINAL_TYPE (StillaLaterMenu, stilla_later_menu, GTK_TYPE_WIDGET)

static StillaPlanner *
get_planner (StillaLaterMenu *self)
{
  return stilla_context_get_planner (self->context);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaLaterMenu) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_planner_later_finish (STILLA_PLANNER (source), result, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

static void
choose_cb (GtkWidget *choice, StillaLaterMenu *self)
{
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choice), MINUTES_KEY));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  stilla_planner_later_async (get_planner (self), &self->occurrence, minutes, kept_cb, g_object_ref (self));
}

static GtkWidget *
make_choice (StillaLaterMenu *self, int minutes)
{
  g_autoptr (GDateTime) now = stilla_clock_now (stilla_context_get_clock (self->context));
  g_autoptr (GDateTime) until = g_date_time_add_minutes (now, minutes);
  g_autofree char *time = g_date_time_format (until, "%H:%M");
  g_autofree char *words = g_strdup_printf (
      ngettext ("%d minute, until %s", "%d minutes, until %s", (gulong) minutes), minutes, time);
  GtkWidget *choice = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (choice, "flat");
  g_object_set_data (G_OBJECT (choice), MINUTES_KEY, GINT_TO_POINTER (minutes));
  g_signal_connect_object (choice, "clicked", G_CALLBACK (choose_cb), self, 0);
  return choice;
}

/* What can be chosen is asked for each time: the time goes on. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  StillaLaterMenu *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (stilla_planner_may_put_off (get_planner (self), &self->occurrence, choices[i]))
      gtk_box_append (GTK_BOX (box), make_choice (self, choices[i]));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Later"), -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
stilla_later_menu_dispose (GObject *object)
{
  StillaLaterMenu *self = STILLA_LATER_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->context);
  stilla_occurrence_clear (&self->occurrence);
  G_OBJECT_CLASS (stilla_later_menu_parent_class)->dispose (object);
}

static void
stilla_later_menu_class_init (StillaLaterMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_later_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_later_menu_init (StillaLaterMenu *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), gtk_label_new (_ ("Later")));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
stilla_later_menu_new (StillaContext *context, const StillaOccurrence *occurrence, const char *name)
{
  StillaLaterMenu *self = g_object_new (STILLA_TYPE_LATER_MENU, NULL);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), _ ("Later"), name);

  self->context = g_object_ref (context);
  self->occurrence = *occurrence;
  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  stilla_later_menu_look (self);
  return GTK_WIDGET (self);
}

void
stilla_later_menu_look (StillaLaterMenu *self)
{
  gboolean has_choice = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    has_choice = has_choice || stilla_planner_may_put_off (get_planner (self), &self->occurrence, choices[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), has_choice);
}
