/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-difference-page.h"

#include "core/base/stilla-resources.h"
#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-plan.h"

static char *
join_words (const StillaRendition *page)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *words = block->text != NULL ? stilla_text_dup_string (block->text) : NULL;

    if (words != NULL)
      g_string_append_printf (text, "%s\n", words);
    for (guint k = 0; block->items != NULL && k < block->items->len; k++) {
      g_autofree char *item = stilla_text_dup_string (g_ptr_array_index (block->items, k));

      g_string_append_printf (text, "- %s\n", item);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_page (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");
  GDate before = test_date ("2026-11-19");
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", &today);
  g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (plan, &today, NULL);
  const StillaUnits two = { 2, 1 };
  g_autoptr (StillaPlanDifference) difference = NULL;
  g_autoptr (StillaRendition) page = NULL;
  g_autofree char *words = NULL;

  g_assert_true (test_change_dose (draft, "time-0", 480, &two));
  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-1", NULL));
  difference = stilla_plan_difference_new (draft->curr, &before, &today);
  page = stilla_difference_page_new (bundle, reader, stilla_number_style_c (), difference, 0);
  g_assert_null (stilla_rendition_get_mark (page));
  words = join_words (page);
  g_assert_cmpstr (
      words, ==,
      "What changed in the plan\n"
      "The plan of 19 November 2026 beside the plan of 20 November 2026.\n"
      "Changed\n"
      "- Before: p, 08:00, 1 capsule: 100\u00a0mg elemental. After: p, 08:00, 2 capsules: 200\u00a0mg "
      "elemental.\n"
      "Ended\n"
      "- p, 20:00, 1 capsule: 100\u00a0mg elemental\n"
      "The magnesium of a day\n"
      "- Plan of 19 November 2026, the doses of its fullest day: 200\u00a0mg elemental\n"
      "- Plan of 20 November 2026, the doses of its fullest day: 200\u00a0mg elemental\n"
      "- This is what was written down in Stilla. What is taken when needed is not in the sums.\n");
}

/* A plan with something open is a draft on every paper. */
static void
test_draft (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  GDate today = test_date ("2026-11-20");
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", &today);
  g_autoptr (StillaPlanDifference) difference = stilla_plan_difference_new (plan, &today, &today);
  g_autoptr (StillaRendition) page
      = stilla_difference_page_new (bundle, reader, stilla_number_style_c (), difference, 2);
  g_autofree char *words = join_words (page);

  g_assert_cmpstr (stilla_rendition_get_mark (page), ==, "Draft");
  g_assert_nonnull (strstr (words, "Draft: ask about the open cautions of this plan first."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/model/difference-page/page", test_page);
  g_test_add_func ("/model/difference-page/draft", test_draft);
  return g_test_run ();
}
