/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout-composition.h"

#include "core/base/stilla-resources.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-print-error.h"

typedef struct {
  StillaBundle *bundle;
  GDate today;
  StillaHandoutSubject subject;
  StillaHandoutOrder *order;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
  g_date_clear (&self->today, 1);
  g_date_set_dmy (&self->today, 21, G_DATE_NOVEMBER, 2025);
  self->subject.bundle = self->bundle;
  self->subject.region = "us-ca";
  self->subject.today = &self->today;
  self->order = stilla_handout_order_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->order, stilla_handout_order_free);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
}

static StillaPageList *
set_pages (StillaFlow *flow, StillaPaper paper, gboolean large)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, paper, large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaFlow) flow = NULL;
  g_autoptr (StillaPageList) pages = NULL;
  guint sheets = 0;

  stilla_handout_order_add (self->order, "glycinate");
  stilla_handout_order_add (self->order, "daily-limits");
  flow = stilla_handout_compose (self->order, &self->subject, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < flow->items->len; i++)
    sheets += ((StillaFlowItem *) g_ptr_array_index (flow->items, i))->kind == STILLA_FLOW_SHEET;
  g_assert_cmpuint (sheets, ==, 2);
  pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  stilla_assert_pages (pages, flow);
}

static void
assert_refused (Fixture *self, int code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaFlow) flow = stilla_handout_compose (self->order, &self->subject, &error);

  g_assert_null (flow);
  if (code >= 0)
    g_assert_error (error, STILLA_PRINT_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  assert_refused (self, STILLA_PRINT_ERROR_NOTHING_TO_PRINT, "at least one page");
  stilla_handout_order_add (self->order, "no-such-page");
  assert_refused (self, -1, "no-such-page");
  g_ptr_array_set_size (self->order->parts, 0);
  stilla_handout_order_add (self->order, "glycinate");
  self->order->language = g_strdup ("tlh");
  assert_refused (self, STILLA_PRINT_ERROR_LANGUAGE, "“tlh”");
  g_clear_pointer (&self->order->language, g_free);
  self->order->second_language = g_strdup ("tlh");
  assert_refused (self, STILLA_PRINT_ERROR_LANGUAGE, "“tlh”");
}

static StillaRendition *
make_difference (StillaBundle *bundle)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  StillaBlock *words = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  words->text = stilla_text_new_plain ("Onechange was made.");
  g_ptr_array_add (blocks, words);
  return stilla_rendition_new_from_blocks (bundle, reader, "what-changed", "What changed", NULL, blocks);
}

static guint
count_lines (const StillaPageList *pages, const char *words)
{
  guint found = 0;

  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      g_autofree char *line = stilla_fragment_dup_text (&g_array_index (page->fragments, StillaFragment, i));

      found += strstr (line, words) != NULL;
    }
  }
  return found;
}

/* What was made before keeps its language, and is there once beside a second; all else is in the language
 * that was asked for, also when that part comes first. */
static void
test_made_before (Fixture *self, gconstpointer data)
{
  static const char *const languages[][2] = { { "ar-XB", NULL }, { "ar-XB", "en" }, { "en", "ar-XB" } };
  g_autoptr (StillaRendition) difference = make_difference (self->bundle);

  self->subject.difference = difference;
  stilla_handout_order_add (self->order, "sheet:difference");
  stilla_handout_order_add (self->order, "glycinate");
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaFlow) flow = NULL;
    g_autoptr (StillaPageList) pages = NULL;

    g_clear_pointer (&self->order->language, g_free);
    g_clear_pointer (&self->order->second_language, g_free);
    self->order->language = g_strdup (languages[i][0]);
    self->order->second_language = g_strdup (languages[i][1]);
    flow = stilla_handout_compose (self->order, &self->subject, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (flow->language, ==, languages[i][0]);
    pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
    stilla_assert_pages (pages, flow);
    g_assert_cmpuint (count_lines (pages, "Onechange"), ==, 1);
  }
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("/typeset/handout-composition/pages", test_pages);
  ADD ("/typeset/handout-composition/refused", test_refused);
  ADD ("/typeset/handout-composition/made-before", test_made_before);
  return g_test_run ();
}
