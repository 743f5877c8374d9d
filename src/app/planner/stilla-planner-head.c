/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-planner-head.h"

#include "app/browse/stilla-column.h"
#include "app/planner/stilla-person-chooser.h"
#include "app/planner/stilla-person-editor.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-wrap-layout.h"

#include <glib/gi18n.h>

struct _StillaPlannerHead {
  GtkWidget parent_instance;

  GtkWidget *clamp;
  GtkWidget *tabs;
  GtkWidget *aside;
  GMenu *more;

  StillaContext *context;
};

G_DEFINE_FINAL_TYPE (StillaPlannerHead, stilla_planner_head, GTK_TYPE_WIDGET)

static void
stilla_planner_head_dispose (GObject *object)
{
  StillaPlannerHead *self = STILLA_PLANNER_HEAD (object);

  g_clear_pointer (&self->clamp, gtk_widget_unparent);
  g_clear_object (&self->more);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_planner_head_parent_class)->dispose (object);
}

static void
add_person_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  stilla_person_editor_open_new (widget, STILLA_PLANNER_HEAD (widget)->context);
}

static void
stilla_planner_head_class_init (StillaPlannerHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_planner_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stilla-planner-head");
  gtk_widget_class_install_action (widget_class, "head.add-person", NULL, add_person_cb);
}

static void
make_more_cb (GtkMenuButton *button, gpointer data)
{
  StillaPlannerHead *self = data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (self->more));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More about my plan"), -1);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_more_button (StillaPlannerHead *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "tooltip-text",
                                    _ ("More about my plan"), NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More about my plan"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_more_cb, self, NULL);
  return button;
}

static void
stilla_planner_head_init (StillaPlannerHead *self)
{
  self->aside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->more = g_menu_new ();
  g_menu_append (self->more, _ ("Add a person"), "head.add-person");
  self->tabs = stilla_wrap_new (4);
  self->clamp = stilla_column_new ();
  gtk_box_append (GTK_BOX (self->aside), make_more_button (self));
  gtk_widget_set_halign (self->aside, GTK_ALIGN_END);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), stilla_aside_new (self->tabs, self->aside, 0));
  gtk_widget_set_parent (self->clamp, GTK_WIDGET (self));
}

GtkWidget *
stilla_planner_head_new (StillaContext *context)
{
  StillaPlannerHead *self = g_object_new (STILLA_TYPE_PLANNER_HEAD, NULL);

  self->context = g_object_ref (context);
  if (stilla_context_is_unsaved (context))
    gtk_widget_set_visible (self->aside, FALSE); /* one person, and nothing that is kept */
  else
    gtk_box_prepend (GTK_BOX (self->aside), stilla_person_chooser_new (context));
  return GTK_WIDGET (self);
}

static const char *
get_place (GtkWidget *tab)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (tab)), NULL);
}

void
stilla_planner_head_add_tab (StillaPlannerHead *self, const char *place, const char *title)
{
  GtkWidget *tab
      = g_object_new (GTK_TYPE_BUTTON, "label", title, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                      "action-name", "win.go", "action-target", g_variant_new_string (place), NULL);

  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "plan-tab");
  gtk_box_append (GTK_BOX (self->tabs), tab);
}

void
stilla_planner_head_add_more (StillaPlannerHead *self, const char *place, const char *title)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "win.go", "s", place);
  g_menu_append_item (self->more, item);
}

static void
mark (GtkWidget *tab, gboolean is_shown)
{
  if (is_shown)
    gtk_widget_add_css_class (tab, "current");
  else
    gtk_widget_remove_css_class (tab, "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, is_shown, -1);
}

void
stilla_planner_head_show (StillaPlannerHead *self, const char *place)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (self->tabs); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    mark (tab, g_str_equal (get_place (tab), place));
}
