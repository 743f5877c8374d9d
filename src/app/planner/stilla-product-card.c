/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-product-card.h"

#include "app/planner/stilla-as-needed-editor.h"
#include "app/planner/stilla-dose-editor.h"
#include "app/planner/stilla-pause-editor.h"
#include "app/planner/stilla-phases-editor.h"
#include "app/planner/stilla-plan-item.h"
#include "app/planner/stilla-stock-editor.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-planner-stock.h"

#include <glib/gi18n.h>

/* What is shown while a card is made. */
typedef struct {
  StillaContext *context;
  StillaProduct *product;
  StillaPlan *plan;
  const GDate *today;
  const StillaNumberStyle *style;
  GtkBox *box;
} Card;

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_head (const Card *card)
{
  StillaProduct *product = card->product;
  const StillaForm *form
      = product->form_id != NULL
            ? stilla_bundle_find_form (stilla_context_get_bundle (card->context), product->form_id)
            : NULL;
  g_autofree char *amount = stilla_product_dup_amount (product, card->style);
  g_autofree char *origin = stilla_product_dup_origin (product, form, card->style);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *buttons
      = stilla_plan_item_buttons_new (card->context, STILLA_PLAN_ITEM_PRODUCT, product->id, product->name);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), make_label (product->name, "heading"));
  gtk_box_append (GTK_BOX (lines), make_label (amount, "amount"));
  gtk_box_append (GTK_BOX (lines), make_label (origin, "dim"));
  gtk_box_append (card->box, stilla_aside_new (lines, buttons, 200));
}

/* A pause is ended with the button of its line: doses go on. */
static void
add_pauses (const Card *card)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (card->plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);
    g_autofree char *words = NULL;
    g_autofree char *name = NULL;

    if (g_strcmp0 (pause->product_id, card->product->id) != 0
        || stilla_plan_item_is_over (&pause->from, &pause->until, card->today))
      continue;
    words = stilla_pause_dup_line (pause, card->today);
    /* Translators: a product: "the pause of Night capsules" */
    name = g_strdup_printf (_ ("the pause of %s"), card->product->name);
    gtk_box_append (card->box, stilla_plan_item_line_new (card->context, STILLA_PLAN_ITEM_PAUSE, pause->id,
                                                          name, NULL, words));
  }
}

static void
add_dose (const Card *card, const StillaDoseTime *dose)
{
  g_autofree char *when = stilla_dose_dup_when (dose);
  g_autofree char *time = stilla_minute_to_string (dose->minute);
  g_autofree char *words = stilla_dose_dup_line (card->product, dose, card->today, card->style);
  g_autofree char *name = g_strdup_printf (_ ("%s at %s"), card->product->name, time);

  gtk_box_append (card->box, stilla_plan_item_line_new (card->context, STILLA_PLAN_ITEM_DOSE, dose->id, name,
                                                        when, words));
}

/* The doses of today, then each later phase under the day on which it begins. */
static void
add_doses (const Card *card)
{
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (card->plan, card->product->id, card->today);
  GDate shown = *card->today;

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_date_compare (&dose->from, &shown) > 0) {
      g_autofree char *day = stilla_date_dup_words_since (&dose->from, card->today);
      /* Translators: a day: "From 4 December" */
      g_autofree char *words = g_strdup_printf (_ ("From %s:"), day);

      gtk_box_append (card->box, make_label (words, "phase-from"));
      shown = dose->from;
    }
    add_dose (card, dose);
  }
}

static void
add_as_needed (const Card *card)
{
  const GPtrArray *items = stilla_plan_get_as_needed (card->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    g_autofree char *words = NULL;
    g_autofree char *name = NULL;

    if (!g_str_equal (item->product_id, card->product->id)
        || stilla_plan_item_is_over (&item->from, &item->until, card->today))
      continue;
    words = stilla_as_needed_dup_line (card->product, item, card->today, card->style);
    /* Translators: a product: "Night capsules when needed" */
    name = g_strdup_printf (_ ("%s when needed"), card->product->name);
    gtk_box_append (card->box, stilla_plan_item_line_new (card->context, STILLA_PLAN_ITEM_AS_NEEDED, item->id,
                                                          name, _ ("When needed"), words));
  }
}

static void
add_stock (const Card *card)
{
  StillaPlanner *planner = stilla_context_get_planner (card->context);
  g_autofree char *words = NULL;
  StillaStockLeft left;

  if (!stilla_planner_get_stock (planner, card->product->id, &left))
    return;
  words = stilla_stock_dup_line (&left, card->product, card->today);
  gtk_box_append (card->box, make_label (words, left.is_soon || left.is_short ? "stock-soon" : "dim"));
}

/* The buttons at the foot */

typedef void (*Open) (GtkWidget *origin, StillaContext *context, StillaProduct *product);

typedef struct {
  StillaContext *context;
  StillaProduct *product;
  Open open;
} Action;

static void
action_free (gpointer data, GClosure *closure)
{
  Action *action = data;

  g_clear_object (&action->context);
  g_clear_pointer (&action->product, stilla_product_unref);
  g_free (action);
}

static void
action_cb (GtkWidget *button, Action *action)
{
  action->open (button, action->context, action->product);
}

static void
open_dose (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  stilla_dose_editor_open (origin, context, product, NULL);
}

static void
open_as_needed (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  stilla_as_needed_editor_open (origin, context, product, NULL);
}

/* @name: (transfer full): what the button says, of what product, for a reader who hears it alone */
static void
add_button (const Card *card, GtkWidget *box, const char *words, char *name, Open open)
{
  g_autofree char *own = name;
  g_autofree char *same = g_strconcat (words, "/", card->product->id, NULL);
  GtkWidget *button = stilla_wrapping_button_new (words, name);
  Action *action = g_new0 (Action, 1);

  action->context = g_object_ref (card->context);
  action->product = stilla_product_ref (card->product);
  action->open = open;
  gtk_widget_set_name (button, same);
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_data (button, "clicked", G_CALLBACK (action_cb), action, action_free, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static gboolean
has_as_needed (const Card *card)
{
  const GPtrArray *items = stilla_plan_get_as_needed (card->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (g_str_equal (item->product_id, card->product->id)
        && !stilla_plan_item_is_over (&item->from, &item->until, card->today))
      return TRUE;
  }
  return FALSE;
}

static void
add_buttons (const Card *card)
{
  GtkWidget *box = stilla_wrap_new (8);

  gtk_widget_add_css_class (box, "card-buttons");
  add_button (card, box, _ ("Add a time"), g_strdup_printf (_ ("Add a time for %s"), card->product->name),
              open_dose);
  add_button (card, box, _ ("Phases"), g_strdup_printf (_ ("Phases of %s"), card->product->name),
              stilla_phases_editor_open);
  if (!has_as_needed (card))
    add_button (card, box, _ ("When needed"), g_strdup_printf (_ ("When needed: %s"), card->product->name),
                open_as_needed);
  add_button (card, box, _ ("Count what is left"),
              g_strdup_printf (_ ("Count what is left of %s"), card->product->name),
              stilla_stock_editor_open);
  if (!stilla_plan_is_paused (card->plan, card->product->id, card->today))
    add_button (card, box, _ ("Pause"), g_strdup_printf (_ ("Pause %s"), card->product->name),
                stilla_pause_editor_open);
  gtk_box_append (card->box, box);
}

GtkWidget *
stilla_product_card_new (StillaContext *context, StillaProduct *product)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  const Card card = { .context = context,
                      .product = product,
                      .plan = stilla_planner_get_plan (planner),
                      .today = stilla_planner_get_today (planner),
                      .style = stilla_context_get_number_style (context),
                      .box = GTK_BOX (box) };

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "product-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, product->name, -1);
  add_head (&card);
  add_pauses (&card);
  add_doses (&card);
  add_as_needed (&card);
  add_stock (&card);
  add_buttons (&card);
  return box;
}
