/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-invariant-private.h"

/* Letters and digits alone: no spaces, no marks of direction, no quotation marks (paper puts them round the
 * name of a page). */
static void
append_bare (GString *into, const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isspace (c) && g_unichar_isprint (c) && c != 0x201c && c != 0x201d)
      g_string_append_unichar (into, c);
  }
}

static void
expect (const char *words, const char **at)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  const char *found;

  append_bare (bare, words);
  found = strstr (*at, bare->str);
  if (found == NULL)
    g_error ("not on the pages, or not in order: “%s”", words);
  *at = found + bare->len;
}

static void
expect_text (const StillaText *text, const char **at)
{
  g_autofree char *words = text != NULL ? stilla_text_dup_string (text) : NULL;

  if (words != NULL)
    expect (words, at);
}

/* The first head is not said where each row became a paragraph: its name stands there alone. */
static void
expect_heads (const StillaTable *table, const char *at)
{
  for (guint i = 1; i < table->head->len; i++) {
    const char *ahead = at;

    expect_text (g_ptr_array_index (table->head, i), &ahead);
  }
}

static void
expect_table (const StillaTable *table, const char **at)
{
  expect_text (table->caption, at);
  expect_heads (table, *at);
  for (guint row = 0; row < table->rows->len; row++) {
    const GPtrArray *cells = g_ptr_array_index (table->rows, row);

    for (guint i = 0; i < cells->len; i++)
      expect_text (g_ptr_array_index (cells, i), at);
  }
}

static void
expect_item (const StillaFlowItem *item, const char **at)
{
  if (item->marker != NULL)
    expect (item->marker, at);
  if (item->prefix != NULL)
    expect (item->prefix, at);
  expect_text (item->text, at);
  if (item->table != NULL)
    expect_table (item->table, at);
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    expect_item (g_ptr_array_index (item->children, i), at);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const StillaFragment *first = *(const StillaFragment *const *) a;
  const StillaFragment *second = *(const StillaFragment *const *) b;

  return (first->node->index > second->node->index) - (first->node->index < second->node->index);
}

/* What begins further on in the text begins no earlier on the pages. Repeated heads are left out. */
static void
assert_in_order (guint page, const StillaFragment *fragment, guint *last)
{
  if (fragment->line != 0 || fragment->is_head)
    return;
  if (fragment->node->index < *last)
    fail_at ("out of order", page, fragment);
  *last = fragment->node->index;
}

static gboolean
is_repeated (const StillaFragment *fragment)
{
  return fragment->is_head && fragment->node == NULL;
}

/* All lines in reading order; the halves of a row that is cut come together again. */
static GPtrArray *
collect_lines (const StillaPageList *pages)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autoptr (GHashTable) heads = g_hash_table_new (NULL, NULL);
  guint last = 0;

  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (get_page (pages, p), i);
      gpointer line = fragment->layout != NULL
                          ? pango_layout_get_line_readonly (fragment->layout, fragment->line)
                          : NULL;

      if (!is_words (fragment) || is_repeated (fragment)
          || (fragment->is_head && !g_hash_table_add (heads, line)))
        continue;
      assert_in_order (p, fragment, &last);
      g_ptr_array_add (lines, (gpointer) fragment);
    }
  g_ptr_array_sort (lines, compare_nodes);
  return lines;
}

/* How often each line of a layout is on the pages. */
static void
count_line (GHashTable *layouts, const StillaFragment *fragment)
{
  int *counts = g_hash_table_lookup (layouts, fragment->layout);

  if (counts == NULL) {
    counts = g_new0 (int, fragment->n_lines);
    g_hash_table_insert (layouts, fragment->layout, counts);
  }
  counts[fragment->line]++;
}

static void
assert_counted_once (const StillaFragment *fragment, guint page, const int *counts)
{
  for (int i = 0; i < fragment->n_lines; i++)
    if (counts[i] != 1)
      fail_at (counts[i] == 0 ? "a line of it is missing" : "a line of it is there twice", page, fragment);
}

void
stilla_assert_lines_once (const StillaPageList *pages)
{
  g_autoptr (GHashTable) layouts = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (int pass = 0; pass < 2; pass++)
    for (guint p = 0; p < pages->pages->len; p++)
      for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
        const StillaFragment *fragment = get_fragment (get_page (pages, p), i);

        if (fragment->kind != STILLA_FRAGMENT_LINE || is_repeated (fragment))
          continue;
        if (pass == 0)
          count_line (layouts, fragment);
        else
          assert_counted_once (fragment, p, g_hash_table_lookup (layouts, fragment->layout));
      }
}

static void
assert_said (const GString *all, const char *words, guint page)
{
  g_autoptr (GString) bare = g_string_new (NULL);

  append_bare (bare, words);
  if (strstr (all->str, bare->str) == NULL)
    g_error ("page %u: not in its header and footer: “%s”", page + 1, words);
}

static void
assert_page_furniture (const StillaPageList *pages, const StillaFlow *flow, guint number)
{
  const StillaPage *page = get_page (pages, number);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *last = g_strdup_printf ("%u", pages->pages->len);
  g_autofree char *own = g_strdup_printf ("%u", number + 1);

  for (guint i = 0; i < page->fragments->len; i++) {
    g_autofree char *words = stilla_fragment_dup_text (get_fragment (page, i));

    if (get_fragment (page, i)->kind == STILLA_FRAGMENT_LINE && !is_words (get_fragment (page, i)))
      append_bare (all, words);
  }
  assert_said (all, flow->edition, number);
  assert_said (all, flow->review_status, number);
  /* The number of the sheet stands last, in brackets where words are. */
  while (all->len > 0 && !g_ascii_isdigit (all->str[all->len - 1]))
    g_string_truncate (all, all->len - 1);
  g_assert_true (g_str_has_suffix (all->str, last));
  g_string_truncate (all, all->len - strlen (last));
  assert_said (all, own, number);
}

void
stilla_assert_furniture (const StillaPageList *pages, const StillaFlow *flow)
{
  for (guint p = 0; p < pages->pages->len; p++)
    assert_page_furniture (pages, flow, p);
}

void
stilla_assert_all_words (const StillaPageList *pages, const StillaFlow *flow)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = collect_lines (pages);
  const char *at;

  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *words = stilla_fragment_dup_text (g_ptr_array_index (lines, i));

    append_bare (all, words);
  }
  at = all->str;
  for (guint i = 0; i < flow->items->len; i++)
    expect_item (g_ptr_array_index (flow->items, i), &at);
}
