/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-contents.h"

#include "core/base/stilla-resources.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-composition.h"

#define EPSILON 0.6

static const char *const booklet[] = { "glycinate", "daily-limits", "kidneys", NULL };
static const char *const two_pages[] = { "glycinate", "daily-limits", NULL };
static const char *const with_signs[] = { "get-help-now", "glycinate", "kidneys", NULL };

static StillaFlow *
compose (const char *const *pages, const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca" };
  StillaFlow *flow;

  order->language = g_strdup (first);
  order->second_language = g_strdup (second);
  for (gsize i = 0; pages[i] != NULL; i++)
    stilla_handout_order_add (order, pages[i]);
  flow = stilla_handout_compose (order, &subject, &error);
  g_assert_no_error (error);
  return flow;
}

static StillaPageList *
set_pages (StillaFlow *flow)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static guint
page_of (const StillaPageList *pages, const char *anchor)
{
  for (guint i = 0; i < pages->anchors->len; i++)
    if (g_str_equal (g_array_index (pages->anchors, StillaAnchor, i).name, anchor))
      return g_array_index (pages->anchors, StillaAnchor, i).page;
  g_error ("no such place: %s", anchor);
}

static gboolean
is_number (const StillaFragment *fragment)
{
  return fragment->kind == STILLA_FRAGMENT_LINE && fragment->destination != NULL;
}

/* Each number is that of the sheet where its part begins; they end at one edge. Returns: how many there are
 */
static guint
check_numbers (const StillaPageList *pages)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);
  double edge = 0;
  guint found = 0;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
    g_autofree char *words = NULL;
    g_autofree char *expected = NULL;

    if (!is_number (fragment))
      continue;
    words = stilla_fragment_dup_text (fragment);
    expected = g_strdup_printf ("%u", page_of (pages, fragment->destination) + 1);
    g_assert_cmpstr (words, ==, expected);
    found++;
    if (g_strcmp0 (fragment->node->language, "en") != 0)
      continue;
    if (edge > 0)
      g_assert_cmpfloat_with_epsilon (edge, fragment->x + fragment->width, EPSILON);
    edge = fragment->x + fragment->width;
  }
  return found;
}

static guint
count_boxes (const StillaFlow *flow)
{
  guint count = 0;

  for (guint i = 0; i < flow->items->len; i++)
    count += g_strcmp0 (((StillaFlowItem *) g_ptr_array_index (flow->items, i))->anchor, STILLA_FLOW_SIGNS)
             == 0;
  return count;
}

static void
test_booklet (void)
{
  g_autoptr (StillaFlow) flow = compose (booklet, "en", NULL);
  g_autoptr (StillaPageList) pages = set_pages (flow);
  const StillaOutlineEntry *first = &g_array_index (pages->outline, StillaOutlineEntry, 0);
  guint part = 0;

  stilla_assert_pages (pages, flow);
  g_assert_cmpuint (check_numbers (pages), ==, 3);
  g_assert_cmpstr (first->words, ==, "Contents");
  for (guint i = 1; i < pages->outline->len; i++) {
    const StillaOutlineEntry *entry = &g_array_index (pages->outline, StillaOutlineEntry, i);
    g_autofree char *anchor = entry->level == 0 ? stilla_contents_dup_anchor (part++) : NULL;

    if (anchor != NULL)
      g_assert_cmpuint (entry->page, ==, page_of (pages, anchor));
  }
  g_assert_cmpuint (part, ==, 3);
  g_assert_cmpuint (page_of (pages, STILLA_FLOW_SIGNS), ==, 0);
}

static void
test_two_languages (void)
{
  g_autoptr (StillaFlow) flow = compose (booklet, "ar-XB", "en");
  g_autoptr (StillaPageList) pages = set_pages (flow);

  stilla_assert_pages (pages, flow);
  g_assert_cmpuint (check_numbers (pages), ==, 6);
}

static void
test_few (void)
{
  g_autoptr (StillaFlow) flow = compose (two_pages, "en", NULL);
  g_autoptr (StillaPageList) pages = set_pages (flow);

  g_assert_cmpuint (check_numbers (pages), ==, 0);
  g_assert_cmpint (((StillaFlowItem *) g_ptr_array_index (flow->items, 1))->role, ==, STILLA_ROLE_TITLE);
}

/* A page that has the signs already keeps them; they are there once. */
static void
test_signs_once (void)
{
  g_autoptr (StillaFlow) flow = compose (with_signs, "en", NULL);
  g_autoptr (StillaPageList) pages = set_pages (flow);

  g_assert_cmpuint (count_boxes (flow), ==, 1);
  stilla_assert_pages (pages, flow);
  g_assert_cmpuint (check_numbers (pages), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/typeset/contents/booklet", test_booklet);
  g_test_add_func ("/typeset/contents/two-languages", test_two_languages);
  g_test_add_func ("/typeset/contents/few", test_few);
  g_test_add_func ("/typeset/contents/signs-once", test_signs_once);
  return g_test_run ();
}
