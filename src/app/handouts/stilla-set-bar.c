/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-set-bar.h"

#include "app/handouts/stilla-set-window.h"
#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-wrap-layout.h"
#include "model/stilla-handout-sets.h"

#include <glib/gi18n.h>

struct _StillaSetBar {
  GtkBox parent_instance;

  GtkLabel *current;
  GtkLabel *failure;
  GtkMenuButton *open;
  GtkWidget *save;
  GtkWidget *popover;
  GtkBox *rows;

  StillaHandoutChoice *choice;
  char *path;
  StillaHandoutSets *sets; /* NULL: the file cannot be read */
};

G_DEFINE_FINAL_TYPE (StillaSetBar, stilla_set_bar, GTK_TYPE_BOX)

static void fill (StillaSetBar *self);

/* What is said */

static void
show_choice (StillaSetBar *self)
{
  const char *name = stilla_handout_choice_get_set_name (self->choice);
  g_autofree char *words = NULL;

  if (name != NULL)
    words = stilla_handout_choice_is_set_changed (self->choice)
                /* Translators: the name that somebody gave to a set of pages */
                ? g_strdup_printf (_ ("“%s”, changed since it was chosen"), name)
                : g_strdup_printf (_ ("“%s”"), name);
  gtk_label_set_label (self->current, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->current), words != NULL);
  gtk_widget_set_sensitive (
      self->save, self->sets != NULL && stilla_handout_choice_get_order (self->choice)->parts->len > 0);
}

static void
show_failure (StillaSetBar *self, const char *words)
{
  gtk_label_set_label (self->failure, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), words != NULL);
}

/* Keeping: what is on the disk is looked at first, so that two windows do not undo each other's work. */

static gboolean
keep (StillaSetBar *self, StillaHandoutSets *sets, GError **error)
{
  if (!stilla_handout_sets_write (sets, self->path, error))
    return FALSE;
  stilla_set_bar_read (self);
  return TRUE;
}

static gboolean
put (StillaSetBar *self, const char *name, const StillaHandoutOrder *order, GError **error)
{
  g_autoptr (StillaHandoutSets) sets = stilla_handout_sets_read (self->path, error);

  return sets != NULL && stilla_handout_sets_put (sets, name, order, error) && keep (self, sets, error);
}

typedef struct {
  GWeakRef bar;
  char *name;
  StillaHandoutOrder *order;
} Deletion;

static void
deletion_free (gpointer data, GClosure *closure)
{
  Deletion *self = data;

  g_weak_ref_clear (&self->bar);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_free (self);
}

static void
undo_cb (AdwToast *toast, Deletion *deletion)
{
  g_autoptr (StillaSetBar) self = g_weak_ref_get (&deletion->bar);
  g_autoptr (GError) error = NULL;

  if (self != NULL && !put (self, deletion->name, deletion->order, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

static void
offer_undo (StillaSetBar *self, Deletion *deletion)
{
  /* Translators: the name of a set of pages */
  g_autofree char *words = g_strdup_printf (_ ("The set “%s” is deleted"), deletion->name);
  AdwToast *toast = stilla_plan_change_offer_undo (GTK_WIDGET (self), words);

  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), deletion, deletion_free, 0);
  else
    deletion_free (deletion, NULL);
}

static void
delete_set (StillaSetBar *self, const StillaHandoutSet *set)
{
  g_autoptr (StillaHandoutSets) left = stilla_handout_sets_copy (self->sets);
  g_autoptr (GError) error = NULL;
  Deletion *deletion = g_new0 (Deletion, 1);

  g_weak_ref_init (&deletion->bar, self);
  deletion->name = g_strdup (set->name);
  deletion->order = stilla_handout_order_copy (set->order);
  stilla_handout_sets_remove (left, deletion->name);
  if (!keep (self, left, &error)) {
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
    deletion_free (deletion, NULL);
    return;
  }
  if (g_strcmp0 (stilla_handout_choice_get_set_name (self->choice), deletion->name) == 0)
    stilla_handout_choice_forget_set (self->choice);
  show_choice (self);
  offer_undo (self, deletion);
}

/* What a person does */

static const StillaHandoutSet *
get_set (GtkWidget *button, StillaSetBar *self)
{
  return stilla_handout_sets_find (self->sets, g_object_get_data (G_OBJECT (button), "stilla-set"));
}

static void
choose_cb (GtkWidget *button, StillaSetBar *self)
{
  const StillaHandoutSet *set = get_set (button, self);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (set != NULL)
    stilla_handout_choice_begin_set (self->choice, set->name, set->order);
  show_choice (self);
}

static void
delete_cb (GtkWidget *button, StillaSetBar *self)
{
  const StillaHandoutSet *set = get_set (button, self);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (set != NULL)
    delete_set (self, set);
}

static gboolean
save_as (const char *name, gpointer data, GError **error)
{
  StillaSetBar *self = data;
  const StillaHandoutOrder *order = stilla_handout_choice_get_order (self->choice);
  const StillaHandoutSet *set;

  if (!put (self, name, order, error))
    return FALSE;
  set = stilla_handout_sets_find (self->sets, name);
  if (set != NULL)
    stilla_handout_choice_begin_set (self->choice, set->name, set->order);
  show_choice (self);
  return TRUE;
}

static void
save_cb (StillaSetBar *self)
{
  stilla_set_bar_read (self);
  if (self->sets != NULL)
    stilla_set_window_open (GTK_WIDGET (self), self->sets, stilla_handout_choice_get_set_name (self->choice),
                            save_as);
}

/* The list */

static GtkWidget *
make_row_button (StillaSetBar *self, const char *name, GtkWidget *button, GCallback pressed)
{
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "stilla-set", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", pressed, self, 0);
  return button;
}

static GtkWidget *
make_row (StillaSetBar *self, const StillaHandoutSet *set)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", set->name, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 24, NULL);
  GtkWidget *choose = gtk_button_new ();
  GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Delete the set “%s”"), set->name);

  gtk_button_set_child (GTK_BUTTON (choose), label);
  gtk_widget_set_hexpand (choose, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choose), GTK_ACCESSIBLE_PROPERTY_LABEL, set->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (delete, words);
  gtk_box_append (GTK_BOX (line), make_row_button (self, set->name, choose, G_CALLBACK (choose_cb)));
  gtk_box_append (GTK_BOX (line), make_row_button (self, set->name, delete, G_CALLBACK (delete_cb)));
  return line;
}

static void
fill (StillaSetBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; self->sets != NULL && i < self->sets->sets->len; i++)
    gtk_box_append (self->rows, make_row (self, g_ptr_array_index (self->sets->sets, i)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), self->sets != NULL && self->sets->sets->len > 0);
}

void
stilla_set_bar_read (StillaSetBar *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->sets, stilla_handout_sets_free);
  self->sets = stilla_handout_sets_read (self->path, &error);
  show_failure (self, error != NULL ? error->message : NULL);
  fill (self);
  show_choice (self);
}

/* Making it */

static void
stilla_set_bar_dispose (GObject *object)
{
  StillaSetBar *self = STILLA_SET_BAR (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->sets, stilla_handout_sets_free);
  G_OBJECT_CLASS (stilla_set_bar_parent_class)->dispose (object);
}

static void
stilla_set_bar_class_init (StillaSetBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_set_bar_dispose;
}

static GtkLabel *
add_label (StillaSetBar *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "visible", FALSE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_popover (StillaSetBar *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                                      "max-content-height", 360, NULL);

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->popover = gtk_popover_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Saved sets"), -1);
  return self->popover;
}

static void
stilla_set_bar_init (StillaSetBar *self)
{
  GtkWidget *buttons = stilla_wrap_new (8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->open = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->open, _ ("Open a set"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open a set"), -1);
  gtk_menu_button_set_popover (self->open, make_popover (self));
  self->save = gtk_button_new_with_label (_ ("Save as a set…"));
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->open));
  gtk_box_append (GTK_BOX (buttons), self->save);
  gtk_box_append (GTK_BOX (self), buttons);
  self->current = add_label (self, "set-name");
  self->failure = add_label (self, "field-error");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_set_bar_new (StillaHandoutChoice *choice, const char *path)
{
  StillaSetBar *self = g_object_new (STILLA_TYPE_SET_BAR, NULL);

  self->choice = g_object_ref (choice);
  self->path = g_strdup (path);
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  stilla_set_bar_read (self);
  return GTK_WIDGET (self);
}
