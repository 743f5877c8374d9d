/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-rendition.h"

#include "core/base/stilla-intended-use.h"
#include "core/base/stilla-resources.h"
#include "core/content/stilla-interaction.h"
#include "stilla-test-guide.h"

static StillaRendition *
render (StillaBundle *bundle, const char *page, const char *region)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", region, NULL);
  g_autoptr (GError) error = NULL;
  StillaRendition *rendition = stilla_rendition_new (bundle, page, reader, &error);

  g_assert_no_error (error);
  return rendition;
}

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

static const StillaBlock *
find_by_id (const GPtrArray *blocks, const char *id)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    const StillaBlock *inner;

    if (g_strcmp0 (block->id, id) == 0)
      return block;
    inner = find_by_id (block->children, id);
    if (inner != NULL)
      return inner;
  }
  return NULL;
}

static void
assert_words (const StillaText *text, const char *expected)
{
  g_autofree char *words = stilla_text_dup_string (text);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_anatomy (void)
{
  static const StillaBlockKind first[]
      = { STILLA_BLOCK_TITLE, STILLA_BLOCK_PURPOSE,    STILLA_BLOCK_NOTICE,
          STILLA_BLOCK_LEAD,  STILLA_BLOCK_KEY_POINTS, STILLA_BLOCK_HEADING };
  static const char *const last[] = { "what-to-do", "known", "not-known", "questions" };
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpint (((const StillaBlock *) g_ptr_array_index (blocks, i))->kind, ==, first[i]);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++) {
    const StillaBlock *heading = g_ptr_array_index (blocks, blocks->len - 9 + 2 * i);

    g_assert_cmpstr (heading->id, ==, last[i]);
    g_assert_cmpint (heading->heading_level, ==, 2);
  }
  g_assert_cmpint (((const StillaBlock *) g_ptr_array_index (blocks, blocks->len - 1))->kind, ==,
                   STILLA_BLOCK_FOOT);
  g_assert_cmpint (find_by_id (blocks, "inside")->heading_level, ==, 3);
  g_assert_cmpstr (stilla_rendition_get_title (page), ==, "Every block: see them all");
}

static void
test_tick (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  const StillaBlock *ticks = find_by_id (blocks, "ticks");
  const GPtrArray *row = g_ptr_array_index (find_by_id (blocks, "grid")->table->rows, 1);

  g_assert_cmpint (ticks->kind, ==, STILLA_BLOCK_LIST);
  g_assert_true (ticks->tick);
  g_assert_false (find_block (blocks, STILLA_BLOCK_LIST, 0)->tick);
  g_assert_false (find_block (blocks, STILLA_BLOCK_STEPS, 0)->tick);
  assert_words (g_ptr_array_index (ticks->items, 1), "My next visit: __________, at __________.");
  assert_words (g_ptr_array_index (row, 1), "__________");
}

static void
test_source_numbers (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const char *const *sources = stilla_rendition_get_sources (page);

  g_assert_cmpstr (sources[0], ==, "three");
  g_assert_cmpstr (sources[1], ==, "two");
  g_assert_cmpstr (sources[2], ==, "one");
  g_assert_null (sources[3]);
  g_assert_cmpuint (stilla_rendition_get_source_number (page, "one"), ==, 3);
  g_assert_cmpuint (stilla_rendition_get_source_number (page, "computed"), ==, 0);
}

static void
test_charts (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const StillaChart *bars = find_by_id (stilla_rendition_get_blocks (page), "bars")->chart;
  const StillaChart *people = find_by_id (stilla_rendition_get_blocks (page), "people")->chart;
  const StillaChart *range = find_by_id (stilla_rendition_get_blocks (page), "range")->chart;
  const StillaChartItem *after = g_ptr_array_index (bars->items, 1);
  const StillaChartItem *helped = g_ptr_array_index (people->items, 0);
  const StillaChartItem *studies = g_ptr_array_index (range->items, 0);
  const StillaChartItem *mark = g_ptr_array_index (range->items, 1);
  const StillaChart *shares = find_by_id (stilla_rendition_get_blocks (page), "shares")->chart;
  const StillaChartItem *glycinate = g_ptr_array_index (shares->items, 0);

  g_assert_cmpint (bars->maximum, ==, 4000);
  g_assert_cmpstr (bars->alternative, ==, "Before 3.6, after about 2.1.");
  g_assert_cmpint (after->value, ==, 2100);
  g_assert_true (after->is_main);
  g_assert_cmpstr (after->value_text, ==, "about 2.1\302\240attacks a month");
  g_assert_cmpint (people->kind, ==, STILLA_CHART_ICON_ARRAY);
  g_assert_cmpint (helped->value, ==, 29);
  g_assert_cmpint (helped->to, ==, 100);
  g_assert_cmpint (studies->value, ==, 360000);
  g_assert_cmpint (studies->to, ==, 600000);
  g_assert_false (studies->is_mark);
  g_assert_true (mark->is_mark);
  g_assert_cmpint (mark->value, ==, 350000);
  g_assert_cmpstr (mark->value_text, ==, "350\302\240mg elemental a day");
  g_assert_cmpstr (studies->value_text, ==, "360\302\240to\302\240600\302\240mg elemental a day");
  g_assert_cmpstr (
      range->alternative, ==,
      "360\302\240to\302\240600\302\240mg elemental a day, limit 350\302\240mg elemental a day.");
  g_assert_cmpint (glycinate->value, ==, 14100);
  g_assert_cmpstr (glycinate->value_text, ==, "14.1\302\240%");
}

/* Fewer is below zero; nothing on either side has words of its own. */
static void
test_gaps (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const StillaChart *chart = find_by_id (stilla_rendition_get_blocks (page), "gaps")->chart;
  const StillaChartItem *relief = g_ptr_array_index (chart->items, 0);
  const StillaChartItem *alike = g_ptr_array_index (chart->items, 1);

  g_assert_cmpint (chart->kind, ==, STILLA_CHART_GAP);
  g_assert_cmpint (relief->value, ==, -7000);
  g_assert_cmpint (relief->from, ==, -23000);
  g_assert_cmpint (relief->to, ==, 9000);
  g_assert_cmpstr (relief->value_text, ==,
                   "7\302\240fewer of\302\240100; may lie between 23\302\240fewer and 9\302\240more");
  g_assert_cmpstr (alike->value_text, ==,
                   "no\302\240difference in\302\240100; may lie between 5\302\240fewer and "
                   "no\302\240difference");
  g_assert_cmpstr (chart->axis[0], ==, "80\302\240fewer");
  g_assert_cmpstr (chart->axis[1], ==, "no\302\240difference");
  g_assert_cmpstr (chart->axis[2], ==, "80\302\240more");
}

static void
test_rules (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  const StillaBlock *kidney = find_by_id (blocks, "c01");
  const StillaBlock *antibiotics = find_by_id (blocks, "x01");
  const StillaBlock *relaxants = find_by_id (blocks, "y01");

  assert_words (kidney->text, "Kidney failure. Do not take it.");
  g_assert_cmpint (kidney->text->certainty, ==, STILLA_CERTAINTY_GUIDELINE);
  g_assert_cmpint (antibiotics->level, ==, STILLA_LEVEL_TAKE_CARE);
  g_assert_cmpuint (antibiotics->children->len, ==, 4);
  assert_words (((const StillaBlock *) g_ptr_array_index (antibiotics->children, 0))->text,
                "doxycycline (Vibramycin, Monodox), minocycline, enoxacin.");
  assert_words (((const StillaBlock *) g_ptr_array_index (antibiotics->children, 1))->text,
                "Gap: after doxycycline, minocycline wait at least 2\302\240hours before magnesium; after "
                "magnesium wait "
                "at least 6\302\240hours before doxycycline, minocycline. A source names less: "
                "30\302\240minutes after the "
                "medicine, 2\302\240hours after magnesium. Keep the longer wait.");
  assert_words (
      ((const StillaBlock *) g_ptr_array_index (antibiotics->children, 2))->text,
      "Gap: after enoxacin wait at least 2\302\240hours before magnesium; after magnesium wait at least "
      "8\302\240hours before enoxacin.");
  assert_words (relaxants->title, "Muscle relaxants (not confirmed by us)");
  assert_words (((const StillaBlock *) g_ptr_array_index (relaxants->children, 1))->text,
                "Only for magnesium into a vein. They last longer. Tell the team.");
  g_assert_null (find_by_id (blocks, "c03"));
}

static void
test_red_flags (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaBlock) box = stilla_red_flags_new (bundle, reader);
  const StillaBlock *list = g_ptr_array_index (box->children, 0);
  const StillaText *unread = g_ptr_array_index (list->items, 1);

  g_assert_cmpint (box->kind, ==, STILLA_BLOCK_CALLOUT);
  g_assert_cmpint (box->level, ==, STILLA_LEVEL_STOP);
  g_assert_cmpuint (list->items->len, ==, 2);
  assert_words (unread, "A gas you can not smell.");
  g_assert_cmpint (unread->certainty, ==, STILLA_CERTAINTY_UNCONFIRMED);
}

static void
test_label_reader (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "glycinate", NULL);
  const StillaBlock *reader = find_block (stilla_rendition_get_blocks (page), STILLA_BLOCK_LABEL_READER, 0);
  const StillaTable *table = ((const StillaBlock *) g_ptr_array_index (reader->children, 0))->table;
  const GPtrArray *glycinate = g_ptr_array_index (table->rows, 0);

  g_assert_cmpstr (reader->id, ==, "glycinate");
  g_assert_cmpuint (table->rows->len, ==, 1); /* its other kind is known by its label alone */
  g_assert_cmpuint (table->head->len, ==, glycinate->len);
  assert_words (g_ptr_array_index (table->head, 3), "Label says 1,000\302\240mg");
  assert_words (g_ptr_array_index (glycinate, 0), "Magnesium glycinate, dry (anhydrous)");
  assert_words (g_ptr_array_index (glycinate, 3), "141\302\240mg elemental");
}

/* What most forms share is said once; a form that differs says so in its row. */
static void
test_worked_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) page = render (bundle, "reading-a-label", NULL);
  const StillaBlock *reader = find_block (stilla_rendition_get_blocks (page), STILLA_BLOCK_LABEL_READER, 0);
  const StillaTable *table = ((const StillaBlock *) g_ptr_array_index (reader->children, 0))->table;
  g_autofree char *caption = stilla_text_dup_string (table->caption);
  guint in_full = 0;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (caption, "The form is dry (anhydrous) unless its row says otherwise."));
  g_assert_cmpuint (table->rows->len, >, 10);
  for (guint i = 0; i < table->rows->len; i++) {
    const GPtrArray *cells = g_ptr_array_index (table->rows, i);
    g_autofree char *name = stilla_text_dup_string (g_ptr_array_index (cells, 0));

    g_assert_null (strstr (name, "anhydrous"));
    in_full += strstr (name, "heptahydrate") != NULL;
  }
  g_assert_cmpuint (in_full, ==, 1);
}

static void
test_glossary_anchors (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "glossary", NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  assert_words (find_by_id (blocks, "term-aura")->text, "Aura");
  g_assert_nonnull (find_by_id (blocks, "source-one"));
}

static void
test_overdue (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GDate) due = g_date_new_dmy (20, G_DATE_NOVEMBER, 2027);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, due);
  g_autoptr (StillaRendition) in_time = stilla_rendition_new (bundle, "glycinate", reader, NULL);
  g_autoptr (StillaRendition) late = NULL;

  g_date_add_days (reader->today, 1);
  late = stilla_rendition_new (bundle, "glycinate", reader, NULL);
  g_assert_cmpint (((const StillaBlock *) g_ptr_array_index (stilla_rendition_get_blocks (in_time), 3))->kind,
                   ==, STILLA_BLOCK_LEAD);
  assert_words (
      find_block (stilla_rendition_get_blocks (late), STILLA_BLOCK_NOTICE, 1)->text,
      "This page was due to be looked at again by 20 November 2027. Newer findings may be missing.");
}

static void
test_unknown_page (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_rendition_new (bundle, "nowhere", reader, &error));
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_NOT_FOUND);
}

/* Every page of the shipped guide is whole, says that nobody has reviewed it, and numbers what it cites. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  const GPtrArray *sections;

  g_assert_no_error (error);
  sections = stilla_bundle_get_sections (bundle);
  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint k = 0; k < section->pages->len; k++) {
      const StillaPageEntry *entry = g_ptr_array_index (section->pages, k);
      g_autoptr (StillaRendition) page = render (bundle, entry->id, "uk");
      const char *const *sources = stilla_rendition_get_sources (page);

      g_assert_cmpstr (stilla_rendition_get_review_status (page), ==, stilla_review_status_unreviewed ());
      g_assert_cmpint (find_block (stilla_rendition_get_blocks (page), STILLA_BLOCK_FOOT, 0)->items->len, ==,
                       4);
      for (guint n = 0; sources[n] != NULL; n++)
        g_assert_nonnull (stilla_bundle_find_source (bundle, sources[n]));
    }
  }
}

/* All words of the rows that stand for a callout on paper. */
static char *
join_rows (const StillaTable *rows)
{
  GString *all = g_string_new (NULL);

  for (guint row = 0; row < rows->rows->len; row++) {
    const GPtrArray *cells = g_ptr_array_index (rows->rows, row);

    for (guint i = 0; i < cells->len; i++) {
      g_autofree char *words = stilla_text_dup_string (g_ptr_array_index (cells, i));

      g_string_append_printf (all, "%s ", words);
    }
  }
  return g_string_free (all, FALSE);
}

static void
assert_in_rows (const char *rows, const char *words)
{
  if (strstr (rows, words) == NULL)
    g_error ("not in “%s”: “%s”", rows, words);
}

/* @last: what to do, word for word, and whose claim it is */
static void
assert_same_claim (const StillaBlock *callout, const StillaText *last)
{
  for (guint i = 0; i < callout->as_rows->row_claims->len; i++)
    g_assert_true (stilla_text_same_claim (g_ptr_array_index (callout->as_rows->row_claims, i), last));
}

/* On paper the rows stand in place of the card: they may not say less. */
static void
test_rows_say_all (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) rendition = render (bundle, "medicines-that-interact", "us-ca");
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (bundle);

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);
    const StillaBlock *callout = find_by_id (stilla_rendition_get_blocks (rendition), interaction->id);
    const StillaBlock *last = g_ptr_array_index (callout->children, callout->children->len - 1);
    g_autofree char *rows = join_rows (callout->as_rows);
    g_autofree char *advice = stilla_text_dup_string (last->text);

    assert_in_rows (rows, interaction->name);
    assert_in_rows (rows, advice);
    assert_same_claim (callout, last->text);
    for (guint k = 0; k < interaction->medicines->len; k++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, k);

      assert_in_rows (rows, medicine->name);
      for (guint b = 0; medicine->brands[b] != NULL; b++)
        assert_in_rows (rows, medicine->brands[b]);
    }
  }
}

/* Whether @name is one of the medicines in the first cell of a row, not a part of another's name */
static gboolean
names_medicine (const char *cell, const char *name)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);
  g_autofree char *pattern = g_strdup_printf ("(^|: |, )%s( \\(|, |\\.$)", escaped);

  return g_regex_match_simple (pattern, cell, 0, 0);
}

/* No empty place and no word that reads as "no wait" where a gap is only not known. */
static const char *
no_wait_words (const StillaInteraction *interaction, int minutes)
{
  if (minutes == 0)
    return "no wait";
  if (interaction->action == STILLA_ACTION_INFORM && !stilla_gaps_is_set (&interaction->gaps))
    return "none needed";
  return interaction->action == STILLA_ACTION_AVOID ? "no wait helps: ask" : "not known: ask";
}

/* "6 hours" of 360 minutes, in the row of the medicine that has this gap */
static guint
check_gaps (const StillaInteraction *interaction, const GPtrArray *cells)
{
  g_autofree char *names = stilla_text_dup_string (g_ptr_array_index (cells, 0));
  g_autofree char *wait = stilla_text_dup_string (g_ptr_array_index (cells, 2)); /* after magnesium */
  const char *list = g_str_has_prefix (names, interaction->name) ? names + strlen (interaction->name) : names;
  guint checked = 0;

  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);
    int minutes = medicine->gaps.after_magnesium;
    g_autofree char *hours = g_strdup_printf ("%d\302\240hour", minutes / 60);

    if (!names_medicine (list, medicine->name))
      continue;
    if (minutes > 0 && minutes % 60 == 0)
      assert_in_rows (wait, hours);
    else if (minutes <= 0)
      g_assert_cmpstr (wait, ==, no_wait_words (interaction, minutes));
    checked++;
  }
  return checked;
}

static void
test_rows_keep_gaps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) rendition = render (bundle, "medicines-that-interact", "us-ca");
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (bundle);

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);
    const StillaTable *rows = find_by_id (stilla_rendition_get_blocks (rendition), interaction->id)->as_rows;
    guint checked = 0;

    if (interaction->kind != STILLA_INTERACTION_ABSORPTION)
      continue;
    for (guint row = 0; row < rows->rows->len; row++)
      checked += check_gaps (interaction, g_ptr_array_index (rows->rows, row));
    g_assert_cmpuint (checked, ==, interaction->medicines->len);
  }
}

static const StillaTable *
find_rows (const StillaRendition *page, const char *id)
{
  return find_by_id (stilla_rendition_get_blocks (page), id)->as_rows;
}

/* A line that asks for nothing does not send anybody to ask. */
static void
test_no_wait_needed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) page = render (bundle, "medicines-that-interact", "us-ca");
  g_autofree char *ibuprofen = join_rows (find_rows (page, "x42"));
  g_autofree char *ulipristal = join_rows (find_rows (page, "x39"));

  assert_in_rows (ibuprofen, "none needed none needed");
  assert_in_rows (ulipristal, "not known: ask not known: ask");
}

static guint
count_id (const GPtrArray *blocks, const char *id)
{
  guint count = 0;

  for (guint i = 0; i < blocks->len; i++)
    count += g_strcmp0 (((const StillaBlock *) g_ptr_array_index (blocks, i))->id, id) == 0;
  return count;
}

/* Every medicine has one place in the lists, parted by what medicines are for: none is lost between them. */
static void
test_each_interaction_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) page = render (bundle, "medicines-that-interact", "us-ca");
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (bundle);

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    g_assert_nonnull (interaction->use);
    g_assert_cmpuint (count_id (stilla_rendition_get_blocks (page), interaction->id), ==, 1);
  }
}

/* Returns: (nullable): the index: the list that @first begins */
static const StillaBlock *
find_list (const GPtrArray *blocks, const char *first)
{
  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *words = block->kind == STILLA_BLOCK_LIST
                                 ? stilla_text_dup_string (g_ptr_array_index (block->items, 0))
                                 : NULL;

    if (words != NULL && g_str_has_prefix (words, first))
      return block;
  }
  return NULL;
}

static void
test_medicine_index (void)
{
  static const char *const letters[] = {
    "D – doxycycline: Some antibiotics",
    "E – enoxacin: Some antibiotics",
    "M – minocycline, Monodox: Some antibiotics",
    "R – raltegravir: A medicine that no gap helps – rocuronium: Muscle relaxants",
    "V – Vibramycin: Some antibiotics",
  };
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = render (bundle, "every-block", NULL);
  const StillaBlock *index = find_list (stilla_rendition_get_blocks (page), "D – ");

  g_assert_cmpuint (index->items->len, ==, G_N_ELEMENTS (letters));
  g_assert_cmpuint (index->as_rows->rows->len, ==, G_N_ELEMENTS (letters));
  for (guint i = 0; i < index->items->len; i++) {
    const GPtrArray *cells = g_ptr_array_index (index->as_rows->rows, i);

    assert_words (g_ptr_array_index (index->items, i), letters[i]);
    assert_words (g_ptr_array_index (cells, 1), letters[i] + strlen ("D – "));
  }
}

/* Two rules name aspirin: it stands once, with both. */
static void
test_medicine_index_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) page = render (bundle, "medicines-that-interact", "us-ca");
  const StillaBlock *index = find_list (stilla_rendition_get_blocks (page), "A – ");
  g_autofree char *a = stilla_text_dup_string (g_ptr_array_index (index->items, 0));

  assert_in_rows (a, " – aspirin: Other medicines that leaflets tell you to keep apart; also: "
                     "Anti-inflammatory painkillers – ");
}

/* The rows of conditions name each with its message. */
static void
test_condition_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaRendition) rendition = render (bundle, "who-should-not-take-it", "us-ca");
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);
  guint lists = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *callout = g_ptr_array_index (blocks, i);
    const GPtrArray *rows = callout->as_rows != NULL ? callout->as_rows->rows : NULL;

    for (guint row = 0; rows != NULL && row < rows->len; row++) {
      const StillaBlock *paragraph = g_ptr_array_index (callout->children, row);
      const GPtrArray *cells = g_ptr_array_index (rows, row);
      g_autofree char *name = stilla_text_dup_string (g_ptr_array_index (cells, 0));
      g_autofree char *message = stilla_text_dup_string (g_ptr_array_index (cells, 1));
      g_autofree char *joined = g_strdup_printf ("%s. %s", name, message);

      assert_words (paragraph->text, joined);
      g_assert_true (
          stilla_text_same_claim (paragraph->text, g_ptr_array_index (callout->as_rows->row_claims, row)));
    }
    lists += rows != NULL;
  }
  g_assert_cmpuint (lists, >, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/rendition/anatomy", test_anatomy);
  g_test_add_func ("/content/rendition/tick", test_tick);
  g_test_add_func ("/content/rendition/source-numbers", test_source_numbers);
  g_test_add_func ("/content/rendition/charts", test_charts);
  g_test_add_func ("/content/rendition/gaps", test_gaps);
  g_test_add_func ("/content/rendition/rules", test_rules);
  g_test_add_func ("/content/rendition/red-flags", test_red_flags);
  g_test_add_func ("/content/rendition/label-reader", test_label_reader);
  g_test_add_func ("/content/rendition/worked-table", test_worked_table);
  g_test_add_func ("/content/rendition/glossary", test_glossary_anchors);
  g_test_add_func ("/content/rendition/overdue", test_overdue);
  g_test_add_func ("/content/rendition/unknown-page", test_unknown_page);
  g_test_add_func ("/content/rendition/shipped", test_shipped);
  g_test_add_func ("/content/rendition/rows-say-all", test_rows_say_all);
  g_test_add_func ("/content/rendition/rows-keep-gaps", test_rows_keep_gaps);
  g_test_add_func ("/content/rendition/no-wait-needed", test_no_wait_needed);
  g_test_add_func ("/content/rendition/each-interaction-once", test_each_interaction_once);
  g_test_add_func ("/content/rendition/medicine-index", test_medicine_index);
  g_test_add_func ("/content/rendition/medicine-index-shipped", test_medicine_index_shipped);
  g_test_add_func ("/content/rendition/condition-rows", test_condition_rows);
  return g_test_run ();
}
