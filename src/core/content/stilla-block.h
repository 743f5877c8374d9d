/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-vocabulary.h"

#include <glib.h>

G_BEGIN_DECLS

/* What a page is once every placeholder is resolved for one reader: the common input of the screen, the
 * paper, the plain text and the search. All values here are immutable after stilla_rendition_new(). */

typedef enum {
  STILLA_SPAN_PLAIN = 0,
  STILLA_SPAN_EMPHASIS = 1 << 0,
  STILLA_SPAN_STRONG = 1 << 1,
  STILLA_SPAN_NEGATION = 1 << 2, /* the word that turns a warning round; shown strong */
  STILLA_SPAN_QUANTITY
      = 1 << 3, /* a number with its unit: never broken over two lines, isolated from the text direction */
  STILLA_SPAN_BLANK = 1 << 4, /* a line to write on */
  STILLA_SPAN_VERBATIM
      = 1 << 5, /* the same in every language: what somebody typed, a citation; isolated like a quantity */
} StillaSpanStyle;

/* Spans that never join their neighbours. */
#define STILLA_SPAN_APART (STILLA_SPAN_QUANTITY | STILLA_SPAN_BLANK | STILLA_SPAN_VERBATIM)

/* A line to write on: of letters alone, so that no line of text ends in it. */
#define STILLA_LINE_TO_WRITE_ON "__________"

/* An empty box, in place of a bullet or in a cell. */
#define STILLA_BOX_TO_TICK "\342\230\220"

typedef enum {
  STILLA_TARGET_NONE,
  STILLA_TARGET_PAGE,   /* target = page id, anchor = id on it or NULL */
  STILLA_TARGET_TERM,   /* target = glossary id */
  STILLA_TARGET_SOURCE, /* target = source id */
} StillaTarget;

typedef struct {
  char *text;
  StillaSpanStyle style;
  StillaTarget target_kind;
  char *target;
  char *anchor;
} StillaSpan;

/* A paragraph's worth of words. */
typedef struct {
  GPtrArray *spans;          /* (element-type StillaSpan) */
  StillaCertainty certainty; /* NONE: states no fact */
  GStrv sources;             /* source ids; never NULL, may be empty */
} StillaText;

/* On paper a table to write in: lines round every cell, which are as wide and as tall as a pencil needs. */
typedef struct {
  GArray *widths;  /* (element-type guint): of the columns, as parts of their sum; at least 1 each */
  GArray *heights; /* (element-type guint): of the rows, in lines to write; 1 for those that are not in it */
  gboolean fills;  /* the rows share what is left of the sheet */
} StillaTableGrid;

typedef struct {
  StillaText *caption; /* nullable */
  GPtrArray *head;     /* (element-type StillaText) */
  GPtrArray *rows;     /* (element-type GPtrArray (element-type StillaText)); the first cell names the row */
  GPtrArray *row_claims; /* (element-type StillaText): certainty and sources of each row, without spans */
  gboolean wide;
  gboolean dense;        /* long: set small on paper; the first cell marks the name in it as strong */
  gboolean last_below;   /* on paper the last cell of a row has room for its words below the others */
  StillaTableGrid *grid; /* (nullable) */
} StillaTable;

typedef enum {
  STILLA_CHART_BARS,
  STILLA_CHART_ICON_ARRAY,
  STILLA_CHART_RANGE_BAR,
  STILLA_CHART_PATH,  /* boxes in order, each leading to the next */
  STILLA_CHART_PARTS, /* boxes beside each other */
  STILLA_CHART_GAP,   /* how many fewer or more of a group, with the range of the true number */
} StillaChartKind;

/* A bar (value), an array (value out of whole), a range (value..to), with is_mark a mark on a range bar, or a
 * gap (value within from..to; fewer is below zero).
 */
typedef struct {
  char *label;
  gint64 value; /* thousandths of the chart's unit; a count in an icon array */
  gint64 from;  /* gaps: the low end, in thousandths */
  gint64 to;    /* ranges and gaps: the end, in thousandths; icon arrays: the whole */
  gboolean is_main;
  gboolean is_mark;
  char *value_text; /* "about 2.1 attacks a month", ready to show; boxes: what stands below the label */
} StillaChartItem;

typedef struct {
  StillaChartKind kind;
  StillaText *title;
  StillaText *caption; /* nullable */
  StillaText *meaning; /* "What this means for you: …" */
  char *alternative;   /* all that the picture shows, in a sentence */
  char *unit;
  gint64 maximum;   /* thousandths; 0 for icon arrays; gaps: on both sides of the middle */
  GStrv axis;       /* (nullable): gaps: what stands at the low end, the middle and the high end */
  GPtrArray *items; /* (element-type StillaChartItem) */
  StillaCertainty certainty;
  GStrv sources;
} StillaChart;

typedef enum {
  STILLA_BLOCK_TITLE,        /* text */
  STILLA_BLOCK_PURPOSE,      /* text */
  STILLA_BLOCK_LEAD,         /* text: the one main message */
  STILLA_BLOCK_NOTICE,       /* text: overdue for review, unofficial content */
  STILLA_BLOCK_KEY_POINTS,   /* title, items: "In short" */
  STILLA_BLOCK_HEADING,      /* text, heading_level 2 or 3, id */
  STILLA_BLOCK_PARAGRAPH,    /* text */
  STILLA_BLOCK_LIST,         /* items, tick */
  STILLA_BLOCK_STEPS,        /* items, numbered */
  STILLA_BLOCK_TABLE,        /* table */
  STILLA_BLOCK_CALLOUT,      /* level, title, children */
  STILLA_BLOCK_CHART,        /* chart */
  STILLA_BLOCK_QUESTION,     /* title = the question, children = the answer */
  STILLA_BLOCK_LABEL_READER, /* on screen the live reader, id = the form it starts with, nullable; children =
                                the worked table that paper and text show */
  STILLA_BLOCK_DOORS,        /* children: STILLA_BLOCK_DOOR */
  STILLA_BLOCK_DOOR,         /* id = "page:ID", "plan", "attack" or "handouts"; title; text */
  STILLA_BLOCK_VALUES,       /* items: what may matter to the reader, on screen to be weighed; children = the
                                table to tick that paper and text show */
  STILLA_BLOCK_LINES,        /* n_lines: room to write */
  STILLA_BLOCK_CARD,         /* children: two STILLA_BLOCK_CARD_SIDE; printed at the size of a bank card */
  STILLA_BLOCK_CARD_SIDE,    /* title; children: paragraphs, which always stand on the card, and lists with a
                                title, whose last items make room for the others; that is then said */
  STILLA_BLOCK_FOOT, /* items: dates, review status, edition, funding; the sources stand in the rendition */
} StillaBlockKind;

typedef struct {
  StillaBlockKind kind;
  char *id; /* anchor, nullable */
  char *
      language; /* nullable: that of the page; else the same whatever language the page is in, as citations */
  int heading_level;
  int n_lines;
  StillaLevel level;
  StillaText *title;    /* nullable */
  StillaText *text;     /* nullable */
  GPtrArray *items;     /* (element-type StillaText) (nullable) */
  gboolean tick;        /* lists: a box to tick before each item */
  GPtrArray *children;  /* (element-type StillaBlock) (nullable) */
  StillaTable *table;   /* nullable */
  StillaChart *chart;   /* nullable */
  StillaTable *as_rows; /* nullable: callouts and lists: all of it once more as rows of a table, for paper */
} StillaBlock;

StillaSpan *stilla_span_new (const char *text, StillaSpanStyle style);
void stilla_span_free (StillaSpan *self);

StillaText *stilla_text_new (void);
/** stilla_text_new_plain: Returns: (transfer full): a text of one plain span */
StillaText *stilla_text_new_plain (const char *words);
/** stilla_text_dup_string: Returns: (transfer full): the words alone, without marks for certainty or sources
 */
char *stilla_text_dup_string (const StillaText *self);
/** stilla_text_dup_spoken: Returns: (transfer full): the words as they are said aloud: "blank" for a line to
 * write on */
char *stilla_text_dup_spoken (const StillaText *self);
/** stilla_text_append: adds @words in one style; joins the last span when that has the same style and leads
 * nowhere */
void stilla_text_append (StillaText *self, const char *words, StillaSpanStyle style);
/** stilla_text_add_sources: adds the ids of @sources that @self does not name yet */
void stilla_text_add_sources (StillaText *self, const char *const *sources);
/** stilla_text_has_claim: Returns: whether @self has a certainty or sources */
gboolean stilla_text_has_claim (const StillaText *self);
/** stilla_text_same_claim: Returns: whether both have the same certainty and the same sources in order */
gboolean stilla_text_same_claim (const StillaText *a, const StillaText *b);
/** stilla_text_copy: Returns: (transfer full): a deep copy */
StillaText *stilla_text_copy (const StillaText *self);
void stilla_text_free (StillaText *self);

StillaTable *stilla_table_new (void);
/** stilla_table_add_row: Returns: (transfer none) (element-type StillaText): a new row, to be filled cell by
 * cell; @claim: (transfer full): certainty and sources of the row */
GPtrArray *stilla_table_add_row (StillaTable *self, StillaText *claim);
/** stilla_table_make_grid: Makes @self a table to write in. @widths: of its @n_columns columns, as parts of
 * their sum. Returns: (transfer none): to be filled with the heights of its rows */
StillaTableGrid *stilla_table_make_grid (StillaTable *self, const guint *widths, guint n_columns);
void stilla_table_free (StillaTable *self);
StillaChart *stilla_chart_new (StillaChartKind kind);
StillaChartItem *stilla_chart_item_new (const char *label);
void stilla_chart_item_free (StillaChartItem *self);
void stilla_chart_free (StillaChart *self);
StillaBlock *stilla_block_new (StillaBlockKind kind);
/** stilla_block_add_item: @item: (transfer full) */
void stilla_block_add_item (StillaBlock *self, StillaText *item);
/** stilla_block_add_child: @child: (transfer full) */
void stilla_block_add_child (StillaBlock *self, StillaBlock *child);
/** stilla_block_dup_mark: Returns: (transfer full): what stands before item @index: "•", "1." or a box to
 * tick */
char *stilla_block_dup_mark (const StillaBlock *self, guint index);
void stilla_block_free (StillaBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSpan, stilla_span_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaText, stilla_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaTable, stilla_table_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaChart, stilla_chart_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaBlock, stilla_block_free)

G_END_DECLS
