/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-schedule-page.h"

#include "app/browse/stilla-column.h"
#include "app/planner/stilla-arrange-editor.h"
#include "app/planner/stilla-day-sum-view.h"
#include "app/planner/stilla-draft-banner.h"
#include "app/planner/stilla-pause-editor.h"
#include "app/planner/stilla-person-editor.h"
#include "app/planner/stilla-plan-item.h"
#include "app/planner/stilla-product-card.h"
#include "app/planner/stilla-product-editor.h"
#include "app/planner/stilla-versions-window.h"
#include "app/planner/stilla-visit-editor.h"
#include "app/planner/stilla-zone-question.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-plan-check.h"
#include "core/schedule/stilla-plan-words.h"
#include "core/safety/stilla-fullest-sum.h"

#include <glib/gi18n.h>

struct _StillaSchedulePage {
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  AdwClamp *clamp;
  GtkLabel *empty_notice;
  AdwStatusPage *status;
  GtkWidget *add_first;
  GtkLabel *notice;
  StillaDraftBanner *draft;
  GtkBox *question; /* about the time zone */
  GtkBox *pauses;
  GtkBox *products;
  GtkWidget *add;
  GtkWidget *visits_heading;
  GtkBox *visits;
  GtkBox *more;
  StillaDaySumView *sum;

  /* owned */
  StillaContext *context;
};

G_DEFINE_FINAL_TYPE (StillaSchedulePage, stilla_schedule_page, GTK_TYPE_WIDGET)

static StillaPlanner *
get_planner (StillaSchedulePage *self)
{
  return stilla_context_get_planner (self->context);
}

/* What the buttons do */

static void
add_cb (StillaSchedulePage *self)
{
  stilla_product_editor_open_new (GTK_WIDGET (self), self->context, NULL);
}

static void
add_visit_cb (StillaSchedulePage *self)
{
  stilla_visit_editor_open (GTK_WIDGET (self), self->context, NULL);
}

static void
arrange_cb (StillaSchedulePage *self)
{
  stilla_arrange_editor_open (GTK_WIDGET (self), self->context);
}

static void
pause_cb (StillaSchedulePage *self)
{
  stilla_pause_editor_open (GTK_WIDGET (self), self->context, NULL);
}

static void
versions_cb (StillaSchedulePage *self)
{
  stilla_versions_window_open (GTK_WIDGET (self), self->context);
}

static void
person_cb (StillaSchedulePage *self)
{
  stilla_person_editor_open (GTK_WIDGET (self), self->context);
}

static void
add_person_cb (StillaSchedulePage *self)
{
  stilla_person_editor_open_new (GTK_WIDGET (self), self->context);
}

/* What is shown */

static void
show_notice (StillaSchedulePage *self)
{
  const char *words = stilla_planner_get_notice (get_planner (self));

  gtk_label_set_label (self->notice, words != NULL ? words : "");
  gtk_label_set_label (self->empty_notice, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_notice), words != NULL);
}

static const char *
words_of_empty_plan (StillaSchedulePage *self)
{
  if (stilla_context_is_unsaved (self->context))
    return _ ("Write down what somebody takes, as its label has it. Stilla works out the elemental magnesium "
              "and adds up the day. Nothing of it is kept. Some people should not take magnesium, or should "
              "ask first: see Before you start.");
  return _ ("Write down what you take, as its label has it. Stilla works out the elemental "
            "magnesium and adds up the day. It stays on this computer. Some people should "
            "not take magnesium, or should ask first: see Before you start.");
}

static const char *
title_of_empty_plan (StillaSchedulePage *self)
{
  return stilla_context_is_unsaved (self->context) ? _ ("A plan that is not kept") : _ ("Your plan is empty");
}

/* A plan that cannot be opened is not an empty one. */
static void
show_status (StillaSchedulePage *self)
{
  gboolean can_save = stilla_planner_can_save (get_planner (self));

  adw_status_page_set_title (self->status,
                             can_save ? title_of_empty_plan (self) : _ ("Your plan cannot be changed"));
  adw_status_page_set_description (self->status, can_save ? words_of_empty_plan (self) : NULL);
  gtk_widget_set_visible (self->add_first, can_save);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Pauses of everything; those of one product stand in its card. */
static void
fill_pauses (StillaSchedulePage *self, StillaPlan *plan)
{
  const GDate *today = stilla_planner_get_today (get_planner (self));
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  clear (self->pauses);
  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);
    g_autofree char *words = NULL;

    if (pause->product_id != NULL || stilla_plan_item_is_over (&pause->from, &pause->until, today))
      continue;
    words = stilla_pause_dup_line (pause, today);
    gtk_box_append (self->pauses, stilla_plan_item_line_new (self->context, STILLA_PLAN_ITEM_PAUSE, pause->id,
                                                             _ ("the pause of the whole plan"),
                                                             _ ("The whole plan"), words));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->pauses),
                          gtk_widget_get_first_child (GTK_WIDGET (self->pauses)) != NULL);
}

static void
fill_visits (StillaSchedulePage *self, StillaPlan *plan)
{
  const GDate *today = stilla_planner_get_today (get_planner (self));
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  gboolean has_visits;

  clear (self->visits);
  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);
    g_autofree char *when = NULL;
    g_autofree char *words = NULL;

    if (stilla_plan_item_is_over (&visit->from, &visit->until, today))
      continue;
    when = stilla_visit_dup_line (visit, today);
    words = *visit->note != '\0' ? g_strdup_printf ("%s\n%s", when, visit->note) : g_strdup (when);
    gtk_box_append (self->visits, stilla_plan_item_line_new (self->context, STILLA_PLAN_ITEM_VISIT, visit->id,
                                                             stilla_visit_get_title (visit),
                                                             stilla_visit_get_title (visit), words));
  }
  has_visits = gtk_widget_get_first_child (GTK_WIDGET (self->visits)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->visits), has_visits);
  gtk_widget_set_visible (self->visits_heading, has_visits);
}

static void
fill_products (StillaSchedulePage *self, StillaPlan *plan)
{
  GDate tomorrow
      = stilla_date_plus (stilla_planner_get_today (stilla_context_get_planner (self->context)), 1);
  g_autoptr (GPtrArray) products = stilla_plan_list_products_on (plan, &tomorrow);

  clear (self->products);
  for (guint i = 0; i < products->len; i++)
    gtk_box_append (self->products, stilla_product_card_new (self->context, g_ptr_array_index (products, i)));
}

/* The keyboard stays where it was; when that is gone, it goes to the button that is always there. */

static char *
dup_focused_name (StillaSchedulePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL
      || (!gtk_widget_is_ancestor (focus, GTK_WIDGET (self->products))
          && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->visits))
          && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pauses))))
    return NULL;
  return g_strdup (gtk_widget_get_name (focus));
}

static GtkWidget *
find_by_name (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_name (child, name);
  return found;
}

static void
restore_focus (StillaSchedulePage *self, const char *name)
{
  GtkWidget *button = find_by_name (GTK_WIDGET (self->clamp), name);

  gtk_widget_grab_focus (button != NULL ? button : self->add);
}

static void
show_plan (StillaSchedulePage *self)
{
  StillaPlan *plan = stilla_planner_get_plan (get_planner (self));
  g_autofree char *focused = dup_focused_name (self);

  fill_pauses (self, plan);
  fill_products (self, plan);
  fill_visits (self, plan);
  if (focused != NULL)
    restore_focus (self, focused);
}

static void
show_report (StillaSchedulePage *self)
{
  StillaPlan *plan = stilla_planner_get_plan (get_planner (self));
  g_autoptr (StillaSafetyReport) report = NULL;
  g_autoptr (StillaDaySum) sum = NULL;

  if (!stilla_planner_is_loaded (get_planner (self)))
    return;
  report = stilla_plan_check (self->context);
  sum = stilla_fullest_sum_new (plan, stilla_planner_get_today (get_planner (self)), report);
  stilla_draft_banner_show (self->draft, report);
  stilla_day_sum_view_show (self->sum, self->context, sum);
}

static const char *
find_screen (StillaSchedulePage *self)
{
  if (!stilla_planner_is_loaded (get_planner (self)))
    return "loading";
  return gtk_widget_get_first_child (GTK_WIDGET (self->products)) != NULL
                 || gtk_widget_get_first_child (GTK_WIDGET (self->visits)) != NULL
             ? "plan"
             : "empty";
}

static void
show_all (StillaSchedulePage *self)
{
  gboolean can_save = stilla_planner_can_save (get_planner (self));

  show_notice (self);
  show_status (self);
  show_plan (self);
  show_report (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pauses), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->products), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->visits), can_save);
  gtk_widget_set_sensitive (GTK_WIDGET (self->more), can_save);
  gtk_stack_set_visible_child_name (self->stack, find_screen (self));
}

static void
stilla_schedule_page_dispose (GObject *object)
{
  StillaSchedulePage *self = STILLA_SCHEDULE_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_schedule_page_parent_class)->dispose (object);
}

static void
stilla_schedule_page_class_init (StillaSchedulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_schedule_page_dispose;
  g_type_ensure (STILLA_TYPE_DAY_SUM_VIEW);
  g_type_ensure (STILLA_TYPE_DRAFT_BANNER);
  g_type_ensure (STILLA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, empty_notice);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, status);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, add_first);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, notice);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, draft);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, question);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, pauses);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, products);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, visits_heading);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, visits);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, more);
  gtk_widget_class_bind_template_child (widget_class, StillaSchedulePage, sum);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
stilla_schedule_page_init (StillaSchedulePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stilla_column_fit (self->clamp);
}

static GtkWidget *
add_more (StillaSchedulePage *self, const char *words, GCallback callback)
{
  GtkWidget *button = stilla_wrapping_button_new (words, NULL);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->more, button);
  return button;
}

GtkWidget *
stilla_schedule_page_new (StillaContext *context)
{
  StillaSchedulePage *self = g_object_new (STILLA_TYPE_SCHEDULE_PAGE, NULL);

  self->context = g_object_ref (context);
  gtk_box_append (self->question, stilla_zone_question_new (context));
  self->add = add_more (self, _ ("Add a product"), G_CALLBACK (add_cb));
  add_more (self, _ ("Add a visit or a blood test"), G_CALLBACK (add_visit_cb));
  add_more (self, _ ("Arrange the day"), G_CALLBACK (arrange_cb));
  add_more (self, _ ("Pause the plan"), G_CALLBACK (pause_cb));
  add_more (self, _ ("Compare versions"), G_CALLBACK (versions_cb));
  add_more (self, _ ("Meal times and end of the day"), G_CALLBACK (person_cb));
  add_more (self, _ ("Add a person"), G_CALLBACK (add_person_cb));
  gtk_box_append (self->more, stilla_wrapping_button_new_place (_ ("My medicines"), "medicines"));
  g_signal_connect_object (get_planner (self), "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);
  return GTK_WIDGET (self);
}
