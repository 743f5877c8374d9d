/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-confirm-window.h"

#include <glib/gi18n.h>

struct _StillaConfirmWindow {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *cancel;
  GtkButton *confirm;
  GtkLabel *question;
  GtkLabel *words;
  GtkWidget *typing;
  GtkLabel *typing_label;
  GtkEntry *typed;

  char *word; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StillaConfirmWindow, stilla_confirm_window, ADW_TYPE_WINDOW)

enum {
  SIGNAL_CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_typed (StillaConfirmWindow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->typed))));
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_autofree char *word = self->word != NULL ? g_utf8_casefold (self->word, -1) : NULL;

  return word == NULL || g_str_equal (folded, word);
}

static void
changed_cb (StillaConfirmWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->confirm), is_typed (self));
}

static void
confirm_cb (StillaConfirmWindow *self)
{
  if (!is_typed (self))
    return;
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
stilla_confirm_window_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_CONFIRM_WINDOW (object)->word, g_free);
  G_OBJECT_CLASS (stilla_confirm_window_parent_class)->finalize (object);
}

static void
stilla_confirm_window_class_init (StillaConfirmWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stilla_confirm_window_finalize;
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-confirm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, confirm);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, question);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, words);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, typing);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, typing_label);
  gtk_widget_class_bind_template_child (widget_class, StillaConfirmWindow, typed);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_confirm_window_init (StillaConfirmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
ask_for_word (StillaConfirmWindow *self, const char *word)
{
  /* TRANSLATORS: a word that the reader types before everything is erased */
  g_autofree char *words = g_strdup_printf (_ ("To go on, type the word “%s”"), word);

  self->word = g_strdup (word);
  gtk_label_set_label (self->typing_label, words);
  gtk_widget_set_visible (self->typing, TRUE);
  changed_cb (self);
}

StillaConfirmWindow *
stilla_confirm_window_open (GtkWidget *origin,
                            const char *title,
                            const char *words,
                            const char *button,
                            const char *word)
{
  StillaConfirmWindow *self = g_object_new (STILLA_TYPE_CONFIRM_WINDOW, "transient-for",
                                            gtk_widget_get_root (origin), "title", title, NULL);

  gtk_label_set_label (self->question, title);
  gtk_label_set_label (self->words, words);
  gtk_button_set_label (self->confirm, button);
  if (word != NULL)
    ask_for_word (self, word);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (word != NULL ? GTK_WIDGET (self->typed) : self->cancel);
  return self;
}
