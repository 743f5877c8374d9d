/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-rendition.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout.h"

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define LEAST_SIZE 8.0 /* points */
#define EPSILON 0.02

typedef struct {
  const char *name;
  guint n_items;
  guint n_words; /* of an item */
  StillaPaper paper;
  gboolean large;
  const char *language;
  gboolean is_cut;
} Card;

static const Card cards[] = {
  { "/typeset/setter-card/short", 2, 5, STILLA_PAPER_A4, FALSE, "en", FALSE },
  { "/typeset/setter-card/letter", 4, 5, STILLA_PAPER_LETTER, FALSE, "en", FALSE },
  { "/typeset/setter-card/large", 4, 5, STILLA_PAPER_A4, TRUE, "en", FALSE },
  { "/typeset/setter-card/many", 40, 5, STILLA_PAPER_A4, FALSE, "en", TRUE },
  { "/typeset/setter-card/many-large", 40, 5, STILLA_PAPER_LETTER, TRUE, "en", TRUE },
  { "/typeset/setter-card/long", 2, 90, STILLA_PAPER_A4, FALSE, "en", TRUE },
  { "/typeset/setter-card/mirrored", 40, 5, STILLA_PAPER_A4, FALSE, "ar", TRUE },
  { "/typeset/setter-card/narrow", 4, 5, STILLA_PAPER_A5, FALSE, "en", FALSE },
};

static StillaBlock *
make_side (const Card *card)
{
  StillaBlock *side = stilla_block_new (STILLA_BLOCK_CARD_SIDE);
  StillaBlock *line = stilla_block_new (STILLA_BLOCK_PARAGRAPH);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  side->title = stilla_text_new_plain ("Side");
  line->text = stilla_text_new_plain ("This line always stands here.");
  list->title = stilla_text_new_plain ("Items");
  for (guint i = 0; i < card->n_items; i++) {
    g_autoptr (GString) words = g_string_new (NULL);

    for (guint k = 0; k < card->n_words; k++)
      g_string_append (words, "word ");
    stilla_block_add_item (list, stilla_text_new_plain (words->str));
  }
  stilla_block_add_child (side, line);
  stilla_block_add_child (side, list);
  return side;
}

static StillaRendition *
make_page (StillaBundle *bundle, const Card *card)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  StillaBlock *title = stilla_block_new (STILLA_BLOCK_TITLE);
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_CARD);

  title->text = stilla_text_new_plain ("Card");
  stilla_block_add_child (block, make_side (card));
  stilla_block_add_child (block, make_side (card));
  g_ptr_array_add (blocks, title);
  g_ptr_array_add (blocks, block);
  return stilla_rendition_new_from_blocks (bundle, reader, "card", "Card", NULL, blocks);
}

typedef struct {
  double left, right, top, bottom; /* of the lines to cut along */
  guint n_lines, n_more, n_fixed;
} Found;

static gboolean
is_inside (const Found *found, const StillaFragment *line)
{
  return line->y > found->top && line->y < found->bottom;
}

/* The lines to cut along are the only ones across that are as wide as one card or two. */
static void
find_outline (const StillaPage *page, Found *found)
{
  found->top = G_MAXDOUBLE;
  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *rule = &g_array_index (page->fragments, StillaFragment, i);
    double n_cards = rule->width / POINTS (85.6);

    if (rule->kind != STILLA_FRAGMENT_RULE || (ABS (n_cards - 1) > 0.001 && ABS (n_cards - 2) > 0.001))
      continue;
    found->left = rule->x;
    found->right = rule->x + rule->width;
    found->top = MIN (found->top, rule->y);
    found->bottom = MAX (found->bottom, rule->y);
  }
}

static void
look_at_line (const StillaFragment *line, Found *found)
{
  g_autofree char *words = stilla_fragment_dup_text (line);
  const PangoFontDescription *font = pango_layout_get_font_description (line->layout);

  g_assert_cmpfloat (line->x, >=, found->left);
  g_assert_cmpfloat (line->x + line->width, <=, found->right + EPSILON);
  g_assert_cmpfloat (line->y + line->height, <=, found->bottom + EPSILON);
  g_assert_cmpfloat (pango_font_description_get_size (font) / (double) PANGO_SCALE, >=, LEAST_SIZE - EPSILON);
  found->n_lines++;
  found->n_more += strstr (words, "more: see the plan") != NULL;
  found->n_fixed += strstr (words, "always stands here") != NULL;
}

/* Returns: whether @page has the card */
static gboolean
look_at_card (const StillaPage *page, Found *found)
{
  find_outline (page, found);
  if (found->bottom <= 0)
    return FALSE;
  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *line = &g_array_index (page->fragments, StillaFragment, i);

    if (line->kind == STILLA_FRAGMENT_LINE && is_inside (found, line))
      look_at_line (line, found);
  }
  return TRUE;
}

static void
assert_card (const StillaPageList *pages, const Card *card)
{
  Found found = { 0 };
  guint page = 0;
  double sides;

  while (page < pages->pages->len && !look_at_card (g_ptr_array_index (pages->pages, page), &found))
    page++;
  g_assert_cmpuint (page, <, pages->pages->len);
  sides = (found.right - found.left) / POINTS (85.6) * (found.bottom - found.top) / POINTS (54.0);
  g_assert_cmpfloat_with_epsilon (sides, 2, 0.001);
  g_assert_cmpuint (found.n_fixed, ==, 2);
  g_assert_cmpuint (found.n_more, ==, card->is_cut ? 2 : 0);
  g_assert_cmpuint (found.n_lines, >=, 6);
}

static void
test_card (gconstpointer data)
{
  const Card *card = data;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaRendition) page = make_page (bundle, card);
  g_autoptr (StillaFlow) flow = stilla_handout_new_for_page (page);
  g_autoptr (StillaPageList) pages = NULL;
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  g_clear_pointer (&flow->language, g_free);
  flow->language = g_strdup (card->language);
  stilla_page_spec_init_for (&spec, card->paper, card->large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  stilla_assert_pages (pages, flow);
  assert_card (pages, card);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++)
    g_test_add_data_func (cards[i].name, &cards[i], test_card);
  return g_test_run ();
}
