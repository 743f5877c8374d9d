/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-product-card.h"

#include "app/planner/stilla-dose-editor.h"
#include "app/planner/stilla-plan-change.h"
#include "app/planner/stilla-product-editor.h"
#include "app/platform/stilla-aside-layout.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-plan-words.h"

#include <glib/gi18n.h>

/* What a button of the card acts on. */
typedef struct {
  StillaContext *context;
  StillaProduct *product;
  StillaDoseTime *dose; /* NULL: the product itself */
} Target;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_clear_object (&target->context);
  g_clear_pointer (&target->product, stilla_product_unref);
  g_clear_pointer (&target->dose, stilla_dose_time_unref);
  g_free (target);
}

/* What stays when the card is made anew: the words about a change are said from there. */
static GtkWidget *
get_origin (GtkWidget *button)
{
  return gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);
}

static void
edit_product_cb (GtkWidget *button, Target *target)
{
  stilla_product_editor_open (get_origin (button), target->context, target->product);
}

static void
edit_dose_cb (GtkWidget *button, Target *target)
{
  stilla_dose_editor_open (get_origin (button), target->context, target->product, target->dose);
}

static void
remove_cb (GtkWidget *button, Target *target)
{
  g_autoptr (StillaPlanDraft) draft
      = stilla_planner_begin_edit (stilla_context_get_planner (target->context));
  g_autoptr (GError) error = NULL;
  g_autofree char *time = target->dose != NULL ? stilla_minute_to_string (target->dose->minute) : NULL;
  g_autofree char *words = time != NULL
                               ? g_strdup_printf (_ ("Removed %s at %s"), target->product->name, time)
                               : g_strdup_printf (_ ("Removed %s"), target->product->name);
  gboolean is_done = target->dose != NULL
                         ? stilla_plan_draft_remove_dose (draft, target->dose->id, &error)
                         : stilla_plan_draft_remove_product (draft, target->product->id, &error);
  GtkWidget *origin = get_origin (button);

  if (is_done)
    stilla_plan_change_save (origin, target->context, draft, words, NULL, NULL);
  else
    stilla_plan_change_say (origin, error->message);
}

/* The same button of the same thing is found again after the card was made anew. */
static void
set_name (GtkWidget *button, const char *icon, const Target *target)
{
  g_autofree char *name
      = g_strconcat (icon, "/", target->dose != NULL ? target->dose->id : target->product->id, NULL);

  gtk_widget_set_name (button, name);
}

static GtkWidget *
make_button (const Target *target, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  Target *own = g_memdup2 (target, sizeof *target);

  g_object_ref (own->context);
  stilla_product_ref (own->product);
  if (own->dose != NULL)
    stilla_dose_time_ref (own->dose);
  set_name (button, icon, target);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", callback, own, target_free, 0);
  return button;
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_buttons (const Target *target, const char *edit_name, GCallback edit, const char *remove_name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), make_button (target, "document-edit-symbolic", edit_name, edit));
  gtk_box_append (GTK_BOX (box),
                  make_button (target, "user-trash-symbolic", remove_name, G_CALLBACK (remove_cb)));
  return box;
}

static GtkWidget *
make_head (const Target *target)
{
  StillaProduct *product = target->product;
  const StillaNumberStyle *style = stilla_context_get_number_style (target->context);
  const StillaForm *form
      = product->form_id != NULL
            ? stilla_bundle_find_form (stilla_context_get_bundle (target->context), product->form_id)
            : NULL;
  g_autofree char *amount = stilla_product_dup_amount (product, style);
  g_autofree char *origin = stilla_product_dup_origin (product, form, style);
  g_autofree char *edit = g_strdup_printf (_ ("Change %s"), product->name);
  g_autofree char *discard = g_strdup_printf (_ ("Remove %s"), product->name);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *buttons = make_buttons (target, edit, G_CALLBACK (edit_product_cb), discard);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), make_label (product->name, "heading"));
  gtk_box_append (GTK_BOX (lines), make_label (amount, "amount"));
  gtk_box_append (GTK_BOX (lines), make_label (origin, "dim"));
  return stilla_aside_new (lines, buttons, 200);
}

/* A time stays in one piece. */
static GtkWidget *
make_time_label (const char *time)
{
  GtkWidget *label = make_label (time, "dose-time");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  return label;
}

static GtkWidget *
make_dose_line (const Target *target)
{
  g_autofree char *time = stilla_minute_to_string (target->dose->minute);
  g_autofree char *count = stilla_unit_word_count (target->product->unit, &target->dose->units);
  g_autofree char *amount = stilla_dose_dup_amount (target->product, &target->dose->units,
                                                    stilla_context_get_number_style (target->context));
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), count, amount);
  g_autofree char *edit = g_strdup_printf (_ ("Change %s at %s"), target->product->name, time);
  g_autofree char *discard = g_strdup_printf (_ ("Remove %s at %s"), target->product->name, time);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *what = make_label (words, "dose-words");

  gtk_widget_add_css_class (line, "dose-line");
  gtk_widget_set_hexpand (what, TRUE);
  gtk_box_append (GTK_BOX (line), make_time_label (time));
  gtk_box_append (GTK_BOX (line), what);
  gtk_box_append (GTK_BOX (line), make_buttons (target, edit, G_CALLBACK (edit_dose_cb), discard));
  return line;
}

static GtkWidget *
make_add_button (const Target *target)
{
  g_autofree char *name = g_strdup_printf (_ ("Add a time for %s"), target->product->name);
  GtkWidget *button = make_button (target, "list-add-symbolic", name, G_CALLBACK (edit_dose_cb));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (content),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic", "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_ ("Add a time")));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_remove_css_class (button, "flat");
  return button;
}

GtkWidget *
stilla_product_card_new (StillaContext *context, StillaProduct *product)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (stilla_planner_get_plan (planner), product->id,
                                                        stilla_planner_get_today (planner));
  Target target = { context, product, NULL };
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "product-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, product->name, -1);
  gtk_box_append (GTK_BOX (card), make_head (&target));
  for (guint i = 0; i < doses->len; i++) {
    Target dose_target = { context, product, g_ptr_array_index (doses, i) };

    gtk_box_append (GTK_BOX (card), make_dose_line (&dose_target));
  }
  gtk_box_append (GTK_BOX (card), make_add_button (&target));
  return card;
}
