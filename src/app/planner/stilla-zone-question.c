/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-zone-question.h"

#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

#define ZONE_KEY "zone"
#define JUST_TAKEN_HOURS 4

struct _StillaZoneQuestion {
  GtkBox parent_instance;

  GtkLabel *words;
  GtkLabel *taken;
  GtkWidget *buttons;

  StillaContext *context;
  char *home; /* the zone before */
  char *here; /* the zone now */
};

G_DEFINE_FINAL_TYPE (StillaZoneQuestion, stilla_zone_question, GTK_TYPE_BOX)

static void
stilla_zone_question_dispose (GObject *object)
{
  StillaZoneQuestion *self = STILLA_ZONE_QUESTION (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->home, g_free);
  g_clear_pointer (&self->here, g_free);
  G_OBJECT_CLASS (stilla_zone_question_parent_class)->dispose (object);
}

static void
stilla_zone_question_class_init (StillaZoneQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_zone_question_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (StillaZoneQuestion *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
stilla_zone_question_init (StillaZoneQuestion *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "callout");
  gtk_widget_add_css_class (GTK_WIDGET (self), "good-to-know");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Another time zone"), -1);
  self->words = add_label (self, "meaning");
  self->taken = add_label (self, "dim");
  self->buttons = stilla_wrap_new (8);
  gtk_box_append (GTK_BOX (self), self->buttons);
}

static GSettings *
get_stored (StillaZoneQuestion *self)
{
  return stilla_settings_get_stored (stilla_context_get_settings (self->context));
}

static void
settle (StillaZoneQuestion *self)
{
  g_settings_set_string (get_stored (self), ZONE_KEY, self->here);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
follow_cb (StillaZoneQuestion *self)
{
  settle (self);
}

/* What could not be kept is asked again. */
static void
kept_cb (GtkWidget *widget, const GError *error)
{
  if (error == NULL)
    settle (STILLA_ZONE_QUESTION (widget));
  else
    stilla_plan_change_say (widget, error->message);
}

static void
stay_cb (StillaZoneQuestion *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaPerson) person = stilla_person_copy (stilla_planner_get_person (planner));
  g_autofree char *words = g_strdup_printf (_ ("Your doses stay on the time of %s"), self->home);
  g_autoptr (GError) error = NULL;

  if (!stilla_plan_draft_set_zone (draft, self->home, &error)) {
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
    return;
  }
  g_clear_pointer (&person->zone, g_free);
  person->zone = g_strdup (self->home);
  stilla_plan_change_save_habits (GTK_WIDGET (self), self->context, draft, person, words, kept_cb,
                                  GTK_WIDGET (self));
}

/* Whether a dose was taken in the last hours, whatever the clocks said then. */
static gboolean
was_just_taken (StillaZoneQuestion *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (GDateTime) now = stilla_clock_now (stilla_context_get_clock (self->context));
  GDate from = *stilla_planner_get_today (planner), to = from;
  g_autoptr (GArray) occurrences = NULL;

  g_date_subtract_days (&from, 1);
  g_date_add_days (&to, 1);
  occurrences = stilla_planner_expand (planner, &from, &to);
  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *each = &g_array_index (occurrences, StillaOccurrence, i);
    const StillaIntake *answer = stilla_planner_find_answer_on (planner, each->dose->id, &each->date);

    if (answer != NULL && answer->state == STILLA_INTAKE_TAKEN
        && g_date_time_difference (now, answer->at) < JUST_TAKEN_HOURS * G_TIME_SPAN_HOUR)
      return TRUE;
  }
  return FALSE;
}

static char *
dup_zone (StillaZoneQuestion *self)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  const char *name = g_time_zone_get_identifier (zone);

  return *name != '/' ? g_strdup (name) : NULL;
}

static void
ask (StillaZoneQuestion *self)
{
  g_autofree char *words = g_strdup_printf (_ ("This computer is now on the time of %s. Do your doses go by "
                                               "the clock here, or stay on the time of %s?"),
                                            self->here, self->home);
  gboolean is_taken = was_just_taken (self);

  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->taken,
                       is_taken ? _ ("You recorded a dose as taken less than 4 hours ago.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->taken), is_taken);
}

/* Nothing to ask of somebody whose doses stay on home time already, or who has no plan. */
static void
look (StillaZoneQuestion *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  gboolean is_asked;

  if (!stilla_planner_is_loaded (planner))
    return;
  g_clear_pointer (&self->home, g_free);
  g_clear_pointer (&self->here, g_free);
  self->home = g_settings_get_string (get_stored (self), ZONE_KEY);
  self->here = dup_zone (self);
  if (self->here == NULL)
    return;
  if (*self->home == '\0')
    g_settings_set_string (get_stored (self), ZONE_KEY, self->here);
  is_asked = *self->home != '\0' && !g_str_equal (self->home, self->here)
             && stilla_planner_get_person (planner)->zone == NULL && stilla_planner_can_save (planner)
             && stilla_plan_get_doses (stilla_planner_get_plan (planner))->len > 0;
  if (is_asked)
    ask (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked);
}

static void
add_button (StillaZoneQuestion *self, const char *words, GCallback callback)
{
  GtkWidget *button = stilla_wrapping_button_new (words, NULL);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

GtkWidget *
stilla_zone_question_new (StillaContext *context)
{
  StillaZoneQuestion *self = g_object_new (STILLA_TYPE_ZONE_QUESTION, NULL);

  self->context = g_object_ref (context);
  add_button (self, _ ("Follow the clock here"), G_CALLBACK (follow_cb));
  add_button (self, _ ("Stay on home time"), G_CALLBACK (stay_cb));
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_stored (self), "changed::" ZONE_KEY, G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  look (self);
  return GTK_WIDGET (self);
}
