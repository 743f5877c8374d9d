/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-medicine-facts.h"

#include "stilla-test-shipped.h"

/* What the guide says of any medicine that it does not have. */
#define UNLISTED \
  "Until you have asked, leave at least 2\302\240to\302\2403\302\240hours between it and magnesium. " \
  "Leaflets for antacids say so of most medicines."

static void
test_facts (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *name;
    gboolean is_listed;
    const char *generic;
    StillaLevel level;
    gboolean has_gap, counts;
  } rows[] = {
    { "Cipro", TRUE, "ciprofloxacin", STILLA_LEVEL_TAKE_CARE, TRUE, FALSE },
    { "ciprofloxacin", TRUE, NULL, STILLA_LEVEL_TAKE_CARE, TRUE, FALSE },
    { "raltegravir", TRUE, NULL, STILLA_LEVEL_STOP, TRUE, FALSE },
    { "milk of magnesia", TRUE, NULL, STILLA_LEVEL_TAKE_CARE, FALSE, TRUE },
    { "quinapril", TRUE, NULL, STILLA_LEVEL_TAKE_CARE, TRUE, TRUE },     /* two rules, the worse one counts */
    { "lithium", TRUE, NULL, STILLA_LEVEL_TAKE_CARE, FALSE, FALSE },     /* it stands only in a condition */
    { "Lanoxin", TRUE, "digoxin", STILLA_LEVEL_ASK_FIRST, TRUE, FALSE }, /* in both */
    { "Moonflower", FALSE, NULL, STILLA_LEVEL_NONE, FALSE, FALSE },
    { "levothyroxin", FALSE, NULL, STILLA_LEVEL_NONE, FALSE, FALSE }, /* a near name is another name */
  };

  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaMedicineFacts) facts = stilla_medicine_facts_new (self->list, rows[i].name, reader);

    g_test_message ("%s", rows[i].name);
    g_assert_cmpint (facts->is_listed, ==, rows[i].is_listed);
    g_assert_cmpstr (facts->generic, ==, rows[i].generic);
    g_assert_cmpint (facts->level, ==, rows[i].level);
    g_assert_cmpint (facts->has_gap, ==, rows[i].has_gap);
    g_assert_cmpint (facts->counts, ==, rows[i].counts);
    if (!facts->is_listed)
      g_assert_cmpstr (facts->status, ==, "Not in our list: not checked. Ask a pharmacist. " UNLISTED);
    else
      g_assert_cmpstr (facts->status, ==, stilla_level_meaning (facts->level));
  }
}

static void
test_page (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaRendition) page
      = stilla_medicine_facts_dup_page (self->list, "Cipro", self->bundle, reader);

  g_assert_cmpstr (stilla_rendition_get_title (page), ==, "Cipro");
  g_assert_cmpuint (stilla_rendition_get_blocks (page)->len, ==, 2);
  g_assert_null (stilla_medicine_facts_dup_page (self->list, "Moonflower", self->bundle, reader));
}

/* Taking it answers a question of the guide: no interaction has it. */
static void
test_page_of_condition (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaRendition) page
      = stilla_medicine_facts_dup_page (self->list, "lithium", self->bundle, reader);
  const StillaBlock *box = g_ptr_array_index (stilla_rendition_get_blocks (page), 0);

  g_assert_cmpint (box->kind, ==, STILLA_BLOCK_CALLOUT);
  g_assert_cmpint (box->level, ==, STILLA_LEVEL_TAKE_CARE);
}

static void
test_lookup (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *first; /* NULL: no result */
    gboolean is_whole;
    const char *nearest;
    const char *not_found;
  } rows[] = {
    { "", NULL, FALSE, NULL, NULL },
    { "  ", NULL, FALSE, NULL, NULL },
    { "xq", NULL, FALSE, NULL, NULL },
    { "cipro", "Cipro", TRUE, NULL, NULL },
    { "cipro 500 mg", "Cipro", TRUE, NULL, NULL },
    { "ciprof", "ciprofloxacin", FALSE, NULL, NULL },
    { "lithium", "lithium", TRUE, NULL, NULL },
    { "levothyroxin", "levothyroxine", FALSE, NULL, NULL }, /* its beginning */
    { "levothiroxine", NULL, FALSE, "levothyroxine",
      "“levothiroxine” is not in our list: not checked. Ask a pharmacist. " UNLISTED },
    { " Moonflower ", NULL, FALSE, NULL,
      "“Moonflower” is not in our list: not checked. Ask a pharmacist. " UNLISTED },
  };

  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaMedicineLookup) lookup = stilla_medicine_lookup_new (self->list, rows[i].typed, reader);
    const StillaMedicineResult *first
        = lookup->results->len > 0 ? &g_array_index (lookup->results, StillaMedicineResult, 0) : NULL;

    g_test_message ("%s", rows[i].typed);
    g_assert_cmpstr (first != NULL ? first->name : NULL, ==, rows[i].first);
    g_assert_cmpint (lookup->is_whole, ==, rows[i].is_whole);
    g_assert_cmpstr (lookup->nearest, ==, rows[i].nearest);
    g_assert_cmpstr (lookup->not_found, ==, rows[i].not_found);
  }
}

static void
test_more (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaMedicineLookup) many = stilla_medicine_lookup_new (self->list, "cal", reader);
  g_autoptr (StillaMedicineLookup) few = stilla_medicine_lookup_new (self->list, "cipro", reader);

  g_assert_cmpuint (many->results->len, ==, 8);
  g_assert_true (many->has_more);
  g_assert_false (few->has_more);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/medicine-facts/facts", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_facts,
              stilla_test_shipped_tear_down);
  g_test_add ("/medicine-facts/page", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_page,
              stilla_test_shipped_tear_down);
  g_test_add ("/medicine-facts/page-of-condition", StillaTestShipped, NULL, stilla_test_shipped_set_up,
              test_page_of_condition, stilla_test_shipped_tear_down);
  g_test_add ("/medicine-facts/lookup", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_lookup,
              stilla_test_shipped_tear_down);
  g_test_add ("/medicine-facts/more", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_more,
              stilla_test_shipped_tear_down);
  return g_test_run ();
}
