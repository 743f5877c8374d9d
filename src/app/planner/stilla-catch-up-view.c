/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-catch-up-view.h"

#include "app/planner/stilla-catch-up-day.h"
#include "app/safety/stilla-wrapping-button.h"
#include "model/stilla-planner-answers.h"

#include <glib/gi18n.h>

#define MISSED_PAGE "missed-doses"

struct _StillaCatchUpView {
  GtkBox parent_instance;

  GtkLabel *count;
  GtkWidget *guide; /* goes to what the guide says */
  GtkWidget *days;

  StillaContext *context;
  GArray *shown; /* (element-type StillaOccurrence): the earliest first */
};

G_DEFINE_FINAL_TYPE (StillaCatchUpView, stilla_catch_up_view, GTK_TYPE_BOX)

static void
stilla_catch_up_view_dispose (GObject *object)
{
  StillaCatchUpView *self = STILLA_CATCH_UP_VIEW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->shown, g_array_unref);
  G_OBJECT_CLASS (stilla_catch_up_view_parent_class)->dispose (object);
}

static void
stilla_catch_up_view_class_init (StillaCatchUpViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_catch_up_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (StillaCatchUpView *self, const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
stilla_catch_up_view_init (StillaCatchUpView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "catch-up");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  add_label (self, _ ("Earlier days, not recorded yet"), "heading");
  self->count = add_label (self, "", "dim");
  self->days = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self), self->days);
  add_label (self, _ ("Never take double to catch up."), "no-double");
  self->guide = stilla_wrapping_button_new_place (_ ("I missed a dose"), "page:" MISSED_PAGE);
  gtk_box_append (GTK_BOX (self), self->guide);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Earlier days, not recorded yet"), -1);
}

static gboolean
is_shown (StillaCatchUpView *self, const GArray *occurrences)
{
  if (self->shown == NULL || self->shown->len != occurrences->len)
    return FALSE;
  for (guint i = 0; i < occurrences->len; i++)
    if (!stilla_occurrence_equal (&g_array_index (self->shown, StillaOccurrence, i),
                                  &g_array_index (occurrences, StillaOccurrence, i)))
      return FALSE;
  return TRUE;
}

/* Which days were open, and where the keyboard stood. */
typedef struct {
  GHashTable *open; /* (element-type guint32): Julian days */
  guint32 focus_day;
  int focus_position; /* -1: nowhere in here */
} View;

static void
remember (StillaCatchUpView *self, View *view)
{
  view->open = g_hash_table_new (NULL, NULL);
  view->focus_position = -1;
  for (GtkWidget *child = gtk_widget_get_first_child (self->days); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    StillaCatchUpDay *day = STILLA_CATCH_UP_DAY (child);
    guint32 julian = g_date_get_julian (stilla_catch_up_day_get_date (day));
    int position = stilla_catch_up_day_find_focus (day);

    if (stilla_catch_up_day_get_expanded (day))
      g_hash_table_add (view->open, GUINT_TO_POINTER (julian));
    if (position >= 0) {
      view->focus_day = julian;
      view->focus_position = position;
    }
  }
}

/* The keyboard goes to the dose that took the place of the one that was answered, else to the next day. */
static void
restore (StillaCatchUpView *self, const View *view)
{
  GtkWidget *last = gtk_widget_get_last_child (self->days);

  for (GtkWidget *child = gtk_widget_get_first_child (self->days); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    StillaCatchUpDay *day = STILLA_CATCH_UP_DAY (child);
    guint32 julian = g_date_get_julian (stilla_catch_up_day_get_date (day));

    if (g_hash_table_contains (view->open, GUINT_TO_POINTER (julian)))
      stilla_catch_up_day_set_expanded (day, TRUE);
    if (view->focus_position >= 0 && (julian <= view->focus_day || child == last)) {
      stilla_catch_up_day_grab_focus (day, julian == view->focus_day ? view->focus_position : 0);
      return restore (self, &(View){ view->open, 0, -1 });
    }
  }
}

static void
add_days (StillaCatchUpView *self)
{
  g_autoptr (GArray) day = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));

  for (guint i = self->shown->len; i > 0; i--) {
    const StillaOccurrence *each = &g_array_index (self->shown, StillaOccurrence, i - 1);

    g_array_prepend_val (day, *each);
    if (i > 1 && g_date_compare (&g_array_index (self->shown, StillaOccurrence, i - 2).day, &each->day) == 0)
      continue;
    gtk_box_append (GTK_BOX (self->days), stilla_catch_up_day_new (self->context, day));
    g_array_set_size (day, 0);
  }
}

static void
show_count (StillaCatchUpView *self)
{
  guint n = self->shown->len;
  g_autofree char *words
      = g_strdup_printf (ngettext ("%u dose has no answer. Say what you remember, or leave it open.",
                                   "%u doses have no answer. Say what you remember, or leave them open.", n),
                         n);

  gtk_label_set_label (self->count, words);
}

static void
fill (StillaCatchUpView *self)
{
  GtkWidget *child;
  View view;

  remember (self, &view);
  while ((child = gtk_widget_get_first_child (self->days)) != NULL)
    gtk_box_remove (GTK_BOX (self->days), child);
  add_days (self);
  child = gtk_widget_get_first_child (self->days);
  if (child != NULL && gtk_widget_get_next_sibling (child) == NULL)
    stilla_catch_up_day_set_expanded (STILLA_CATCH_UP_DAY (child), TRUE);
  restore (self, &view);
  g_hash_table_unref (view.open);
}

static void
refresh (StillaCatchUpView *self)
{
  g_autoptr (GArray) occurrences = stilla_planner_dup_unanswered (stilla_context_get_planner (self->context));

  gtk_widget_set_visible (GTK_WIDGET (self), occurrences->len > 0);
  gtk_widget_set_visible (
      self->guide,
      stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), MISSED_PAGE) != NULL);
  if (is_shown (self, occurrences))
    return;
  g_clear_pointer (&self->shown, g_array_unref);
  self->shown = stilla_occurrences_copy (occurrences);
  show_count (self);
  fill (self);
}

void
stilla_catch_up_view_set_context (StillaCatchUpView *self, StillaContext *context)
{
  self->context = g_object_ref (context);
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::bundle", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
