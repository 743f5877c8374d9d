/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-practice-bar.h"

#include "app/handouts/stilla-practice-window.h"
#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-wrap-layout.h"
#include "model/stilla-handout-practice.h"

#include <glib/gi18n.h>

struct _StillaPracticeBar {
  GtkBox parent_instance;

  GtkCheckButton *is_printed;
  GtkLabel *failure;
  GtkWidget *edit;
  GtkWidget *remove;

  StillaContext *context;
  StillaPractice *practice; /* (nullable): none is kept, or the file cannot be read */
};

G_DEFINE_FINAL_TYPE (StillaPracticeBar, stilla_practice_bar, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_practice (StillaPracticeBar *self, const char *failure)
{
  GtkWidget *label = gtk_check_button_get_child (self->is_printed);
  /* Translators: the name of a doctor's practice */
  g_autofree char *words
      = self->practice != NULL ? g_strdup_printf (_ ("Print “%s” at the top"), self->practice->name) : NULL;

  gtk_label_set_label (GTK_LABEL (label), words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->is_printed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->is_printed), self->practice != NULL);
  gtk_widget_set_visible (self->remove, self->practice != NULL);
  gtk_button_set_label (GTK_BUTTON (self->edit),
                        self->practice != NULL ? _ ("Change it…") : _ ("Add your practice…"));
  gtk_label_set_label (self->failure, failure != NULL ? failure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), failure != NULL);
}

void
stilla_practice_bar_read (StillaPracticeBar *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->practice, stilla_practice_free);
  self->practice = stilla_handout_practice_read (self->context, &error);
  show_practice (self, error != NULL ? error->message : NULL);
}

/* What a person does */

static gboolean
keep (StillaPracticeBar *self, const StillaPractice *practice, GError **error)
{
  if (!stilla_handout_practice_keep (self->context, practice, error))
    return FALSE;
  stilla_practice_bar_read (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

static gboolean
save (const StillaPractice *practice, gpointer data, GError **error)
{
  return keep (data, practice, error);
}

static void
edit_cb (StillaPracticeBar *self)
{
  stilla_practice_bar_read (self);
  stilla_practice_window_open (GTK_WIDGET (self), self->practice, save);
}

typedef struct {
  GWeakRef bar;
  StillaPractice *practice;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *self = data;

  g_weak_ref_clear (&self->bar);
  g_clear_pointer (&self->practice, stilla_practice_free);
  g_free (self);
}

static void
undo_cb (AdwToast *toast, Removal *removal)
{
  g_autoptr (StillaPracticeBar) self = g_weak_ref_get (&removal->bar);
  g_autoptr (GError) error = NULL;

  if (self != NULL && !keep (self, removal->practice, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

static void
remove_cb (StillaPracticeBar *self)
{
  g_autoptr (GError) error = NULL;
  Removal *removal;
  AdwToast *toast;

  if (self->practice == NULL)
    return;
  removal = g_new0 (Removal, 1);
  g_weak_ref_init (&removal->bar, self);
  removal->practice = stilla_practice_copy (self->practice);
  toast = keep (self, NULL, &error)
              ? stilla_plan_change_offer_undo (GTK_WIDGET (self), _ ("The practice is removed"))
              : NULL;
  if (error != NULL)
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removal, removal_free, 0);
  else
    removal_free (removal, NULL);
}

static void
setting_changed_cb (StillaPracticeBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Making it */

static void
stilla_practice_bar_dispose (GObject *object)
{
  StillaPracticeBar *self = STILLA_PRACTICE_BAR (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->practice, stilla_practice_free);
  G_OBJECT_CLASS (stilla_practice_bar_parent_class)->dispose (object);
}

static void
stilla_practice_bar_class_init (StillaPracticeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_practice_bar_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
}

static void
stilla_practice_bar_init (StillaPracticeBar *self)
{
  GtkWidget *buttons = stilla_wrap_new (8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->is_printed = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (self->is_printed, make_label ());
  gtk_widget_add_css_class (GTK_WIDGET (self->is_printed), "choice");
  self->failure = GTK_LABEL (make_label ());
  gtk_widget_add_css_class (GTK_WIDGET (self->failure), "field-error");
  self->edit = gtk_button_new_with_label ("");
  self->remove = gtk_button_new_with_label (_ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove the practice"), -1);
  gtk_box_append (GTK_BOX (buttons), self->edit);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->is_printed));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->failure));
  gtk_box_append (GTK_BOX (self), buttons);
  g_signal_connect_object (self->edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_practice_bar_new (StillaContext *context)
{
  StillaPracticeBar *self = g_object_new (STILLA_TYPE_PRACTICE_BAR, NULL);
  GSettings *stored = stilla_settings_get_stored (stilla_context_get_settings (context));

  self->context = g_object_ref (context);
  g_settings_bind (stored, STILLA_HANDOUT_PRACTICE_KEY, self->is_printed, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (stored, "changed::" STILLA_HANDOUT_PRACTICE_KEY, G_CALLBACK (setting_changed_cb),
                           self, G_CONNECT_SWAPPED);
  stilla_practice_bar_read (self);
  return GTK_WIDGET (self);
}
