/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-interactions-page.h"

#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "app/planner/stilla-plan-change.h"
#include "app/safety/stilla-day-view.h"
#include "app/safety/stilla-circumstances-change.h"
#include "app/safety/stilla-medicine-entry.h"
#include "app/safety/stilla-times-editor.h"
#include "model/stilla-medicine-edit.h"
#include "model/stilla-medicine-facts.h"

#include <glib/gi18n.h>

/* The page of the guide that lists them all. */
#define GUIDE_PAGE "medicines-that-interact"

struct _StillaInteractionsPage {
  GtkWidget parent_instance;

  GtkWidget *screen;
  StillaMedicineEntry *entry;
  GtkBox *outcome;
  StillaTimesEditor *times; /* of what is shown; NULL: no hours are shown */
  StillaDayView *day;
  GtkWidget *add; /* NULL: nothing is shown */

  /* owned */
  StillaContext *context;
  StillaMedicineList *list;
  StillaCircumstances *circumstances; /* the medicine that is shown, with the times that were typed */
};

G_DEFINE_FINAL_TYPE (StillaInteractionsPage, stilla_interactions_page, GTK_TYPE_WIDGET)

static StillaOwnMedicine *
get_medicine (StillaInteractionsPage *self)
{
  return g_ptr_array_index (self->circumstances->medicines, 0);
}

static GtkWidget *
make_heading (const char *words, int level)
{
  g_autoptr (GtkWidget) heading = g_object_ref_sink (
      g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
                    0.0, "selectable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL));

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (heading, level == 2 ? "page-heading" : "page-subheading");
  return g_steal_pointer (&heading);
}

/* Times */

static void
show_day (StillaInteractionsPage *self)
{
  g_autoptr (StillaDayGaps) gaps = stilla_day_gaps_new (self->list, self->circumstances);
  StillaOwnMedicine *own = get_medicine (self);

  stilla_times_editor_show (self->times, own);
  gtk_widget_set_visible (GTK_WIDGET (self->day), own->minutes->len > 0);
  stilla_day_view_set_chart (self->day, stilla_day_chart_new (gaps, self->circumstances, own->weekday, NULL));
}

static void
add_time_cb (StillaInteractionsPage *self, const char *typed)
{
  g_autoptr (GError) error = NULL;

  if (!stilla_medicine_edit_add_time (get_medicine (self), typed, &error)) {
    stilla_times_editor_refuse (self->times, error->message);
    return;
  }
  stilla_times_editor_take (self->times);
  show_day (self);
}

static void
remove_time_cb (StillaInteractionsPage *self, int minute)
{
  stilla_medicine_edit_remove_time (get_medicine (self), minute);
  show_day (self);
}

static void
weekday_cb (StillaInteractionsPage *self, int weekday)
{
  get_medicine (self)->weekday = (GDateWeekday) weekday;
  show_day (self);
}

static void
append_times (StillaInteractionsPage *self)
{
  const char *name = get_medicine (self)->name;

  self->times = STILLA_TIMES_EDITOR (stilla_times_editor_new (name));
  self->day = STILLA_DAY_VIEW (stilla_day_view_new ());
  g_signal_connect_object (self->times, "add", G_CALLBACK (add_time_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->times, "remove", G_CALLBACK (remove_time_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->times, "weekday", G_CALLBACK (weekday_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->outcome, make_heading (_ ("Which hours keep the gaps?"), 2));
  gtk_box_append (self->outcome,
                  stilla_text_label_new_plain (
                      _ ("Your times are kept only when you add the medicine to My medicines."), "prose"));
  gtk_box_append (self->outcome, GTK_WIDGET (self->times));
  gtk_box_append (self->outcome, GTK_WIDGET (self->day));
  show_day (self);
}

/* What the guide says */

static void
clear_outcome (StillaInteractionsPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->outcome))) != NULL)
    gtk_box_remove (self->outcome, child);
  self->times = NULL;
  self->day = NULL;
  self->add = NULL;
}

static void
append_blocks (StillaInteractionsPage *self, StillaRendition *rendition, gboolean foot)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if ((block->kind == STILLA_BLOCK_FOOT) == foot)
      gtk_box_append (self->outcome, stilla_block_view_new (block, rendition));
  }
}

static void
append_generic (StillaInteractionsPage *self, const StillaMedicineFacts *facts)
{
  g_autofree char *words = NULL;

  if (facts->generic == NULL)
    return;
  words = g_strdup_printf (_ ("brand of %s"), facts->generic);
  gtk_box_append (self->outcome, stilla_text_label_new_plain (words, "dim"));
}

/* Kept with its times: the reader has typed them already. */
static void
add_cb (StillaInteractionsPage *self, GtkWidget *button)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (StillaCircumstances) circumstances = stilla_planner_begin_circumstances (planner);
  const StillaOwnMedicine *own = get_medicine (self);
  g_autofree char *words = g_strdup_printf (_ ("Added %s to My medicines"), own->name);
  g_autoptr (GError) error = NULL;

  if (!stilla_medicine_edit_add (circumstances, self->list, own->name, &error)) {
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
    return;
  }
  g_ptr_array_remove_index (circumstances->medicines, circumstances->medicines->len - 1);
  g_ptr_array_add (circumstances->medicines, stilla_own_medicine_copy (own));
  stilla_circumstances_change_save_undoable (GTK_WIDGET (self), self->context, circumstances, words,
                                             stilla_medicine_edit_restore);
}

/* The file of notes may still be being read. */
static void
show_can_add (StillaInteractionsPage *self)
{
  if (self->add != NULL)
    gtk_widget_set_sensitive (self->add,
                              stilla_planner_can_save (stilla_context_get_planner (self->context)));
}

static void
append_add (StillaInteractionsPage *self)
{
  self->add = gtk_button_new_with_label (_ ("Add to My medicines"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->add))), TRUE);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_box_append (self->outcome, self->add);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  show_can_add (self);
}

static void
append_page (StillaInteractionsPage *self, const char *name)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (StillaMedicineFacts) facts = stilla_medicine_facts_new (self->list, name, reader);
  g_autoptr (StillaRendition) rendition
      = stilla_medicine_facts_dup_page (self->list, name, stilla_context_get_bundle (self->context), reader);
  GtkWidget *heading = make_heading (name, 2);

  gtk_box_append (self->outcome, heading);
  append_generic (self, facts);
  append_blocks (self, rendition, FALSE);
  if (facts->has_gap)
    append_times (self);
  append_add (self);
  append_blocks (self, rendition, TRUE);
  gtk_widget_grab_focus (heading); /* where the answer begins */
  gtk_label_select_region (GTK_LABEL (heading), 0, 0);
}

void
stilla_interactions_page_show (StillaInteractionsPage *self, const char *name)
{
  clear_outcome (self);
  stilla_medicine_entry_set_text (self->entry, name);
  if (stilla_medicine_list_find (self->list, name) == NULL)
    return;
  g_ptr_array_set_size (self->circumstances->medicines, 0);
  g_ptr_array_add (self->circumstances->medicines, stilla_own_medicine_new (name));
  append_page (self, name);
}

/* The page */

static void
guide_cb (StillaInteractionsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "page:" GUIDE_PAGE);
}

static GtkWidget *
make_guide_button (StillaInteractionsPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("See the whole list in the guide"));
  StillaBundle *bundle = stilla_context_get_bundle (self->context);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, stilla_bundle_find_page_entry (bundle, GUIDE_PAGE) != NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (guide_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
stilla_interactions_page_dispose (GObject *object)
{
  StillaInteractionsPage *self = STILLA_INTERACTIONS_PAGE (object);

  g_clear_pointer (&self->screen, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->list, stilla_medicine_list_free);
  G_OBJECT_CLASS (stilla_interactions_page_parent_class)->dispose (object);
}

static void
stilla_interactions_page_class_init (StillaInteractionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_interactions_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_interactions_page_init (StillaInteractionsPage *self)
{
  GtkWidget *entry = stilla_medicine_entry_new (FALSE);

  self->screen = stilla_screen_new (_ ("Medicines and magnesium"));
  self->entry = STILLA_MEDICINE_ENTRY (entry);
  self->outcome = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->circumstances = stilla_circumstances_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "outcome");
  stilla_screen_append (
      STILLA_SCREEN (self->screen),
      stilla_text_label_new_plain (_ ("Look up a medicine or a supplement. You see what published sources "
                                      "say about taking magnesium with it."),
                                   "lead"));
  stilla_screen_append (STILLA_SCREEN (self->screen), entry);
  stilla_screen_append (STILLA_SCREEN (self->screen), GTK_WIDGET (self->outcome));
  gtk_widget_set_parent (self->screen, GTK_WIDGET (self));
  g_signal_connect_object (entry, "chosen", G_CALLBACK (stilla_interactions_page_show), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_interactions_page_new (StillaContext *context)
{
  StillaInteractionsPage *self = g_object_new (STILLA_TYPE_INTERACTIONS_PAGE, NULL);

  self->context = g_object_ref (context);
  self->list = stilla_medicine_list_new (stilla_context_get_bundle (context));
  stilla_medicine_entry_set_list (self->entry, self->list, context);
  stilla_screen_append (STILLA_SCREEN (self->screen), make_guide_button (self));
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (show_can_add), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
