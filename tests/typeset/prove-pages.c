/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page of the guide on paper. Each is set on all three sizes in English; of all other ways to print it,
 * a few, in turn, so that each way has some pages and each page some ways. `-m thorough` takes all of each.
 */
#include "stilla-test-handout.h"

#include "core/base/stilla-resources.h"

#define LEAST_FILLED 0.42 /* the emergency box takes more than half a page and stays whole */

typedef struct {
  StillaTestPaper how;
  guint turn; /* one page in so many */
} Way;

static const Way ways[] = {
  { { "a4", "en", NULL, STILLA_PAPER_A4 }, 1 },
  { { "letter", "en", NULL, STILLA_PAPER_LETTER }, 1 },
  { { "a5", "en", NULL, STILLA_PAPER_A5 }, 1 },
  { { "a4-large", "en", NULL, STILLA_PAPER_A4, TRUE }, 4 },
  { { "letter-large", "en", NULL, STILLA_PAPER_LETTER, TRUE }, 4 },
  { { "a5-large", "en", NULL, STILLA_PAPER_A5, TRUE }, 4 },
  { { "a4-mirrored", "ar-XB", NULL, STILLA_PAPER_A4 }, 3 },
  { { "letter-mirrored", "ar-XB", NULL, STILLA_PAPER_LETTER }, 4 },
  { { "a5-mirrored", "ar-XB", NULL, STILLA_PAPER_A5 }, 4 },
  { { "a4-large-mirrored", "ar-XB", NULL, STILLA_PAPER_A4, TRUE }, 5 },
  { { "letter-large-mirrored", "ar-XB", NULL, STILLA_PAPER_LETTER, TRUE }, 5 },
  { { "a5-large-mirrored", "ar-XB", NULL, STILLA_PAPER_A5, TRUE }, 5 },
  { { "a4-long", "en-XA", NULL, STILLA_PAPER_A4 }, 4 },
  { { "letter-long", "en-XA", NULL, STILLA_PAPER_LETTER }, 4 },
  { { "a5-long", "en-XA", NULL, STILLA_PAPER_A5 }, 4 },
  { { "a4-large-long", "en-XA", NULL, STILLA_PAPER_A4, TRUE }, 5 },
  { { "letter-large-long", "en-XA", NULL, STILLA_PAPER_LETTER, TRUE }, 5 },
  { { "a5-large-long", "en-XA", NULL, STILLA_PAPER_A5, TRUE }, 5 },
  { { "a4-two-up", "en", NULL, STILLA_PAPER_A4, FALSE, TRUE }, 6 },
  { { "letter-two-up-mirrored", "ar-XB", NULL, STILLA_PAPER_LETTER, FALSE, TRUE }, 6 },
  { { "a5-two-up-long", "en-XA", NULL, STILLA_PAPER_A5, FALSE, TRUE }, 8 },
  { { "letter-headed", "en", NULL, STILLA_PAPER_LETTER, FALSE, FALSE, TRUE }, 6 },
  { { "a4-headed-large-mirrored", "ar-XB", NULL, STILLA_PAPER_A4, TRUE, FALSE, TRUE }, 8 },
  { { "a4-both", "en", "ar-XB", STILLA_PAPER_A4 }, 6 },
  { { "letter-both-large-mirrored", "ar-XB", "en", STILLA_PAPER_LETTER, TRUE }, 8 },
  { { "a5-both-long", "en-XA", "ar-XB", STILLA_PAPER_A5 }, 8 },
  { { "letter-both-two-up", "en", "en-XA", STILLA_PAPER_LETTER, FALSE, TRUE }, 8 },
  { { "a4-both-headed", "en-XA", "en", STILLA_PAPER_A4, FALSE, FALSE, TRUE }, 8 },
};

static guint
find_way (const Way *way)
{
  return (guint) (way - ways);
}

static void
check_page (StillaBundle *bundle, const Way *way, const char *id, gboolean again)
{
  const char *const parts[] = { id, NULL };
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca" };
  g_autoptr (StillaFlow) flow = stilla_test_compose (&subject, &way->how, parts);
  g_autoptr (StillaPageList) pages = NULL;

  g_test_message ("%s", id);
  pages = stilla_test_check (flow, &way->how, again);
  stilla_assert_no_lonely_ends (pages);
  if (way->turn == 1 && way->how.paper != STILLA_PAPER_A5)
    stilla_assert_well_filled (pages, LEAST_FILLED);
}

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  guint number = 0;

  g_assert_no_error (error);
  for (guint s = 0; s < sections->len; s++) {
    const StillaSection *section = g_ptr_array_index (sections, s);

    for (guint i = 0; i < section->pages->len; i++, number++) {
      const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
      guint place = number + find_way (way);

      if (g_test_thorough () || place % way->turn == 0)
        check_page (bundle, way, entry->id, g_test_thorough () || place % 3 == 0);
    }
  }
  g_assert_cmpuint (number, >, 40);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *name = g_strdup_printf ("/typeset/prove-pages/%s", ways[i].how.name);

    g_test_add_data_func (name, &ways[i], test_way);
  }
  return g_test_run ();
}
