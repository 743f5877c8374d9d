/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/dose/stilla-form-chooser.h"

#include "model/stilla-label-reading.h"

#include <glib/gi18n.h>

/* What typing is compared with, from its beginning: every form starts with the word "Magnesium". */
static char *
search_key (GtkStringObject *item)
{
  const char *title = gtk_string_object_get_string (item);
  const char *space = strchr (title, ' ');

  return g_strdup (space != NULL && g_str_has_prefix (title, "Magnesium ") ? space + 1 : title);
}

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

/* In the list every name stands in full. */
static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *title = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
}

static GtkListItemFactory *
make_factory (GCallback set_up)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", set_up, NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static GtkStringList *
list_forms (StillaBundle *bundle)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  gtk_string_list_append (list, _ ("Not named on the label"));
  for (guint i = 0; i < forms->len; i++)
    gtk_string_list_take (list, stilla_form_dup_title (g_ptr_array_index (forms, i)));
  return list;
}

static GtkWidget *
find_inside (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inside (child, type);
  return found;
}

/* Return takes the first form of those that are left. */
static void
take_first_cb (GtkWidget *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  if (g_list_model_get_n_items (G_LIST_MODEL (model)) == 0)
    return;
  gtk_selection_model_select_item (model, 0, TRUE);
  g_signal_emit_by_name (list, "activate", 0);
}

/* An open list is ready to be searched, wherever the keyboard goes in it. */
static void
let_typing_search (GtkDropDown *chooser)
{
  GtkWidget *popover = find_inside (GTK_WIDGET (chooser), GTK_TYPE_POPOVER);
  GtkWidget *entry = popover != NULL ? find_inside (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;
  GtkWidget *list = popover != NULL ? find_inside (popover, GTK_TYPE_LIST_VIEW) : NULL;

  if (entry == NULL || list == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the forms"), -1);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), popover);
  g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), entry,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (entry, "activate", G_CALLBACK (take_first_cb), list, G_CONNECT_SWAPPED);
}

void
stilla_form_chooser_set_up (GtkDropDown *chooser, StillaBundle *bundle)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (G_CALLBACK (set_up_cb));
  g_autoptr (GtkListItemFactory) row_factory = make_factory (G_CALLBACK (set_up_row_cb));
  g_autoptr (GtkStringList) list = list_forms (bundle);
  g_autoptr (GtkExpression) expression
      = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (search_key), NULL, NULL);

  gtk_drop_down_set_expression (chooser, expression);
  gtk_drop_down_set_factory (chooser, factory);
  gtk_drop_down_set_list_factory (chooser, row_factory);
  gtk_drop_down_set_enable_search (chooser, TRUE);
  gtk_drop_down_set_model (chooser, G_LIST_MODEL (list));
  let_typing_search (chooser);
}

const StillaForm *
stilla_form_chooser_get (GtkDropDown *chooser, StillaBundle *bundle)
{
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);
  guint selected = gtk_drop_down_get_selected (chooser);

  return selected == 0 || selected > forms->len ? NULL : g_ptr_array_index (forms, selected - 1);
}

void
stilla_form_chooser_set (GtkDropDown *chooser, StillaBundle *bundle, const char *form_id)
{
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint i = 0; i < forms->len; i++)
    if (g_strcmp0 (((StillaForm *) g_ptr_array_index (forms, i))->id, form_id) == 0) {
      gtk_drop_down_set_selected (chooser, i + 1);
      return;
    }
  gtk_drop_down_set_selected (chooser, 0);
}
