/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-person-chooser.h"

#include "app/planner/stilla-person-editor.h"
#include "app/platform/stilla-line-layout.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

struct _StillaPersonChooser {
  GtkWidget parent_instance;

  GtkWidget *button;

  StillaContext *context;
};

G_DEFINE_FINAL_TYPE (StillaPersonChooser, stilla_person_chooser, GTK_TYPE_WIDGET)

#define ID_KEY "stilla-person"

const char *
stilla_person_get_label (const StillaPerson *person)
{
  return *person->name != '\0' ? person->name : _ ("No name yet");
}

GtkWidget *
stilla_person_dot_new (const StillaPerson *person)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (stilla_person_get_label (person)));
  char initial[7] = { 0 };
  g_autofree char *css_class = g_strdup_printf ("colour-%d", person->colour);
  GtkWidget *dot;

  g_unichar_to_utf8 (first, initial);
  dot = g_object_new (GTK_TYPE_LABEL, "label", *person->name != '\0' ? initial : "–", "valign",
                      GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, "accessible-role",
                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (dot, "person-dot");
  gtk_widget_add_css_class (dot, css_class);
  return dot;
}

static GtkWidget *
make_line (const StillaPerson *person)
{
  GtkWidget *line = stilla_line_new (8);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", stilla_person_get_label (person), "ellipsize",
                                  PANGO_ELLIPSIZE_END, "max-width-chars", 16, "xalign", 0.0, NULL);

  gtk_box_append (GTK_BOX (line), stilla_person_dot_new (person));
  gtk_box_append (GTK_BOX (line), name);
  return line;
}

static void
choose_cb (GtkWidget *choice, StillaPersonChooser *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (choice), ID_KEY);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  stilla_planner_show_person (stilla_context_get_planner (self->context), *id);
}

static GtkWidget *
make_choice (StillaPersonChooser *self, const StillaPerson *person, gboolean is_shown)
{
  GtkWidget *choice = gtk_button_new ();
  GtkWidget *line = make_line (person);

  if (is_shown)
    gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_hexpand (gtk_widget_get_next_sibling (gtk_widget_get_first_child (line)), TRUE);
  gtk_button_set_child (GTK_BUTTON (choice), line);
  gtk_widget_add_css_class (choice, "flat");
  g_object_set (choice, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stilla_person_get_label (person), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_shown ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_set_data_full (G_OBJECT (choice), ID_KEY, g_memdup2 (&person->id, sizeof person->id), g_free);
  g_signal_connect_object (choice, "clicked", G_CALLBACK (choose_cb), self, 0);
  return choice;
}

static void
edit_cb (StillaPersonChooser *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  stilla_person_editor_open (GTK_WIDGET (self), self->context);
}

static void
add_cb (StillaPersonChooser *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  stilla_person_editor_open_new (GTK_WIDGET (self), self->context);
}

static void
append_action (StillaPersonChooser *self, GtkWidget *box, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_choices (StillaPersonChooser *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  const GPtrArray *people = stilla_planner_get_people (planner);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < people->len; i++) {
    const StillaPerson *person = g_ptr_array_index (people, i);

    gtk_box_append (GTK_BOX (box),
                    make_choice (self, person, person->id == stilla_planner_get_person (planner)->id));
  }
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  append_action (self, box, _ ("Name, colour and meal times"), G_CALLBACK (edit_cb));
  append_action (self, box, _ ("Add a person"), G_CALLBACK (add_cb));
  return box;
}

/* Who is on the list is asked for each time. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 400, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_choices (data));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Whose plan"),
                                  -1);
  gtk_menu_button_set_popover (button, popover);
}

static void
show_person (StillaPersonChooser *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  const StillaPerson *person = stilla_planner_get_person (planner);
  /* Translators: the name of a person */
  g_autofree char *name = g_strdup_printf (_ ("Plan of %s"), stilla_person_get_label (person));

  gtk_widget_set_visible (GTK_WIDGET (self), stilla_planner_get_people (planner)->len > 1);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), make_line (person));
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
stilla_person_chooser_dispose (GObject *object)
{
  StillaPersonChooser *self = STILLA_PERSON_CHOOSER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_person_chooser_parent_class)->dispose (object);
}

static void
stilla_person_chooser_class_init (StillaPersonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_person_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_person_chooser_init (StillaPersonChooser *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
stilla_person_chooser_new (StillaContext *context)
{
  StillaPersonChooser *self = g_object_new (STILLA_TYPE_PERSON_CHOOSER, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (show_person), self,
                           G_CONNECT_SWAPPED);
  show_person (self);
  return GTK_WIDGET (self);
}
