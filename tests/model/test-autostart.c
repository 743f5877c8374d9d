/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-autostart.h"

#include "stilla-test-store.h"

#include <unistd.h>

typedef struct {
  char *home;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->home = test_folder ();
  fixture->folder = g_build_filename (fixture->home, "autostart", NULL);
  fixture->path = g_build_filename (fixture->folder, "org.stilla.Stilla.desktop", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_remove_folder (fixture->home);
  g_clear_pointer (&fixture->home, g_free);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

static void
test_on_and_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *command = NULL;

  g_assert_true (stilla_autostart_write (fixture->folder, FALSE, NULL)); /* there is nothing */
  g_assert_true (stilla_autostart_write (fixture->folder, TRUE, NULL));
  g_assert_true (stilla_autostart_write (fixture->folder, TRUE, NULL));
  g_assert_true (g_key_file_load_from_file (entry, fixture->path, G_KEY_FILE_NONE, NULL));
  command = g_key_file_get_string (entry, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (command, ==, "stilla --gapplication-service");
  g_assert_true (stilla_autostart_write (fixture->folder, FALSE, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
assert_untouched (Fixture *fixture, const char *words)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_autostart_write (fixture->folder, TRUE, &error));
  g_assert_error (error, STILLA_AUTOSTART_ERROR, STILLA_AUTOSTART_ERROR_FOREIGN);
  g_assert_true (stilla_autostart_write (fixture->folder, FALSE, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, words);
}

/* An entry that somebody else made stays as it is, also one behind a link. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  static const char theirs[] = "[Desktop Entry]\nType=Application\nExec=stilla\n";
  static const char own[] = "[Desktop Entry]\nX-Stilla-Reminders=true\n";
  g_autofree char *elsewhere = g_build_filename (fixture->home, "elsewhere", NULL);

  g_mkdir (fixture->folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, theirs, -1, NULL));
  assert_untouched (fixture, theirs);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (elsewhere, own, -1, NULL));
  g_assert_cmpint (symlink (elsewhere, fixture->path), ==, 0);
  assert_untouched (fixture, own);
}

/* A file where the folder should be. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
  g_assert_false (stilla_autostart_write (fixture->folder, TRUE, &error));
  g_assert_error (error, STILLA_AUTOSTART_ERROR, STILLA_AUTOSTART_ERROR_FAILED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/autostart/on-and-off", Fixture, NULL, set_up, test_on_and_off, tear_down);
  g_test_add ("/model/autostart/foreign", Fixture, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/model/autostart/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}
