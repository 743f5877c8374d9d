/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-bilingual-table.h"

#include "core/dose/stilla-number-style.h"

#include <string.h>

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"

static gboolean
is_written_in (const StillaText *text)
{
  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    if ((span->style & STILLA_SPAN_BLANK) != 0 || strstr (span->text, STILLA_BOX_TO_TICK) != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean
stilla_bilingual_table_is_needed (const StillaTable *table)
{
  for (guint row = 0; row < table->rows->len; row++) {
    const GPtrArray *cells = g_ptr_array_index (table->rows, row);

    for (guint i = 0; i < cells->len; i++)
      if (is_written_in (g_ptr_array_index (cells, i)))
        return TRUE;
  }
  return table->grid != NULL;
}

/* Returns: (transfer full) (element-type StillaText): the words of each line */
static GPtrArray *
split_lines (const StillaText *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);

  g_ptr_array_add (lines, stilla_text_new ());
  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);
    g_auto (GStrv) parts = g_strsplit (span->text, "\n", -1);

    for (gsize k = 0; parts[k] != NULL; k++) {
      if (k > 0)
        g_ptr_array_add (lines, stilla_text_new ());
      stilla_text_append (g_ptr_array_index (lines, lines->len - 1), parts[k], span->style);
    }
  }
  return lines;
}

static void
append_text (StillaText *into, const StillaText *words)
{
  for (guint i = 0; i < words->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (words->spans, i);

    stilla_text_append (into, span->text, span->style);
  }
}

/* Words that run the other way turn no amount round. */
static void
append_isolated (StillaText *into, const StillaSpan *span)
{
  gboolean apart = (span->style & (STILLA_SPAN_QUANTITY | STILLA_SPAN_VERBATIM)) != 0;

  stilla_text_append (into, apart ? FIRST_STRONG_ISOLATE : "", STILLA_SPAN_PLAIN);
  stilla_text_append (into, span->text, span->style);
  stilla_text_append (into, apart ? POP_ISOLATE : "", STILLA_SPAN_PLAIN);
}

/* Apart from the direction of the words before. */
static void
append_apart (StillaText *into, const char *between, const StillaText *words)
{
  stilla_text_append (into, between, STILLA_SPAN_PLAIN);
  stilla_text_append (into, FIRST_STRONG_ISOLATE, STILLA_SPAN_PLAIN);
  for (guint i = 0; i < words->spans->len; i++)
    append_isolated (into, g_ptr_array_index (words->spans, i));
  stilla_text_append (into, POP_ISOLATE, STILLA_SPAN_PLAIN);
}

/* Takes the box off that the words begin with: there must be one to tick for both languages.
 * Returns: FALSE when they begin with none */
static gboolean
take_box (StillaText *line)
{
  StillaSpan *first = line->spans->len > 0 ? g_ptr_array_index (line->spans, 0) : NULL;
  char *rest;

  if (first == NULL || !g_str_has_prefix (first->text, STILLA_BOX_TO_TICK " "))
    return FALSE;
  rest = g_strdup (first->text + strlen (STILLA_BOX_TO_TICK " "));
  g_clear_pointer (&first->text, g_free);
  first->text = rest;
  return TRUE;
}

/* The words without marks of direction, which one of the languages may need and the other not. */
static char *
dup_shown (const StillaText *text)
{
  g_autofree char *words = stilla_text_dup_string (text);
  GString *shown = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (!stilla_number_is_direction_mark (g_utf8_get_char (at)))
      g_string_append_unichar (shown, g_utf8_get_char (at));
  return g_string_free (shown, FALSE);
}

static gboolean
same_words (const StillaText *first, const StillaText *second)
{
  g_autofree char *one = dup_shown (first);
  g_autofree char *two = dup_shown (second);

  return g_strcmp0 (one, two) == 0;
}

static void
append_line (StillaText *into, const StillaText *first, StillaText *second)
{
  append_text (into, first);
  if (!same_words (first, second))
    append_apart (into, take_box (second) ? " / " : "\n", second);
}

static StillaText *
join_texts (const StillaText *first, const StillaText *second)
{
  g_autoptr (GPtrArray) one = split_lines (first);
  g_autoptr (GPtrArray) two = split_lines (second);
  StillaText *joined = stilla_text_new ();

  if (one->len != two->len) {
    append_text (joined, first);
    append_apart (joined, "\n", second);
    return joined;
  }
  for (guint i = 0; i < one->len; i++) {
    stilla_text_append (joined, i > 0 ? "\n" : "", STILLA_SPAN_PLAIN);
    append_line (joined, g_ptr_array_index (one, i), g_ptr_array_index (two, i));
  }
  joined->certainty = first->certainty;
  stilla_text_add_sources (joined, (const char *const *) first->sources);
  return joined;
}

static void
join_cells (const GPtrArray *first, const GPtrArray *second, GPtrArray *into)
{
  for (guint i = 0; i < first->len; i++)
    g_ptr_array_add (into, i < second->len
                               ? join_texts (g_ptr_array_index (first, i), g_ptr_array_index (second, i))
                               : stilla_text_copy (g_ptr_array_index (first, i)));
}

static void
copy_grid (const StillaTableGrid *grid, StillaTable *into)
{
  StillaTableGrid *copy
      = stilla_table_make_grid (into, (const guint *) (gconstpointer) grid->widths->data, grid->widths->len);

  if (grid->heights->len > 0)
    g_array_append_vals (copy->heights, grid->heights->data, grid->heights->len);
  copy->fills = grid->fills;
}

static void
join_rows (const StillaTable *first, const StillaTable *second, StillaTable *into)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < first->rows->len; i++) {
    const StillaText *claim = i < first->row_claims->len ? g_ptr_array_index (first->row_claims, i) : NULL;
    GPtrArray *row
        = stilla_table_add_row (into, claim != NULL ? stilla_text_copy (claim) : stilla_text_new ());

    join_cells (g_ptr_array_index (first->rows, i),
                i < second->rows->len ? g_ptr_array_index (second->rows, i) : none, row);
  }
}

StillaTable *
stilla_bilingual_table_new (const StillaTable *first, const StillaTable *second)
{
  StillaTable *self = stilla_table_new ();

  self->wide = first->wide;
  self->dense = first->dense;
  self->last_below = first->last_below;
  if (first->caption != NULL && second->caption != NULL)
    self->caption = join_texts (first->caption, second->caption);
  join_cells (first->head, second->head, self->head);
  join_rows (first, second, self);
  if (first->grid != NULL)
    copy_grid (first->grid, self);
  return self;
}
