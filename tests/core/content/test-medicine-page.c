/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-medicine-page.h"

#include "core/base/stilla-intended-use.h"
#include "core/base/stilla-resources.h"
#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"
#include "stilla-test-guide.h"

static const StillaBlock *
find_block (const GPtrArray *blocks, StillaBlockKind kind, guint nth)
{
  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind == kind && nth-- == 0)
      return block;
  }
  g_assert_not_reached ();
}

static void
assert_words (const StillaText *text, const char *expected)
{
  g_autofree char *words = stilla_text_dup_string (text);

  g_assert_cmpstr (words, ==, expected);
}

/* The interactions of the sample guide with the medicine at @index in each that has one there. */
static StillaRendition *
render_medicine (StillaBundle *bundle, guint index)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) medicines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);

    g_ptr_array_add (
        medicines, g_ptr_array_index (interaction->medicines, MIN (index, interaction->medicines->len - 1)));
  }
  return stilla_medicine_page_new (bundle, reader, "A medicine", none, all, medicines);
}

static void
assert_child (const StillaBlock *block, guint index, const char *expected)
{
  const StillaBlock *child = g_ptr_array_index (block->children, index);

  assert_words (child->text, expected);
}

/* One medicine: its own gaps, the worst rule first, and what stands in the place of a gap. */
static void
test_medicine (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) doxycycline = render_medicine (bundle, 0);
  g_autoptr (StillaRendition) enoxacin = render_medicine (bundle, 2);
  const GPtrArray *blocks = stilla_rendition_get_blocks (doxycycline);
  const StillaBlock *stop = find_block (blocks, STILLA_BLOCK_CALLOUT, 0);
  const StillaBlock *drip = find_block (blocks, STILLA_BLOCK_CALLOUT, 1);
  const StillaBlock *care = find_block (blocks, STILLA_BLOCK_CALLOUT, 2);
  const StillaBlock *foot = find_block (blocks, STILLA_BLOCK_FOOT, 0);
  const StillaBlock *claim = g_ptr_array_index (care->children, 1);

  g_assert_cmpstr (stilla_rendition_get_title (doxycycline), ==, "A medicine");
  g_assert_cmpint (stop->level, ==, STILLA_LEVEL_STOP);
  assert_child (stop, 0, "Gap: no wait helps: ask.");
  assert_child (stop, 1, "Its level falls. Take no magnesium.");
  assert_child (stop, 2, "About magnesium by mouth.");
  assert_words (drip->title, "Muscle relaxants (not confirmed by us)");
  assert_child (drip, 0, "They last longer. Tell the team.");
  assert_child (drip, 1, "Only for magnesium into a vein.");
  assert_child (
      care, 0,
      "Gap: after doxycycline wait at least 2\302\240hours before magnesium; after magnesium wait at "
      "least 6\302\240hours before doxycycline. A source names less: 30\302\240minutes after the "
      "medicine, 2\302\240hours after magnesium. Keep the longer wait.");
  g_assert_cmpint (claim->text->certainty, ==, STILLA_CERTAINTY_LOW);
  g_assert_cmpuint (stilla_rendition_get_source_number (doxycycline, "two"), >, 0);
  assert_words (g_ptr_array_index (foot->items, 0), stilla_review_status_unreviewed ());
  assert_child (find_block (stilla_rendition_get_blocks (enoxacin), STILLA_BLOCK_CALLOUT, 2), 0,
                "Gap: after enoxacin wait at least 2\302\240hours before magnesium; after magnesium wait at "
                "least 8\302\240hours before enoxacin.");
  assert_words (
      find_block (blocks, STILLA_BLOCK_NOTICE, 0)->text,
      "Unofficial content: this guide does not come with Stilla, and nobody at Stilla has checked it.");
}

/* A medicine can stand in the guide only for what taking it says about the reader. */
static void
test_condition (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (bundle);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (StillaRendition) page
      = stilla_medicine_page_new (bundle, reader, "A medicine", conditions, none, none);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  const StillaBlock *kidneys = find_block (blocks, STILLA_BLOCK_CALLOUT, 0);
  const StillaBlock *operation = find_block (blocks, STILLA_BLOCK_CALLOUT, 2);

  g_assert_cmpint (kidneys->level, ==, STILLA_LEVEL_STOP);
  assert_child (kidneys, 0, "Do not take it.");
  assert_child (kidneys, 1, "This is about magnesium by mouth.");
  g_assert_cmpint (operation->level, ==, STILLA_LEVEL_ASK_FIRST);
  assert_child (operation, 1, "This is about magnesium by mouth and into a vein.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/medicine-page/medicine", test_medicine);
  g_test_add_func ("/content/medicine-page/condition", test_condition);
  return g_test_run ();
}
