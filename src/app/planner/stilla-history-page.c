/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-history-page.h"

#include "app/browse/stilla-column.h"
#include "app/planner/stilla-log-row.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "model/stilla-log-model.h"
#include "model/stilla-plan-find.h"

#include <glib/gi18n.h>

struct _StillaHistoryPage {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *content;
  AdwClamp *clamp;
  AdwClampScrollable *list_clamp;
  GtkSearchEntry *entry;
  GtkLabel *failure;
  GtkWidget *found_in_plan;
  GtkWidget *plan_places;
  GtkLabel *has_more;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;

  /* owned */
  StillaContext *context;
  StillaLogModel *log;
};

G_DEFINE_FINAL_TYPE (StillaHistoryPage, stilla_history_page, GTK_TYPE_WIDGET)

static const char *
get_typed (StillaHistoryPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* What comes next is read before it is seen. */
static void
scrolled_cb (StillaHistoryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (self->log != NULL
      && gtk_adjustment_get_value (adjustment) + 3 * page > gtk_adjustment_get_upper (adjustment))
    stilla_log_model_load_more (self->log);
}

static const char *
find_screen (StillaHistoryPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->log)) > 0)
    return "list";
  if (stilla_log_model_is_loading (self->log))
    return "loading";
  return *get_typed (self) != '\0' ? "none" : "empty";
}

static void
looked_cb (StillaHistoryPage *self)
{
  const char *failure = stilla_log_model_get_failure (self->log);
  gboolean is_searching = *get_typed (self) != '\0';

  gtk_label_set_label (self->failure, failure != NULL ? failure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), failure != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->has_more), is_searching && stilla_log_model_has_more (self->log));
  gtk_stack_set_visible_child_name (self->stack, find_screen (self));
  scrolled_cb (self);
}

static void
show_found_in_plan (StillaHistoryPage *self)
{
  StillaPlan *plan = stilla_planner_get_plan (stilla_context_get_planner (self->context));
  g_autoptr (GPtrArray) found = stilla_plan_find (plan, get_typed (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->plan_places)) != NULL)
    gtk_box_remove (GTK_BOX (self->plan_places), child);
  for (guint i = 0; i < found->len; i++)
    gtk_box_append (GTK_BOX (self->plan_places),
                    stilla_wrapping_button_new_place (g_ptr_array_index (found, i), "schedule"));
  gtk_widget_set_visible (self->found_in_plan, found->len > 0);
}

static void
search_cb (StillaHistoryPage *self)
{
  if (self->log == NULL)
    return;
  show_found_in_plan (self);
  stilla_log_model_search (self->log, get_typed (self));
  looked_cb (self);
}

static void
stop_search_cb (StillaHistoryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, StillaHistoryPage *self)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, stilla_log_row_new (self->context));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, StillaHistoryPage *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *name = NULL;

  /* What was looked for may stand in what was said earlier. */
  stilla_log_row_show (STILLA_LOG_ROW (row), gtk_list_item_get_item (item), *get_typed (self) != '\0');
  name = stilla_log_row_dup_name (STILLA_LOG_ROW (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
stilla_history_page_dispose (GObject *object)
{
  StillaHistoryPage *self = STILLA_HISTORY_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->log);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_history_page_parent_class)->dispose (object);
}

static void
stilla_history_page_class_init (StillaHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_history_page_dispose;
  g_type_ensure (STILLA_TYPE_ASIDE_LAYOUT);
  g_type_ensure (STILLA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, content);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, list_clamp);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, entry);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, found_in_plan);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, plan_places);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, has_more);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StillaHistoryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

/* The list is as wide as what stands above it. */
static void
fit_list (StillaHistoryPage *self)
{
  stilla_column_fit (self->clamp);
  g_object_bind_property (self->clamp, "maximum-size", self->list_clamp, "maximum-size",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->clamp, "tightening-threshold", self->list_clamp, "tightening-threshold",
                          G_BINDING_SYNC_CREATE);
}

static void
stilla_history_page_init (StillaHistoryPage *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  fit_list (self);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
show_list (StillaHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->log)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
stilla_history_page_new (StillaContext *context)
{
  StillaHistoryPage *self = g_object_new (STILLA_TYPE_HISTORY_PAGE, NULL);
  StillaPlanner *planner = stilla_context_get_planner (context);

  self->context = g_object_ref (context);
  self->log = stilla_log_model_new (planner, stilla_context_get_clock (context));
  show_list (self);
  g_signal_connect_object (self->log, "looked", G_CALLBACK (looked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "changed", G_CALLBACK (show_found_in_plan), self, G_CONNECT_SWAPPED);
  looked_cb (self);
  return GTK_WIDGET (self);
}
