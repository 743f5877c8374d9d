/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-ordinary-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
test_sizes (void)
{
  static const struct {
    gsize size, most;
    gboolean fits;
  } cases[]
      = { { 0, 0, TRUE }, { 0, 10, TRUE }, { 10, 10, TRUE }, { 11, 10, FALSE }, { 40000, 40000, TRUE } };
  g_autofree char *folder = g_dir_make_tmp ("stilla-ordinary-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = g_strnfill (cases[i].size, 'x');
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = NULL;

    g_assert_true (g_file_set_contents (path, words, (gssize) cases[i].size, NULL));
    bytes = stilla_ordinary_file_read (path, cases[i].most, &error);
    if (cases[i].fits)
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, cases[i].size);
    else
      g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, STILLA_ORDINARY_FILE_ERROR_TOO_LARGE);
  }
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_none (void)
{
  static const struct {
    const char *path;
    StillaOrdinaryFileError code;
  } cases[] = {
    { "/nowhere/at/all", STILLA_ORDINARY_FILE_ERROR_MISSING },
    { "/dev/zero", STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY },
    { "/tmp", STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY },
    { "", STILLA_ORDINARY_FILE_ERROR_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (stilla_ordinary_file_read (cases[i].path, 10, &error));
    g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, (int) cases[i].code);
    g_assert_true (g_str_has_suffix (error->message, "."));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/base/ordinary-file/sizes", test_sizes);
  g_test_add_func ("/core/base/ordinary-file/none", test_none);
  return g_test_run ();
}
