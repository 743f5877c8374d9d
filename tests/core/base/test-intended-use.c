/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-intended-use.h"
#include "core/base/stilla-resources.h"
#include "core/content/stilla-rendition.h"

#include <string.h>

static void
test_in_readme (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s>]+", 0, 0, NULL);
  g_autofree char *flat = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  flat = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
  g_assert_nonnull (strstr (flat, stilla_intended_use ()));
}

static gboolean
says (const GPtrArray *blocks, const char *expected)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *words = block->text != NULL ? stilla_text_dup_string (block->text) : NULL;

    if (g_strcmp0 (words, expected) == 0 || says (block->children, expected))
      return TRUE;
  }
  return FALSE;
}

static void
test_in_guide (void)
{
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaRendition) page = NULL;

  stilla_resources_register ();
  bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
  page = stilla_rendition_new (bundle, "about-this-guide", reader, &error);
  g_assert_no_error (error);
  g_assert_true (says (stilla_rendition_get_blocks (page), stilla_intended_use ()));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/intended-use/readme", test_in_readme);
  g_test_add_func ("/base/intended-use/guide", test_in_guide);
  return g_test_run ();
}
