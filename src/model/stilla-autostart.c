/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-autostart.h"

#include "core/base/stilla-whole-file.h"
#include "stilla-config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

G_DEFINE_QUARK (stilla - autostart - error - quark, stilla_autostart_error)

/* The line by which Stilla knows an entry as its own. */
#define OWN_LINE "X-Stilla-Reminders=true\n"

static const char entry[] = "[Desktop Entry]\n"
                            "Type=Application\n"
                            "Name=Stilla\n"
                            "Exec=stilla --gapplication-service\n"
                            "TryExec=stilla\n"
                            "Icon=" STILLA_APP_ID "\n"
                            "NoDisplay=true\n" OWN_LINE;

typedef enum {
  NOTHING,
  OWN,
  FOREIGN,
} Owner;

/* A link is somebody else's, wherever it leads. */
static Owner
find_owner (const char *path)
{
  g_autofree char *text = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return FOREIGN;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NOTHING;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FOREIGN;
  return strstr (text, "\n" OWN_LINE) != NULL ? OWN : FOREIGN;
}

static gboolean
refuse (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STILLA_AUTOSTART_ERROR, STILLA_AUTOSTART_ERROR_FOREIGN,
               _ ("Stilla cannot start at login: \"%s\" is not an entry of its own, so it was left as it is. "
                  "Rename that file and turn reminders on again."),
               name);
  return FALSE;
}

static gboolean
fail (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, STILLA_AUTOSTART_ERROR, STILLA_AUTOSTART_ERROR_FAILED,
               _ ("The entry that starts Stilla at login could not be changed: \"%s\" (%s)."), name,
               g_strerror (errno));
  return FALSE;
}

static gboolean
write_entry (const char *folder, const char *path, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (folder, error);
  return stilla_whole_file_write (path, entry, strlen (entry), 0644, error);
}

gboolean
stilla_autostart_write (const char *folder, gboolean is_on, GError **error)
{
  g_autofree char *path = g_build_filename (folder, STILLA_APP_ID ".desktop", NULL);
  Owner owner = find_owner (path);

  if (is_on)
    return owner == FOREIGN ? refuse (path, error) : write_entry (folder, path, error);
  return owner != OWN || g_unlink (path) == 0 || fail (path, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GError) error = NULL;

  if (stilla_autostart_write (folder, GPOINTER_TO_INT (data), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The background portal:
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Background
 */

static GVariant *
make_portal_options (gboolean is_on)
{
  g_auto (GVariantDict) options = G_VARIANT_DICT_INIT (NULL);
  const char *command[] = { "stilla", "--gapplication-service", NULL };

  g_variant_dict_insert (&options, "reason", "s", _ ("Reminders of your plan"));
  g_variant_dict_insert (&options, "autostart", "b", is_on);
  g_variant_dict_insert_value (&options, "commandline", g_variant_new_strv (command, -1));
  return g_variant_new ("(s@a{sv})", "", g_variant_dict_end (&options));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, STILLA_AUTOSTART_ERROR, STILLA_AUTOSTART_ERROR_FAILED, "%s",
                             _ ("The desktop does not let Stilla start at login."));
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  gboolean is_on = GPOINTER_TO_INT (g_task_get_task_data (task));

  if (bus == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_dbus_connection_call (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                          "org.freedesktop.portal.Background", "RequestBackground",
                          make_portal_options (is_on), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, asked_cb,
                          g_steal_pointer (&task));
}

static gboolean
is_in_sandbox (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

void
stilla_autostart_set_async (gboolean is_on, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, GINT_TO_POINTER (is_on), NULL);
  if (is_in_sandbox ())
    g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, g_steal_pointer (&task));
  else
    g_task_run_in_thread (task, write_in_thread);
}

gboolean
stilla_autostart_set_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
