/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Looking for widgets as a person does: by kind and by what they say. */

static inline const char *
test_words_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  return NULL;
}

/* The first visible widget of @type inside @widget whose words are @words, or any when @words is NULL. */
static inline GtkWidget *
test_find (GtkWidget *widget, GType type, const char *words)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (words == NULL || g_strcmp0 (test_words_of (widget), words) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find (child, type, words);
  return found;
}

static inline GtkWidget *
test_need (GtkWidget *widget, GType type, const char *words)
{
  GtkWidget *found = NULL;
  gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while ((found = test_find (widget, type, words)) == NULL) {
    if (g_get_monotonic_time () > deadline)
      g_error ("there is no %s “%s”", g_type_name (type), words != NULL ? words : "");
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  return found;
}

static inline void
test_press (GtkWidget *widget, const char *words)
{
  g_signal_emit_by_name (test_need (widget, GTK_TYPE_BUTTON, words), "clicked");
}
