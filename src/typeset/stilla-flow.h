/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "typeset/stilla-citations.h"
#include "typeset/stilla-letterhead.h"
#include "typeset/stilla-role.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_FLOW_SHEET, /* what follows starts on a new sheet; words: the title in its header */
  STILLA_FLOW_PARAGRAPH,
  STILLA_FLOW_LIST,     /* children: STILLA_FLOW_ITEM */
  STILLA_FLOW_ITEM,     /* marker, text */
  STILLA_FLOW_TABLE,    /* table */
  STILLA_FLOW_BOX,      /* level, children: framed, kept whole when it fits a sheet */
  STILLA_FLOW_GROUP,    /* children: kept whole when they fit a sheet */
  STILLA_FLOW_CHART,    /* chart: the picture alone */
  STILLA_FLOW_RULES,    /* count of lines to write on */
  STILLA_FLOW_CARD,     /* block: a card for the wallet, at its real size */
  STILLA_FLOW_CONTENTS, /* children: STILLA_FLOW_ENTRY */
  STILLA_FLOW_ENTRY,    /* text, destination: the number of its sheet stands after the words */
  STILLA_FLOW_PAIR,     /* two children, side by side: the same in two languages; in lists two items */
} StillaFlowKind;

#define STILLA_FLOW_SIGNS \
  "signs" /* the anchor of the box that every sheet points to: signs of an emergency */

#define STILLA_FLOW_SOURCES "source-1" /* the anchor of the first of the sources */

/* One part of a handout. What it borrows belongs to the flow or to the renditions it holds. */
typedef struct {
  StillaFlowKind kind;
  StillaRole role;
  char *language;         /* nullable: that of what is around it; BCP 47 */
  char *prefix;           /* nullable: bold words before the text */
  const StillaText *text; /* nullable */
  const StillaText
      *claim;        /* nullable: whose certainty and sources are shown when they are not those of the text */
  char *marker;      /* items: "•", "1.", a box to tick */
  char *anchor;      /* nullable: where links inside the handout lead */
  char *destination; /* entries: the anchor of what they name */
  char *words;       /* sheets: the title; also the outline's words */
  StillaLevel level; /* boxes and tables: NONE has no symbol */
  const StillaBlock *block; /* nullable: boxes and cards: what they are made from */
  const StillaTable *table;
  const StillaChart *chart;
  int count;
  gboolean may_move;       /* boxes: added to the pages, so it may stand further up */
  gboolean keep_with_next; /* all its lines: a heading */
  gboolean leads;          /* its last lines stay with what follows: words before a list or a table */
  gboolean is_back;    /* after the pages of the handout: no sheet of it bears the title of the last one */
  GPtrArray *children; /* (element-type StillaFlowItem) (nullable) */
} StillaFlowItem;

StillaFlowItem *stilla_flow_item_new (StillaFlowKind kind, StillaRole role, const StillaText *text);
void stilla_flow_item_free (StillaFlowItem *self);
/** stilla_flow_item_add: Returns: (transfer none): @child, which belongs to @self from now on */
StillaFlowItem *stilla_flow_item_add (StillaFlowItem *self, StillaFlowItem *child);

typedef struct _StillaFlow StillaFlow;

/* A whole handout before it is broken into pages: the parts in reading order and what stands on every sheet.
 */
struct _StillaFlow {
  char *language;               /* BCP 47 */
  char *title;                  /* of the document */
  char *guide;                  /* header: the title of the guide */
  char *edition;                /* footer: "Edition 1, 20 November 2026" */
  char *review_status;          /* footer */
  char *mark;                   /* nullable, header: "Unofficial content" */
  char *stamp;                  /* nullable: printed across each page: "Draft" */
  StillaLetterhead *letterhead; /* nullable, owned */
  GPtrArray *items;             /* (element-type StillaFlowItem) */
  StillaCitations *citations;
  GPtrArray *owned;   /* (element-type StillaBlock): made for this handout */
  GPtrArray *texts;   /* (element-type StillaText): made for this handout */
  GPtrArray *source;  /* what the borrowed parts belong to */
  StillaFlow *second; /* nullable: what is left of the handout that gave the second of each pair */
  gatomicrefcount references;
};

/** stilla_flow_new: @source: (transfer full) (nullable): kept as long as the flow lives */
StillaFlow *stilla_flow_new (const char *language, GPtrArray *source);
StillaFlow *stilla_flow_ref (StillaFlow *self);
void stilla_flow_unref (StillaFlow *self);
/** stilla_flow_take_letterhead: @letterhead: (transfer full) (nullable): for the first sheet; one with
 * nothing to show is none */
void stilla_flow_take_letterhead (StillaFlow *self, StillaLetterhead *letterhead);
/** stilla_flow_dup_guide: Returns: (transfer full): the title of the guide for the header, after the mark */
char *stilla_flow_dup_guide (const StillaFlow *self);
/** stilla_flow_add: Returns: (transfer none): @item, which belongs to @self from now on */
StillaFlowItem *stilla_flow_add (StillaFlow *self, StillaFlowItem *item);
/** stilla_flow_move_signs: Puts the box with the signs of an emergency before the heading that comes before
 * it. Returns: (nullable) (transfer full): the parts in the order they had, %NULL when there is no such place
 */
GPtrArray *stilla_flow_move_signs (StillaFlow *self);
/** stilla_flow_hold_signs: From now on that box stays where it is: the same handout set once more is the
 * same.
 */
void stilla_flow_hold_signs (StillaFlow *self);
/** stilla_flow_take_items: @items: (transfer full): the same parts in another order */
void stilla_flow_take_items (StillaFlow *self, GPtrArray *items);
/** stilla_flow_own_text: Returns: (transfer none): a text of plain @words that lives as long as @self */
const StillaText *stilla_flow_own_text (StillaFlow *self, const char *words);
/** stilla_flow_take_text: Returns: (transfer none): @text, which belongs to @self from now on */
const StillaText *stilla_flow_take_text (StillaFlow *self, StillaText *text);
/** stilla_flow_own_block: Returns: (transfer none): @block, which belongs to @self from now on */
const StillaBlock *stilla_flow_own_block (StillaFlow *self, StillaBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaFlow, stilla_flow_unref)

G_END_DECLS
