/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-report-view.h"

#include "app/browse/stilla-callout-view.h"
#include "app/browse/stilla-foot-view.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-advice-line.h"
#include "app/safety/stilla-finding-view.h"
#include "core/safety/stilla-report-page.h"
#include "core/safety/stilla-report-summary.h"

#include <glib/gi18n.h>

struct _StillaReportView {
  GtkBox parent_instance;

  StillaContext *context;
  StillaSafetyReport *report; /* the chips borrow its sources */
  StillaRendition *page;      /* the same on paper: numbers the sources */
};

G_DEFINE_FINAL_TYPE (StillaReportView, stilla_report_view, GTK_TYPE_BOX)

static void
clear (StillaReportView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->page, stilla_rendition_unref);
  g_clear_pointer (&self->report, stilla_safety_report_free);
}

static void
stilla_report_view_dispose (GObject *object)
{
  StillaReportView *self = STILLA_REPORT_VIEW (object);

  clear (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_report_view_parent_class)->dispose (object);
}

static void
stilla_report_view_class_init (StillaReportViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_report_view_dispose;
}

static void
stilla_report_view_init (StillaReportView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
}

GtkWidget *
stilla_report_view_new (StillaContext *context)
{
  StillaReportView *self = g_object_new (STILLA_TYPE_REPORT_VIEW, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

static void
append (StillaReportView *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self), child);
}

static void
append_heading (StillaReportView *self, const char *words)
{
  g_autoptr (StillaText) text = stilla_text_new_plain (words);
  GtkWidget *heading = stilla_text_label_new_heading (text, self->page, 2);

  gtk_widget_add_css_class (heading, "block");
  append (self, heading);
}

static char *
make_summary (StillaReportView *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  return stilla_report_summary (stilla_context_get_bundle (self->context),
                                stilla_planner_get_circumstances (planner), self->report);
}

static GtkWidget *
make_level_box (StillaLevel level)
{
  GtkWidget *callout = stilla_callout_view_new_empty (level);
  /* Translators: “Ask first” means: talk to a doctor or pharmacist before you use it. */
  g_autofree char *words
      = g_strdup_printf (_ ("“%s” means: %s."), stilla_level_label (level), stilla_level_meaning (level));

  gtk_box_append (GTK_BOX (callout), stilla_text_label_new_plain (words, "dim"));
  return callout;
}

static void
show_level (StillaReportView *self, StillaLevel level)
{
  GtkWidget *callout = NULL;

  for (guint i = 0; i < self->report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (self->report->findings, i);

    if (finding->level != level)
      continue;
    if (callout == NULL) {
      callout = make_level_box (level);
      append (self, callout);
    }
    gtk_box_append (GTK_BOX (callout), stilla_finding_view_new (self->context, self->page, finding));
  }
}

/* What was not checked */

static GtkWidget *
make_entry (StillaReportView *self, const StillaNotChecked *entry)
{
  const StillaAdviceTopic topic = { .rule = entry->rule,
                                    .about = entry->about,
                                    .subject = entry->subject,
                                    .is_gate = stilla_not_checked_is_open (entry),
                                    .advice = entry->advice };
  GtkWidget *label = stilla_text_label_new_plain (entry->subject, "prose");
  GtkWidget *advice = entry->rule != NULL ? stilla_advice_line_new (self->context, &topic) : NULL;
  GtkWidget *line;

  if (advice == NULL) {
    gtk_widget_add_css_class (label, "not-checked");
    return label;
  }
  line = stilla_aside_new (label, advice, 200);
  gtk_widget_add_css_class (line, "not-checked");
  return line;
}

/* What is not known for the same reason stands in one box under it. */
static void
show_reason (StillaReportView *self, const StillaNotChecked *first)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "callout");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, first->why, -1);
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (first->why, "meaning"));
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_str_equal (entry->why, first->why))
      gtk_box_append (GTK_BOX (box), make_entry (self, entry));
  }
  append (self, box);
}

static void
show_not_checked (StillaReportView *self)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->report->not_checked->len == 0)
    return;
  append_heading (self, _ ("Not checked"));
  append (self,
          stilla_text_label_new_plain (_ ("Nobody could look at these, so they count as unknown, never as no "
                                          "problem. Answer what you can, and ask about the rest."),
                                       "prose"));
  for (guint i = 0; i < self->report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (self->report->not_checked, i);

    if (g_hash_table_add (said, entry->why))
      show_reason (self, entry);
  }
}

static void
show_foot (StillaReportView *self)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (self->page);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind == STILLA_BLOCK_FOOT)
      append (self, stilla_foot_view_new (block, self->page));
  }
}

static StillaRendition *
make_page (StillaReportView *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);

  return stilla_report_page_new (stilla_context_get_bundle (self->context), reader,
                                 stilla_planner_get_plan (planner),
                                 stilla_planner_get_circumstances (planner), self->report);
}

/* The keyboard */

static char *
dup_focused_name (StillaReportView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
             ? g_strdup (gtk_widget_get_name (focus))
             : NULL;
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

void
stilla_report_view_show (StillaReportView *self, StillaSafetyReport *report)
{
  g_autofree char *focused = dup_focused_name (self);
  g_autofree char *summary = NULL;
  GtkWidget *before;

  clear (self);
  self->report = report;
  self->page = make_page (self);
  summary = make_summary (self);
  append (self, stilla_text_label_new_plain (summary, "lead"));
  for (int level = STILLA_LEVEL_STOP; level <= STILLA_LEVEL_GOOD_TO_KNOW; level++)
    show_level (self, (StillaLevel) level);
  show_not_checked (self);
  show_foot (self);
  before = focused != NULL ? find_by_name (GTK_WIDGET (self), focused) : NULL;
  if (before != NULL)
    gtk_widget_grab_focus (before);
}
