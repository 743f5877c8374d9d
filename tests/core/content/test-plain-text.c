/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-plain-text.h"

#include "stilla-test-guide.h"

#include <string.h>

static char *
write_page (const char *page)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaRendition) rendition = stilla_rendition_new (bundle, page, reader, &error);

  g_assert_no_error (error);
  return stilla_rendition_to_plain_text (rendition);
}

/* When the text changes on purpose: stilla-cli text every-block --region=eu --bundle=tests/data/sample-guide
 */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", "every-block.txt", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = write_page ("every-block");

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_width (void)
{
  g_autofree char *text = write_page ("every-block");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 78);
}

static void
test_spaces (void)
{
  g_autofree char *text = write_page ("glycinate");

  g_assert_null (strstr (text, "\302\240"));
  g_assert_null (strstr (text, " \n"));
  g_assert_nonnull (strstr (text, "A label of 1,000 mg holds 141 mg elemental. [Certainty: high; 1]"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/plain-text/golden", test_golden);
  g_test_add_func ("/content/plain-text/width", test_width);
  g_test_add_func ("/content/plain-text/spaces", test_spaces);
  return g_test_run ();
}
