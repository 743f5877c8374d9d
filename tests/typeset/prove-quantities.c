/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A wrong number can hurt somebody: every quantity of what is printed is read back from the PDF. */
#include "stilla-test-handout.h"

#include "core/base/stilla-intended-use.h"
#include "core/base/stilla-resources.h"
#include "core/content/stilla-language.h"
#include "stilla-test-sheet.h"
#include "stilla-test-plans.h"
#include "typeset/stilla-pdf.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A number with its unit, however it is used. */
#define AMOUNT "(?<![0-9])(?<![0-9][.,])([0-9][0-9.,]*) ?(mg|mcg|kg|g|mmol|mEq|mL|ml|L|%)(?![A-Za-z0-9/])"

typedef struct {
  StillaTestPaper how;
  const char *sheets; /* (nullable): a space between two, of a plan; NULL: the whole guide as one booklet */
  gboolean is_thick;
} Printed;

static const Printed all_printed[] = {
  { { "guide", "en", NULL, STILLA_PAPER_A4 }, NULL },
  { { "guide-large", "en", NULL, STILLA_PAPER_A5, TRUE }, NULL },
  { { "guide-mirrored", "ar-XB", NULL, STILLA_PAPER_LETTER }, NULL },
  { { "guide-two-up", "en-XA", NULL, STILLA_PAPER_A4, FALSE, TRUE }, NULL },
  { { "plan", "en", NULL, STILLA_PAPER_LETTER }, STILLA_TEST_SHEETS, TRUE },
  { { "plan-mirrored", "ar-XB", NULL, STILLA_PAPER_A4, TRUE }, STILLA_TEST_SHEETS, TRUE },
  { { "small-plan", "en", NULL, STILLA_PAPER_A5 }, STILLA_TEST_SHEETS STILLA_TEST_CARD },
  { { "small-plan-mirrored", "ar-XB", NULL, STILLA_PAPER_A4 }, STILLA_TEST_SHEETS STILLA_TEST_CARD },
};

/* Folds white space and drops marks of direction, as far as readers of PDF add or lose them. */
static char *
fold (const char *words)
{
  GString *folded = g_string_new (" ");

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isspace (c) || c == 0xa0) {
      if (folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    } else if (g_unichar_isprint (c) && g_unichar_type (c) != G_UNICODE_FORMAT) {
      g_string_append_unichar (folded, c);
    }
  }
  g_string_append_c (folded, ' ');
  return g_string_free (folded, FALSE);
}

/* Counts each amount of @words, by its value: "1,000 mg" and "1000 mg" are one. */
static void
count_amounts (const char *words, int step, GHashTable *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (AMOUNT, 0, 0, &error);
  g_autofree char *folded = fold (words);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_no_error (error);
  for (g_regex_match (regex, folded, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *number = g_match_info_fetch (match, 1);
    g_autofree char *unit = g_match_info_fetch (match, 2);
    g_auto (GStrv) digits = g_strsplit (number, ",", -1);
    g_autofree char *plain = g_strjoinv ("", digits);
    char *amount = g_strdup_printf ("%s %s", plain, unit);
    int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, amount)) + step;

    g_hash_table_insert (counts, amount, GINT_TO_POINTER (count));
  }
}

typedef void (*EachText) (const StillaText *text, gpointer data);

static void
for_each_text (const GPtrArray *texts, EachText call, gpointer data)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    call (g_ptr_array_index (texts, i), data);
}

static void
for_each_cell (const StillaTable *table, EachText call, gpointer data)
{
  call (table->caption, data);
  for_each_text (table->head, call, data);
  for (guint i = 0; i < table->rows->len; i++)
    for_each_text (g_ptr_array_index (table->rows, i), call, data);
}

static void
count_text (const StillaText *text, gpointer counts)
{
  g_autofree char *words = text != NULL ? stilla_text_dup_string (text) : NULL;

  if (words != NULL)
    count_amounts (words, 1, counts);
}

static void
count_words (const char *words, GHashTable *counts)
{
  if (words != NULL)
    count_amounts (words, 1, counts);
}

/* What a picture says in words. */
static void
count_chart (const StillaChart *chart, GHashTable *counts)
{
  for (guint i = 0; i < chart->items->len; i++) {
    const StillaChartItem *item = g_ptr_array_index (chart->items, i);

    count_words (item->label, counts);
    count_words (item->value_text, counts);
  }
  for (gsize i = 0; chart->axis != NULL && chart->axis[i] != NULL; i++)
    count_words (chart->axis[i], counts);
}

static void
count_side (const StillaBlock *side, GHashTable *counts)
{
  for (guint i = 0; i < side->children->len; i++) {
    const StillaBlock *part = g_ptr_array_index (side->children, i);

    count_text (part->title, counts);
    count_text (part->text, counts);
    for_each_text (part->items, count_text, counts);
  }
}

static void
count_card (const StillaBlock *card, GHashTable *counts)
{
  for (guint i = 0; i < card->children->len; i++)
    count_side (g_ptr_array_index (card->children, i), counts);
}

/* Where a table has no room for columns its heads stand before each cell. */
static void
collect_heads (const GPtrArray *items, GHashTable *heads)
{
  for (guint i = 0; items != NULL && i < items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (items, i);

    if (item->table != NULL)
      for_each_text (item->table->head, count_text, heads);
    collect_heads (item->children, heads);
  }
}

static void
count_items (const GPtrArray *items, GHashTable *counts)
{
  for (guint i = 0; items != NULL && i < items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (items, i);

    count_words (item->prefix, counts);
    count_text (item->text, counts);
    if (item->table != NULL)
      for_each_cell (item->table, count_text, counts);
    if (item->kind == STILLA_FLOW_CARD)
      count_card (item->block, counts);
    if (item->chart != NULL)
      count_chart (item->chart, counts);
    count_items (item->children, counts);
  }
}

/* The head of a table stands on each page that the table is on. */
static void
count_repeated_heads (const StillaPageList *pages, GHashTable *counts)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
      g_autofree char *words
          = fragment->is_head && fragment->node == NULL ? stilla_fragment_dup_text (fragment) : NULL;

      count_words (words, counts);
    }
  }
}

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Every amount is in the PDF as often as in what was printed, and there is no other. */
static void
assert_same_amounts (const StillaPageList *pages, const StillaFlow *flow, const char *read)
{
  g_autoptr (GHashTable) counts = counts_new ();
  g_autoptr (GHashTable) heads = counts_new ();
  GHashTableIter iter;
  gpointer amount, count;
  guint wrong = 0;

  count_items (flow->items, counts);
  count_repeated_heads (pages, counts);
  collect_heads (flow->items, heads);
  g_assert_cmpuint (g_hash_table_size (counts), >, 3);
  count_amounts (read, -1, counts);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &amount, &count)) {
    int lost = GPOINTER_TO_INT (count);

    if (lost == 0 || (lost < 0 && g_hash_table_contains (heads, amount)))
      continue;
    g_printerr ("%s: %d too few in the PDF\n", (const char *) amount, lost);
    wrong++;
  }
  g_assert_cmpuint (wrong, ==, 0);
}

static void
add_quantity (const char *words, GPtrArray *into)
{
  g_autofree char *folded = fold (words);

  g_ptr_array_add (into, g_strdup (g_strstrip (folded)));
}

static void
collect_text (const StillaText *text, gpointer into)
{
  for (guint i = 0; text != NULL && i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    if (span->style & STILLA_SPAN_QUANTITY)
      add_quantity (span->text, into);
  }
}

/* The small print at the foot of a page is said once for the whole handout. */
static void
collect_block (const StillaBlock *block, GPtrArray *into)
{
  if (block->kind == STILLA_BLOCK_FOOT)
    return;
  collect_text (block->title, into);
  collect_text (block->text, into);
  for_each_text (block->items, collect_text, into);
  if (block->table != NULL)
    for_each_cell (block->table, collect_text, into);
  if (block->chart != NULL) {
    collect_text (block->chart->title, into);
    collect_text (block->chart->caption, into);
    collect_text (block->chart->meaning, into);
  }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    collect_block (g_ptr_array_index (block->children, i), into);
}

static void
collect_rendition (const StillaRendition *rendition, GPtrArray *into)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

  for (guint i = 0; i < blocks->len; i++)
    collect_block (g_ptr_array_index (blocks, i), into);
}

/* Each quantity that the program marked as one is there, letter by letter, one after the other. */
static void
assert_in_order (const GPtrArray *quantities, const char *text)
{
  const char *at = text;

  for (guint i = 0; i < quantities->len; i++) {
    const char *quantity = g_ptr_array_index (quantities, i);
    const char *place = strstr (at, quantity);

    if (place == NULL)
      g_error ("not in the PDF, or not in its place: “%s”, after “%.60s”", quantity, at);
    at = place + strlen (quantity);
  }
}

/* Whether what begins at @place is the end of a longer number. */
static gboolean
goes_on (const char *text, const char *place)
{
  gsize before = (gsize) (place - text);

  return g_ascii_isdigit (*place) && before > 1
         && (g_ascii_isdigit (place[-1])
             || (strchr (".,", place[-1]) != NULL && g_ascii_isdigit (place[-2])));
}

static char *
find_whole (char *text, const char *quantity)
{
  char *place = strstr (text, quantity);

  while (place != NULL && goes_on (text, place))
    place = strstr (place + 1, quantity);
  return place;
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  return (int) strlen (*(const char *const *) b) - (int) strlen (*(const char *const *) a);
}

/* Where lines run from right to left a reader of the file does not keep the order within a line. */
static void
assert_all_there (GPtrArray *quantities, char *text)
{
  g_ptr_array_sort (quantities, compare_length);
  for (guint i = 0; i < quantities->len; i++) {
    const char *quantity = g_ptr_array_index (quantities, i);
    char *place = find_whole (text, quantity);

    if (place == NULL)
      g_error ("not in the PDF as often as it should be: “%s”", quantity);
    memset (place, '#', strlen (quantity));
  }
}

static void
assert_quantities (const StillaFlow *flow, const char *read)
{
  g_autofree char *text = fold (read);
  g_autoptr (GPtrArray) quantities = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < flow->source->len; i++)
    collect_rendition (g_ptr_array_index (flow->source, i), quantities);
  g_assert_cmpuint (quantities->len, >, 10);
  if (stilla_language_is_rtl (flow->language))
    assert_all_there (quantities, text);
  else
    assert_in_order (quantities, text);
}

/* What the handout is for, and that nobody has checked it,. */
static void
assert_honest (const StillaFlow *flow, const char *read)
{
  g_autofree char *text = fold (read);
  g_autofree char *use = fold (stilla_intended_use ());

  if (!g_str_equal (flow->language, "en"))
    return;
  g_assert_nonnull (strstr (text, g_strstrip (use)));
  g_assert_nonnull (strstr (text, flow->review_status));
}

static char *
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
assert_sound (const char *path)
{
  const char *const check[] = { "qpdf", "--check", path, NULL };
  g_autofree char *said = run (check);

  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors found"));
}

/* The third column from the right but two: "yes" where the letters themselves are in the file. */
static void
assert_fonts_embedded (const char *path)
{
  const char *const list[] = { "pdffonts", path, NULL };
  g_autofree char *said = run (list);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (said), "\n", -1);
  guint n = g_strv_length (lines);

  g_assert_cmpuint (n, >, 2);
  for (guint i = 2; i < n; i++)
    g_assert_true (g_regex_match_simple (" yes (yes|no ) (yes|no ) +[0-9]+ +[0-9]+$", lines[i], 0, 0));
}

static char *
write_pdf (const StillaPageList *pages, const char *name)
{
  g_autofree char *file = g_strdup_printf ("stilla-prove-%d-%s.pdf", (int) getpid (), name);
  char *path = g_build_filename (g_get_tmp_dir (), file, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_pdf_write (pages, path, 1763640000, &error));
  g_assert_no_error (error);
  return path;
}

static char **
list_pages (StillaBundle *bundle)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint s = 0; s < sections->len; s++) {
    const StillaSection *section = g_ptr_array_index (sections, s);

    for (guint i = 0; i < section->pages->len; i++)
      g_strv_builder_add (ids, ((const StillaPageEntry *) g_ptr_array_index (section->pages, i))->id);
  }
  return g_strv_builder_end (ids);
}

static void
test_printed (gconstpointer data)
{
  const Printed *printed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaPlanFile) file
      = printed->is_thick ? stilla_test_thick_plan (bundle) : stilla_test_thin_plan (bundle);
  g_auto (GStrv) parts
      = printed->sheets != NULL ? g_strsplit (printed->sheets, " ", -1) : list_pages (bundle);
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = bundle,
                                   .region = "us-ca",
                                   .today = &today,
                                   .plan = file->plan,
                                   .circumstances = file->circumstances,
                                   .person = file->person };
  g_autoptr (StillaFlow) flow = stilla_test_compose (&subject, &printed->how, (const char *const *) parts);
  g_autoptr (StillaPageList) pages = stilla_test_set (flow, &printed->how);
  g_autofree char *path = write_pdf (pages, printed->how.name);
  const char *const words[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *read = run (words);

  assert_sound (path);
  assert_fonts_embedded (path);
  g_remove (path);
  assert_honest (flow, read);
  assert_quantities (flow, read);
  assert_same_amounts (pages, flow, read);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (all_printed); i++) {
    g_autofree char *name = g_strdup_printf ("/typeset/prove-quantities/%s", all_printed[i].how.name);

    g_test_add_data_func (name, &all_printed[i], test_printed);
  }
  return g_test_run ();
}
