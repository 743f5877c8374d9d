/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-plain-text.h"

#include "core/content/stilla-language.h"
#include "core/content/stilla-pseudo-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE_WIDTH 78
#define NO_BREAK_SPACE 0x00A0
#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"

/* Where the words go: @indent stands before every line. */
typedef struct {
  const StillaRendition *rendition;
  GString *out;
  const char *indent;
} Writer;

static void write_blocks (const Writer *self, const GPtrArray *blocks);

static int
width_of (const char *words)
{
  int width = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

/* Adds @word, where an unbreakable space has done its work and becomes an ordinary one. */
static void
append_word (GString *out, const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (out, c == NO_BREAK_SPACE ? ' ' : c);
  }
}

/* Writes @words wrapped; the first line starts with @lead, the others are set in as far. */
static void
write_wrapped (const Writer *self, const char *lead, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  int start = width_of (self->indent) + width_of (lead);
  int column = start;

  g_string_append (self->out, self->indent);
  g_string_append (self->out, lead);
  for (guint i = 0; parts[i] != NULL; i++) {
    int width = width_of (parts[i]);

    if (column > start && column + 1 + width > LINE_WIDTH) {
      g_string_append_printf (self->out, "\n%s%*s", self->indent, width_of (lead), "");
      column = start;
    } else if (column > start) {
      g_string_append_c (self->out, ' ');
      column++;
    }
    append_word (self->out, parts[i]);
    column += width;
  }
  g_string_append_c (self->out, '\n');
}

static void
write_gap (const Writer *self)
{
  if (self->out->len > 0 && !g_str_has_suffix (self->out->str, "\n\n"))
    g_string_append_c (self->out, '\n');
}

/* Returns: (transfer full): words of the program as the reader sees them */
static char *
say (const Writer *self, const char *words)
{
  return stilla_pseudo_words (stilla_rendition_get_reader (self->rendition)->language, words);
}

/* Among words from right to left a number with its unit would be turned round. */
static char *
dup_words (const Writer *self, const StillaText *text)
{
  GString *words = g_string_new (NULL);
  gboolean is_rtl = stilla_language_is_rtl (stilla_rendition_get_reader (self->rendition)->language);

  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);
    gboolean apart = is_rtl && (span->style & (STILLA_SPAN_QUANTITY | STILLA_SPAN_VERBATIM)) != 0;

    g_string_append (words, apart ? FIRST_STRONG_ISOLATE : "");
    g_string_append (words, span->text);
    g_string_append (words, apart ? POP_ISOLATE : "");
  }
  return g_string_free (words, FALSE);
}

/* " [Certainty: low; 1, 2]", nothing when the words state no fact */
static char *
claim_mark (const Writer *self, StillaCertainty certainty, const GStrv sources)
{
  g_autoptr (GString) mark = g_string_new (NULL);
  gboolean has_sources = sources != NULL && sources[0] != NULL;
  g_autofree char *label = say (self, stilla_certainty_label (certainty));

  if (certainty == STILLA_CERTAINTY_NONE && !has_sources)
    return g_strdup ("");
  g_string_append (mark, " [");
  g_string_append (mark, label);
  for (guint i = 0; has_sources && sources[i] != NULL; i++) {
    if (i > 0)
      g_string_append (mark, ", ");
    else if (certainty != STILLA_CERTAINTY_NONE)
      g_string_append (mark, "; ");
    g_string_append_printf (mark, "%u", stilla_rendition_get_source_number (self->rendition, sources[i]));
  }
  g_string_append_c (mark, ']');
  return g_strdup (mark->str);
}

static char *
dup_marked (const Writer *self, const StillaText *text)
{
  g_autofree char *words = dup_words (self, text);
  g_autofree char *mark = claim_mark (self, text->certainty, text->sources);

  return g_strconcat (words, mark, NULL);
}

static void
write_text (const Writer *self, const char *lead, const StillaText *text)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return;
  words = dup_marked (self, text);
  write_wrapped (self, lead, words);
}

static void
write_underlined (const Writer *self, const char *words, char line)
{
  g_autofree char *rule = g_strnfill (MIN (width_of (words), LINE_WIDTH), line);

  write_gap (self);
  write_wrapped (self, "", words);
  g_string_append_printf (self->out, "%s%s\n\n", self->indent, rule);
}

/* Of the text, not of the page. */
static void
write_own_heading (const Writer *self, const char *words)
{
  g_autofree char *said = say (self, words);

  write_underlined (self, said, '-');
}

static void
write_heading (const Writer *self, const StillaText *text, char line)
{
  g_autofree char *words = dup_words (self, text);

  write_underlined (self, words, line);
}

static void
write_items (const Writer *self, const StillaBlock *block)
{
  for (guint i = 0; block->items != NULL && i < block->items->len; i++) {
    g_autofree char *mark = block->tick ? g_strdup ("[ ]") : stilla_block_dup_mark (block, i);
    g_autofree char *lead = g_strconcat (mark, " ", NULL);

    write_text (self, lead, g_ptr_array_index (block->items, i));
  }
}

/* "Head: cell", so that a row reads well at any width and aloud. */
static void
write_cell (const Writer *self, const StillaTable *table, const GPtrArray *row, guint column)
{
  g_autofree char *written = dup_words (self, g_ptr_array_index (row, column));
  g_autofree char *cell
      = g_strdup (*written == '\0' && table->grid != NULL ? STILLA_LINE_TO_WRITE_ON : written);
  g_autofree char *head
      = column < table->head->len ? dup_words (self, g_ptr_array_index (table->head, column)) : g_strdup ("");
  g_autofree char *line = *head != '\0' ? g_strdup_printf ("%s: %s", head, cell) : g_strdup (cell);

  write_wrapped (self, "  ", line);
}

static void
write_row (const Writer *self, const StillaTable *table, guint index)
{
  const GPtrArray *row = g_ptr_array_index (table->rows, index);
  const StillaText *claim
      = index < table->row_claims->len ? g_ptr_array_index (table->row_claims, index) : NULL;
  g_autofree char *name = row->len > 0 ? dup_words (self, g_ptr_array_index (row, 0)) : g_strdup ("");
  g_autofree char *mark = claim != NULL ? claim_mark (self, claim->certainty, claim->sources) : g_strdup ("");
  g_autofree char *first = g_strconcat (name, mark, NULL);

  write_wrapped (self, "", first);
  for (guint column = 1; column < row->len; column++)
    write_cell (self, table, row, column);
}

static void
write_table (const Writer *self, const StillaTable *table)
{
  if (table->caption != NULL) {
    write_text (self, "", table->caption);
    write_gap (self);
  }
  for (guint i = 0; i < table->rows->len; i++)
    write_row (self, table, i);
}

static void
write_chart (const Writer *self, const StillaChart *chart)
{
  g_autofree char *title = chart->title != NULL ? dup_words (self, chart->title) : g_strdup ("");
  g_autofree char *mark = claim_mark (self, chart->certainty, chart->sources);
  g_autofree char *first = g_strconcat (title, mark, NULL);

  write_wrapped (self, "", first);
  for (guint i = 0; i < chart->items->len; i++) {
    const StillaChartItem *item = g_ptr_array_index (chart->items, i);
    g_autofree char *line = item->value_text != NULL
                                ? g_strdup_printf ("%s: %s", item->label, item->value_text)
                                : g_strdup (item->label);

    write_wrapped (self, "• ", line);
  }
  write_text (self, "", chart->caption);
  write_text (self, "", chart->meaning);
}

static void
write_callout (const Writer *self, const StillaBlock *block)
{
  g_autofree char *indent = g_strconcat (self->indent, "| ", NULL);
  g_autofree char *title = block->title != NULL ? dup_marked (self, block->title) : g_strdup ("");
  g_autofree char *level = say (self, stilla_level_label (block->level));
  g_autofree char *first = *title != '\0' ? g_strdup_printf ("%s: %s", level, title) : g_strdup (level);
  Writer inner = { self->rendition, self->out, indent };

  write_wrapped (&inner, "", first);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++) {
    g_autoptr (GPtrArray) one = g_ptr_array_new ();

    g_ptr_array_add (one, g_ptr_array_index (block->children, i));
    g_string_append_printf (self->out, "%s|\n", self->indent);
    write_blocks (&inner, one);
  }
}

static void
write_notice (const Writer *self, const StillaBlock *block)
{
  write_text (self, "! ", block->text);
}

static void
write_door (const Writer *self, const StillaBlock *block)
{
  g_autofree char *title = dup_words (self, block->title);
  g_autofree char *text = block->text != NULL ? dup_words (self, block->text) : g_strdup ("");
  g_autofree char *line = g_strdup_printf ("%s. %s", title, text);

  write_wrapped (self, "• ", line);
}

static void
write_children (const Writer *self, const StillaBlock *block)
{
  if (block->children != NULL)
    write_blocks (self, block->children);
}

/* What was read of a source. */
static char *
dup_reading (const Writer *self, const StillaSource *source)
{
  gboolean has_note = source->note != NULL && *source->note != '\0';
  g_autofree char *words
      = g_strjoin ("; ", stilla_source_read_label (source), has_note ? source->note : NULL, NULL);

  return say (self, words);
}

/* All of it: what does not fit the card is not left out here. */
static void
write_card_side (const Writer *self, const StillaBlock *block)
{
  write_heading (self, block->title, '-');
  for (guint i = 0; block->children != NULL && i < block->children->len; i++) {
    const StillaBlock *part = g_ptr_array_index (block->children, i);

    write_text (self, "", part->title);
    write_text (self, "", part->text);
    write_items (self, part);
  }
}

static void
write_sources (const Writer *self)
{
  StillaBundle *bundle = stilla_rendition_get_bundle (self->rendition);
  const char *const *ids = stilla_rendition_get_sources (self->rendition);

  if (ids[0] == NULL)
    return;
  write_own_heading (self, _ ("Sources"));
  for (guint i = 0; ids[i] != NULL; i++) {
    const StillaSource *source = stilla_bundle_find_source (bundle, ids[i]);
    g_autofree char *lead = g_strdup_printf ("%u. ", i + 1);
    g_autofree char *identifiers = NULL;
    g_autofree char *reading = source != NULL ? dup_reading (self, source) : NULL;
    g_autofree char *line = NULL;

    if (source == NULL)
      continue;
    identifiers = source->identifiers != NULL ? g_strjoinv (", ", source->identifiers) : g_strdup ("");
    line = g_strdup_printf ("%s %s%s(%s)", source->citation, identifiers, *identifiers != '\0' ? " " : "",
                            reading);
    write_wrapped (self, lead, line);
  }
}

static void
write_lines (const Writer *self, const StillaBlock *block)
{
  for (int i = 0; i < block->n_lines; i++)
    write_wrapped (self, "", STILLA_LINE_TO_WRITE_ON);
}

static void
write_foot (const Writer *self, const StillaBlock *block)
{
  write_sources (self);
  write_own_heading (self, _ ("About this page"));
  write_items (self, block);
}

static void
write_block (const Writer *self, const StillaBlock *block)
{
  switch (block->kind) {
  case STILLA_BLOCK_TITLE:
    write_heading (self, block->text, '=');
    break;
  case STILLA_BLOCK_HEADING:
    write_heading (self, block->text, block->heading_level == 2 ? '-' : '.');
    break;
  case STILLA_BLOCK_KEY_POINTS:
    write_heading (self, block->title, '-');
    write_items (self, block);
    break;
  case STILLA_BLOCK_LIST:
  case STILLA_BLOCK_STEPS:
    write_items (self, block);
    break;
  case STILLA_BLOCK_PURPOSE:
  case STILLA_BLOCK_LEAD:
  case STILLA_BLOCK_PARAGRAPH:
    write_text (self, "", block->text);
    break;
  case STILLA_BLOCK_NOTICE:
    write_notice (self, block);
    break;
  case STILLA_BLOCK_TABLE:
    write_table (self, block->table);
    break;
  case STILLA_BLOCK_CHART:
    write_chart (self, block->chart);
    break;
  case STILLA_BLOCK_CALLOUT:
    write_callout (self, block);
    break;
  case STILLA_BLOCK_QUESTION:
    write_text (self, "", block->title);
    write_children (self, block);
    break;
  case STILLA_BLOCK_CARD_SIDE:
    write_card_side (self, block);
    break;
  case STILLA_BLOCK_CARD:
  case STILLA_BLOCK_LABEL_READER:
  case STILLA_BLOCK_DOORS:
  case STILLA_BLOCK_VALUES:
    write_children (self, block);
    break;
  case STILLA_BLOCK_DOOR:
    write_door (self, block);
    break;
  case STILLA_BLOCK_LINES:
    write_lines (self, block);
    break;
  case STILLA_BLOCK_FOOT:
    write_foot (self, block);
    break;
  }
}

static void
write_blocks (const Writer *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (*self->indent == '\0' && block->kind != STILLA_BLOCK_DOOR)
      write_gap (self);
    write_block (self, block);
  }
}

char *
stilla_rendition_to_plain_text (const StillaRendition *self)
{
  GString *out = g_string_new (NULL);
  Writer writer = { self, out, "" };

  write_blocks (&writer, stilla_rendition_get_blocks (self));
  return g_string_free (out, FALSE);
}
