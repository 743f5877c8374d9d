/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-medicines-page.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-drop-down-name.h"
#include "app/safety/stilla-day-view.h"
#include "app/safety/stilla-medicine-card.h"
#include "app/safety/stilla-circumstances-change.h"
#include "app/safety/stilla-medicine-entry.h"
#include "model/stilla-medicine-edit.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaMedicinesPage {
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *screen;
  AdwStatusPage *status;
  GtkWidget *add_first;
  GtkLabel *notice;
  StillaMedicineEntry *entry;
  GtkBox *cards; /* StillaMedicineCard */
  GtkWidget *day_part;
  GtkWidget *weekday_part;
  GtkDropDown *weekday;
  StillaDayView *day;

  /* owned */
  StillaContext *context;
  StillaMedicineList *list;
  char *added;        /* (nullable): the medicine whose times are asked for next */
  gboolean is_adding; /* the reader went on from the empty page */
};

G_DEFINE_FINAL_TYPE (StillaMedicinesPage, stilla_medicines_page, GTK_TYPE_WIDGET)

static StillaPlanner *
get_planner (StillaMedicinesPage *self)
{
  return stilla_context_get_planner (self->context);
}

static const StillaCircumstances *
get_circumstances (StillaMedicinesPage *self)
{
  return stilla_planner_get_circumstances (get_planner (self));
}

/* The day */

static GDateWeekday
get_weekday (StillaMedicinesPage *self, const StillaDayGaps *gaps)
{
  if (!stilla_day_gaps_days_differ (gaps))
    return G_DATE_BAD_WEEKDAY;
  return (GDateWeekday) gtk_drop_down_get_selected (self->weekday);
}

static void
show_day (StillaMedicinesPage *self)
{
  const GDate *today = stilla_planner_get_today (get_planner (self));
  g_autoptr (StillaCircumstances) present = stilla_circumstances_copy_since (get_circumstances (self), today);
  g_autoptr (StillaDayGaps) gaps = stilla_day_gaps_new (self->list, present);
  g_autoptr (GArray) doses = stilla_plan_list_minutes (stilla_planner_get_plan (get_planner (self)), today);

  gtk_widget_set_visible (self->day_part, present->medicines->len > 0);
  gtk_widget_set_visible (self->weekday_part, stilla_day_gaps_days_differ (gaps));
  stilla_day_view_set_chart (self->day,
                             stilla_day_chart_new (gaps, present, get_weekday (self, gaps), doses));
}

/* The list */

static StillaMedicineCard *
get_card (StillaMedicinesPage *self, guint index)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card != NULL ? STILLA_MEDICINE_CARD (card) : NULL;
}

/* Whether the cards are those of the medicines in @circumstances, in their order. */
static gboolean
has_cards_of (StillaMedicinesPage *self, const StillaCircumstances *circumstances)
{
  for (guint i = 0; i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);
    StillaMedicineCard *card = get_card (self, i);

    if (card == NULL || !g_str_equal (stilla_medicine_card_get_name (card), own->name))
      return FALSE;
  }
  return get_card (self, circumstances->medicines->len) == NULL;
}

static void
make_cards (StillaMedicinesPage *self, const StillaCircumstances *circumstances)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  for (guint i = 0; i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);

    gtk_box_append (self->cards,
                    stilla_medicine_card_new (GTK_WIDGET (self), self->context, self->list, own->name));
  }
}

/* The keyboard goes to the times of what was just added; when the card it stood in is gone, to the entry. */
static void
move_keyboard (StillaMedicinesPage *self, gboolean was_in_cards)
{
  for (guint i = 0; self->added != NULL && get_card (self, i) != NULL; i++) {
    if (g_str_equal (stilla_medicine_card_get_name (get_card (self, i)), self->added)) {
      g_clear_pointer (&self->added, g_free);
      stilla_medicine_card_focus (get_card (self, i));
      return;
    }
  }
  if (was_in_cards)
    stilla_medicine_entry_focus (self->entry);
}

static gboolean
has_keyboard (StillaMedicinesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->cards));
}

static void
show_cards (StillaMedicinesPage *self)
{
  const StillaCircumstances *circumstances = get_circumstances (self);
  gboolean was_in_cards = has_keyboard (self);
  gboolean are_new = !has_cards_of (self, circumstances);

  if (are_new)
    make_cards (self, circumstances);
  for (guint i = 0; i < circumstances->medicines->len; i++)
    stilla_medicine_card_show (get_card (self, i), g_ptr_array_index (circumstances->medicines, i));
  if (are_new)
    move_keyboard (self, was_in_cards);
}

/* The screen */

static void
show_status (StillaMedicinesPage *self, gboolean can_save)
{
  adw_status_page_set_title (self->status, can_save ? _ ("No medicines are written down")
                                                    : _ ("Your notes cannot be changed"));
  adw_status_page_set_description (
      self->status,
      can_save
          ? _ ("Write down what else you take, also what you buy without a prescription. Stilla looks up "
               "what is published about magnesium with it.")
          : stilla_planner_get_notice (get_planner (self)));
  gtk_widget_set_visible (self->add_first, can_save);
}

static const char *
find_screen (StillaMedicinesPage *self)
{
  if (!stilla_planner_is_loaded (get_planner (self)))
    return "loading";
  return get_circumstances (self)->medicines->len > 0 || self->is_adding ? "list" : "empty";
}

static void
show_all (StillaMedicinesPage *self)
{
  gboolean can_save = stilla_planner_can_save (get_planner (self));
  const char *notice = stilla_planner_get_notice (get_planner (self));

  gtk_label_set_label (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cards), can_save);
  show_status (self, can_save);
  gtk_stack_set_visible_child_name (self->stack, find_screen (self));
  show_cards (self);
  show_day (self);
}

static void
add_first_cb (StillaMedicinesPage *self)
{
  self->is_adding = TRUE;
  show_all (self);
  stilla_medicine_entry_focus (self->entry);
}

static void
add_cb (StillaMedicinesPage *self, const char *name)
{
  g_autoptr (StillaCircumstances) circumstances = stilla_planner_begin_circumstances (get_planner (self));
  g_autoptr (GError) error = NULL;

  if (!stilla_medicine_edit_add (circumstances, self->list, name, &error)) {
    stilla_medicine_entry_refuse (self->entry, error->message);
    return;
  }
  stilla_medicine_entry_set_text (self->entry, "");
  g_clear_pointer (&self->added, g_free);
  self->added = g_strdup (name);
  stilla_circumstances_change_save (GTK_WIDGET (self), self->context, circumstances, NULL);
}

static void
look_up_cb (StillaMedicinesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "interactions");
}

/* Making it */

static GtkWidget *
make_heading (const char *words)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "page-heading");
  return heading;
}

static GtkWidget *
make_button (StillaMedicinesPage *self, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_empty (StillaMedicinesPage *self)
{
  GtkWidget *status = adw_status_page_new ();

  self->status = ADW_STATUS_PAGE (status);
  self->add_first = make_button (self, _ ("Add a medicine"), G_CALLBACK (add_first_cb));
  gtk_widget_set_halign (self->add_first, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add_first, "pill");
  gtk_widget_add_css_class (self->add_first, "suggested-action");
  adw_status_page_set_child (self->status, self->add_first);
  gtk_stack_add_named (self->stack, status, "empty");
}

static void
make_weekday (StillaMedicinesPage *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  GtkWidget *label = gtk_label_new (_ ("Day that is shown"));

  for (int day = G_DATE_BAD_WEEKDAY; day <= G_DATE_SUNDAY; day++)
    g_strv_builder_add (words, stilla_weekday_words ((GDateWeekday) day));
  all = g_strv_builder_end (words);
  self->weekday = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) all));
  stilla_drop_down_set_name (self->weekday, _ ("Day that is shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekday), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Day that is shown"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->weekday), GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-name");
  self->weekday_part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->weekday_part), label);
  gtk_box_append (GTK_BOX (self->weekday_part), GTK_WIDGET (self->weekday));
}

static void
make_day (StillaMedicinesPage *self)
{
  self->day_part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->day_part, "outcome");
  make_weekday (self);
  self->day = STILLA_DAY_VIEW (stilla_day_view_new ());
  gtk_box_append (GTK_BOX (self->day_part), make_heading (_ ("Which hours keep the gaps?")));
  gtk_box_append (GTK_BOX (self->day_part), self->weekday_part);
  gtk_box_append (GTK_BOX (self->day_part), GTK_WIDGET (self->day));
}

static void
make_notice (StillaMedicinesPage *self)
{
  GtkWidget *notice = stilla_text_label_new_plain ("", "callout");

  self->notice = GTK_LABEL (notice);
  gtk_widget_add_css_class (notice, "take-care");
  gtk_widget_set_visible (notice, FALSE);
}

static void
append (StillaMedicinesPage *self, GtkWidget *child)
{
  stilla_screen_append (STILLA_SCREEN (self->screen), child);
}

static void
make_list (StillaMedicinesPage *self)
{
  self->screen = stilla_screen_new (_ ("My medicines"));
  self->entry = STILLA_MEDICINE_ENTRY (stilla_medicine_entry_new (TRUE));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  make_notice (self);
  make_day (self);
  append (self, GTK_WIDGET (self->notice));
  append (self,
          stilla_text_label_new_plain (stilla_context_is_unsaved (self->context)
                                           ? _ ("What else is taken, and when. Nothing of it is kept.")
                                           : _ ("What else you take, and when. It stays on this computer."),
                                       "lead"));
  append (self, GTK_WIDGET (self->cards));
  append (self, make_heading (_ ("Add a medicine")));
  append (self, GTK_WIDGET (self->entry));
  append (self, self->day_part);
  append (self, make_button (self, _ ("Look up a medicine without adding it"), G_CALLBACK (look_up_cb)));
  g_signal_connect_object (self->entry, "chosen", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "kept", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, self->screen, "list");
}

static void
stilla_medicines_page_dispose (GObject *object)
{
  StillaMedicinesPage *self = STILLA_MEDICINES_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->context);
  g_clear_pointer (&self->list, stilla_medicine_list_free);
  g_clear_pointer (&self->added, g_free);
  G_OBJECT_CLASS (stilla_medicines_page_parent_class)->dispose (object);
}

static void
stilla_medicines_page_class_init (StillaMedicinesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_medicines_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_medicines_page_init (StillaMedicinesPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE); /* the empty page is the wider one with large text */
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  make_empty (self);
}

GtkWidget *
stilla_medicines_page_new (StillaContext *context)
{
  StillaMedicinesPage *self = g_object_new (STILLA_TYPE_MEDICINES_PAGE, NULL);

  self->context = g_object_ref (context);
  make_list (self);
  self->list = stilla_medicine_list_new (stilla_context_get_bundle (context));
  stilla_medicine_entry_set_list (self->entry, self->list, context);
  gtk_drop_down_set_selected (self->weekday,
                              g_date_get_weekday (stilla_planner_get_today (get_planner (self))));
  g_signal_connect_object (self->weekday, "notify::selected", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_planner (self), "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);
  return GTK_WIDGET (self);
}
