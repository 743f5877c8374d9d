/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-whole-file.h"
#include "stilla-test-disk.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define OLD "what stood there before"
#define NEW "what stands there afterwards, which is longer"

typedef struct {
  char *folder;
  char *path;
} Place;

static void
place_set_up (Place *place, gconstpointer data)
{
  umask (022);
  disk_arm (DISK_ERROR_ONCE, -1);
  place->folder = g_dir_make_tmp ("stilla-whole-file-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "file.txt", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
place_tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (place->folder, name, NULL);

    if (g_unlink (path) != 0)
      g_rmdir (path);
  }
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_clear_pointer (&place->path, g_free);
  g_clear_pointer (&place->folder, g_free);
}

static gboolean
write_new (const Place *place, guint mode, GError **error)
{
  return stilla_whole_file_write (place->path, NEW, strlen (NEW), mode, error);
}

static void
assert_holds (const Place *place, const char *expected)
{
  g_autofree char *text = NULL;

  g_file_get_contents (place->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_rights (Place *place, gconstpointer data)
{
  static const struct {
    guint before; /* 0: no file */
    guint mode;
    guint expected;
  } rows[] = {
    { 0, 0666, 0644 },    { 0, 0600, 0600 },    { 0644, 0600, 0600 },
    { 0600, 0666, 0600 }, { 0664, 0666, 0664 }, { 0640, 0666, 0640 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GStatBuf info;

    g_unlink (place->path);
    if (rows[i].before != 0) {
      g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
      g_chmod (place->path, (int) rows[i].before);
    }
    g_assert_true (write_new (place, rows[i].mode, NULL));
    g_assert_cmpint (g_stat (place->path, &info), ==, 0);
    g_test_message ("row %u", i);
    g_assert_cmpint (info.st_mode & 0777, ==, rows[i].expected);
    assert_holds (place, NEW);
    g_assert_cmpint (count_files (place->folder), ==, 1);
  }
}

static void
test_not_finished (Place *place, gconstpointer data)
{
  g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
  {
    g_autoptr (StillaWholeFile) file = stilla_whole_file_new (place->path, 0600, NULL);

    g_assert_true (g_file_set_contents (stilla_whole_file_get_draft (file), NEW, -1, NULL));
    assert_holds (place, OLD);
  }
  assert_holds (place, OLD);
  g_assert_cmpint (count_files (place->folder), ==, 1);
}

static void
assert_refused (const char *path, StillaWholeFileError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_whole_file_write (path, NEW, strlen (NEW), 0666, &error));
  g_assert_error (error, STILLA_WHOLE_FILE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_places (Place *place, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (place->folder, "none", "file.txt", NULL);
  g_autofree char *below = g_build_filename (place->path, "file.txt", NULL);
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *long_path = g_build_filename (place->folder, name, NULL);

  assert_refused (place->folder, STILLA_WHOLE_FILE_ERROR_NOT_ORDINARY);
  assert_refused ("/dev/null", STILLA_WHOLE_FILE_ERROR_NOT_ORDINARY);
  assert_refused (nowhere, STILLA_WHOLE_FILE_ERROR_NO_FOLDER);
  g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
  assert_refused (below, STILLA_WHOLE_FILE_ERROR_NO_FOLDER);
  g_assert_true (stilla_whole_file_write (long_path, NEW, strlen (NEW), 0666, NULL));
  g_assert_cmpint (count_files (place->folder), ==, 2);
}

/* A link is replaced, not what it leads to. */
static void
test_link (Place *place, gconstpointer data)
{
  g_autofree char *other = g_build_filename (place->folder, "other.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (other, OLD, -1, NULL));
  g_assert_cmpint (symlink (other, place->path), ==, 0);
  g_assert_true (write_new (place, 0666, NULL));
  assert_holds (place, NEW);
  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLD);
}

static StillaWholeFileError
expected_code (DiskFault fault)
{
  return fault == DISK_FULL      ? STILLA_WHOLE_FILE_ERROR_FULL
         : fault == DISK_REFUSED ? STILLA_WHOLE_FILE_ERROR_REFUSED
                                 : STILLA_WHOLE_FILE_ERROR_FAILED;
}

/* After a failure the old file is there, whole; only the last step, waiting for the folder, comes when the
 * new one has its place. No draft stays, as long as it can be removed. */
static void
check_failure (const Place *place, DiskFault fault, guint files, const GError *error)
{
  g_assert_nonnull (error);
  if (g_error_matches (error, STILLA_WHOLE_FILE_ERROR, STILLA_WHOLE_FILE_ERROR_UNCONFIRMED)) {
    assert_holds (place, NEW);
    return;
  }
  g_assert_error (error, STILLA_WHOLE_FILE_ERROR, (int) expected_code (fault));
  assert_holds (place, OLD);
  if (fault == DISK_ERROR_ONCE || fault == DISK_FULL)
    g_assert_cmpint (count_files (place->folder), ==, files);
}

static void
test_every_change (Place *place, gconstpointer data)
{
  for (int fault = DISK_ERROR_ONCE; fault < DISK_CRASH; fault++) {
    int number = 0;
    gboolean is_written;

    do {
      g_autoptr (GError) error = NULL;
      guint files;

      g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
      files = count_files (place->folder);
      disk_arm (fault, number++);
      is_written = write_new (place, 0666, &error);
      disk_mend ();
      if (is_written)
        assert_holds (place, NEW);
      else
        check_failure (place, fault, files, error);
    } while (disk.changes >= number);
    g_test_message ("fault %d: %d changes", fault, number - 1);
    g_assert_cmpint (number - 1, >=, 5);
    g_assert_true (is_written);
  }
}

static void
test_crash (Place *place, gconstpointer data)
{
  int status = 66;

  for (int number = 0; status == 66; number++) {
    g_autofree char *text = NULL;
    pid_t child;

    g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
    child = fork ();
    if (child == 0) {
      disk_arm (DISK_CRASH, number);
      _exit (write_new (place, 0666, NULL) ? 0 : 1);
    }
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFEXITED (status));
    status = WEXITSTATUS (status);
    g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
    g_assert_true (g_str_equal (text, NEW) || (status == 66 && g_str_equal (text, OLD)));
  }
  g_assert_cmpint (status, ==, 0);
}

/* A limit on the size of files, and a folder that belongs to somebody else, as the system says it. */
static void
test_system (Place *place, gconstpointer data)
{
  pid_t child;
  int status;

  g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
  child = fork ();
  if (child == 0) {
    struct rlimit limit = { 8, 8 };

    signal (SIGXFSZ, SIG_IGN);
    setrlimit (RLIMIT_FSIZE, &limit);
    assert_refused (place->path, STILLA_WHOLE_FILE_ERROR_FULL);
    g_chmod (place->folder, 0555);
    if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
      _exit (77);
    assert_refused (place->path, STILLA_WHOLE_FILE_ERROR_REFUSED);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_chmod (place->folder, 0700);
  assert_holds (place, OLD);
  g_assert_cmpint (count_files (place->folder), ==, 1);
}

static void
test_sync (Place *place, gconstpointer data)
{
  g_assert_true (stilla_whole_file_sync (place->folder));
  g_assert_false (stilla_whole_file_sync (place->path));
  g_assert_cmpint (errno, ==, ENOENT);
}

static void
add (const char *path, void (*test) (Place *place, gconstpointer data))
{
  g_test_add (path, Place, NULL, place_set_up, test, place_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/base/whole-file/rights", test_rights);
  add ("/base/whole-file/not-finished", test_not_finished);
  add ("/base/whole-file/places", test_places);
  add ("/base/whole-file/link", test_link);
  add ("/base/whole-file/every-change", test_every_change);
  add ("/base/whole-file/crash", test_crash);
  add ("/base/whole-file/system", test_system);
  add ("/base/whole-file/sync", test_sync);
  return g_test_run ();
}
