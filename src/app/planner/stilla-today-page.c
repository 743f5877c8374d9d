/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-today-page.h"

#include "app/browse/stilla-column.h"
#include "app/planner/stilla-as-needed-view.h"
#include "app/planner/stilla-catch-up-view.h"
#include "app/planner/stilla-day-sum-view.h"
#include "app/planner/stilla-draft-banner.h"
#include "app/planner/stilla-occurrence-row.h"
#include "app/planner/stilla-today-notes-view.h"
#include "app/planner/stilla-zone-question.h"
#include "app/platform/stilla-aside-layout.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-day-model.h"
#include "model/stilla-plan-check.h"

#include <glib/gi18n.h>

#define LOOK_SECONDS 20 /* how late "Later" may appear */

struct _StillaTodayPage {
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  AdwClamp *clamp;
  GtkLabel *empty_notice;
  AdwStatusPage *status;
  GtkLabel *notice;
  GtkLabel *date;
  GtkWidget *draft_word;
  StillaDraftBanner *draft;
  StillaTodayNotesView *notes;
  StillaAsNeededView *as_needed;
  StillaCatchUpView *catch_up;
  GtkListBox *doses;
  GtkWidget *no_doses;
  StillaDaySumView *sum;
  GtkWidget *add_first;

  /* owned */
  StillaContext *context;
  StillaDayModel *day;
  guint look_id; /* while it can be seen */
};

G_DEFINE_FINAL_TYPE (StillaTodayPage, stilla_today_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  return stilla_occurrence_row_new (STILLA_TODAY_PAGE (data)->context, item);
}

/* "07:30 · Breakfast": above the first of the doses that are due together. */
static char *
dup_time_words (const StillaDoseTime *dose)
{
  g_autofree char *time = stilla_minute_to_string (dose->minute);

  if (dose->meal != STILLA_MEAL_NONE)
    return g_strdup_printf ("%s · %s", time, stilla_meal_label (dose->meal));
  return dose->is_next_day ? g_strdup_printf ("%s · %s", time, _ ("after midnight"))
                           : g_steal_pointer (&time);
}

static GtkWidget *
make_time_label (const char *words)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "dose-time");
  return label;
}

static const StillaDoseTime *
get_dose (GtkListBoxRow *row)
{
  StillaOccurrenceItem *item = stilla_occurrence_row_get_item (STILLA_OCCURRENCE_ROW (row));

  return stilla_occurrence_item_get_occurrence (item)->dose;
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  g_autofree char *words = dup_time_words (get_dose (row));
  g_autofree char *words_before = before != NULL ? dup_time_words (get_dose (before)) : NULL;

  gtk_list_box_row_set_header (row, g_strcmp0 (words, words_before) != 0 ? make_time_label (words) : NULL);
}

static void
show_notice (StillaTodayPage *self)
{
  const char *words = stilla_planner_get_notice (stilla_context_get_planner (self->context));

  gtk_label_set_label (self->notice, words != NULL ? words : "");
  gtk_label_set_label (self->empty_notice, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_notice), words != NULL);
}

/* A plan that cannot be opened is not an empty one. */
static void
show_status (StillaTodayPage *self)
{
  gboolean can_save = stilla_planner_can_save (stilla_context_get_planner (self->context));

  adw_status_page_set_title (self->status,
                             can_save ? _ ("Your plan is empty") : _ ("Your plan cannot be changed"));
  adw_status_page_set_description (
      self->status, can_save
                        ? _ ("Write down what you take, as its label has it. Stilla works out the elemental "
                             "magnesium and adds up the day. It stays on this computer. Some people should "
                             "not take magnesium, or should ask first: see Before you start.")
                        : NULL);
  gtk_widget_set_visible (self->add_first, can_save);
}

static void
show_date (StillaTodayPage *self)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autofree char *words = stilla_day_name_dup (today, FALSE);

  gtk_label_set_label (self->date, words);
}

static void
show_sum (StillaTodayPage *self)
{
  g_autoptr (StillaDaySum) sum = stilla_day_model_dup_sum (self->day);
  gboolean has_doses = g_list_model_get_n_items (G_LIST_MODEL (self->day)) > 0;

  stilla_day_sum_view_show (self->sum, self->context, sum);
  gtk_widget_set_visible (GTK_WIDGET (self->doses), has_doses);
  gtk_widget_set_visible (self->no_doses, !has_doses);
}

static void
show_draft (StillaTodayPage *self)
{
  g_autoptr (StillaSafetyReport) report = NULL;
  guint n_open;

  if (!stilla_planner_is_loaded (stilla_context_get_planner (self->context)))
    return;
  report = stilla_plan_check (self->context);
  n_open = stilla_safety_report_count_open (report);
  gtk_widget_set_visible (self->draft_word, n_open > 0);
  stilla_draft_banner_show (self->draft, report);
}

static const char *
find_screen (StillaTodayPage *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (GPtrArray) products = stilla_plan_list_products (stilla_planner_get_plan (planner));
  gboolean has_doses = g_list_model_get_n_items (G_LIST_MODEL (self->day)) > 0;
  gboolean has_others = gtk_widget_get_visible (GTK_WIDGET (self->notes))
                        || gtk_widget_get_visible (GTK_WIDGET (self->catch_up));

  if (!stilla_planner_is_loaded (planner))
    return "loading";
  return products->len > 0 || has_doses || has_others ? "plan" : "empty";
}

/* What only the time of the clock changes: what is due, and until when it is put off. */
static void
look_at_clock (StillaTodayPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->doses)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (STILLA_IS_OCCURRENCE_ROW (row))
      stilla_occurrence_row_look (STILLA_OCCURRENCE_ROW (row));
}

static gboolean
look_cb (gpointer data)
{
  look_at_clock (data);
  return G_SOURCE_CONTINUE;
}

static void
stilla_today_page_map (GtkWidget *widget)
{
  StillaTodayPage *self = STILLA_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (stilla_today_page_parent_class)->map (widget);
  look_at_clock (self);
  self->look_id = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
}

static void
stilla_today_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&STILLA_TODAY_PAGE (widget)->look_id, g_source_remove);
  GTK_WIDGET_CLASS (stilla_today_page_parent_class)->unmap (widget);
}

static void
show_all (StillaTodayPage *self)
{
  gboolean can_save = stilla_planner_can_save (stilla_context_get_planner (self->context));

  show_notice (self);
  show_status (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->doses), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->as_needed), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->catch_up), can_save);
  show_date (self);
  show_sum (self);
  show_draft (self);
  stilla_today_notes_view_show (self->notes, stilla_context_get_planner (self->context));
  stilla_as_needed_view_show (self->as_needed, self->context);
  look_at_clock (self);
  gtk_stack_set_visible_child_name (self->stack, find_screen (self));
}

static void
stilla_today_page_dispose (GObject *object)
{
  StillaTodayPage *self = STILLA_TODAY_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->day);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_today_page_parent_class)->dispose (object);
}

static void
stilla_today_page_class_init (StillaTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_today_page_dispose;
  widget_class->map = stilla_today_page_map;
  widget_class->unmap = stilla_today_page_unmap;
  g_type_ensure (STILLA_TYPE_ASIDE_LAYOUT);
  g_type_ensure (STILLA_TYPE_AS_NEEDED_VIEW);
  g_type_ensure (STILLA_TYPE_CATCH_UP_VIEW);
  g_type_ensure (STILLA_TYPE_TODAY_NOTES_VIEW);
  g_type_ensure (STILLA_TYPE_DAY_SUM_VIEW);
  g_type_ensure (STILLA_TYPE_DRAFT_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/planner/stilla-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, empty_notice);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, status);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, notice);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, draft_word);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, draft);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, notes);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, as_needed);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, catch_up);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, doses);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, no_doses);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, sum);
  gtk_widget_class_bind_template_child (widget_class, StillaTodayPage, add_first);
}

static void
stilla_today_page_init (StillaTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stilla_column_fit (self->clamp);
}

GtkWidget *
stilla_today_page_new (StillaContext *context)
{
  StillaTodayPage *self = g_object_new (STILLA_TYPE_TODAY_PAGE, NULL);
  StillaPlanner *planner = stilla_context_get_planner (context);

  self->context = g_object_ref (context);
  gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->draft))),
                   stilla_zone_question_new (context));
  self->day = stilla_day_model_new (planner);
  stilla_catch_up_view_set_context (self->catch_up, context);
  gtk_list_box_set_header_func (self->doses, head_cb, NULL, NULL);
  gtk_list_box_bind_model (self->doses, G_LIST_MODEL (self->day), make_row, self, NULL);
  g_signal_connect_object (planner, "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);
  return GTK_WIDGET (self);
}
