/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-values-view.h"

#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

#define STATEMENT_KEY "stilla-statement"
#define MARK_KEY "stilla-mark"

static const struct {
  StillaMark mark;
  const char *words;
} choices[] = {
  { STILLA_MARK_LITTLE, N_ ("A little") },
  { STILLA_MARK_SOME, N_ ("Some") },
  { STILLA_MARK_MUCH, N_ ("A lot") },
};

typedef struct {
  StillaValueMarks *marks; /* borrowed */
  GPtrArray *statements;   /* (element-type utf8) */
  GtkLabel *summary;       /* borrowed: stands in the same box */
} ValuesView;

static void
values_view_free (gpointer data)
{
  ValuesView *self = data;

  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_free (self);
}

/* Says back what was marked "a lot", in the order of the page: no score, and no advice. */
static char *
summary_words (const ValuesView *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->statements->len; i++) {
    const char *statement = g_ptr_array_index (self->statements, i);

    if (stilla_value_marks_get (self->marks, statement) == STILLA_MARK_MUCH)
      g_string_append_printf (words, "\n• %s", statement);
  }
  if (words->len == 0)
    return g_strdup (_ ("Your marks stay on this screen. They are gone when Stilla closes."));
  return g_strdup_printf (_ ("You marked as mattering a lot:%s"), words->str);
}

static void
show_summary (const ValuesView *self)
{
  g_autofree char *words = summary_words (self);

  gtk_label_set_label (self->summary, words);
}

static void
toggled_cb (GtkCheckButton *button, ValuesView *self)
{
  const char *statement = g_object_get_data (G_OBJECT (button), STATEMENT_KEY);

  if (!gtk_check_button_get_active (button))
    return;
  stilla_value_marks_set (self->marks, statement,
                          (StillaMark) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), MARK_KEY)));
  show_summary (self);
}

/* A screen reader says the statement with each choice: the choices alone are the same in every row. */
static GtkWidget *
make_choice (ValuesView *self, const char *statement, gsize i, GtkCheckButton *group)
{
  GtkWidget *button = gtk_check_button_new_with_label (_ (choices[i].words));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               stilla_value_marks_get (self->marks, statement) == choices[i].mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, statement,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), STATEMENT_KEY, g_strdup (statement), g_free);
  g_object_set_data (G_OBJECT (button), MARK_KEY, GINT_TO_POINTER (choices[i].mark));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  return button;
}

/* Side by side where there is room, else below each other. */
static GtkWidget *
make_choices (ValuesView *self, const char *statement)
{
  GtkWidget *flow
      = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "max-children-per-line",
                      (guint) G_N_ELEMENTS (choices), "column-spacing", 12, NULL);
  GtkCheckButton *first = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL, statement, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    GtkWidget *button = make_choice (self, statement, i, first);
    GtkWidget *place = gtk_flow_box_child_new ();

    first = first != NULL ? first : GTK_CHECK_BUTTON (button);
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), button);
    gtk_widget_set_focusable (place, FALSE);
    gtk_flow_box_append (GTK_FLOW_BOX (flow), place);
  }
  return flow;
}

static GtkWidget *
make_row (ValuesView *self, const StillaText *value, const char *statement, StillaRendition *rendition)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "value");
  gtk_box_append (GTK_BOX (box), stilla_text_label_new (value, rendition));
  gtk_box_append (GTK_BOX (box), make_choices (self, statement));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
make_list (ValuesView *self, const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What may matter to you"), -1);
  for (guint i = 0; i < block->items->len; i++) {
    const StillaText *value = g_ptr_array_index (block->items, i);

    g_ptr_array_add (self->statements, stilla_text_dup_string (value));
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (self, value, g_ptr_array_index (self->statements, i), rendition));
  }
  return list;
}

GtkWidget *
stilla_values_view_new (const StillaBlock *block, StillaRendition *rendition, StillaValueMarks *marks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *summary = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE, NULL);
  ValuesView *self = g_new0 (ValuesView, 1);

  self->marks = marks;
  self->statements = g_ptr_array_new_with_free_func (g_free);
  self->summary = GTK_LABEL (summary);
  gtk_widget_add_css_class (summary, "dim");
  gtk_box_append (GTK_BOX (box), make_list (self, block, rendition));
  gtk_box_append (GTK_BOX (box), summary);
  show_summary (self);
  g_object_set_data_full (G_OBJECT (box), "stilla-values-view", self, values_view_free);
  return box;
}
