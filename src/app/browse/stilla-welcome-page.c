/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-welcome-page.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "core/base/stilla-intended-use.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaWelcomePage {
  GtkWidget parent_instance;

  GtkWidget *screen;
  GtkWidget *first_choice;
  StillaContext *context;
  char *region;
};

G_DEFINE_FINAL_TYPE (StillaWelcomePage, stilla_welcome_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stilla_welcome_page_dispose (GObject *object)
{
  StillaWelcomePage *self = STILLA_WELCOME_PAGE (object);

  g_clear_pointer (&self->screen, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->region, g_free);
  G_OBJECT_CLASS (stilla_welcome_page_parent_class)->dispose (object);
}

static void
stilla_welcome_page_class_init (StillaWelcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_welcome_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_DONE] = g_signal_new ("done", STILLA_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
stilla_welcome_page_init (StillaWelcomePage *self)
{
  self->screen = stilla_screen_new (_ ("Welcome to Stilla"));
  gtk_widget_set_parent (self->screen, GTK_WIDGET (self));
}

static void
choice_toggled_cb (GtkCheckButton *choice, StillaWelcomePage *self)
{
  if (!gtk_check_button_get_active (choice))
    return;
  g_clear_pointer (&self->region, g_free);
  self->region = g_strdup (gtk_widget_get_name (GTK_WIDGET (choice)));
}

static void
start_cb (StillaWelcomePage *self)
{
  StillaSettings *settings = stilla_context_get_settings (self->context);

  g_settings_set_boolean (stilla_settings_get_stored (settings), "intended-use-shown", TRUE);
  stilla_settings_set_region (settings, self->region);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
add_choice (StillaWelcomePage *self, AdwPreferencesGroup *group, const char *id, const char *name)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  gtk_widget_set_name (choice, id);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  if (self->first_choice != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), GTK_CHECK_BUTTON (self->first_choice));
  else
    self->first_choice = choice;
  g_signal_connect (choice, "toggled", G_CALLBACK (choice_toggled_cb), self);
  if (g_strcmp0 (id, self->region) == 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_question (StillaWelcomePage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const GPtrArray *regions = stilla_bundle_get_regions (stilla_context_get_bundle (self->context));

  adw_preferences_group_set_title (group, _ ("Where do you live?"));
  adw_preferences_group_set_description (
      group,
      _ ("Countries publish different daily limits for magnesium from supplements. Stilla shows the one for "
         "where you live. You can change this in the menu at any time."));
  for (guint i = 0; i < regions->len; i++) {
    const StillaRegion *region = g_ptr_array_index (regions, i);

    add_choice (self, group, region->id, region->name);
  }
  add_choice (self, group, STILLA_REGION_ELSEWHERE, _ ("Somewhere else (shows the lowest limits)"));
  return GTK_WIDGET (group);
}

static GtkWidget *
make_start_button (StillaWelcomePage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Open the guide"));

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (start_cb), self);
  return button;
}

GtkWidget *
stilla_welcome_page_new (StillaContext *context)
{
  StillaWelcomePage *self = g_object_new (STILLA_TYPE_WELCOME_PAGE, NULL);
  StillaScreen *screen = STILLA_SCREEN (self->screen);

  self->context = g_object_ref (context);
  self->region = stilla_settings_dup_region (stilla_context_get_settings (context));
  if (self->region == NULL)
    self->region = g_strdup (STILLA_REGION_ELSEWHERE);
  stilla_screen_append (screen, stilla_text_label_new_plain (stilla_intended_use (), "lead"));
  stilla_screen_append (
      screen, stilla_text_label_new_plain (_ ("What you type stays on this computer. Stilla never goes "
                                              "online."),
                                           "prose"));
  stilla_screen_append (screen, make_question (self));
  stilla_screen_append (screen, make_start_button (self));
  return GTK_WIDGET (self);
}
