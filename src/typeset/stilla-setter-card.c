/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-inline-attrs.h"
#include "typeset/stilla-setter-private.h"

#include <glib/gi18n-lib.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define CARD_WIDTH POINTS (85.6) /* ISO/IEC 7810 ID-1, that of a bank card */
#define CARD_HEIGHT POINTS (54.0)
#define CARD_MARGIN POINTS (3.0)
#define MARK_LENGTH POINTS (4.0)
#define MARK_GAP POINTS (1.0)
#define CUT_LINE 0.5
#define FOLD_LINE 0.25
#define LARGEST 10.0 /* points */
#define SMALLEST 8.0 /* what one can still read */
#define STEP 0.5
#define LEADING 1.18
#define PART_GAP 0.25 /* above a part, times the size of the letters */
#define BULLET "• "
#define ROLE STILLA_ROLE_SMALL

/* One side, and how many items of each of its lists stand on it. */
typedef struct {
  StillaSetter *setter;
  const StillaBlock *block;
  guint *kept;
  double size; /* of the letters, in points */
} StillaCardSide;

static const StillaBlock *
get_part (const StillaCardSide *self, guint index)
{
  return g_ptr_array_index (self->block->children, index);
}

static guint
count_items (const StillaBlock *part)
{
  return part->items != NULL ? part->items->len : 0;
}

static gboolean
is_cut (const StillaCardSide *self, guint index)
{
  return self->kept[index] < count_items (get_part (self, index));
}

/* Words */

/* A paragraph of the card; who composes it takes the words. */
typedef struct {
  StillaInline *words;
  gboolean begins; /* a part of its own */
} CardLine;

static StillaInline *
words_of (const StillaCardSide *self, const char *prefix, const StillaText *text)
{
  return stilla_inline_new (prefix, text, NULL, &self->setter->setting);
}

/* What does not fit is never left out in silence. */
static StillaInline *
more_words (const StillaCardSide *self, guint n)
{
  g_autofree char *words
      = g_strdup_printf (ngettext ("and %u more: see the plan", "and %u more: see the plan", n), n);
  g_autofree char *said = stilla_pseudo_words (self->setter->setting.language, words);

  return words_of (self, said, NULL);
}

static void
add_line_of (GArray *into, StillaInline *words, gboolean begins)
{
  CardLine line = { words, begins && into->len > 0 };

  g_array_append_val (into, line);
}

static void
add_list (const StillaCardSide *self, guint index, GArray *into)
{
  const StillaBlock *part = get_part (self, index);

  if (part->title != NULL)
    add_line_of (into, words_of (self, NULL, part->title), TRUE);
  for (guint i = 0; i < self->kept[index]; i++)
    add_line_of (into, words_of (self, BULLET, g_ptr_array_index (part->items, i)), FALSE);
  if (is_cut (self, index))
    add_line_of (into, more_words (self, count_items (part) - self->kept[index]), FALSE);
}

/* Returns: (transfer full) (element-type CardLine) */
static GArray *
list_lines (const StillaCardSide *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CardLine));

  for (guint i = 0; i < self->block->children->len; i++) {
    const StillaBlock *part = get_part (self, i);

    if (part->kind == STILLA_BLOCK_LIST)
      add_list (self, i, lines);
    else
      add_line_of (lines, words_of (self, NULL, part->text), TRUE);
  }
  return lines;
}

/* Size */

/* Letters of so many points, whatever the size of the handout: the card does not grow with it. */
static void
use_size (StillaSetter *setter, double size)
{
  setter->column.body_size = size / stilla_role_get_style (ROLE)->size;
  g_clear_pointer (&setter->fonts[ROLE], pango_font_description_free);
  setter->fonts[ROLE] = stilla_role_dup_font (ROLE, setter->column.body_size);
  setter->baselines[ROLE] = 0;
}

static void
restore_size (StillaSetter *setter, double body_size)
{
  use_size (setter, body_size * stilla_role_get_style (ROLE)->size);
  setter->column.body_size = body_size;
}

/* Returns: the white space above */
static double
compose (const StillaCardSide *self, const CardLine *line, StillaLines *out)
{
  _stilla_setter_compose (self->setter, line->words, ROLE, CARD_WIDTH - 2 * CARD_MARGIN, out);
  out->leading = self->size * LEADING;
  return line->begins ? self->size * PART_GAP : 0;
}

static gboolean
fits (const StillaCardSide *self)
{
  g_autoptr (GArray) all = list_lines (self);
  double height = 0;

  use_size (self->setter, self->size);
  for (guint i = 0; i < all->len; i++) {
    StillaLines lines;

    height += compose (self, &g_array_index (all, CardLine, i), &lines);
    height += lines.n_lines * lines.leading;
    _stilla_lines_clear (&lines);
  }
  return height <= CARD_HEIGHT - 2 * CARD_MARGIN;
}

/* To cut another list costs a line that says so: one that is cut goes down to its first item before. */
static guint
choose_list (const StillaCardSide *self)
{
  guint longest = 0;

  for (guint i = 0; i < self->block->children->len; i++) {
    if (is_cut (self, i) && self->kept[i] > 1)
      return i;
    if (self->kept[i] >= self->kept[longest])
      longest = i;
  }
  return longest;
}

/* Returns: FALSE when no list has an item left */
static gboolean
drop_item (StillaCardSide *self)
{
  guint list = choose_list (self);

  if (self->kept[list] == 0)
    return FALSE;
  self->kept[list]--;
  return TRUE;
}

/* As large as everything fits; when not even the smallest letters do, the lists lose their ends. */
static void
choose_size (StillaCardSide *self)
{
  self->size = LARGEST;
  while (!fits (self) && self->size > SMALLEST)
    self->size -= STEP;
  while (!fits (self) && drop_item (self))
    ;
}

/* Placing */

static void
add_line (StillaSetter *setter, StillaBand *band, const StillaFragment *from)
{
  StillaFragment rule = *from;

  rule.kind = STILLA_FRAGMENT_RULE;
  rule.x = _stilla_setter_mirror (setter, from->x, from->width);
  rule.item = setter->item;
  stilla_fragment_copy_into (&rule, band->fragments, 0, 0);
}

static void
place_side (StillaCardSide *self, StillaBand *band, double start, double y, const StillaNode *parent)
{
  g_autoptr (GArray) all = list_lines (self);
  const StillaNode *node = _stilla_setter_node (self->setter, parent, "Div");

  use_size (self->setter, self->size);
  y += CARD_MARGIN;
  for (guint i = 0; i < all->len; i++) {
    StillaFragment place = { .x = start + CARD_MARGIN, .width = CARD_WIDTH - 2 * CARD_MARGIN };
    StillaLines lines;

    y += compose (self, &g_array_index (all, CardLine, i), &lines);
    self->setter->item++;
    place.node = _stilla_setter_node (self->setter, node, "P");
    for (int line = 0; line < lines.n_lines; line++, y += lines.leading) {
      place.y = y;
      _stilla_setter_place (self->setter, band, &lines, line, &place);
    }
    _stilla_lines_clear (&lines);
  }
}

/* The outer lines are to be cut, the ones between two sides to be folded. */
static void
draw_lines (StillaSetter *setter, StillaBand *band, double start, guint across, guint down)
{
  double top = MARK_LENGTH + MARK_GAP;

  for (guint i = 0; i <= across; i++) {
    gboolean is_fold = i > 0 && i < across;
    StillaFragment line = { .x = start + i * CARD_WIDTH,
                            .y = top,
                            .height = down * CARD_HEIGHT,
                            .stroke = is_fold ? FOLD_LINE : CUT_LINE };
    StillaFragment mark = { .x = line.x, .height = MARK_LENGTH, .stroke = CUT_LINE };

    add_line (setter, band, &line);
    add_line (setter, band, &mark);
    mark.y = top + line.height + MARK_GAP;
    add_line (setter, band, &mark);
  }
  for (guint i = 0; i <= down; i++) {
    StillaFragment line = { .x = start,
                            .y = top + i * CARD_HEIGHT,
                            .width = across * CARD_WIDTH,
                            .stroke = i > 0 && i < down ? FOLD_LINE : CUT_LINE };

    add_line (setter, band, &line);
  }
}

static void
place_card (StillaSetter *setter, StillaCardSide *sides, guint n)
{
  guint across = setter->measure >= n * CARD_WIDTH ? n : 1;
  guint down = n / across;
  double start = setter->start + MAX (0, (setter->measure - across * CARD_WIDTH) / 2);
  double top = MARK_LENGTH + MARK_GAP;
  StillaBand *band = _stilla_setter_push (setter, setter->column.body_size, down * CARD_HEIGHT + 2 * top,
                                          STILLA_BREAK_FREE);
  const StillaNode *node = _stilla_setter_node (setter, setter->parent, "Sect");

  for (guint i = 0; i < n; i++)
    place_side (&sides[i], band, start + (i % across) * CARD_WIDTH, top + (i / across) * CARD_HEIGHT, node);
  draw_lines (setter, band, start, across, down);
}

static void
side_init (StillaCardSide *self, StillaSetter *setter, const StillaBlock *block)
{
  self->setter = setter;
  self->block = block;
  self->kept = g_new0 (guint, block->children->len);
  for (guint i = 0; i < block->children->len; i++)
    self->kept[i] = count_items (get_part (self, i));
}

void
_stilla_setter_set_card (StillaSetter *self, const StillaFlowItem *item)
{
  guint n = item->block->children->len;
  g_autofree StillaCardSide *sides = g_new0 (StillaCardSide, n);
  double body_size = self->column.body_size;

  for (guint i = 0; i < n; i++) {
    side_init (&sides[i], self, g_ptr_array_index (item->block->children, i));
    choose_size (&sides[i]);
  }
  place_card (self, sides, n);
  restore_size (self, body_size);
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&sides[i].kept, g_free);
  self->owed = body_size;
}
