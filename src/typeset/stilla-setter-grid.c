/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-inline-attrs.h"
#include "typeset/stilla-setter-private.h"

/* All times the body size. */
#define PADDING_ACROSS 0.18
#define PADDING_DOWN 0.04       /* at least, where a sheet is to be filled */
#define USUAL_PADDING_DOWN 0.18 /* where there is room */
#define GAP_ABOVE 0.3
#define LEAST_LINE 1.06 /* a row that one can still write in */
#define USUAL_LINE 1.6
#define MOST_LINE 2.4

#define WIDEST_WORD 0.36 /* of the table: a longer word is broken */
#define HAIRLINE 0.5
#define HEAD_LINE 1.0
#define SLACK 2.0    /* points that stay free on a filled sheet */
#define ROUNDING 0.5 /* points: a layout measures in whole units */
#define SMALLEST 8.0 /* points: what one can still read */
#define STEP 0.05
#define MOST_LEAST 0.92 /* of the width for the longest words: some room is for columns of many words */

typedef struct {
  StillaSetter *setter;
  const StillaTable *table;
  guint n_columns;
  double *start; /* of the cell, from the reading side */
  double *width; /* with its padding */
  double *words; /* height of the words of each row with their padding; the head is the last one */
  double line;   /* height of a line to write */
  double scale;  /* of the letters: below 1 where the longest words would not fit beside each other */
} StillaGridSetter;

static double
across (const StillaGridSetter *self)
{
  return PADDING_ACROSS * self->setter->column.body_size;
}

static double
down (const StillaGridSetter *self)
{
  return (self->table->grid->fills ? PADDING_DOWN : USUAL_PADDING_DOWN) * self->setter->column.body_size;
}

static const StillaText *
cell_text (const GPtrArray *cells, guint column)
{
  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

/* The rows of a grid without words are there to be written in. */
static const GPtrArray *
row_cells (const StillaGridSetter *self, int row)
{
  return row < 0 ? self->table->head : g_ptr_array_index (self->table->rows, (guint) row);
}

/* Large letters that are bold too would not fit the head of a narrow column. What is ticked is not small. */
static StillaRole
cell_role (const StillaGridSetter *self, int row, guint column)
{
  gboolean is_large = self->setter->column.body_size >= STILLA_LARGE_PRINT;

  if ((row < 0 && !is_large) || column == 0)
    return STILLA_ROLE_DENSE_HEAD;
  return is_large ? STILLA_ROLE_DENSE_CELL : STILLA_ROLE_CELL;
}

static void
compose (StillaGridSetter *self, int row, guint column, double width, StillaLines *out)
{
  StillaInline *words
      = stilla_inline_new (NULL, cell_text (row_cells (self, row), column), NULL, &self->setter->setting);

  if (self->scale < 1)
    pango_attr_list_insert (words->attrs, pango_attr_scale_new (self->scale));
  _stilla_setter_compose (self->setter, words, cell_role (self, row, column), width, out);
}

/* Widths */

static double
longest_word (StillaGridSetter *self, int row, guint column)
{
  StillaLines lines;
  PangoRectangle box;

  compose (self, row, column, 1, &lines);
  pango_layout_set_wrap (lines.layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (lines.layout, NULL, &box);
  _stilla_lines_clear (&lines);
  return box.width / (double) PANGO_SCALE + ROUNDING;
}

static double
least_width (StillaGridSetter *self, guint column)
{
  double least = 0;

  for (int row = -1; row < (int) self->table->rows->len; row++)
    least = MAX (least, longest_word (self, row, column));
  return MIN (least + 2 * across (self), WIDEST_WORD * self->setter->measure);
}

static guint
share_of (const StillaGridSetter *self, guint column)
{
  const GArray *widths = self->table->grid->widths;

  return column < widths->len ? g_array_index (widths, guint, column) : 1;
}

/* @least is taken for those whose share is too small for their longest word; what is left is shared anew. */
static double
share_among_others (StillaGridSetter *self, const double *least, double available)
{
  double sum = 0;
  double left = available;

  for (guint i = 0; i < self->n_columns; i++) {
    if (self->width[i] > least[i])
      sum += share_of (self, i);
    else
      left -= least[i];
  }
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i] = self->width[i] > least[i] ? left * share_of (self, i) / sum : least[i];
  return sum;
}

/* Returns: how wide all columns are with their longest words */
static double
measure_least (StillaGridSetter *self, double *least)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    least[i] = least_width (self, i);
    sum += least[i];
  }
  return sum;
}

/* A word in smaller letters is easier to read than one that is broken; large print gets no smaller than that.
 */
static void
choose_scale (StillaGridSetter *self, double *least, double available)
{
  double size = stilla_role_get_style (STILLA_ROLE_DENSE_CELL)->size * self->setter->column.body_size;
  double most = available * (self->setter->column.body_size < STILLA_LARGE_PRINT ? MOST_LEAST : 1);

  self->scale = 1;
  while (measure_least (self, least) > most && (self->scale - STEP) * size >= SMALLEST)
    self->scale -= STEP;
}

/* With too little room for the longest words each column loses the same part, and words are broken. */
static void
shrink (StillaGridSetter *self, double available)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += self->width[i];
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i] *= available / sum;
}

static void
share_width (StillaGridSetter *self)
{
  g_autofree double *least = g_new0 (double, self->n_columns);
  double available = self->setter->measure;
  double start = self->setter->start;

  choose_scale (self, least, available);
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i] = G_MAXDOUBLE;
  for (guint i = 0; i < self->n_columns; i++)
    if (share_among_others (self, least, available) <= 0)
      break;
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i] = MAX (self->width[i], least[i]);
  shrink (self, available);
  for (guint i = 0; i < self->n_columns; i++) {
    self->start[i] = start;
    start += self->width[i];
  }
}

/* Heights */

static guint
lines_of (const StillaGridSetter *self, guint row)
{
  const GArray *heights = self->table->grid->heights;

  return row < heights->len ? g_array_index (heights, guint, row) : 1;
}

static double
measure_words (StillaGridSetter *self, int row)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    StillaLines lines;

    compose (self, row, i, self->width[i] - 2 * across (self), &lines);
    if (*lines.words->text != '\0')
      height = MAX (height, lines.n_lines * lines.leading);
    _stilla_lines_clear (&lines);
  }
  return height + 2 * down (self);
}

static void
measure_rows (StillaGridSetter *self)
{
  guint n = self->table->rows->len;

  for (guint row = 0; row < n; row++)
    self->words[row] = measure_words (self, (int) row);
  self->words[n] = measure_words (self, -1);
}

static double
head_height (const StillaGridSetter *self)
{
  return self->words[self->table->rows->len];
}

static double
row_height (const StillaGridSetter *self, guint row, double line)
{
  return MAX (self->words[row], lines_of (self, row) * line);
}

/* Returns: what is left of the sheet, as far as that is known before pages are made */
static double
room_left (const StillaSetter *setter)
{
  double used = MAX (setter->owed, GAP_ABOVE * setter->column.body_size);

  for (guint i = setter->sheet; i < setter->galley->bands->len; i++) {
    const StillaBand *band = g_ptr_array_index (setter->galley->bands, i);

    used += band->height + (i > setter->sheet ? band->gap : 0);
  }
  while (used > setter->column.height)
    used -= setter->column.height;
  return setter->column.height - used - SLACK;
}

/* Returns: on how many sheets the rows stand, of which the first has @room */
static guint
count_sheets (const StillaGridSetter *self, double room, double line)
{
  double left = room - head_height (self);
  guint n = 1;

  for (guint row = 0; row < self->table->rows->len; row++) {
    double height = row_height (self, row, line);

    if (height > left) {
      left = self->setter->column.height - head_height (self) - SLACK;
      n++;
    }
    left -= height;
  }
  return n;
}

/* The tallest line with which the rows need no more sheets than with the smallest. */
static void
choose_line (StillaGridSetter *self)
{
  double body = self->setter->column.body_size;
  double room = room_left (self->setter);
  double low = LEAST_LINE * body;
  double high = MOST_LINE * body;
  guint n = count_sheets (self, room, low);

  self->line = USUAL_LINE * body;
  if (!self->table->grid->fills)
    return;
  for (int i = 0; i < 12; i++) {
    double middle = (low + high) / 2;

    if (count_sheets (self, room, middle) <= n)
      low = middle;
    else
      high = middle;
  }
  self->line = low;
}

/* Rows */

static void
add_upright (StillaGridSetter *self, StillaBand *band, double start, double height)
{
  StillaFragment rule = { .kind = STILLA_FRAGMENT_RULE, .height = height, .stroke = HAIRLINE };

  rule.x = _stilla_setter_mirror (self->setter, start, 0);
  rule.item = self->setter->item;
  stilla_fragment_copy_into (&rule, band->fragments, 0, 0);
}

static void
add_lines_round (StillaGridSetter *self, StillaBand *band, gboolean is_head)
{
  if (is_head)
    _stilla_setter_add_rule (self->setter, band, 0, HAIRLINE);
  _stilla_setter_add_rule (self->setter, band, band->height, is_head ? HEAD_LINE : HAIRLINE);
  for (guint i = 0; i < self->n_columns; i++)
    add_upright (self, band, self->start[i], band->height);
  add_upright (self, band, self->setter->start + self->setter->measure, band->height);
}

/* Returns: how far below the line above a row its words begin */
static double
find_top (const StillaGridSetter *self, int row, double height)
{
  double words = row < 0 ? head_height (self) : self->words[row];
  double most = (USUAL_PADDING_DOWN - PADDING_DOWN) * self->setter->column.body_size;

  return down (self) + CLAMP ((height - words) / 2, 0, most);
}

static void
place_cell (StillaGridSetter *self, StillaBand *band, int row, guint column, const StillaNode *parent)
{
  const char *scope = row < 0 ? "Column" : column == 0 ? "Row" : NULL;
  StillaNode *node = _stilla_setter_node (self->setter, parent, scope != NULL ? "TH" : "TD");
  StillaFragment place = { .x = self->start[column] + across (self),
                           .width = self->width[column] - 2 * across (self),
                           .node = node,
                           .is_head = row < 0 };
  double top = find_top (self, row, band->height);
  StillaLines lines;

  node->scope = scope;
  compose (self, row, column, place.width, &lines);
  for (int i = 0; *lines.words->text != '\0' && i < lines.n_lines; i++) {
    place.y = top + i * lines.leading;
    _stilla_setter_place (self->setter, band, &lines, i, &place);
  }
  _stilla_lines_clear (&lines);
}

/* A row is one strip: it is never cut. */
static StillaBand *
add_row (StillaGridSetter *self, int row, const StillaNode *part)
{
  StillaSetter *setter = self->setter;
  const StillaNode *node = _stilla_setter_node (setter, part, "TR");
  double height = row < 0 ? head_height (self) : row_height (self, (guint) row, self->line);
  StillaBand *band = _stilla_setter_push (setter, row < 0 ? GAP_ABOVE * setter->column.body_size : 0, height,
                                          STILLA_BREAK_FREE);

  setter->item++;
  band->gap = row < 0 ? band->gap : 0;
  band->is_head = row < 0;
  for (guint i = 0; i < self->n_columns; i++)
    place_cell (self, band, row, i, node);
  add_lines_round (self, band, row < 0);
  return band;
}

static void
add_rows (StillaGridSetter *self)
{
  StillaSetter *setter = self->setter;
  GPtrArray *head = g_ptr_array_new ();
  const StillaNode *node = _stilla_setter_node (setter, setter->parent, "Table");
  const StillaNode *body;

  setter->table = (int) setter->galley->heads->len;
  g_ptr_array_add (setter->galley->heads, head);
  g_ptr_array_add (head, add_row (self, -1, _stilla_setter_node (setter, node, "THead")));
  body = _stilla_setter_node (setter, node, "TBody");
  for (guint row = 0; row < self->table->rows->len; row++) {
    if (row < 2 || row + 1 == self->table->rows->len)
      setter->keep = row == 0 ? 2 : 1; /* a row with the head, and the last one not alone */
    add_row (self, (int) row, body);
  }
  setter->table = -1;
  setter->keep = 0;
}

void
_stilla_setter_set_grid (StillaSetter *self, const StillaTable *table)
{
  StillaGridSetter grid = { .setter = self, .table = table, .n_columns = table->head->len };
  g_autofree double *places = NULL;

  if (grid.n_columns == 0)
    return;
  places = g_new0 (double, grid.n_columns * 2 + table->rows->len + 1);
  grid.start = places;
  grid.width = places + grid.n_columns;
  grid.words = grid.width + grid.n_columns;
  share_width (&grid);
  measure_rows (&grid);
  choose_line (&grid);
  add_rows (&grid);
  self->owed = 1.0 * self->column.body_size;
}
