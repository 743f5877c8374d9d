/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-amount-menu.h"

#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

/* What the choices of one menu share. */
typedef struct {
  StillaContext *context;
  StillaProduct *product;
  StillaUnits planned;
  StillaAmountChosen chosen;
  GtkWidget *widget; /* borrowed */
} Menu;

static void
menu_free (Menu *menu)
{
  g_clear_object (&menu->context);
  g_clear_pointer (&menu->product, stilla_product_unref);
  g_free (menu);
}

/* Half, one, and one and a half of what is counted. */
static const StillaUnits choices[] = { { 1, 2 }, { 1, 1 }, { 3, 2 } };

static void
choose_cb (GtkWidget *button, Menu *menu)
{
  const StillaUnits *units = g_object_get_data (G_OBJECT (button), "units");

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  menu->chosen (menu->widget, units);
}

static GtkWidget *
add_label (GtkWidget *box, const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_choice (Menu *menu, GtkWidget *box, const char *words, const char *remark)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = remark != NULL ? g_strdup_printf ("%s, %s", words, remark) : g_strdup (words);

  add_label (lines, words, "button-words");
  if (remark != NULL)
    add_label (lines, remark, "more-than-planned");
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (choose_cb), menu);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_amount (Menu *menu, GtkWidget *box, const StillaUnits *units)
{
  int difference = stilla_units_compare (units, &menu->planned);
  g_autofree char *count = stilla_unit_word_count (menu->product->unit, units);
  g_autofree char *amount
      = stilla_dose_dup_amount (menu->product, units, stilla_context_get_number_style (menu->context));
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), count, amount);

  if (difference != 0)
    g_object_set_data_full (
        G_OBJECT (add_choice (menu, box, words, difference > 0 ? _ ("more than planned") : NULL)), "units",
        g_memdup2 (units, sizeof *units), g_free);
}

static GtkWidget *
make_choices (Menu *menu)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_label (box, _ ("Taken, but another amount"), "menu-title");
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    add_amount (menu, box, &choices[i]);
  add_choice (menu, box, _ ("Other amount, or a note…"), NULL);
  return box;
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), make_choices (data));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Taken, but another amount"), -1);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
stilla_amount_menu_new (StillaContext *context,
                        const StillaOccurrence *occurrence,
                        const char *name,
                        StillaAmountChosen chosen,
                        GtkWidget *widget)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "valign",
                                    GTK_ALIGN_CENTER, NULL);
  g_autofree char *words = g_strdup_printf (_ ("Another amount, or a note: %s"), name);
  Menu *menu = g_new0 (Menu, 1);

  menu->context = g_object_ref (context);
  menu->product = stilla_product_ref (occurrence->product);
  menu->planned = occurrence->dose->units;
  menu->chosen = chosen;
  menu->widget = widget;
  g_object_set_data_full (G_OBJECT (button), "menu", menu, (GDestroyNotify) menu_free);
  gtk_widget_set_tooltip_text (button, _ ("Another amount, or a note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, menu, NULL);
  return button;
}
