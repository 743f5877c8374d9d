/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/paper/stilla-diary-paper.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout.h"

#define LEAST_ROW 13.0 /* points: more than 4.5 mm to write in */

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean large;
  const char *language;
  guint most; /* sheets of a diary */
} Sheet;

static const Sheet sheets[] = {
  { "/typeset/setter-grid/a4", STILLA_PAPER_A4, FALSE, "en", 1 },
  { "/typeset/setter-grid/letter", STILLA_PAPER_LETTER, FALSE, "en", 1 },
  { "/typeset/setter-grid/a4-mirrored", STILLA_PAPER_A4, FALSE, "ar", 1 },
  { "/typeset/setter-grid/a4-large", STILLA_PAPER_A4, TRUE, "en", 2 },
  { "/typeset/setter-grid/letter-large", STILLA_PAPER_LETTER, TRUE, "en", 2 },
  { "/typeset/setter-grid/a5", STILLA_PAPER_A5, FALSE, "en", 2 },
};

/* Returns: the sheet with the signs of an emergency, which come after the diary: as many as it has */
static guint
count_sheets (const StillaPageList *pages)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (pages->anchors, StillaAnchor, i);

    if (g_str_equal (anchor->name, STILLA_FLOW_SIGNS))
      return anchor->page;
  }
  g_assert_not_reached ();
}

/* The lines between the rows of a sheet stand far enough from each other to write between them. */
static void
assert_room (const StillaPageList *pages, guint sheet)
{
  const GArray *fragments = ((StillaPage *) g_ptr_array_index (pages->pages, sheet))->fragments;
  guint n_upright = 0;

  for (guint i = 0; i < fragments->len; i++) {
    const StillaFragment *rule = &g_array_index (fragments, StillaFragment, i);

    if (rule->kind != STILLA_FRAGMENT_RULE || rule->width > 0)
      continue;
    n_upright++;
    g_assert_cmpfloat (rule->height, >=, LEAST_ROW);
  }
  g_assert_cmpuint (n_upright, >, 0);
}

static void
check (StillaRendition *diary, const Sheet *sheet)
{
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (diary);
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  g_clear_pointer (&flow->language, g_free);
  flow->language = g_strdup (sheet->language);
  stilla_page_spec_init_for (&spec, sheet->paper, sheet->large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  stilla_assert_pages (pages, flow);
  g_assert_cmpuint (count_sheets (pages), <=, sheet->most);
  for (guint i = 0; i < count_sheets (pages); i++)
    assert_room (pages, i);
}

static void
test_diaries (gconstpointer data)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaRendition) headaches = stilla_diary_paper_new (bundle, reader);
  g_autoptr (StillaRendition) month = stilla_diary_month_new (bundle, reader);

  check (headaches, data);
  check (month, data);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_test_add_data_func (sheets[i].name, &sheets[i], test_diaries);
  return g_test_run ();
}
