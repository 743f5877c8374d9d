/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-setter-private.h"

#include <glib/gi18n-lib.h>

#define CELL_PADDING 0.38 /* above and below the words of a row, times the body size */
#define COLUMN_GAP 1.0
#define HAIRLINE 0.4
#define HEAD_LINE 1.0
#define TALL_ROW 0.6     /* of a page */
#define SMALL_TABLE 0.22 /* of a page */

typedef struct {
  StillaSetter *setter;
  const StillaTable *table;
  guint n_columns;
  double *natural; /* width of a column whose cells are each on one line */
  double *least;   /* width of its longest word */
  double *start;   /* from the reading side, inside the column of the text */
  double *width;
  const StillaNode *node;
  const StillaText *shared; /* nullable: the claim of all rows, said once below the table */
} TableSetter;

static const StillaText *
cell_text (const GPtrArray *cells, guint column)
{
  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

static gboolean
same_claim (const StillaText *a, const StillaText *b)
{
  return a->certainty == b->certainty
         && g_strv_equal ((const char *const *) a->sources, (const char *const *) b->sources);
}

/* Returns: (nullable): the claim that all rows make, when there are several and it says something */
static const StillaText *
find_shared_claim (const StillaTable *table)
{
  const StillaText *first;

  if (table->row_claims == NULL || table->row_claims->len < 2)
    return NULL;
  first = g_ptr_array_index (table->row_claims, 0);
  if (first == NULL || (first->certainty == STILLA_CERTAINTY_NONE && first->sources[0] == NULL))
    return NULL;
  for (guint i = 1; i < table->row_claims->len; i++)
    if (!same_claim (first, g_ptr_array_index (table->row_claims, i)))
      return NULL;
  return first;
}

/* The certainty and the sources of a row stand after its last cell. */
static const StillaText *
cell_claim (const TableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);
  const StillaText *claim = NULL;

  if (self->shared == NULL && column + 1 == cells->len && self->table->row_claims != NULL
      && row < self->table->row_claims->len)
    claim = g_ptr_array_index (self->table->row_claims, row);
  return claim != NULL ? claim : cell_text (cells, column);
}

static StillaInline *
head_words (const TableSetter *self, guint column)
{
  return stilla_inline_new (NULL, cell_text (self->table->head, column), NULL, &self->setter->setting);
}

static StillaInline *
row_words (const TableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);

  return stilla_inline_new (NULL, cell_text (cells, column), cell_claim (self, row, column),
                            &self->setter->setting);
}

/* The first cell names its row, so it is bold like the head. */
static StillaRole
row_role (guint column)
{
  return column == 0 ? STILLA_ROLE_HEAD_CELL : STILLA_ROLE_CELL;
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

/* A head may well stand on two lines: only its longest word counts. */
static void
measure_cell (TableSetter *self, StillaInline *words, StillaRole role, guint column, gboolean is_head)
{
  StillaLines lines;

  _stilla_setter_compose (self->setter, words, role, -1, &lines);
  if (!is_head)
    self->natural[column] = MAX (self->natural[column], layout_width (lines.layout));
  pango_layout_set_wrap (lines.layout, PANGO_WRAP_WORD);
  pango_layout_set_width (lines.layout, 1);
  self->least[column] = MAX (self->least[column], layout_width (lines.layout));
  _stilla_lines_clear (&lines);
}

static void
measure_columns (TableSetter *self)
{
  for (guint column = 0; column < self->n_columns; column++) {
    if (self->table->head->len > 0)
      measure_cell (self, head_words (self, column), STILLA_ROLE_HEAD_CELL, column, TRUE);
    for (guint row = 0; row < self->table->rows->len; row++)
      measure_cell (self, row_words (self, row, column), row_role (column), column, FALSE);
    self->least[column] += 0.5; /* rounding of the layout's width */
    self->natural[column] = MAX (self->natural[column] + 0.5, self->least[column]);
  }
}

/* Columns that need less than an even share get all they need; the others share the rest by how much more
 * each could use, and none gets less than its longest word. */
static void
share_spare (TableSetter *self, double available)
{
  g_autofree gboolean *settled = g_new0 (gboolean, self->n_columns);
  guint open = self->n_columns;
  double least = 0;
  double more = 0;

  for (gboolean changed = TRUE; changed && open > 0;) {
    changed = FALSE;
    for (guint i = 0; i < self->n_columns; i++)
      if (!settled[i] && self->natural[i] <= available / open) {
        self->width[i] = self->natural[i];
        settled[i] = changed = TRUE;
        available -= self->natural[i];
        open--;
      }
  }
  for (guint i = 0; i < self->n_columns; i++)
    if (!settled[i]) {
      least += self->least[i];
      more += self->natural[i] - self->least[i];
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (!settled[i])
      self->width[i] = self->least[i]
                       + (more > 0 ? (available - least) * (self->natural[i] - self->least[i]) / more : 0);
    else if (open == 0)
      self->width[i] += available / self->n_columns;
}

/* The plain way, when one column's longest word is wider than what others leave. */
static void
share_evenly (TableSetter *self, double available)
{
  double least = 0;
  double more = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    least += self->least[i];
    more += self->natural[i] - self->least[i];
  }
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i]
        = self->least[i] + (available - least) * (self->natural[i] - self->least[i]) / MAX (more, 1);
}

static gboolean
is_any_too_narrow (const TableSetter *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->width[i] < self->least[i])
      return TRUE;
  return FALSE;
}

/* Returns: FALSE when not even the longest words fit */
static gboolean
share_width (TableSetter *self)
{
  double gap = COLUMN_GAP * self->setter->column.body_size;
  double available = self->setter->measure - gap * (self->n_columns - 1);
  double least = 0;
  double start = self->setter->start;

  for (guint i = 0; i < self->n_columns; i++)
    least += self->least[i];
  if (least > available)
    return FALSE;
  share_spare (self, available);
  if (is_any_too_narrow (self))
    share_evenly (self, available);
  for (guint i = 0; i < self->n_columns; i++) {
    self->start[i] = start;
    start += self->width[i] + gap;
  }
  return TRUE;
}

/* Lines of a row stand side by side; each strip holds the lines of one height. */
static void
push_row (TableSetter *self, StillaLines *cells, const StillaNode **nodes, gboolean is_head)
{
  StillaSetter *setter = self->setter;
  double padding = CELL_PADDING * setter->column.body_size;
  int n = 1;

  for (guint i = 0; i < self->n_columns; i++)
    n = MAX (n, cells[i].n_lines);
  for (int line = 0; line < n; line++) {
    double top = line == 0 ? padding : 0;
    double height = top + cells[0].leading + (line == n - 1 ? padding : 0);
    StillaBand *band
        = _stilla_setter_push (setter, 0, height, line == 0 ? STILLA_BREAK_FREE : STILLA_BREAK_NEVER);

    for (guint i = 0; i < self->n_columns; i++) {
      StillaFragment place
          = { .x = self->start[i], .width = self->width[i], .y = top, .node = nodes[i], .is_head = is_head };

      if (line < cells[i].n_lines)
        _stilla_setter_place (setter, band, &cells[i], line, &place);
    }
    if (line == n - 1)
      _stilla_setter_add_rule (setter, band, height, is_head ? HEAD_LINE : HAIRLINE);
    band->is_head = is_head;
  }
}

/* Whether no cell would leave a line alone on either side of a cut before @line. */
static gboolean
may_cut_row (const TableSetter *self, const StillaLines *cells, int line)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (line < cells[i].n_lines && _stilla_break_before_line (line, cells[i].n_lines) != STILLA_BREAK_FREE)
      return FALSE;
  return TRUE;
}

/* A row that is taller than a page, or nearly, may be cut between its lines. */
static void
loosen_tall_row (TableSetter *self, const StillaLines *cells, guint first)
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

static void
set_head (TableSetter *self)
{
  g_autofree StillaLines *cells = g_new0 (StillaLines, self->n_columns);
  g_autofree const StillaNode **nodes = g_new0 (const StillaNode *, self->n_columns);
  const StillaNode *row = _stilla_setter_node (self->setter, self->node, "TR");
  GPtrArray *bands = self->setter->galley->bands;
  GPtrArray *head = g_ptr_array_new ();
  guint first = bands->len;

  for (guint i = 0; i < self->n_columns; i++) {
    _stilla_setter_compose (self->setter, head_words (self, i), STILLA_ROLE_HEAD_CELL, self->width[i],
                            &cells[i]);
    nodes[i] = _stilla_setter_node (self->setter, row, "TH");
  }
  push_row (self, cells, nodes, TRUE);
  for (guint i = first; i < bands->len; i++)
    g_ptr_array_add (head, g_ptr_array_index (bands, i));
  g_ptr_array_add (self->setter->galley->heads, head);
  for (guint i = 0; i < self->n_columns; i++)
    _stilla_lines_clear (&cells[i]);
}

static void
set_row (TableSetter *self, guint index)
{
  g_autofree StillaLines *cells = g_new0 (StillaLines, self->n_columns);
  g_autofree const StillaNode **nodes = g_new0 (const StillaNode *, self->n_columns);
  const StillaNode *row = _stilla_setter_node (self->setter, self->node, "TR");
  guint first = self->setter->galley->bands->len;

  self->setter->item++;
  for (guint i = 0; i < self->n_columns; i++) {
    _stilla_setter_compose (self->setter, row_words (self, index, i), row_role (i), self->width[i],
                            &cells[i]);
    nodes[i] = _stilla_setter_node (self->setter, row, i == 0 ? "TH" : "TD");
  }
  push_row (self, cells, nodes, FALSE);
  loosen_tall_row (self, cells, first);
  for (guint i = 0; i < self->n_columns; i++)
    _stilla_lines_clear (&cells[i]);
}

/* A table of a few rows is easier to read in one piece. */
static void
keep_small_whole (TableSetter *self, guint first)
{
  GPtrArray *bands = self->setter->galley->bands;
  double height = 0;

  for (guint i = first; i < bands->len; i++)
    height += ((StillaBand *) g_ptr_array_index (bands, i))->height;
  if (height < self->setter->column.height * SMALL_TABLE)
    _stilla_setter_keep_whole (self->setter, first);
}

static void
set_grid (TableSetter *self)
{
  StillaSetter *setter = self->setter;
  guint first = setter->galley->bands->len;
  StillaBand *band;

  self->node = _stilla_setter_node (setter, setter->parent, "Table");
  setter->table = (int) setter->galley->heads->len;
  set_head (self);
  for (guint row = 0; row < self->table->rows->len; row++) {
    if (row == 0 || row + 1 == self->table->rows->len)
      setter->keep = row == 0 ? 2 : 1; /* neither the first nor the last row alone */
    set_row (self, row);
  }
  keep_small_whole (self, first);
  setter->table = -1;
  setter->keep = 0;
  band = g_ptr_array_index (setter->galley->bands, first);
  band->gap = MAX (band->gap, 0.2 * setter->column.body_size);
}

static char *
stacked_prefix (const TableSetter *self, guint column)
{
  const StillaText *head = cell_text (self->table->head, column);
  g_autofree char *words = head != NULL ? stilla_text_dup_string (head) : g_strdup ("");

  return *words == '\0' ? NULL : g_strdup_printf ("%s: ", words);
}

static void
set_stacked_cell (TableSetter *self, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (self->table->rows, row);
  g_autofree char *prefix = column == 0 ? NULL : stacked_prefix (self, column);
  StillaSetter *setter = self->setter;
  StillaRole role = column == 0 ? STILLA_ROLE_STRONG : STILLA_ROLE_BODY;
  const StillaNode *node = _stilla_setter_node (setter, setter->parent, "P");
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

/* Too narrow for columns: each row becomes its name and a line for each cell. */
static void
set_stacked (TableSetter *self)
{
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

static void
set_caption (TableSetter *self)
{
  StillaFlowItem caption = { .kind = STILLA_FLOW_PARAGRAPH, .role = STILLA_ROLE_STRONG };

  if (self->table->caption == NULL)
    return;
  caption.text = self->table->caption;
  caption.keep_with_next = TRUE;
  _stilla_setter_set_item (self->setter, &caption);
  self->setter->owed = 0.15 * self->setter->column.body_size;
}

static void
set_shared_claim (TableSetter *self)
{
  StillaFlowItem all = { .kind = STILLA_FLOW_PARAGRAPH, .role = STILLA_ROLE_CAPTION };
  g_autofree char *prefix = g_strdup (_ ("All rows:"));

  if (self->shared == NULL)
    return;
  all.prefix = prefix;
  all.claim = self->shared;
  self->setter->keep = 2;
  _stilla_setter_set_item (self->setter, &all);
}

void
_stilla_setter_set_table (StillaSetter *self, const StillaFlowItem *item)
{
  TableSetter table = { .setter = self, .table = item->table };
  g_autofree double *widths = NULL;

  table.n_columns = item->table->head->len;
  for (guint i = 0; i < item->table->rows->len; i++)
    table.n_columns = MAX (table.n_columns, ((GPtrArray *) g_ptr_array_index (item->table->rows, i))->len);
  if (table.n_columns == 0)
    return;
  widths = g_new0 (double, table.n_columns * 4);
  table.natural = widths;
  table.least = widths + table.n_columns;
  table.start = widths + table.n_columns * 2;
  table.width = widths + table.n_columns * 3;
  table.shared = find_shared_claim (item->table);
  set_caption (&table);
  measure_columns (&table);
  if (share_width (&table))
    set_grid (&table);
  else
    set_stacked (&table);
  set_shared_claim (&table);
  self->owed = 1.0 * self->column.body_size;
}
