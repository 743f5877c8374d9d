/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-part-list.h"

#include "app/handouts/stilla-part-row.h"
#include "app/planner/stilla-plan-change.h"

#include <glib/gi18n.h>

struct _StillaPartList {
  GtkBox parent_instance;

  GtkWidget *none;
  GtkListBox *list;
  StillaHandoutChoice *choice;
  StillaBundle *bundle;
};

G_DEFINE_FINAL_TYPE (StillaPartList, stilla_part_list, GTK_TYPE_BOX)

static const GPtrArray *
get_parts (StillaPartList *self)
{
  return stilla_handout_choice_get_order (self->choice)->parts;
}

/* A page that another guide has is called by its id. */
static char *
dup_title (StillaPartList *self, const StillaHandoutPart *part)
{
  const StillaPageEntry *page;

  if (part->kind != STILLA_HANDOUT_PAGE)
    return g_strdup (stilla_handout_part_kind_label (part->kind));
  page = stilla_bundle_find_page_entry (self->bundle, part->page_id);
  /* Translators: the name of a page that was chosen earlier */
  return page != NULL ? g_strdup (page->title)
                      : g_strdup_printf (_ ("%s (not in this guide)"), part->page_id);
}

static StillaPartRow *
get_row (StillaPartList *self, guint index)
{
  return STILLA_PART_ROW (gtk_list_box_get_row_at_index (self->list, (int) index));
}

/* The rows stay where they are and say something else, so that the keyboard stays too. */

static void move_cb (StillaPartList *self, int by, StillaPartRow *row);
static void remove_cb (StillaPartList *self, StillaPartRow *row);
static void drop_cb (StillaPartList *self, int from, StillaPartRow *row);

static void
set_number (StillaPartList *self, guint n)
{
  guint before = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) before) != NULL)
    before++;
  for (; before < n; before++) {
    GtkWidget *row = stilla_part_row_new ();

    g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
  for (; before > n; before--)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, before - 1)));
}

static void
show_parts (StillaPartList *self)
{
  const GPtrArray *parts = get_parts (self);

  set_number (self, parts->len);
  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *title = dup_title (self, g_ptr_array_index (parts, i));

    stilla_part_row_show (get_row (self, i), title, i, parts->len);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->list), parts->len > 0);
  gtk_widget_set_visible (self->none, parts->len == 0);
}

/* What a person does */

static void
move_cb (StillaPartList *self, int by, StillaPartRow *row)
{
  int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean was_on_button = !gtk_widget_is_focus (GTK_WIDGET (row));

  if (from + by >= 0 && stilla_handout_choice_move (self->choice, (guint) from, (guint) (from + by)))
    stilla_part_row_focus (get_row (self, (guint) (from + by)), was_on_button ? by : 0);
}

static void
drop_cb (StillaPartList *self, int from, StillaPartRow *row)
{
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (from >= 0 && stilla_handout_choice_move (self->choice, (guint) from, (guint) to))
    stilla_part_row_focus (get_row (self, (guint) to), 0);
}

typedef struct {
  StillaHandoutChoice *choice;
  StillaHandoutOrder *before;
  StillaHandoutOrder *after;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *self = data;

  g_clear_object (&self->choice);
  g_clear_pointer (&self->before, stilla_handout_order_free);
  g_clear_pointer (&self->after, stilla_handout_order_free);
  g_free (self);
}

/* Nothing that was chosen since is lost: then the part is put at the end. */
static void
undo_cb (AdwToast *toast, Removal *removal)
{
  if (stilla_handout_order_equal (stilla_handout_choice_get_order (removal->choice), removal->after)) {
    stilla_handout_choice_restore (removal->choice, removal->before);
    return;
  }
  for (guint i = 0; i < removal->before->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (removal->before->parts, i);
    g_autofree char *words = stilla_handout_part_to_string (part);

    if (stilla_handout_order_find (removal->after, part) < 0)
      stilla_handout_choice_set_picked (removal->choice, words, TRUE);
  }
}

static void
offer_undo (StillaPartList *self, StillaHandoutOrder *before, const char *title)
{
  /* Translators: a page that was taken out of a handout */
  g_autofree char *words = g_strdup_printf (_ ("“%s” is taken out"), title);
  AdwToast *toast = stilla_plan_change_offer_undo (GTK_WIDGET (self), words);
  Removal *removal = g_new0 (Removal, 1);

  removal->choice = g_object_ref (self->choice);
  removal->before = before;
  removal->after = stilla_handout_order_copy (stilla_handout_choice_get_order (self->choice));
  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removal, removal_free, 0);
  else
    removal_free (removal, NULL);
}

static void
remove_cb (StillaPartList *self, StillaPartRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  StillaHandoutOrder *before = stilla_handout_order_copy (stilla_handout_choice_get_order (self->choice));
  const StillaHandoutPart *part = g_ptr_array_index (before->parts, index);
  g_autofree char *words = stilla_handout_part_to_string (part);
  g_autofree char *title = dup_title (self, part);
  guint n;

  stilla_handout_choice_set_picked (self->choice, words, FALSE);
  n = get_parts (self)->len;
  if (n > 0)
    stilla_part_row_focus (get_row (self, MIN (index, n - 1)), 0);
  offer_undo (self, before, title);
}

/* Making it */

static void
stilla_part_list_dispose (GObject *object)
{
  StillaPartList *self = STILLA_PART_LIST (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  G_OBJECT_CLASS (stilla_part_list_parent_class)->dispose (object);
}

static void
stilla_part_list_class_init (StillaPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_part_list_dispose;
}

static void
stilla_part_list_init (StillaPartList *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->none = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing yet. Tick above what is to be printed."),
                             "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->none, "dim");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In this handout, in order"), -1);
  self->list = GTK_LIST_BOX (list);
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), list);
}

GtkWidget *
stilla_part_list_new (StillaHandoutChoice *choice, StillaBundle *bundle)
{
  StillaPartList *self = g_object_new (STILLA_TYPE_PART_LIST, NULL);

  self->choice = g_object_ref (choice);
  self->bundle = stilla_bundle_ref (bundle);
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_parts), self, G_CONNECT_SWAPPED);
  show_parts (self);
  return GTK_WIDGET (self);
}
