/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-blocks.h"

#include "core/base/stilla-resources.h"
#include "core/content/stilla-plain-text.h"
#include "core/content/stilla-rendition.h"

#include <string.h>

static StillaRendition *
render (StillaBundle *bundle, const char *page, const char *language)
{
  g_autoptr (StillaReader) reader = stilla_reader_new (language, "us-ca", NULL);
  g_autoptr (GError) error = NULL;
  StillaRendition *rendition = stilla_rendition_new (bundle, page, reader, &error);

  g_assert_no_error (error);
  return rendition;
}

static gboolean
is_left_alone (const StillaSpan *span)
{
  return (span->style & (STILLA_SPAN_QUANTITY | STILLA_SPAN_BLANK | STILLA_SPAN_VERBATIM)) != 0
         || span->target_kind == STILLA_TARGET_SOURCE;
}

/* Both are the same page: the same spans in the same order, only the words differ. */
static void
compare_texts (const StillaText *a, const StillaText *b, guint *kept)
{
  g_assert_cmpuint (a->spans->len, ==, b->spans->len);
  g_assert_true (stilla_text_same_claim (a, b));
  for (guint i = 0; i < a->spans->len; i++) {
    const StillaSpan *first = g_ptr_array_index (a->spans, i);
    const StillaSpan *second = g_ptr_array_index (b->spans, i);

    g_assert_cmpint (first->style, ==, second->style);
    if (is_left_alone (first)) {
      g_assert_cmpstr (first->text, ==, second->text);
      (*kept)++;
    }
    for (const char *at = second->text; !is_left_alone (second) && *at != '\0'; at++)
      g_assert_false (g_ascii_islower (at[0]) && g_ascii_islower (at[1]) && g_ascii_islower (at[2])
                      && g_ascii_islower (at[3]));
  }
}

static void
compare_lists (const GPtrArray *a, const GPtrArray *b, guint *kept)
{
  g_assert_cmpint (a == NULL, ==, b == NULL);
  for (guint i = 0; a != NULL && i < a->len; i++)
    compare_texts (g_ptr_array_index (a, i), g_ptr_array_index (b, i), kept);
}

static void
compare_blocks (const GPtrArray *a, const GPtrArray *b, guint *kept)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++) {
    const StillaBlock *first = g_ptr_array_index (a, i);
    const StillaBlock *second = g_ptr_array_index (b, i);

    g_assert_cmpint (first->kind, ==, second->kind);
    if (first->text != NULL)
      compare_texts (first->text, second->text, kept);
    if (first->title != NULL)
      compare_texts (first->title, second->title, kept);
    compare_lists (first->items, second->items, kept);
    for (guint row = 0; first->table != NULL && row < first->table->rows->len; row++)
      compare_lists (g_ptr_array_index (first->table->rows, row),
                     g_ptr_array_index (second->table->rows, row), kept);
    if (first->children != NULL)
      compare_blocks (first->children, second->children, kept);
  }
}

/* Every page: no word is left that was not turned, no number differs. */
static void
test_pages (gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  guint kept = 0;

  for (guint s = 0; s < sections->len; s++) {
    const StillaSection *section = g_ptr_array_index (sections, s);

    for (guint i = 0; i < section->pages->len; i++) {
      const char *id = ((const StillaPageEntry *) g_ptr_array_index (section->pages, i))->id;
      g_autoptr (StillaRendition) plain = render (bundle, id, "en");
      g_autoptr (StillaRendition) turned = render (bundle, id, language);

      g_test_message ("%s", id);
      compare_blocks (stilla_rendition_get_blocks (plain), stilla_rendition_get_blocks (turned), &kept);
      g_assert_cmpstr (stilla_rendition_get_title (plain), !=, stilla_rendition_get_title (turned));
    }
  }
  g_assert_cmpuint (kept, >, 500);
}

/* As plain text: quantities are apart from the direction of the words around them. */
static void
test_plain_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) turned = render (bundle, "glycinate", "ar-XB");
  g_autofree char *text = stilla_rendition_to_plain_text (turned);
  guint found = 0;

  for (const char *at = strstr (text, "141 mg"); at != NULL; at = strstr (at + 1, "141 mg")) {
    g_assert_true (g_str_has_prefix (at - strlen ("\342\201\250"), "\342\201\250"));
    g_assert_true (g_str_has_prefix (at + strlen ("141 mg"), "\342\201\251"));
    found++;
  }
  g_assert_cmpuint (found, >, 3);
  g_assert_null (strstr (text, "Certainty"));
  g_assert_null (strstr (text, "About this page"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_data_func ("/content/pseudo-blocks/pages/long", "en-XA", test_pages);
  g_test_add_data_func ("/content/pseudo-blocks/pages/mirrored", "ar-XB", test_pages);
  g_test_add_func ("/content/pseudo-blocks/plain-text", test_plain_text);
  return g_test_run ();
}
