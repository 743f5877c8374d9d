/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-medicine-entry.h"

#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-level-mark.h"
#include "model/stilla-medicine-facts.h"

#include <glib/gi18n.h>

#define NAME_KEY "stilla-name"
#define LEAST_NAME_WIDTH 140

struct _StillaMedicineEntry {
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkListBox *results;
  GtkLabel *words; /* that nothing fits, that there is more, or why a name was refused */
  GtkWidget *suggestion;
  GtkWidget *keep;

  StillaContext *context;
  const StillaMedicineList *list; /* borrowed */
  StillaMedicineLookup *lookup;   /* what is shown now */
  gboolean can_keep;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (StillaMedicineEntry, stilla_medicine_entry, GTK_TYPE_BOX)

enum {
  CHOSEN,
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_typed (StillaMedicineEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
dup_origin (const StillaMedicineResult *result)
{
  /* Translators: a brand of a medicine: "brand of ciprofloxacin" */
  return result->generic != NULL ? g_strdup_printf (_ ("brand of %s"), result->generic) : NULL;
}

static GtkWidget *
make_name (const StillaMedicineResult *result, const char *origin)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), make_label (result->name, "medicine-name"));
  if (origin != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (origin, "dim"));
  return lines;
}

static GtkWidget *
make_row (StillaMedicineEntry *self, const StillaMedicineResult *result)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (StillaMedicineFacts) facts = stilla_medicine_facts_new (self->list, result->name, reader);
  g_autofree char *origin = dup_origin (result);
  g_autofree char *spoken = g_strdup_printf ("%s%s%s, %s", result->name, origin != NULL ? ", " : "",
                                             origin != NULL ? origin : "", stilla_level_label (facts->level));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line
      = stilla_aside_new (make_name (result, origin), stilla_level_mark_new (facts->level), LEAST_NAME_WIDTH);

  gtk_widget_add_css_class (row, "medicine-result");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_strdup (result->name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
clear_results (StillaMedicineEntry *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
}

static void
show_results (StillaMedicineEntry *self)
{
  clear_results (self);
  for (guint i = 0; self->lookup != NULL && i < self->lookup->results->len; i++)
    gtk_list_box_append (self->results,
                         make_row (self, &g_array_index (self->lookup->results, StillaMedicineResult, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->results),
                          gtk_widget_get_first_child (GTK_WIDGET (self->results)) != NULL);
}

static void
show_words (StillaMedicineEntry *self, const char *words, gboolean is_wrong)
{
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "field-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "field-error");
}

static void
set_button_words (GtkWidget *button, const char *words)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_suggestion (StillaMedicineEntry *self, const char *nearest)
{
  g_autofree char *words = nearest != NULL ? g_strdup_printf (_ ("Did you mean %s?"), nearest) : NULL;

  gtk_widget_set_visible (self->suggestion, nearest != NULL);
  set_button_words (self->suggestion, words != NULL ? words : "");
}

static void
show_keep (StillaMedicineEntry *self, gboolean is_whole)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));
  g_autofree char *words
      = g_strdup_printf (_ ("Keep “%s”: it is not in our list and will not be checked"), typed);

  gtk_widget_set_visible (self->keep, self->can_keep && !is_whole && *typed != '\0');
  set_button_words (self->keep, words);
}

static void
show_lookup (StillaMedicineEntry *self)
{
  const StillaMedicineLookup *lookup = self->lookup;

  show_results (self);
  if (lookup->has_more)
    show_words (self, _ ("There are more names: type more letters."), FALSE);
  else
    show_words (self, lookup->not_found, FALSE);
  show_suggestion (self, lookup->nearest);
  show_keep (self, lookup->is_whole);
}

static void
look_up (StillaMedicineEntry *self)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);

  g_clear_pointer (&self->lookup, stilla_medicine_lookup_free);
  self->lookup = stilla_medicine_lookup_new (self->list, get_typed (self), reader);
  show_lookup (self);
}

static void
changed_cb (StillaMedicineEntry *self)
{
  if (self->list != NULL && !self->is_filling)
    look_up (self);
}

static void
choose (StillaMedicineEntry *self, const char *name)
{
  g_autofree char *own = g_strdup (name);

  g_signal_emit (self, signals[CHOSEN], 0, own);
}

static void
row_activated_cb (StillaMedicineEntry *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), NAME_KEY));
}

static void
suggestion_cb (StillaMedicineEntry *self)
{
  choose (self, self->lookup->nearest);
}

static void
keep_cb (StillaMedicineEntry *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));

  g_signal_emit (self, signals[KEPT], 0, typed);
}

/* Return takes a name only when it was typed in full; else the keyboard goes to what can be chosen. */
static void
activate_cb (StillaMedicineEntry *self)
{
  if (self->lookup != NULL && self->lookup->is_whole)
    choose (self, g_array_index (self->lookup->results, StillaMedicineResult, 0).name);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
down_cb (GtkEventControllerKey *keys,
         guint keyval,
         guint keycode,
         GdkModifierType modifiers,
         StillaMedicineEntry *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->results));

  if (keyval != GDK_KEY_Down || first == NULL)
    return FALSE;
  return gtk_widget_grab_focus (first);
}

static void
stop_cb (StillaMedicineEntry *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
stilla_medicine_entry_finalize (GObject *object)
{
  StillaMedicineEntry *self = STILLA_MEDICINE_ENTRY (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->lookup, stilla_medicine_lookup_free);
  G_OBJECT_CLASS (stilla_medicine_entry_parent_class)->finalize (object);
}

static void
stilla_medicine_entry_class_init (StillaMedicineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_medicine_entry_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_button (StillaMedicineEntry *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label ("", "button-words"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_entry (StillaMedicineEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Such as ciprofloxacin or Cipro"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the medicine"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (down_cb), self, 0);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
}

static void
make_results (StillaMedicineEntry *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->results = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->results, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Names that fit"),
                                  -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
stilla_medicine_entry_init (StillaMedicineEntry *self)
{
  GtkWidget *name = make_label (_ ("Name of the medicine"), "field-name");
  GtkWidget *words = make_label ("", "field-echo");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  make_entry (self);
  make_results (self);
  self->words = GTK_LABEL (words);
  g_object_set (words, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "visible", FALSE, NULL);
  self->suggestion = make_button (self, G_CALLBACK (suggestion_cb));
  self->keep = make_button (self, G_CALLBACK (keep_cb));
  gtk_box_append (GTK_BOX (self), name);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->results));
  gtk_box_append (GTK_BOX (self), words);
  gtk_box_append (GTK_BOX (self), self->suggestion);
  gtk_box_append (GTK_BOX (self), self->keep);
}

GtkWidget *
stilla_medicine_entry_new (gboolean can_keep)
{
  StillaMedicineEntry *self = g_object_new (STILLA_TYPE_MEDICINE_ENTRY, NULL);

  self->can_keep = can_keep;
  return GTK_WIDGET (self);
}

void
stilla_medicine_entry_set_list (StillaMedicineEntry *self,
                                const StillaMedicineList *list,
                                StillaContext *context)
{
  g_set_object (&self->context, context);
  self->list = list;
  stilla_medicine_entry_set_text (self, "");
}

void
stilla_medicine_entry_set_text (StillaMedicineEntry *self, const char *text)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_filling = FALSE;
  g_clear_pointer (&self->lookup, stilla_medicine_lookup_free);
  show_results (self);
  show_words (self, NULL, FALSE);
  show_suggestion (self, NULL);
  gtk_widget_set_visible (self->keep, FALSE);
}

void
stilla_medicine_entry_refuse (StillaMedicineEntry *self, const char *sentence)
{
  show_words (self, sentence, TRUE);
}

void
stilla_medicine_entry_focus (StillaMedicineEntry *self)
{
  gtk_widget_grab_focus (self->entry);
}
