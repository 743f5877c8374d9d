/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-table-private.h"

#include "core/content/stilla-pseudo-language.h"

#include <glib/gi18n-lib.h>

#define CELL_PADDING 0.3 /* above and below the words of a row, times the body size */
#define COLUMN_GAP 1.0
#define MANY_COLUMNS 5
#define DENSE_NOTE_SCALE 1.0
#define NUMBERS_IN_CELL 4 /* of sources, that stay on one line */
#define DENSE_PADDING 0.14
#define DENSE_GAP 0.65
#define HAIRLINE 0.4
#define HEAD_LINE 1.0
#define ROUNDING 0.5 /* points: a layout measures in whole units */
#define SYMBOL 1.1
#define TALL_ROW 0.6     /* of a page */
#define SMALL_TABLE 0.25 /* of a page */

static const StillaText *
cell_text (const GPtrArray *cells, guint column)
{
  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

/* Returns: (nullable): the claim that all rows make, when there are several and it says something */
static const StillaText *
find_shared_claim (const StillaTable *table)
{
  const StillaText *first;

  if (table->row_claims == NULL || table->row_claims->len < 2)
    return NULL;
  first = g_ptr_array_index (table->row_claims, 0);
  if (first == NULL || !stilla_text_has_claim (first))
    return NULL;
  for (guint i = 1; i < table->row_claims->len; i++)
    if (!stilla_text_same_claim (first, g_ptr_array_index (table->row_claims, i)))
      return NULL;
  return first;
}

/* The certainty and the sources of a row stand after its name: after any other cell they would seem to be
 * about that cell alone. */
static const StillaText *
cell_claim (const StillaTableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);
  const StillaText *claim = NULL;

  if (self->shared == NULL && column == 0 && self->table->row_claims != NULL
      && row < self->table->row_claims->len)
    claim = g_ptr_array_index (self->table->row_claims, row);
  return claim != NULL ? claim : cell_text (cells, column);
}

static char *
level_words (const StillaTableSetter *self)
{
  return stilla_pseudo_words (self->setter->setting.language, stilla_level_label (self->level));
}

/* The level stands over the first head, so that it is repeated on each page with it. */
static StillaInline *
head_words (const StillaTableSetter *self, guint column)
{
  g_autofree char *label = level_words (self);
  g_autofree char *level
      = column == 0 && self->level != STILLA_LEVEL_NONE ? g_strconcat (label, "\n", NULL) : NULL;

  return stilla_inline_new (level, cell_text (self->table->head, column), NULL, &self->setter->setting);
}

static StillaInline *
row_words (const StillaTableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);

  return stilla_inline_new (NULL, cell_text (cells, column), cell_claim (self, row, column),
                            &self->setter->setting);
}

/* Many columns need small words. Who needs large print gets it here too. */
static gboolean
is_dense (const StillaTableSetter *self)
{
  return (self->table->dense || self->n_columns >= MANY_COLUMNS)
         && self->setter->column.body_size < STILLA_LARGE_PRINT;
}

static StillaRole
head_role (const StillaTableSetter *self)
{
  return is_dense (self) ? STILLA_ROLE_DENSE_HEAD : STILLA_ROLE_HEAD_CELL;
}

/* The first cell names its row, so it is bold like the head, unless it says itself what the name is. */
static StillaRole
row_role (const StillaTableSetter *self, guint column)
{
  gboolean is_name = column == 0 && !self->table->dense;

  if (is_dense (self))
    return is_name ? STILLA_ROLE_DENSE_HEAD : STILLA_ROLE_DENSE_CELL;
  return is_name ? STILLA_ROLE_HEAD_CELL : STILLA_ROLE_CELL;
}

static double
cell_padding (const StillaTableSetter *self)
{
  return (is_dense (self) ? DENSE_PADDING : CELL_PADDING) * self->setter->column.body_size;
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

/* Returns: how long the words are on one line */
static double
measure_cell (StillaTableSetter *self, StillaInline *words, StillaRole role, guint column)
{
  StillaLines lines;
  double length;

  _stilla_setter_compose (self->setter, words, role, -1, &lines);
  length = layout_width (lines.layout) + ROUNDING;
  pango_layout_set_wrap (lines.layout, PANGO_WRAP_WORD);
  pango_layout_set_width (lines.layout, 1);
  self->least[column] = MAX (self->least[column], layout_width (lines.layout) + ROUNDING);
  _stilla_lines_clear (&lines);
  return length;
}

static double
symbol_indent (const StillaTableSetter *self)
{
  return self->level != STILLA_LEVEL_NONE ? (SYMBOL + 0.4) * self->setter->column.body_size : 0;
}

static void
measure_columns (StillaTableSetter *self)
{
  for (guint column = 0; column < self->n_beside; column++) {
    if (self->table->head->len > 0) {
      self->lengths[self->table->rows->len * self->n_columns + column]
          = measure_cell (self, head_words (self, column), head_role (self), column);
      self->least[column] += column == 0 ? symbol_indent (self) : 0;
    }
    for (guint row = 0; row < self->table->rows->len; row++)
      self->lengths[row * self->n_columns + column]
          = measure_cell (self, row_words (self, row, column), row_role (self, column), column);
  }
}

/* How many strips of one line the cells side by side need */
static int
strips_beside (const StillaTableSetter *self, const StillaLines *cells)
{
  int n = 1;

  for (guint i = 0; i < self->n_beside; i++)
    n = MAX (n, cells[i].n_lines);
  return n;
}

static int
count_strips (const StillaTableSetter *self, const StillaLines *cells)
{
  return strips_beside (self, cells)
         + (self->n_beside < self->n_columns ? cells[self->n_columns - 1].n_lines : 0);
}

/* Returns: the line of a cell that stands in a strip of the row, -1 when it has none there */
static int
line_in_strip (const StillaTableSetter *self, const StillaLines *cells, guint column, int strip)
{
  int line = column < self->n_beside ? strip : strip - strips_beside (self, cells);

  return line < cells[column].n_lines ? line : -1;
}

/* Lines of a row stand side by side; each strip holds the lines of one height. */
static void
push_row (StillaTableSetter *self, StillaLines *cells, const StillaNode **nodes, gboolean is_head)
{
  StillaSetter *setter = self->setter;
  double padding = cell_padding (self);
  int n = count_strips (self, cells);

  for (int strip = 0; strip < n; strip++) {
    double top = strip == 0 ? padding : 0;
    double height = top + cells[0].leading + (strip == n - 1 ? padding : 0);
    StillaBand *band
        = _stilla_setter_push (setter, 0, height, strip == 0 ? STILLA_BREAK_FREE : STILLA_BREAK_NEVER);

    for (guint i = 0; i < self->n_columns; i++) {
      int line = line_in_strip (self, cells, i, strip);
      StillaFragment place
          = { .x = self->start[i], .width = self->width[i], .y = top, .node = nodes[i], .is_head = is_head };

      if (line >= 0)
        _stilla_setter_place (setter, band, &cells[i], line, &place);
    }
    if (strip == n - 1)
      _stilla_setter_add_rule (setter, band, height, is_head ? HEAD_LINE : HAIRLINE);
    band->is_head = is_head;
  }
}

/* Whether no cell would leave a line alone on either side of a cut before @strip. */
static gboolean
may_cut_row (const StillaTableSetter *self, const StillaLines *cells, int strip)
{
  for (guint i = 0; i < self->n_columns; i++) {
    int line = line_in_strip (self, cells, i, strip);

    if (line >= 0 && _stilla_break_before_line (line, cells[i].n_lines) != STILLA_BREAK_FREE)
      return FALSE;
  }
  return TRUE;
}

/* A row that is taller than a page, or nearly, may be cut between its lines. */
static void
loosen_tall_row (StillaTableSetter *self, const StillaLines *cells, guint first)
{
  GPtrArray *bands = self->setter->galley->bands;
  double height = 0;

  for (guint i = first; i < bands->len; i++)
    height += ((StillaBand *) g_ptr_array_index (bands, i))->height;
  if (height < self->setter->column.height * TALL_ROW)
    return;
  for (guint i = first + 1; i < bands->len; i++)
    if (may_cut_row (self, cells, (int) (i - first)))
      ((StillaBand *) g_ptr_array_index (bands, i))->before = STILLA_BREAK_FREE;
}

/* @scope: (nullable): what the cell is the head of */
static const StillaNode *
add_cell (StillaTableSetter *self, const StillaNode *row, const char *scope)
{
  StillaNode *cell = _stilla_setter_node (self->setter, row, scope != NULL ? "TH" : "TD");

  cell->scope = scope;
  return cell;
}

static void
set_head (StillaTableSetter *self)
{
  g_autofree StillaLines *cells = g_new0 (StillaLines, self->n_columns);
  g_autofree const StillaNode **nodes = g_new0 (const StillaNode *, self->n_columns);
  const StillaNode *part = _stilla_setter_node (self->setter, self->node, "THead");
  const StillaNode *row = _stilla_setter_node (self->setter, part, "TR");
  GPtrArray *bands = self->setter->galley->bands;
  GPtrArray *head = g_ptr_array_new ();
  guint first = bands->len;

  for (guint i = 0; i < self->n_columns; i++) {
    double indent = i == 0 ? symbol_indent (self) : 0;

    self->start[i] += indent;
    self->width[i] -= indent;
    _stilla_setter_compose (self->setter, head_words (self, i), head_role (self), self->width[i], &cells[i]);
    nodes[i] = add_cell (self, row, "Column");
    if (i >= self->n_beside && cell_text (self->table->head, i) == NULL)
      cells[i].n_lines = 0;
  }
  push_row (self, cells, nodes, TRUE);
  self->start[0] -= symbol_indent (self);
  self->width[0] += symbol_indent (self);
  if (self->level != STILLA_LEVEL_NONE)
    _stilla_setter_add_symbol (self->setter, g_ptr_array_index (bands, first), self->level,
                               SYMBOL * self->setter->column.body_size);
  for (guint i = first; i < bands->len; i++)
    g_ptr_array_add (head, g_ptr_array_index (bands, i));
  g_ptr_array_add (self->setter->galley->heads, head);
  for (guint i = 0; i < self->n_columns; i++)
    _stilla_lines_clear (&cells[i]);
}

static void
set_row (StillaTableSetter *self, guint index)
{
  g_autofree StillaLines *cells = g_new0 (StillaLines, self->n_columns);
  g_autofree const StillaNode **nodes = g_new0 (const StillaNode *, self->n_columns);
  const StillaNode *row = _stilla_setter_node (self->setter, self->body, "TR");
  guint first = self->setter->galley->bands->len;

  self->setter->item++;
  for (guint i = 0; i < self->n_columns; i++) {
    _stilla_setter_compose (self->setter, row_words (self, index, i), row_role (self, i), self->width[i],
                            &cells[i]);
    nodes[i] = add_cell (self, row, i == 0 ? "Row" : NULL);
  }
  push_row (self, cells, nodes, FALSE);
  loosen_tall_row (self, cells, first);
  for (guint i = 0; i < self->n_columns; i++)
    _stilla_lines_clear (&cells[i]);
}

/* A table of a few rows is easier to read in one piece. */
static void
keep_small_whole (StillaTableSetter *self, guint first)
{
  GPtrArray *bands = self->setter->galley->bands;
  double height = 0;

  for (guint i = first; i < bands->len; i++)
    height += ((StillaBand *) g_ptr_array_index (bands, i))->height;
  if (height < self->setter->column.height * SMALL_TABLE)
    _stilla_setter_keep_whole (self->setter, first);
}

static void
set_grid (StillaTableSetter *self)
{
  StillaSetter *setter = self->setter;
  guint first = setter->galley->bands->len;
  StillaBand *band;

  self->node->tag = "Table";
  if (self->caption != NULL)
    self->caption->tag = "Caption";
  setter->table = (int) setter->galley->heads->len;
  set_head (self);
  self->body = _stilla_setter_node (setter, self->node, "TBody");
  for (guint row = 0; row < self->table->rows->len; row++) {
    if (row < 2 || row + 1 == self->table->rows->len)
      setter->keep = row == 0 ? 2 : 1; /* two rows with the head, and the last row not alone */
    set_row (self, row);
  }
  keep_small_whole (self, first);
  setter->table = -1;
  setter->keep = 0;
  band = g_ptr_array_index (setter->galley->bands, first);
  band->gap = MAX (band->gap, 0.2 * setter->column.body_size);
}

static char *
stacked_prefix (const StillaTableSetter *self, guint column)
{
  const StillaText *head = cell_text (self->table->head, column);
  g_autofree char *words = head != NULL ? stilla_text_dup_string (head) : g_strdup ("");

  return *words == '\0' ? NULL : g_strdup_printf ("%s: ", words);
}

static void
set_stacked_cell (StillaTableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);
  g_autofree char *prefix = column == 0 ? NULL : stacked_prefix (self, column);
  StillaSetter *setter = self->setter;
  StillaRole role = column == 0 && !self->table->dense ? STILLA_ROLE_STRONG : STILLA_ROLE_BODY;
  const StillaNode *node = _stilla_setter_node (setter, self->node, "P");
  StillaLines lines;

  _stilla_setter_compose (
      setter,
      stilla_inline_new (prefix, cell_text (cells, column), cell_claim (self, row, column), &setter->setting),
      role, setter->measure, &lines);
  for (int i = 0; i < lines.n_lines; i++) {
    double gap = i > 0 ? 0 : (column == 0 ? 0.5 : 0.1) * setter->column.body_size;
    StillaBand *band
        = _stilla_setter_push (setter, gap, lines.leading, _stilla_break_before_line (i, lines.n_lines));
    StillaFragment place = { .x = setter->start, .width = setter->measure, .node = node };

    band->gap = i > 0 ? 0 : band->gap;
    _stilla_setter_place (setter, band, &lines, i, &place);
  }
  _stilla_lines_clear (&lines);
}

static void
set_stacked_level (StillaTableSetter *self)
{
  StillaFlowItem level = { .kind = STILLA_FLOW_PARAGRAPH, .role = STILLA_ROLE_STRONG };
  g_autofree char *prefix = level_words (self);

  if (self->level == STILLA_LEVEL_NONE)
    return;
  level.prefix = prefix;
  level.keep_with_next = TRUE;
  _stilla_setter_set_item (self->setter, &level);
}

/* Too narrow for columns: each row becomes its name and a line for each cell. */
static void
set_stacked (StillaTableSetter *self)
{
  set_stacked_level (self);
  for (guint row = 0; row < self->table->rows->len; row++) {
    guint first = self->setter->galley->bands->len;
    GPtrArray *bands = self->setter->galley->bands;
    StillaBand *last;

    for (guint column = 0; column < self->n_columns; column++) {
      self->setter->item++;
      set_stacked_cell (self, row, column);
    }
    _stilla_setter_keep_whole (self->setter, first);
    last = g_ptr_array_index (bands, bands->len - 1);
    last->height += CELL_PADDING * self->setter->column.body_size;
    _stilla_setter_add_rule (self->setter, last, last->height, HAIRLINE);
  }
}

/* The claim that all rows share stands here, once. */
static void
set_caption (StillaTableSetter *self)
{
  StillaFlowItem caption = { .kind = STILLA_FLOW_PARAGRAPH, .role = STILLA_ROLE_STRONG };
  const StillaNode *outer = self->setter->parent;

  if (self->table->caption == NULL)
    return;
  self->caption = _stilla_setter_node (self->setter, self->node, "Div");
  self->setter->parent = self->caption;
  caption.text = self->table->caption;
  caption.claim = self->shared;
  caption.keep_with_next = TRUE;
  _stilla_setter_set_item (self->setter, &caption);
  self->setter->parent = outer;
  self->setter->owed = 0.15 * self->setter->column.body_size;
}

void
_stilla_setter_set_table (StillaSetter *self, const StillaFlowItem *item)
{
  StillaTableSetter table = { .setter = self, .table = item->table, .level = item->level };
  g_autofree double *widths = NULL;
  guint n_widths;

  if (item->table->grid != NULL) {
    _stilla_setter_set_grid (self, item->table);
    return;
  }
  table.n_columns = item->table->head->len;
  for (guint i = 0; i < item->table->rows->len; i++)
    table.n_columns = MAX (table.n_columns, ((GPtrArray *) g_ptr_array_index (item->table->rows, i))->len);
  if (table.n_columns == 0)
    return;
  table.n_beside = item->table->last_below && table.n_columns > 1 ? table.n_columns - 1 : table.n_columns;
  n_widths = table.n_columns * (item->table->rows->len + 4);
  widths = g_new0 (double, n_widths);
  table.least = widths;
  table.start = widths + table.n_columns;
  table.width = widths + table.n_columns * 2;
  table.lengths = widths + table.n_columns * 3;
  table.shared = find_shared_claim (item->table);
  table.gap = (is_dense (&table) ? DENSE_GAP : COLUMN_GAP) * self->column.body_size;
  table.node = _stilla_setter_node (self, self->parent, "Div"); /* until it is known whether it fits */
  set_caption (&table);
  self->setting.unbroken = NUMBERS_IN_CELL;
  self->setting.note_scale = is_dense (&table) ? DENSE_NOTE_SCALE : 0;
  measure_columns (&table);
  if (_stilla_table_share_width (&table))
    set_grid (&table);
  else
    set_stacked (&table);
  self->setting.unbroken = 0;
  self->setting.note_scale = 0;
  if (table.shared != NULL && item->table->caption == NULL)
    _stilla_setter_set_shared_claim (self, table.shared, _ ("All rows:"));
  self->owed = 1.0 * self->column.body_size;
}
