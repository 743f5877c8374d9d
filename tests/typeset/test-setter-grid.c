/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/paper/stilla-diary-paper.h"
#include "core/schedule/stilla-plan-file.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-composition.h"
#include "typeset/stilla-handout.h"

#include <string.h>

#define LEAST_ROW 13.0 /* points: more than 4.5 mm to write in */

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean large;
  const char *language;
  guint most; /* sheets of a diary */
} Sheet;

static const Sheet sheets[] = {
  { "/typeset/setter-grid/diaries/a4", STILLA_PAPER_A4, FALSE, "en", 1 },
  { "/typeset/setter-grid/diaries/letter", STILLA_PAPER_LETTER, FALSE, "en", 1 },
  { "/typeset/setter-grid/diaries/a4-mirrored", STILLA_PAPER_A4, FALSE, "ar", 1 },
  { "/typeset/setter-grid/diaries/a4-large", STILLA_PAPER_A4, TRUE, "en", 2 },
  { "/typeset/setter-grid/diaries/letter-large", STILLA_PAPER_LETTER, TRUE, "en", 2 },
  { "/typeset/setter-grid/diaries/a5", STILLA_PAPER_A5, FALSE, "en", 2 },
  { "/typeset/setter-grid/diaries/a5-large", STILLA_PAPER_A5, TRUE, "en", 3 },
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

/* Whether a line ends where a word does */
static gboolean
ends_word (const StillaFragment *cell)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (cell->layout, cell->line);
  const char *end = pango_layout_get_text (cell->layout) + line->start_index + line->length;

  return *end == '\0' || g_ascii_isspace (*end) || (line->length > 0 && g_ascii_isspace (end[-1]));
}

/* No cell is so narrow that a word of it is on two lines. */
static void
assert_words_whole (const StillaPageList *pages, guint sheet)
{
  const GArray *fragments = ((StillaPage *) g_ptr_array_index (pages->pages, sheet))->fragments;

  for (guint i = 0; i < fragments->len; i++) {
    const StillaFragment *cell = &g_array_index (fragments, StillaFragment, i);
    g_autofree char *words = stilla_fragment_dup_text (cell);

    if (cell->kind == STILLA_FRAGMENT_LINE && stilla_role_is_cell (cell->role) && !ends_word (cell))
      g_error ("a broken word: “%s”", words);
  }
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
  for (guint i = 0; i < count_sheets (pages); i++) {
    assert_room (pages, i);
    assert_words_whole (pages, i);
  }
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

/* Plans */

/* @name: of each product, before its number */
static StillaPlanFile *
parse_plan (StillaBundle *bundle, guint n_products, guint n_doses, const char *name)
{
  g_autoptr (GString) xml = g_string_new ("<plan format='1'>");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GBytes) bytes = NULL;
  StillaPlanFile *file;

  for (guint i = 0; i < n_products; i++)
    g_string_append_printf (
        xml, "<product id='p%u' name='%s %u' amount='%u mg' basis='elemental' unit='capsule'/>", i, name, i,
        10 + i);
  for (guint i = 0; i < n_doses; i++)
    g_string_append_printf (xml, "<dose product='p%u' time='%02u:%02u'/>", i % n_products, (60 + i * 35) / 60,
                            (60 + i * 35) % 60);
  g_string_append (xml, "<medicine name='Levothyroxine' times='07:00'/></plan>");
  bytes = g_bytes_new (xml->str, xml->len);
  file = stilla_plan_file_parse (bytes, "plan.xml", bundle, issues);
  g_assert_nonnull (file);
  return file;
}

static void
check_part (const StillaHandoutSubject *subject, const char *part, const Sheet *sheet)
{
  StillaHandoutOrder *order = stilla_handout_order_new ();
  g_autoptr (StillaFlow) flow = NULL;
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  stilla_handout_order_add (order, part);
  flow = stilla_handout_compose (order, subject, &error);
  g_assert_no_error (error);
  stilla_page_spec_init_for (&spec, sheet->paper, sheet->large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  stilla_assert_pages (pages, flow);
  stilla_handout_order_free (order);
}

#define LONG_NAME \
  "A name that goes on and on, as names on packets do, with what is in it, what is not in it, and for whom " \
  "it is meant, until nobody reads it to its end any more"

/* Whatever the plan, every sheet of it keeps the rules of all sheets. */
static void
test_plans (gconstpointer data)
{
  static const struct {
    guint n_products, n_doses;
    const char *name;
  } plans[] = { { 1, 1, "P" }, { 3, 5, "P" }, { 20, 36, "P" }, { 3, 6, LONG_NAME }, { 2, 0, "P" } };
  static const char *const parts[] = { "sheet:plan", "sheet:week", "sheet:wallet-card", "sheet:checks" };
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca" };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 20, G_DATE_NOVEMBER, 2026);
  subject.today = &today;
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autoptr (StillaPlanFile) file
        = parse_plan (bundle, plans[i].n_products, plans[i].n_doses, plans[i].name);

    subject.plan = file->plan;
    subject.circumstances = file->circumstances;
    for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
      check_part (&subject, parts[k], data);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_test_add_data_func (sheets[i].name, &sheets[i], test_diaries);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autofree char *name = g_strdup_printf ("/typeset/setter-grid/plans/%u", (guint) i);

    g_test_add_data_func (name, &sheets[i], test_plans);
  }
  return g_test_run ();
}
