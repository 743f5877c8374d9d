/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout.h"

#include "core/base/stilla-resources.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-blocks.h"

typedef void (*EachPage) (StillaRendition *rendition, gconstpointer data);

static StillaBundle *
open_shipped (void)
{
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  return bundle;
}

static StillaRendition *
render (StillaBundle *bundle, const char *page_id)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  g_autoptr (GError) error = NULL;
  StillaRendition *rendition = stilla_rendition_new (bundle, page_id, reader, &error);

  g_assert_no_error (error);
  return rendition;
}

static void
for_each_page (EachPage call, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = open_shipped ();
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint s = 0; s < sections->len; s++) {
    const StillaSection *section = g_ptr_array_index (sections, s);

    for (guint i = 0; i < section->pages->len; i++) {
      const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
      g_autoptr (StillaRendition) rendition = render (bundle, entry->id);

      g_test_message ("%s", entry->id);
      call (rendition, data);
    }
  }
}

static StillaPageList *
set_pages (StillaFlow *flow, StillaPaper paper, gboolean large)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, paper, large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean large;
  const char *language;
} Sheet;

static const Sheet sheets[] = {
  { "/typeset/handout/form/a4", STILLA_PAPER_A4, FALSE, "en" },
  { "/typeset/handout/form/a4-large", STILLA_PAPER_A4, TRUE, "en" },
  { "/typeset/handout/form/letter", STILLA_PAPER_LETTER, FALSE, "en" },
  { "/typeset/handout/form/letter-large", STILLA_PAPER_LETTER, TRUE, "en" },
  { "/typeset/handout/form/a4-mirrored", STILLA_PAPER_A4, FALSE, "ar" },
  { "/typeset/handout/form/letter-large-mirrored", STILLA_PAPER_LETTER, TRUE, "ar" },
  { "/typeset/handout/form/a5", STILLA_PAPER_A5, FALSE, "en" },
  { "/typeset/handout/form/a5-mirrored", STILLA_PAPER_A5, FALSE, "ar" },
  { "/typeset/handout/form/a5-large", STILLA_PAPER_A5, TRUE, "en" },
};

/* Returns: the first sheet with @words in a line, from 1; 0 when there is none */
static guint
find_words (const StillaPageList *pages, const char *words)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
      g_autofree char *line
          = fragment->kind == STILLA_FRAGMENT_LINE ? stilla_fragment_dup_text (fragment) : NULL;

      if (line != NULL && strstr (line, words) != NULL)
        return p + 1;
    }
  }
  return 0;
}

/* Returns: (transfer full): the header and the footer of the first sheet */
static char *
dup_furniture (const StillaPageList *pages)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
    g_autofree char *line = stilla_fragment_dup_text (fragment);

    if (fragment->role == STILLA_ROLE_FURNITURE)
      g_string_append_printf (words, " %s", g_strstrip (line));
  }
  return g_string_free (words, FALSE);
}

static guint
find_sources (const StillaPageList *pages)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (pages->anchors, StillaAnchor, i);

    if (g_str_equal (anchor->name, STILLA_FLOW_SOURCES))
      return anchor->page + 1;
  }
  return 0;
}

/* Every other sheet says where the emergency signs and the sources are, and they are there. */
static void
check_pointer (StillaRendition *rendition, gconstpointer data)
{
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (rendition);
  g_autoptr (StillaPageList) pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  guint signs = find_words (pages, "Headache with a danger sign");
  g_autofree char *pointer = g_strdup_printf ("page %u.", signs);
  guint pointing = find_words (pages, pointer);
  g_autofree char *furniture = dup_furniture (pages);
  guint sources = find_sources (pages);
  g_autofree char *sources_pointer = g_strdup_printf ("Sources: page %u.", sources);

  g_assert_cmpuint (signs, >, 0);
  g_assert_cmpuint (pointing, ==, signs == 1 ? 2 : 1);
  g_assert_cmpint (strstr (furniture, sources_pointer) != NULL, ==, sources > 1);
}

static void
test_pointer (void)
{
  for_each_page (check_pointer, NULL);
}

static guint
count_red_flags (const StillaFlow *flow)
{
  guint count = 0;

  for (guint i = 0; i < flow->items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (flow->items, i);

    count += g_strcmp0 (item->anchor, STILLA_FLOW_SIGNS) == 0;
  }
  return count;
}

/* Several pages: each on its own sheet, sources numbered once, the emergency signs once. */
static void
test_several (void)
{
  g_autoptr (StillaBundle) bundle = open_shipped ();
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_rendition_unref);
  g_autoptr (StillaFlow) flow = NULL;
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *ids;
  guint titles = 0;

  g_ptr_array_add (two, render (bundle, "glycinate"));
  g_ptr_array_add (two, render (bundle, "daily-limits"));
  flow = stilla_handout_new (two, "en");
  pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  stilla_assert_pages (pages, flow);
  ids = stilla_citations_get_ids (flow->citations);
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (ids, i)));
  for (guint i = 0; i < pages->outline->len; i++)
    titles += g_array_index (pages->outline, StillaOutlineEntry, i).level == 0;
  g_assert_cmpuint (titles, ==, 2);
  g_assert_cmpuint (count_red_flags (flow), ==, 1);
  for (guint i = 0; i < pages->anchors->len; i++) {
    const char *name = g_array_index (pages->anchors, StillaAnchor, i).name;

    g_assert_true (g_str_has_prefix (name, "source-") || g_str_has_prefix (name, "part-")
                   || g_str_equal (name, STILLA_FLOW_SIGNS));
  }
  g_assert_cmpuint (pages->anchors->len, ==, ids->len + two->len + 1);
}

static StillaBlock *
make_ticks (void)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_LIST);
  StillaText *next = stilla_text_new_plain ("My next visit is long after the one that I have today, on ");

  stilla_text_append (next, "__________", STILLA_SPAN_BLANK);
  block->tick = TRUE;
  stilla_block_add_item (block, stilla_text_new_plain ("I asked about my kidneys."));
  stilla_block_add_item (block, next);
  return block;
}

/* Paper has boxes to tick, and room to write that no line ends in, be the sheet narrow or in large print. */
static void
test_form (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (StillaBlock) block = make_ticks ();
  g_autoptr (StillaFlow) flow = stilla_flow_new (sheet->language, NULL);
  g_autoptr (StillaPageList) pages = NULL;

  flow->title = g_strdup ("A form");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition");
  flow->review_status = g_strdup ("Not reviewed.");
  stilla_handout_add_block (flow, block, NULL);
  pages = set_pages (flow, sheet->paper, sheet->large);
  stilla_assert_pages (pages, flow);
  g_assert_cmpuint (find_words (pages, STILLA_BOX_TO_TICK), ==, 1);
  g_assert_cmpuint (find_words (pages, "__________"), ==, 1);
  g_assert_cmpuint (find_words (pages, "•"), ==, 0);
}

static void
assert_mirrored (const StillaPageSpec *spec, const StillaFragment *a, const StillaFragment *b)
{
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpfloat_with_epsilon (a->x, spec->width - b->x - b->width, 0.6);
  g_assert_cmpfloat_with_epsilon (a->y, b->y, 0.6);
}

static gboolean
is_mirrored_kind (const StillaFragment *fragment)
{
  if (fragment->kind == STILLA_FRAGMENT_LINE)
    return stilla_role_is_cell (fragment->role);
  return fragment->kind == STILLA_FRAGMENT_SYMBOL || fragment->kind == STILLA_FRAGMENT_FRAME
         || fragment->kind == STILLA_FRAGMENT_CHART;
}

static GArray *
collect_mirrored (const StillaPage *page)
{
  GArray *found = stilla_fragment_array_new ();

  for (guint i = 0; i < page->fragments->len; i++)
    if (is_mirrored_kind (&g_array_index (page->fragments, StillaFragment, i)))
      stilla_fragment_copy_into (&g_array_index (page->fragments, StillaFragment, i), found, 0, 0);
  return found;
}

/* The same words in a language written from right to left: cells, boxes, signs and pictures stand where a
 * mirror would put them. */
static void
check_mirror (StillaRendition *rendition, gconstpointer data)
{
  g_autoptr (StillaFlow) one = stilla_handout_new_for_page (rendition);
  g_autoptr (StillaFlow) two = stilla_handout_new_for_page (rendition);
  g_autoptr (StillaPageList) pages = set_pages (one, STILLA_PAPER_A4, FALSE);
  g_autoptr (StillaPageList) mirrored = NULL;

  g_clear_pointer (&two->language, g_free);
  two->language = g_strdup ("he");
  mirrored = set_pages (two, STILLA_PAPER_A4, FALSE);
  g_assert_cmpuint (pages->pages->len, ==, mirrored->pages->len);
  for (guint p = 0; p < pages->pages->len; p++) {
    g_autoptr (GArray) left = collect_mirrored (g_ptr_array_index (pages->pages, p));
    g_autoptr (GArray) right = collect_mirrored (g_ptr_array_index (mirrored->pages, p));

    g_assert_cmpuint (left->len, ==, right->len);
    for (guint i = 0; i < left->len; i++)
      assert_mirrored (&pages->spec, &g_array_index (left, StillaFragment, i),
                       &g_array_index (right, StillaFragment, i));
  }
}

static void
test_mirror (void)
{
  for_each_page (check_mirror, NULL);
}

static StillaRendition *
make_small (StillaBundle *bundle, const char *language)
{
  g_autoptr (StillaReader) reader = stilla_reader_new (language, "us-ca", NULL);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  StillaBlock *title = stilla_block_new (STILLA_BLOCK_TITLE);
  StillaBlock *words = stilla_block_new (STILLA_BLOCK_PARAGRAPH);
  StillaBlock *steps = stilla_block_new (STILLA_BLOCK_STEPS);
  g_autofree char *name = stilla_reader_dup_typed (reader, "My Brand");

  title->text = stilla_text_new_plain ("A small page");
  words->text = stilla_text_new_plain ("Take ");
  stilla_text_append (words->text, "350 mg", STILLA_SPAN_QUANTITY);
  stilla_text_append (words->text, " of ", STILLA_SPAN_PLAIN);
  stilla_text_append (words->text, name, STILLA_SPAN_PLAIN);
  stilla_text_append (words->text, ".", STILLA_SPAN_PLAIN);
  words->text->certainty = STILLA_CERTAINTY_LOW;
  stilla_block_add_item (steps, stilla_text_new_plain ("Ask first."));
  g_ptr_array_add (blocks, title);
  g_ptr_array_add (blocks, words);
  g_ptr_array_add (blocks, steps);
  return stilla_rendition_new_from_blocks (bundle, reader, "small", "A small page", "Draft", blocks);
}

typedef struct {
  const char *language;
  const char *lines; /* what stands on the first sheet above the emergency signs, and on its foot */
} Golden;

#define FSI "\342\201\250"
#define PDI "\342\201\251"

static const Golden golden[] = {
  { "en",
    "A small page|Take 350 mg of My Brand. low certainty|Ask first.|1.|Draft · Magnesium and migraine" },
  { "en-XA",
    "[Åå šɱååļļ þååĝéé]|[Ţååķéé 350 mg ööƒ " FSI "My Brand" PDI ".] [ļööŵ çééŕţååîîñţý]|[Ååšķ ƒîîŕšţ.]|1.|"
    "[Ðŕååƒţ] · [Ṁååĝñééšîîûûɱ ååñð ɱîîĝŕååîîñéé]" },
  { "ar-XB", "ا سمالل طاغع|تاكع " FSI "350 mg" PDI " هف " FSI "My Brand" PDI ". لهش ثعرتاينتص|اسك فيرست.|1.|"
             "درافت · ماغنعسيوم اند ميغراينع" },
};

/* Spaces that do not break, and wide ones, are spaces to the eye. */
static char *
dup_plain_spaces (const char *words)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (plain, g_unichar_isspace (g_utf8_get_char (at)) ? ' ' : g_utf8_get_char (at));
  return g_string_free (plain, FALSE);
}

static void
test_golden (gconstpointer data)
{
  const Golden *row = data;
  g_autoptr (StillaBundle) bundle = open_shipped ();
  g_autoptr (StillaRendition) rendition = make_small (bundle, row->language);
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (rendition);
  g_autoptr (StillaPageList) pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);
  g_auto (GStrv) expected = g_strsplit (row->lines, "|", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < page->fragments->len; i++) {
    g_autofree char *line = stilla_fragment_dup_text (&g_array_index (page->fragments, StillaFragment, i));
    g_autofree char *plain = dup_plain_spaces (line);

    g_strv_builder_add (builder, plain);
  }
  lines = g_strv_builder_end (builder);
  for (gsize i = 0; expected[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) lines, expected[i]))
      g_error ("not on the sheet: “%s”", expected[i]);
}

/* Returns: of the last sheet, where the sources are */
static char *
dup_last_title (StillaFlow *flow, StillaPaper paper)
{
  g_autoptr (StillaPageList) pages = set_pages (flow, paper, TRUE);
  const StillaPage *last = g_ptr_array_index (pages->pages, pages->pages->len - 1);
  guint titled = 0;

  for (guint i = 0; i < pages->pages->len; i++)
    titled += ((const StillaPage *) g_ptr_array_index (pages->pages, i))->title != NULL;
  g_assert_cmpuint (titled, >, 0);
  return g_strdup (last->title);
}

/* The sources are those of all pages: no sheet of them bears the title of the last one. */
static void
test_titles (void)
{
  static const char *const ids[] = { "glycinate", "kidneys", "daily-limits" };
  g_autoptr (StillaBundle) bundle = open_shipped ();

  for (guint n = 1; n <= G_N_ELEMENTS (ids); n++) {
    g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_rendition_unref);
    g_autoptr (StillaFlow) flow = NULL;
    g_autofree char *title = NULL;

    for (guint i = 0; i < n; i++)
      g_ptr_array_add (pages, render (bundle, ids[i]));
    flow = stilla_handout_new (pages, "en");
    title = dup_last_title (flow, STILLA_PAPER_A5);
    g_assert_cmpint (title != NULL, ==, n == 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_test_add_data_func (sheets[i].name, &sheets[i], test_form);
  g_test_add_func ("/typeset/handout/pointer", test_pointer);
  g_test_add_func ("/typeset/handout/mirror", test_mirror);
  for (gsize i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autofree char *name = g_strdup_printf ("/typeset/handout/words/%s", golden[i].language);

    g_test_add_data_func (name, &golden[i], test_golden);
  }
  g_test_add_func ("/typeset/handout/several", test_several);
  g_test_add_func ("/typeset/handout/titles", test_titles);
  return g_test_run ();
}
