/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-checks-page.h"

#include "app/browse/stilla-screen.h"
#include "app/safety/stilla-report-view.h"
#include "app/safety/stilla-wrapping-button.h"
#include "model/stilla-plan-check.h"

#include <glib/gi18n.h>

struct _StillaChecksPage {
  GtkWidget parent_instance;

  GtkWidget *screen;
  GtkLabel *draft;
  GtkWidget *report;

  StillaContext *context;
  gboolean is_stale; /* something changed while nobody was looking */
};

G_DEFINE_FINAL_TYPE (StillaChecksPage, stilla_checks_page, GTK_TYPE_WIDGET)

static char *
make_draft_words (guint n_open)
{
  if (n_open == 0)
    return g_strdup (_ ("Your plan is not marked as a draft. That does not mean that it is safe."));
  return g_strdup_printf (ngettext ("This plan is a draft: %u thing to ask about first.",
                                    "This plan is a draft: %u things to ask about first.", n_open),
                          n_open);
}

static gboolean
has_products (StillaChecksPage *self)
{
  StillaPlan *plan = stilla_planner_get_plan (stilla_context_get_planner (self->context));

  return stilla_plan_get_products (plan)->len > 0;
}

static void
show_report (StillaChecksPage *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  StillaSafetyReport *report;
  g_autofree char *words = NULL;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  gtk_widget_set_visible (self->report, stilla_planner_is_loaded (planner));
  if (!stilla_planner_is_loaded (planner)) {
    gtk_label_set_label (self->draft, _ ("Your answers are being opened."));
    return;
  }
  report = stilla_plan_check (self->context);
  words = make_draft_words (stilla_safety_report_count_open (report));
  gtk_label_set_label (self->draft, words);
  gtk_widget_set_visible (GTK_WIDGET (self->draft), has_products (self));
  stilla_report_view_show (STILLA_REPORT_VIEW (self->report), report);
}

static void
stilla_checks_page_map (GtkWidget *widget)
{
  StillaChecksPage *self = STILLA_CHECKS_PAGE (widget);

  GTK_WIDGET_CLASS (stilla_checks_page_parent_class)->map (widget);
  if (self->is_stale)
    show_report (self);
}

static void
stilla_checks_page_dispose (GObject *object)
{
  StillaChecksPage *self = STILLA_CHECKS_PAGE (object);

  g_clear_pointer (&self->screen, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_checks_page_parent_class)->dispose (object);
}

static void
stilla_checks_page_class_init (StillaChecksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_checks_page_dispose;
  widget_class->map = stilla_checks_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_checks_page_init (StillaChecksPage *self)
{
  self->is_stale = TRUE;
}

static GtkWidget *
make_draft (StillaChecksPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_widget_add_css_class (label, "draft-words");
  self->draft = GTK_LABEL (label);
  return label;
}

static GtkWidget *
make_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *print = stilla_wrapping_button_new (_ ("Print this"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "win.print");
  gtk_box_append (GTK_BOX (box),
                  stilla_wrapping_button_new_place (_ ("Go to the questions"), "before-you-start"));
  gtk_box_append (GTK_BOX (box), print);
  return box;
}

GtkWidget *
stilla_checks_page_new (StillaContext *context)
{
  StillaChecksPage *self = g_object_new (STILLA_TYPE_CHECKS_PAGE, NULL);

  self->context = g_object_ref (context);
  self->screen = stilla_screen_new (_ ("What the guide says"));
  self->report = stilla_report_view_new (context);
  stilla_screen_append (STILLA_SCREEN (self->screen), make_draft (self));
  stilla_screen_append (STILLA_SCREEN (self->screen), make_buttons ());
  stilla_screen_append (STILLA_SCREEN (self->screen), self->report);
  gtk_widget_set_parent (self->screen, GTK_WIDGET (self));
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (show_report), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::bundle", G_CALLBACK (show_report), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (show_report), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
