/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-record-page.h"

#define CLOCK_SECONDS 30

typedef struct {
  StillaContext *context;
  StillaRecordModel *record;
  gboolean has_begun;
  gboolean is_stale;
  guint clock_timer; /* while it can be seen */
} StillaRecordPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StillaRecordPage, stilla_record_page, GTK_TYPE_WIDGET)

static StillaRecordPagePrivate *
parts_of (StillaRecordPage *self)
{
  return stilla_record_page_get_instance_private (self);
}

StillaContext *
stilla_record_page_get_context (StillaRecordPage *self)
{
  return parts_of (self)->context;
}

StillaPlanner *
stilla_record_page_get_planner (StillaRecordPage *self)
{
  return stilla_context_get_planner (parts_of (self)->context);
}

StillaRecordModel *
stilla_record_page_get_record (StillaRecordPage *self)
{
  return parts_of (self)->record;
}

static void
show (StillaRecordPage *self)
{
  StillaRecordSource source;

  parts_of (self)->is_stale = FALSE;
  if (stilla_record_model_get_source (parts_of (self)->record, &source))
    STILLA_RECORD_PAGE_GET_CLASS (self)->show (self, &source);
}

static void
changed_cb (StillaRecordPage *self)
{
  parts_of (self)->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

/* The first days are those around the one on which the plan was opened. */
static void
loaded_cb (StillaRecordPage *self)
{
  StillaPlanner *planner = stilla_record_page_get_planner (self);

  if (parts_of (self)->has_begun || !stilla_planner_is_loaded (planner))
    return;
  parts_of (self)->has_begun = TRUE;
  STILLA_RECORD_PAGE_GET_CLASS (self)->begin (self, stilla_planner_get_today (planner));
}

static gboolean
clock_cb (gpointer data)
{
  stilla_record_model_look_at_clock (parts_of (data)->record);
  return G_SOURCE_CONTINUE;
}

static void
stilla_record_page_map (GtkWidget *widget)
{
  StillaRecordPage *self = STILLA_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (stilla_record_page_parent_class)->map (widget);
  parts_of (self)->clock_timer = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  if (parts_of (self)->is_stale)
    show (self);
}

static void
stilla_record_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&parts_of (STILLA_RECORD_PAGE (widget))->clock_timer, g_source_remove);
  GTK_WIDGET_CLASS (stilla_record_page_parent_class)->unmap (widget);
}

static void
stilla_record_page_dispose (GObject *object)
{
  StillaRecordPagePrivate *parts = parts_of (STILLA_RECORD_PAGE (object));

  g_clear_object (&parts->record);
  g_clear_object (&parts->context);
  G_OBJECT_CLASS (stilla_record_page_parent_class)->dispose (object);
}

static void
stilla_record_page_class_init (StillaRecordPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_record_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = stilla_record_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = stilla_record_page_unmap;
}

static void
stilla_record_page_init (StillaRecordPage *self)
{
}

void
stilla_record_page_set_up (StillaRecordPage *self, StillaContext *context)
{
  StillaRecordPagePrivate *parts = parts_of (self);
  StillaPlanner *planner = stilla_context_get_planner (context);

  parts->context = g_object_ref (context);
  parts->record = stilla_record_model_new (planner, stilla_context_get_clock (context));
  g_signal_connect_object (parts->record, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "changed", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  loaded_cb (self);
}

void
stilla_record_page_show_tally (StillaRecordPage *self,
                               const StillaDayTally *tally,
                               GtkLabel *words,
                               GtkLabel *amount)
{
  const StillaNumberStyle *style = stilla_context_get_number_style (parts_of (self)->context);
  g_autofree char *counts = stilla_day_tally_dup_words (tally);
  g_autofree char *taken = stilla_day_tally_dup_amount (tally, style);

  gtk_label_set_label (words, counts);
  gtk_label_set_label (amount, taken != NULL ? taken : "");
  gtk_widget_set_visible (GTK_WIDGET (amount), taken != NULL);
}

GtkWidget *
stilla_record_page_get_focus_in (StillaRecordPage *self, gpointer ancestor)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, ancestor) ? focus : NULL;
}
