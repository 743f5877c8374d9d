/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-plan-item.h"

#include "app/planner/stilla-as-needed-editor.h"
#include "app/planner/stilla-dose-editor.h"
#include "app/planner/stilla-pause-editor.h"
#include "app/planner/stilla-plan-change.h"
#include "app/planner/stilla-product-editor.h"
#include "app/planner/stilla-visit-editor.h"

#include <glib/gi18n.h>

typedef struct {
  StillaContext *context;
  StillaPlanItemKind kind;
  char *id;
  char *name;
} Target;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_clear_object (&target->context);
  g_clear_pointer (&target->id, g_free);
  g_clear_pointer (&target->name, g_free);
  g_free (target);
}

static StillaPause *
find_pause (const GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((StillaPause *) g_ptr_array_index (items, i))->id, id))
      return g_ptr_array_index (items, i);
  return NULL;
}

static StillaVisit *
find_visit (const GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((StillaVisit *) g_ptr_array_index (items, i))->id, id))
      return g_ptr_array_index (items, i);
  return NULL;
}

static void
edit_dose (GtkWidget *button, const Target *target, const StillaPlan *plan)
{
  StillaDoseTime *dose = stilla_plan_find_dose (plan, target->id);

  if (dose != NULL)
    stilla_dose_editor_open (button, target->context, stilla_plan_find_product (plan, dose->product_id),
                             dose);
}

static void
edit_as_needed (GtkWidget *button, const Target *target, const StillaPlan *plan)
{
  StillaAsNeeded *item = stilla_plan_find_as_needed (plan, target->id);

  if (item != NULL)
    stilla_as_needed_editor_open (button, target->context, stilla_plan_find_product (plan, item->product_id),
                                  item);
}

static void
edit_cb (GtkWidget *button, const Target *target)
{
  const StillaPlan *plan = stilla_planner_get_plan (stilla_context_get_planner (target->context));
  StillaProduct *product;
  StillaPause *pause;
  StillaVisit *visit;

  switch (target->kind) {
  case STILLA_PLAN_ITEM_PRODUCT:
    product = stilla_plan_find_product (plan, target->id);
    if (product != NULL)
      stilla_product_editor_open (button, target->context, product);
    break;
  case STILLA_PLAN_ITEM_DOSE:
    edit_dose (button, target, plan);
    break;
  case STILLA_PLAN_ITEM_AS_NEEDED:
    edit_as_needed (button, target, plan);
    break;
  case STILLA_PLAN_ITEM_PAUSE:
    pause = find_pause (stilla_plan_get_pauses (plan), target->id);
    if (pause != NULL)
      stilla_pause_editor_open_end (button, target->context, pause);
    break;
  case STILLA_PLAN_ITEM_VISIT:
    visit = find_visit (stilla_plan_get_visits (plan), target->id);
    if (visit != NULL)
      stilla_visit_editor_open (button, target->context, visit);
    break;
  }
}

static gboolean
remove_item (const Target *target, StillaPlanDraft *draft, GError **error)
{
  switch (target->kind) {
  case STILLA_PLAN_ITEM_PRODUCT:
    return stilla_plan_draft_remove_product (draft, target->id, error);
  case STILLA_PLAN_ITEM_DOSE:
    return stilla_plan_draft_remove_dose (draft, target->id, error);
  case STILLA_PLAN_ITEM_AS_NEEDED:
    return stilla_plan_draft_remove_as_needed (draft, target->id, error);
  case STILLA_PLAN_ITEM_PAUSE:
    return stilla_plan_draft_end_pause (draft, target->id, error);
  case STILLA_PLAN_ITEM_VISIT:
    return stilla_plan_draft_remove_visit (draft, target->id, error);
  }
  g_return_val_if_reached (FALSE);
}

static void
remove_cb (GtkWidget *button, const Target *target)
{
  g_autoptr (StillaPlanDraft) draft
      = stilla_planner_begin_edit (stilla_context_get_planner (target->context));
  g_autofree char *words = g_strdup_printf (_ ("Removed %s"), target->name);
  g_autoptr (GError) error = NULL;

  if (remove_item (target, draft, &error))
    stilla_plan_change_save (button, target->context, draft, words, NULL, NULL);
  else
    stilla_plan_change_say (button, error->message);
}

/* The same button of the same thing is found again after the card was made anew. */
static GtkWidget *
make_button (const Target *target, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *same = g_strconcat (icon, "/", target->id, NULL);
  Target *own = g_new0 (Target, 1);

  own->context = g_object_ref (target->context);
  own->kind = target->kind;
  own->id = g_strdup (target->id);
  own->name = g_strdup (target->name);
  gtk_widget_set_name (button, same);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", callback, own, target_free, 0);
  return button;
}

GtkWidget *
stilla_plan_item_buttons_new (StillaContext *context,
                              StillaPlanItemKind kind,
                              const char *id,
                              const char *name)
{
  const Target target = { context, kind, (char *) id, (char *) name };
  /* Translators: “the pause of Night capsules” */
  g_autofree char *change
      = g_strdup_printf (kind == STILLA_PLAN_ITEM_PAUSE ? _ ("End %s on a day") : _ ("Change %s"), name);
  g_autofree char *discard = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box),
                  make_button (&target, "document-edit-symbolic", change, G_CALLBACK (edit_cb)));
  gtk_box_append (GTK_BOX (box),
                  make_button (&target, "user-trash-symbolic", discard, G_CALLBACK (remove_cb)));
  return box;
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
stilla_plan_item_line_new (StillaContext *context,
                           StillaPlanItemKind kind,
                           const char *id,
                           const char *name,
                           const char *time,
                           const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, "dose-line");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  if (time != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (time, "dose-time"));
  gtk_box_append (GTK_BOX (lines), make_label (words, "dose-words"));
  gtk_box_append (GTK_BOX (line), lines);
  gtk_box_append (GTK_BOX (line), stilla_plan_item_buttons_new (context, kind, id, name));
  return line;
}

gboolean
stilla_plan_item_is_over (const GDate *from, const GDate *until, const GDate *today)
{
  return g_date_valid (until) && (g_date_compare (until, today) < 0 || g_date_compare (until, from) < 0);
}
