/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-period-bar.h"

#include "app/platform/stilla-aside-layout.h"

#define WORDS_WIDTH 200

struct _StillaPeriodBar {
  GtkBox parent_instance;

  GtkLabel *words;
  GtkWidget *previous;
  GtkWidget *current;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (StillaPeriodBar, stilla_period_bar, GTK_TYPE_BOX)

enum {
  MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
previous_cb (StillaPeriodBar *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
current_cb (StillaPeriodBar *self)
{
  g_signal_emit (self, signals[MOVE], 0, 0);
}

static void
next_cb (StillaPeriodBar *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
stilla_period_bar_class_init (StillaPeriodBarClass *klass)
{
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
make_button (StillaPeriodBar *self, GtkWidget *line, const char *icon_name, GCallback callback)
{
  GtkWidget *button = icon_name != NULL ? gtk_button_new_from_icon_name (icon_name) : gtk_button_new ();

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);
  return button;
}

static void
stilla_period_bar_init (StillaPeriodBar *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "selectable", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *aside;

  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (words, "page-heading");
  self->words = GTK_LABEL (words);
  self->previous = make_button (self, line, "go-previous-symbolic", G_CALLBACK (previous_cb));
  self->current = make_button (self, line, NULL, G_CALLBACK (current_cb));
  self->next = make_button (self, line, "go-next-symbolic", G_CALLBACK (next_cb));
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  aside = stilla_aside_new (words, line, WORDS_WIDTH);
  gtk_widget_set_hexpand (aside, TRUE);
  gtk_box_append (GTK_BOX (self), aside);
}

static void
set_name (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
stilla_period_bar_set_names (StillaPeriodBar *self,
                             const char *previous,
                             const char *current,
                             const char *next)
{
  set_name (self->previous, previous);
  set_name (self->next, next);
  gtk_button_set_label (GTK_BUTTON (self->current), current);
}

void
stilla_period_bar_show (StillaPeriodBar *self, const char *words, gboolean is_current)
{
  gtk_label_set_label (self->words, words);
  gtk_widget_set_sensitive (self->current, !is_current);
}
