/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-practice.h"

#include "core/base/stilla-ordinary-file.h"
#include "core/base/stilla-whole-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("stilla-practice-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "practice.conf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

typedef struct {
  const char *test;
  const char *text;
  const char *name;
  const char *address;
  const char *logo; /* beside the file unless it begins with a slash */
} Good;

#define TEST(name) "/core/paper/practice/" name

static const Good goods[] = {
  { TEST ("name"), "[Practice]\nname=Mill Lane\n", "Mill Lane", NULL, NULL },
  { TEST ("all"), "# ours\n[Practice]\nname = Mill Lane \naddress=1 Mill Lane\\nOxford\nlogo=logo.png\n",
    "Mill Lane", "1 Mill Lane\nOxford", "logo.png" },
  { TEST ("absolute-logo"), "[Practice]\nname=A\nlogo=/srv/logo.svg\n", "A", NULL, "/srv/logo.svg" },
  { TEST ("empty-values"), "[Practice]\nname=A\naddress=\nlogo=\n", "A", NULL, NULL },
  { TEST ("other-system"), "\xef\xbb\xbf[Practice]\r\nname=Praxis Dr. Müller\r\naddress=Weg 1\\r\\nUlm\r\n",
    "Praxis Dr. Müller", "Weg 1\nUlm", NULL },
  { TEST ("other-script"), "[Practice]\nname=عيادة الصداع\n", "عيادة الصداع", NULL, NULL },
};

static void
test_good (Fixture *fixture, gconstpointer data)
{
  const Good *good = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPractice) practice = NULL;
  g_autoptr (StillaPractice) again = NULL;
  g_autofree char *logo = good->logo == NULL || *good->logo == '/'
                              ? g_strdup (good->logo)
                              : g_build_filename (fixture->folder, good->logo, NULL);

  g_assert_true (g_file_set_contents (fixture->path, good->text, -1, NULL));
  practice = stilla_practice_read (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (practice->name, ==, good->name);
  g_assert_cmpstr (practice->address, ==, good->address);
  g_assert_cmpstr (practice->logo, ==, logo);
  g_assert_true (stilla_practice_write (practice, fixture->path, &error));
  again = stilla_practice_read (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (stilla_practice_equal (practice, again));
}

#define LONG_NAME \
  "name=" \
  "1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890x\n"

typedef struct {
  const char *test;
  const char *text;
  const char *said; /* in the message */
} Bad;

static const Bad bads[] = {
  { TEST ("empty"), "", "no practice file" },
  { TEST ("no-group"), "name=A\n", "no practice file" },
  { TEST ("not-a-key-file"), "<practice/>", "no practice file" },
  { TEST ("other-group"), "[Practice]\nname=A\n[Doctor]\nname=B\n", "[Doctor]" },
  { TEST ("only-other-group"), "[Doctor]\nname=B\n", "[Doctor]" },
  { TEST ("unknown-key"), "[Practice]\nname=A\nphone=1\n", "phone=" },
  { TEST ("translated-key"), "[Practice]\nname=A\nname[de]=B\n", "name[de]=" },
  { TEST ("no-name"), "[Practice]\naddress=A\n", "no name" },
  { TEST ("blank-name"), "[Practice]\nname=   \n", "no name" },
  { TEST ("long-name"), "[Practice]\n" LONG_NAME, "at most 100" },
  { TEST ("name-on-two-lines"), "[Practice]\nname=A\\nB\n", "on one line" },
  { TEST ("name-turned-round"),
    "[Practice]\nname=A\xe2\x80\xae"
    "B\n",
    "cannot be printed" },
  { TEST ("many-lines"), "[Practice]\nname=A\naddress=1\\n2\\n3\\n4\\n5\\n6\\n7\n", "at most 6 lines" },
  { TEST ("bad-escape"), "[Practice]\nname=A\\q\n", "name=" },
  { TEST ("not-utf-8"), "[Practice]\nname=M\xfcller\n", "UTF-8" },
};

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  const Bad *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, bad->text, -1, NULL));
  g_assert_null (stilla_practice_read (fixture->path, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == STILLA_PRACTICE_ERROR);
  g_assert_nonnull (strstr (error->message, bad->said));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_practice_read (fixture->path, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_null (stilla_practice_read (fixture->folder, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (stilla_practice_read (fixture->path, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (65537, '#');

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_null (stilla_practice_read (fixture->path, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_TOO_LARGE);
}

/* What cannot be printed is not kept either: what stood there stands there still. */
static void
test_write_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_address = g_strnfill (STILLA_PRACTICE_LONGEST_ADDRESS + 1, 'a');
  const StillaPractice practices[] = {
    { .name = NULL },
    { .name = (char *) "A", .address = long_address },
    { .name = (char *) "A", .logo = (char *) "logo.png" },
    { .name = (char *) "A", .logo = (char *) "/srv/\xff.png" },
    { .name = (char *) "A\tB" },
  };
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (practices); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (stilla_practice_write (&practices[i], fixture->path, &error));
    g_assert_true (error->domain == STILLA_PRACTICE_ERROR);
  }
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static void
test_write_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaPractice) practice = stilla_practice_new ("A", NULL, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "none", "practice.conf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_practice_write (practice, path, &error));
  g_assert_error (error, STILLA_WHOLE_FILE_ERROR, STILLA_WHOLE_FILE_ERROR_NO_FOLDER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    g_test_add (goods[i].test, Fixture, &goods[i], set_up, test_good, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    g_test_add (bads[i].test, Fixture, &bads[i], set_up, test_bad, tear_down);
  g_test_add (TEST ("no-file"), Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add (TEST ("too-large"), Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add (TEST ("write-refused"), Fixture, NULL, set_up, test_write_refused, tear_down);
  g_test_add (TEST ("write-nowhere"), Fixture, NULL, set_up, test_write_nowhere, tear_down);
  return g_test_run ();
}
