/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-rule-page.h"

#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"
#include "core/content/stilla-plain-text.h"

#include "stilla-test-shipped.h"

#include <string.h>

static gboolean
has_block (const GPtrArray *blocks, const char *id)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (g_strcmp0 (block->id, id) == 0 || has_block (block->children, id))
      return TRUE;
  }
  return FALSE;
}

static void
check_place (StillaTestShipped *self, const char *rule)
{
  g_autofree char *place = stilla_rule_page_find_place (self->bundle, self->reader, rule);
  g_autofree char *page_id = NULL;
  g_autoptr (StillaRendition) page = NULL;

  if (place == NULL)
    return;
  g_assert_true (g_str_has_prefix (place, "page:"));
  g_assert_cmpstr (strchr (place, '#') + 1, ==, rule);
  page_id = g_strndup (place + strlen ("page:"), strcspn (place, "#") - strlen ("page:"));
  page = stilla_rendition_new (self->bundle, page_id, self->reader, NULL);
  g_assert_true (has_block (stilla_rendition_get_blocks (page), rule));
}

static void
check_rule (StillaTestShipped *self, const char *rule, const char *name, const GStrv sources)
{
  g_autoptr (StillaRendition) page = stilla_rule_page_new (self->bundle, self->reader, rule);
  g_autofree char *words = NULL;

  g_test_message ("%s", rule);
  g_assert_nonnull (page);
  g_assert_cmpstr (stilla_rendition_get_title (page), ==, name);
  words = stilla_rendition_to_plain_text (page);
  g_assert_nonnull (strstr (words, stilla_bundle_get_edition (self->bundle)));
  for (guint i = 0; sources[i] != NULL; i++)
    g_assert_cmpuint (stilla_rendition_get_source_number (page, sources[i]), >, 0);
  check_place (self, rule);
}

static void
test_every_rule (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (self->bundle);

  for (guint i = 0; i < conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions, i);

    check_rule (self, condition->id, condition->name, condition->sources);
  }
  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    check_rule (self, interaction->id, interaction->name, interaction->sources);
  }
}

static void
test_words (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *rule;
    const char *words;
  } rows[] = {
    { "c01", "This is about magnesium by mouth." },
    { "c01", "As long as you do not know, it counts as “Ask first”." },
    { "c02", "This is about magnesium into a vein." },
    { "c16", "For a drip that a hospital gives it counts as “Ask first”." },
    { "c32", "Stilla finds this out from the products of your plan." },
    { "x01", "Gap:" },
    { "x01", "doxycycline" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaRendition) page = stilla_rule_page_new (self->bundle, self->reader, rows[i].rule);
    g_autofree char *words = stilla_rendition_to_plain_text (page);

    if (strstr (words, rows[i].words) == NULL)
      g_error ("“%s” is not in:\n%s", rows[i].words, words);
  }
}

static void
test_place (StillaTestShipped *self, gconstpointer data)
{
  g_autofree char *condition = stilla_rule_page_find_place (self->bundle, self->reader, "c01");
  g_autofree char *interaction = stilla_rule_page_find_place (self->bundle, self->reader, "x01");

  g_assert_cmpstr (condition, ==, "page:who-should-not-take-it#c01");
  g_assert_cmpstr (interaction, ==, "page:medicines-that-interact#x01");
}

static void
test_no_such_rule (StillaTestShipped *self, gconstpointer data)
{
  g_assert_null (stilla_rule_page_new (self->bundle, self->reader, "c999"));
  g_assert_null (stilla_rule_page_find_place (self->bundle, self->reader, "c999"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/content/rule-page/every-rule", StillaTestShipped, NULL, stilla_test_shipped_set_up,
              test_every_rule, stilla_test_shipped_tear_down);
  g_test_add ("/content/rule-page/words", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_words,
              stilla_test_shipped_tear_down);
  g_test_add ("/content/rule-page/place", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_place,
              stilla_test_shipped_tear_down);
  g_test_add ("/content/rule-page/no-such-rule", StillaTestShipped, NULL, stilla_test_shipped_set_up,
              test_no_such_rule, stilla_test_shipped_tear_down);
  return g_test_run ();
}
