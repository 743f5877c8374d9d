/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-as-needed-view.h"

#include "app/planner/stilla-as-needed-row.h"

#include <glib/gi18n.h>

struct _StillaAsNeededView {
  GtkBox parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (StillaAsNeededView, stilla_as_needed_view, GTK_TYPE_BOX)

static void
stilla_as_needed_view_class_init (StillaAsNeededViewClass *klass)
{
}

static void
stilla_as_needed_view_init (StillaAsNeededView *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ ("When needed"), "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (title, "page-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("When needed"),
                                  -1);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), list);
}

static gboolean
is_offered (const StillaPlan *plan, const StillaAsNeeded *item, const GDate *today)
{
  return stilla_as_needed_applies (item, today) && !stilla_plan_is_paused (plan, item->product_id, today);
}

static StillaAsNeededRow *
find_row (StillaAsNeededView *self, const StillaAsNeeded *item)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (stilla_as_needed_row_get_id (STILLA_AS_NEEDED_ROW (row)), item->id))
      return STILLA_AS_NEEDED_ROW (row);
  return NULL;
}

/* A row that is still wanted stays the same, with the keyboard on it. */
static void
remove_others (StillaAsNeededView *self, const StillaPlan *plan, const GDate *today)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = next) {
    const StillaAsNeeded *item
        = stilla_plan_find_as_needed (plan, stilla_as_needed_row_get_id (STILLA_AS_NEEDED_ROW (row)));

    next = gtk_widget_get_next_sibling (row);
    if (item == NULL || !is_offered (plan, item, today))
      gtk_list_box_remove (self->list, row);
  }
}

void
stilla_as_needed_view_show (StillaAsNeededView *self, StillaContext *context)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  const StillaPlan *plan = stilla_planner_get_plan (planner);
  const GDate *today = stilla_planner_get_today (planner);
  const GPtrArray *items = stilla_plan_get_as_needed (plan);

  remove_others (self, plan, today);
  for (guint i = 0; i < items->len; i++) {
    StillaAsNeeded *item = g_ptr_array_index (items, i);
    StillaAsNeededRow *row = is_offered (plan, item, today) ? find_row (self, item) : NULL;

    if (row != NULL)
      stilla_as_needed_row_look (row);
    else if (is_offered (plan, item, today))
      gtk_list_box_append (self->list, stilla_as_needed_row_new (context, item));
  }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}
