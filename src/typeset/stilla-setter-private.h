/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-inline-attrs.h"
#include "typeset/stilla-setter.h"

G_BEGIN_DECLS

#define STILLA_LARGE_PRINT 16 /* points of the running text from which on a handout is for weak eyes */

typedef struct {
  const StillaFlow *flow;
  StillaColumn column;
  StillaGalley *galley; /* owned until done */
  StillaInlineSetting setting;
  PangoContext *left_to_right;
  PangoContext *right_to_left;
  PangoFontDescription *fonts[STILLA_N_ROLES];
  double baselines[STILLA_N_ROLES]; /* from the top of a line; 0: not yet known */

  /* Where we are. */
  const StillaNode *parent;
  double start;             /* of the column, from the side where reading starts */
  double measure;           /* its width */
  double owed;              /* white space below what was set last */
  gboolean flush;           /* the next band gets no white space above */
  int box;                  /* frame, or -1 */
  int table;                /* or -1 */
  const StillaText *shared; /* nullable: the claim of all items of the list that is being set */
  guint sheet;              /* the first band of the sheet */
  int keep;                 /* how many of the next bands stay with a heading */
  guint item;
  gboolean has_heading; /* since the last title */
} StillaSetter;

/* Words broken into lines of one width. */
typedef struct {
  PangoLayout *layout;
  StillaInline *words;
  StillaRole role;
  int n_lines;
  double leading;
} StillaLines;

/** _stilla_setter_compose: Takes @words and breaks them; @width below 0: one line. */
void _stilla_setter_compose (StillaSetter *self,
                             StillaInline *words,
                             StillaRole role,
                             double width,
                             StillaLines *out);
void _stilla_lines_clear (StillaLines *lines);

/** _stilla_setter_place: Puts line @index into @band, its column @start from the reading side and @y below
 * the top. */
void _stilla_setter_place (StillaSetter *self,
                           StillaBand *band,
                           const StillaLines *lines,
                           int index,
                           const StillaFragment *place);

/** _stilla_break_before_line: Returns: whether a page may end before line @line: two lines stay on each side
 */
StillaBreak _stilla_break_before_line (int line, int n_lines);
/** _stilla_setter_push: Returns: (transfer none): a new band below the last */
StillaBand *_stilla_setter_push (StillaSetter *self, double before, double height, StillaBreak at);
/** _stilla_setter_add_rule: Draws a line across the column, @y below the top of @band. */
void _stilla_setter_add_rule (StillaSetter *self, StillaBand *band, double y, double stroke);
/** _stilla_setter_add_symbol: Draws the sign of @level, @size wide, where the column starts. */
void _stilla_setter_add_symbol (StillaSetter *self, StillaBand *band, StillaLevel level, double size);
StillaNode *_stilla_setter_node (StillaSetter *self, const StillaNode *parent, const char *tag);
/** _stilla_setter_mirror: Returns: the left edge of what starts @start from the reading side and is @width
 * wide */
double _stilla_setter_mirror (const StillaSetter *self, double start, double width);
/** _stilla_setter_words_of: Returns: (transfer full): the words of a paragraph or an item with its claim */
StillaInline *_stilla_setter_words_of (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_push_lines: Adds a band for each line, @before below the last. */
void _stilla_setter_push_lines (StillaSetter *self,
                                const StillaLines *lines,
                                const StillaNode *node,
                                double before);
/** _stilla_setter_note_outline: Leaves the anchor of @item and its place in the outline at a band. */
void _stilla_setter_note_outline (StillaSetter *self, const StillaFlowItem *item, guint band_index);
/** _stilla_setter_set_letterhead: Sets what heads the first sheet; it begins above the column. */
void _stilla_setter_set_letterhead (StillaSetter *self, const StillaLetterhead *letterhead);
void _stilla_setter_set_list (StillaSetter *self, const StillaFlowItem *list);
/** _stilla_setter_set_shared_claim: Sets certainty and sources after @words, below what they are about. */
void _stilla_setter_set_shared_claim (StillaSetter *self, const StillaText *claim, const char *words);
/** _stilla_setter_set_item: Sets any part of a flow. */
void _stilla_setter_set_item (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_keep_whole: Forbids breaks from band @first on when all of it fits a page. */
void _stilla_setter_keep_whole (StillaSetter *self, guint first);

/** _stilla_setter_set_group: Sets parts that stay together. */
void _stilla_setter_set_group (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_set_box: Sets framed parts; the sign of a level stands before the first. */
void _stilla_setter_set_box (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_set_box_head: Sets the first part of the box we are in, with the sign of @level, and leaves
 * it at the frame for the pages that the box goes on to. */
void _stilla_setter_set_box_head (StillaSetter *self, const StillaFlowItem *head, StillaLevel level);
/** _stilla_setter_create_chart_context: Returns: (transfer full): the font (@size times the usual one), the
 * language and the direction that words in a chart have here */
PangoContext *_stilla_setter_create_chart_context (const StillaSetter *self, double size);
void _stilla_setter_set_chart (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_set_rules: Sets lines to write on. */
void _stilla_setter_set_rules (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_enter_language: From here on words are in @language (borrowed); the column stays where it
 * is, whatever side reading starts from. */
void _stilla_setter_enter_language (StillaSetter *self, const char *language);
typedef void (*StillaSetSide) (StillaSetter *self, const StillaFlowItem *child, gconstpointer data);
/** _stilla_setter_set_beside: Calls @set for each of the two children, the first where reading starts, and
 * puts their lines beside each other. */
void _stilla_setter_set_beside (StillaSetter *self,
                                const StillaFlowItem *pair,
                                StillaSetSide set,
                                gconstpointer data);
/** _stilla_setter_set_pair: Sets two parts beside each other; what would be too narrow comes one below the
 * other. */
void _stilla_setter_set_pair (StillaSetter *self, const StillaFlowItem *pair);
/** _stilla_setter_set_contents: Sets a list of what is in the handout; the numbers of the sheets come later.
 */
void _stilla_setter_set_contents (StillaSetter *self, const StillaFlowItem *contents);
/** _stilla_setter_set_table: Sets a table with its head, or row by row in words when its columns would be too
 * narrow. */
void _stilla_setter_set_table (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_set_card: Sets a card for the wallet at its real size, to be cut out and folded. */
void _stilla_setter_set_card (StillaSetter *self, const StillaFlowItem *item);
/** _stilla_setter_set_grid: Sets a table to write in, with lines round every cell. */
void _stilla_setter_set_grid (StillaSetter *self, const StillaTable *table);

G_END_DECLS
