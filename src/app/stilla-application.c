/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-application.h"

#include "app/reminders/stilla-notifications.h"
#include "app/stilla-appearance.h"
#include "app/stilla-window.h"
#include "model/stilla-context.h"
#include "model/stilla-planner-people.h"
#include "stilla-config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>

struct _StillaApplication {
  AdwApplication parent_instance;

  StillaContext *context;
  StillaAppearance *appearance;
  StillaNotifications *notifications;
  guint signal_ids[2];
};

G_DEFINE_FINAL_TYPE (StillaApplication, stilla_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[4];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.forward", { "<Alt>Right", "Forward" } },
  { "win.go::page:get-help-now", { "F8" } },
  { "win.go::page:start-here", { "<Alt>Home" } },
  { "win.go::page:about-this-guide", { "F1" } },
  { "win.search", { "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g", "F3" } },
  { "win.find-previous", { "<Control><Shift>g", "<Shift>F3" } },
  { "win.print", { "<Control>p" } },
  { "win.show-sidebar", { "F9" } },
  { "win.low-light", { "<Control><Shift>l" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "window.close", { "<Control>w" } },
};

/* Not a dialog, and not a window whose plan is not kept. */
static gboolean
is_main_window (StillaApplication *self, GtkWindow *window)
{
  return STILLA_IS_WINDOW (window) && stilla_window_get_context (STILLA_WINDOW (window)) == self->context;
}

static StillaWindow *
get_window (StillaApplication *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL; each = each->next)
    if (is_main_window (self, each->data))
      return STILLA_WINDOW (each->data);
  return stilla_window_new (GTK_APPLICATION (self), self->context);
}

static void
stilla_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (STILLA_APPLICATION (application))));
}

static gboolean
open_page (StillaApplication *self, GApplicationCommandLine *command_line, const char *page_id)
{
  g_autoptr (StillaLocation) place = NULL;

  if (stilla_bundle_find_page_entry (stilla_context_get_bundle (self->context), page_id) == NULL) {
    g_application_command_line_printerr (
        command_line, _ ("There is no page \"%s\". Run \"stilla-cli pages\" to see all of them.\n"), page_id);
    return FALSE;
  }

  place = stilla_location_new_page (page_id, NULL);
  stilla_window_go (get_window (self), place);
  return TRUE;
}

static int
stilla_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  StillaApplication *self = STILLA_APPLICATION (application);
  g_auto (GStrv) words = g_application_command_line_get_arguments (command_line, NULL);

  if (g_strv_length (words) > 2) {
    g_application_command_line_printerr (command_line,
                                         _ ("Name one page only, as in \"stilla glycinate\".\n"));
    return 64;
  }
  if (words[1] != NULL && !open_page (self, command_line, words[1]))
    return 2;
  g_application_activate (application);
  return 0;
}

static int
stilla_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("Stilla %s\n", STILLA_VERSION);
  return 0;
}

/* A window that closes takes its dialogs with it, so the list is a copy that keeps them alive. */
static void
close_windows (GtkApplication *application)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (application),
                                     (GCopyFunc) (GCallback) g_object_ref, NULL);

  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (each->data);
  g_list_free_full (windows, g_object_unref);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_windows (data);
}

static void
go (StillaApplication *self, const char *words)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (words);

  stilla_window_go (get_window (self), place);
  g_application_activate (G_APPLICATION (self));
}

/* The action of the menu entry: a launcher that starts programs over the bus has no command line. */
static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go (data, "page:get-help-now");
}

/* @person: 0: whoever is shown */
static void
open_today_cb (StillaApplication *self, gint64 person)
{
  if (person != 0)
    stilla_planner_show_person (stilla_context_get_planner (self->context), person);
  go (self, "plan");
}

static void
follow_notifications (StillaApplication *self)
{
  self->notifications = stilla_notifications_new (G_APPLICATION (self), self->context);
  g_signal_connect_object (self->notifications, "open", G_CALLBACK (open_today_cb), self, G_CONNECT_SWAPPED);
}

/* A logout or Ctrl+C in a terminal ends Stilla as a person would. */
static gboolean
end_cb (gpointer data)
{
  close_windows (data);
  g_application_quit (data);
  return G_SOURCE_CONTINUE;
}

static void
follow_signals (StillaApplication *self)
{
  self->signal_ids[0] = g_unix_signal_add (SIGTERM, end_cb, self);
  self->signal_ids[1] = g_unix_signal_add (SIGINT, end_cb, self);
}

static void
add_actions (StillaApplication *self)
{
  static const GActionEntry entries[] = { { "quit", quit_cb }, { "help", help_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].keys);
}

/* Returns: (transfer full): a StillaBundle; without its guide Stilla is nothing */
static gpointer
load_guide (gpointer data)
{
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle = stilla_bundle_load_shipped (&error);

  if (bundle == NULL)
    g_error ("The guide that comes with Stilla cannot be read: %s", error->message);
  return bundle;
}

/* The guide is read while GTK opens the display and reads its style sheets. */
static void
stilla_application_startup (GApplication *application)
{
  StillaApplication *self = STILLA_APPLICATION (application);
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, setlocale (LC_MESSAGES, NULL));
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "stilla", NULL);
  GThread *loader = g_thread_new ("guide", load_guide, NULL);
  g_autoptr (StillaBundle) bundle = NULL;

  G_APPLICATION_CLASS (stilla_application_parent_class)->startup (application);
  bundle = g_thread_join (loader);
  self->context = stilla_context_new (bundle, settings, clock);
  stilla_context_set_folder (self->context, folder);
  self->appearance = stilla_appearance_new (stored);
  gtk_window_set_default_icon_name (STILLA_APP_ID);
  add_actions (self);
  follow_notifications (self);
  follow_signals (self);
}

static void
stilla_application_shutdown (GApplication *application)
{
  stilla_context_close (STILLA_APPLICATION (application)->context);
  G_APPLICATION_CLASS (stilla_application_parent_class)->shutdown (application);
}

static void
stilla_application_dispose (GObject *object)
{
  StillaApplication *self = STILLA_APPLICATION (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  g_clear_object (&self->notifications);
  g_clear_object (&self->appearance);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_application_parent_class)->dispose (object);
}

static void
stilla_application_class_init (StillaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_application_dispose;
  application_class->startup = stilla_application_startup;
  application_class->shutdown = stilla_application_shutdown;
  application_class->activate = stilla_application_activate;
  application_class->command_line = stilla_application_command_line;
  application_class->handle_local_options = stilla_application_handle_local_options;
}

static void
stilla_application_init (StillaApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Show the version of Stilla"), NULL);
  g_application_set_option_context_parameter_string (application, _ ("[PAGE]"));
  g_application_set_option_context_summary (application,
                                            _ ("Magnesium and migraine: a guide, a plan, and handouts."));
}

StillaApplication *
stilla_application_new (void)
{
  return g_object_new (STILLA_TYPE_APPLICATION, "application-id", STILLA_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path", "/org/stilla/app", NULL);
}
