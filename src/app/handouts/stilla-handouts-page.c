/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-handouts-page.h"

#include "app/planner/stilla-week-print.h"
#include "app/platform/stilla-first-weekday.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-record-model.h"
#include "model/stilla-week-grid.h"

struct _StillaHandoutsPage {
  GtkWidget parent_instance;

  GtkWidget *composer;
  StillaContext *context;
  StillaRecordModel *record; /* of this week */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (StillaHandoutsPage, stilla_handouts_page, GTK_TYPE_WIDGET)

/* The week with the answers that are there already; while they are read it is printed from the plan. */
static void
add_week (StillaHandoutsPage *self, StillaHandoutMaterial *material)
{
  StillaRecordSource source;
  GDate first;

  if (material->plan == NULL || !stilla_record_model_get_source (self->record, &source))
    return;
  first = stilla_week_find_begin (&source.today, stilla_first_weekday ());
  stilla_handout_material_take_week (material, stilla_week_print_render (self->context, &source, &first));
}

static void
show_material (StillaHandoutsPage *self)
{
  g_autoptr (StillaHandoutMaterial) material = stilla_handout_material_new (self->context);

  self->is_stale = FALSE;
  add_week (self, material);
  stilla_handout_composer_set_material (STILLA_HANDOUT_COMPOSER (self->composer), material);
}

/* A screen that nobody looks at is made when somebody does. */
static void
changed_cb (StillaHandoutsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_material (self);
}

static void
read_week (StillaHandoutsPage *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  GDate first, last;

  if (!stilla_planner_is_loaded (planner))
    return;
  first = stilla_week_find_begin (stilla_planner_get_today (planner), stilla_first_weekday ());
  last = first;
  g_date_add_days (&last, STILLA_DAYS_A_WEEK - 1);
  stilla_record_model_show (self->record, &first, &last);
}

static void
planner_changed_cb (StillaHandoutsPage *self)
{
  read_week (self);
  changed_cb (self);
}

static void
stilla_handouts_page_map (GtkWidget *widget)
{
  StillaHandoutsPage *self = STILLA_HANDOUTS_PAGE (widget);

  GTK_WIDGET_CLASS (stilla_handouts_page_parent_class)->map (widget);
  stilla_handout_composer_refresh (STILLA_HANDOUT_COMPOSER (self->composer));
  if (self->is_stale)
    show_material (self);
}

static void
stilla_handouts_page_dispose (GObject *object)
{
  StillaHandoutsPage *self = STILLA_HANDOUTS_PAGE (object);

  g_clear_pointer (&self->composer, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_handouts_page_parent_class)->dispose (object);
}

static void
stilla_handouts_page_class_init (StillaHandoutsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_handouts_page_dispose;
  widget_class->map = stilla_handouts_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_handouts_page_init (StillaHandoutsPage *self)
{
  self->is_stale = TRUE;
}

GtkWidget *
stilla_handouts_page_new (StillaContext *context)
{
  StillaHandoutsPage *self = g_object_new (STILLA_TYPE_HANDOUTS_PAGE, NULL);
  StillaPlanner *planner = stilla_context_get_planner (context);

  self->context = g_object_ref (context);
  self->composer = stilla_handout_composer_new (context);
  gtk_widget_set_parent (self->composer, GTK_WIDGET (self));
  g_signal_connect_object (self->composer, "stale", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->record = stilla_record_model_new (planner, stilla_context_get_clock (context));
  g_signal_connect_object (self->record, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "changed", G_CALLBACK (planner_changed_cb), self, G_CONNECT_SWAPPED);
  read_week (self);
  return GTK_WIDGET (self);
}

StillaHandoutComposer *
stilla_handouts_page_get_composer (StillaHandoutsPage *self)
{
  return STILLA_HANDOUT_COMPOSER (self->composer);
}
