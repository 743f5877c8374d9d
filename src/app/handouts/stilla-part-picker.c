/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-part-picker.h"

#include "app/safety/stilla-wrapping-button.h"
#include "core/search/stilla-fold.h"

#include <glib/gi18n.h>

typedef struct {
  char *title;
  GtkWidget *expander;
  GtkLabel *label;
  gboolean was_expanded; /* before somebody searched */
} Group;

typedef struct {
  StillaHandoutPart *part;
  char *words;  /* of the part, in files */
  char *folded; /* what is searched */
  Group *group;
  GtkWidget *check;
} Entry;

struct _StillaPartPicker {
  GtkBox parent_instance;

  GtkWidget *search;
  GtkWidget *none;
  GtkLabel *reason;   /* why not all sheets can be ticked */
  GPtrArray *groups;  /* (element-type Group) */
  GPtrArray *entries; /* (element-type Entry) */
  StillaHandoutChoice *choice;
  gboolean is_showing; /* ticks are set by the choice, not by the person */
};

G_DEFINE_FINAL_TYPE (StillaPartPicker, stilla_part_picker, GTK_TYPE_BOX)

/* In the order in which somebody who has a plan would look for them. */
static const StillaHandoutPartKind kinds[]
    = { STILLA_HANDOUT_PLAN,        STILLA_HANDOUT_WEEK,       STILLA_HANDOUT_CHECKS,
        STILLA_HANDOUT_WALLET_CARD, STILLA_HANDOUT_DIFFERENCE, STILLA_HANDOUT_DIARY,
        STILLA_HANDOUT_DIARY_MONTH, STILLA_HANDOUT_QUESTIONS };

static void
group_free (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->title, g_free);
  g_free (group);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->part, stilla_handout_part_free);
  g_clear_pointer (&entry->words, g_free);
  g_clear_pointer (&entry->folded, g_free);
  g_free (entry);
}

/* What is ticked */

static guint
count_picked (StillaPartPicker *self, const Group *group)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    n += entry->group == group && stilla_handout_choice_has (self->choice, entry->words);
  }
  return n;
}

static void
show_group (StillaPartPicker *self, Group *group)
{
  guint n = count_picked (self, group);
  /* Translators: a section of the guide, and how many of its pages are chosen: "Dosing: 2 chosen" */
  g_autofree char *words
      = g_strdup_printf (g_dngettext (NULL, "%s: %u chosen", "%s: %u chosen", n), group->title, n);

  gtk_label_set_label (group->label, n > 0 ? words : group->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n > 0 ? words : group->title, -1);
}

static void
show_choice (StillaPartPicker *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (entry->check),
                                 stilla_handout_choice_has (self->choice, entry->words));
  }
  for (guint i = 0; i < self->groups->len; i++)
    show_group (self, g_ptr_array_index (self->groups, i));
  self->is_showing = FALSE;
}

static void
toggled_cb (GtkCheckButton *check, StillaPartPicker *self)
{
  const char *words = g_object_get_data (G_OBJECT (check), "stilla-part");

  if (!self->is_showing)
    stilla_handout_choice_set_picked (self->choice, words, gtk_check_button_get_active (check));
}

/* What is looked for */

static gboolean
has_words (const Entry *entry, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (entry->folded, ((const StillaFoldedWord *) g_ptr_array_index (words, i))->folded) == NULL)
      return FALSE;
  return TRUE;
}

static void
show_found_group (Group *group, gboolean is_found, gboolean was_searching, gboolean is_searching)
{
  if (!was_searching)
    group->was_expanded = gtk_expander_get_expanded (GTK_EXPANDER (group->expander));
  gtk_widget_set_visible (group->expander, is_found);
  gtk_expander_set_expanded (GTK_EXPANDER (group->expander), is_searching || group->was_expanded);
}

static void
search_cb (StillaPartPicker *self)
{
  g_autoptr (GPtrArray) words = stilla_fold_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gboolean was_searching = g_object_get_data (G_OBJECT (self->search), "stilla-searching") != NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);
    gboolean is_found = has_words (entry, words);

    gtk_widget_set_visible (entry->check, is_found);
    if (is_found)
      g_hash_table_add (found, entry->group);
  }
  for (guint i = 0; i < self->groups->len; i++) {
    Group *group = g_ptr_array_index (self->groups, i);

    show_found_group (group, g_hash_table_contains (found, group), was_searching, words->len > 0);
  }
  gtk_widget_set_visible (self->none, g_hash_table_size (found) == 0);
  g_object_set_data (G_OBJECT (self->search), "stilla-searching", words->len > 0 ? self : NULL);
}

static void
stop_search_cb (StillaPartPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Making it */

static void
stilla_part_picker_dispose (GObject *object)
{
  StillaPartPicker *self = STILLA_PART_PICKER (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_part_picker_parent_class)->dispose (object);
}

static void
stilla_part_picker_class_init (StillaPartPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_part_picker_dispose;
}

static void
stilla_part_picker_init (StillaPartPicker *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _ ("Search what can be printed"),
                               "max-width-chars", 16, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search what can be printed"), -1);
  self->none = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing has these words. Try another word."),
                             "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->none, "dim");
  gtk_box_append (GTK_BOX (self), self->search);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static Group *
add_group (StillaPartPicker *self, const char *title, gboolean is_expanded)
{
  Group *group = g_new0 (Group, 1);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  group->title = g_strdup (title);
  group->label = GTK_LABEL (label);
  group->expander = g_object_new (GTK_TYPE_EXPANDER, "label-widget", label, "expanded", is_expanded, "child",
                                  gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), NULL);
  gtk_widget_add_css_class (group->expander, "part-group");
  gtk_box_append (GTK_BOX (self), group->expander);
  g_ptr_array_add (self->groups, group);
  return group;
}

static GtkWidget *
make_check (StillaPartPicker *self, const char *title, const char *words)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_add_css_class (check, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (check), "stilla-part", g_strdup (words), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  return check;
}

/* @words: as in files; @title: for the reader */
static Entry *
add_entry (StillaPartPicker *self, Group *group, const char *words, const char *title)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *searched = g_strconcat (title, " ", group->title, NULL);

  entry->part = stilla_handout_part_from_string (words);
  entry->words = g_strdup (words);
  entry->folded = stilla_fold (searched);
  entry->group = group;
  entry->check = make_check (self, title, words);
  gtk_box_append (GTK_BOX (gtk_expander_get_child (GTK_EXPANDER (group->expander))), entry->check);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* Not there in a window whose plan is not kept: its action is off. */
static GtkWidget *
make_unsaved_button (void)
{
  GtkWidget *button = stilla_wrapping_button_new (_ ("Type a plan for somebody, not kept…"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-unsaved");
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  return button;
}

static void
add_sheets (StillaPartPicker *self)
{
  Group *group = add_group (self, _ ("My plan and sheets to fill in"), TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    StillaHandoutPart part = { .kind = kinds[i] };
    g_autofree char *words = stilla_handout_part_to_string (&part);

    add_entry (self, group, words, stilla_handout_part_kind_label (kinds[i]));
  }
  self->reason = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "part-reason");
  gtk_box_append (GTK_BOX (gtk_expander_get_child (GTK_EXPANDER (group->expander))),
                  GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (gtk_expander_get_child (GTK_EXPANDER (group->expander))), make_unsaved_button ());
}

static void
add_section (StillaPartPicker *self, const StillaSection *section)
{
  Group *group = add_group (self, section->title, FALSE);

  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *page = g_ptr_array_index (section->pages, i);

    add_entry (self, group, page->id, page->title);
  }
}

GtkWidget *
stilla_part_picker_new (StillaHandoutChoice *choice, StillaBundle *bundle)
{
  StillaPartPicker *self = g_object_new (STILLA_TYPE_PART_PICKER, NULL);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  self->choice = g_object_ref (choice);
  add_sheets (self);
  for (guint i = 0; i < sections->len; i++)
    add_section (self, g_ptr_array_index (sections, i));
  gtk_box_append (GTK_BOX (self), self->none);
  g_signal_connect_object (choice, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  show_choice (self);
  return GTK_WIDGET (self);
}

static void
show_reason (StillaPartPicker *self, const StillaHandoutMaterial *material)
{
  const char *words = NULL;

  if (material->plan == NULL)
    words = _ ("What is grey needs a plan. Write one down under My plan.");
  else if (material->difference == NULL)
    words = _ ("What changed can be printed once the plan has a second version.");
  gtk_label_set_label (self->reason, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), words != NULL);
}

/* What is ticked can always be taken away again. */
void
stilla_part_picker_set_material (StillaPartPicker *self, const StillaHandoutMaterial *material)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);
    gboolean can_make = stilla_handout_material_can_make (material, entry->part);

    gtk_widget_set_sensitive (entry->check,
                              can_make || stilla_handout_choice_has (self->choice, entry->words));
  }
  show_reason (self, material);
}

void
stilla_part_picker_start (StillaPartPicker *self)
{
  gtk_widget_grab_focus (self->search);
}
