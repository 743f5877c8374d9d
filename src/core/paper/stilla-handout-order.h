/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_PAPER_A4,
  STILLA_PAPER_LETTER,
  STILLA_PAPER_A5,
} StillaPaper;

/** stilla_paper_from_string: @word: "a4", "letter" or "a5". Returns: FALSE for any other word */
gboolean stilla_paper_from_string (const char *word, StillaPaper *out);
/** stilla_paper_to_string: Returns: (transfer none): the word in files */
const char *stilla_paper_to_string (StillaPaper paper);

/* What a handout can be made of. */
typedef enum {
  STILLA_HANDOUT_PAGE,        /* a page of the guide */
  STILLA_HANDOUT_PLAN,        /* products, doses, findings, who advised */
  STILLA_HANDOUT_WEEK,        /* the doses of a week, with boxes to tick */
  STILLA_HANDOUT_CHECKS,      /* the result of "Before you start" */
  STILLA_HANDOUT_DIFFERENCE,  /* what changed between two versions of the plan */
  STILLA_HANDOUT_DIARY,       /* a headache diary on one sheet */
  STILLA_HANDOUT_DIARY_MONTH, /* a month of it, a line a day */
  STILLA_HANDOUT_QUESTIONS,   /* questions for a clinician, with room to write */
  STILLA_HANDOUT_WALLET_CARD,
} StillaHandoutPartKind;

typedef struct {
  StillaHandoutPartKind kind;
  char *page_id; /* pages of the guide, else NULL */
} StillaHandoutPart;

/**
 * stilla_handout_part_from_string:
 * @words: the id of a page of the guide, or "sheet:plan", "sheet:week", "sheet:checks", "sheet:difference",
 *   "sheet:diary", "sheet:diary-month", "sheet:questions" or "sheet:wallet-card"
 *
 * Returns: (transfer full) (nullable): the part, %NULL for any other word; whether there is such a page is
 * not looked up
 */
StillaHandoutPart *stilla_handout_part_from_string (const char *words);
/** stilla_handout_part_to_string: Returns: (transfer full): what stilla_handout_part_from_string() reads */
char *stilla_handout_part_to_string (const StillaHandoutPart *self);
/** stilla_handout_part_kind_label: Returns: (transfer none): what the reader calls it: "Headache diary" */
const char *stilla_handout_part_kind_label (StillaHandoutPartKind kind);
/** stilla_handout_part_needs_plan: Returns: whether it can only be made from what somebody wrote down */
gboolean stilla_handout_part_needs_plan (const StillaHandoutPart *self);
gboolean stilla_handout_part_equal (const StillaHandoutPart *a, const StillaHandoutPart *b);
void stilla_handout_part_free (StillaHandoutPart *self);

/* A handout as somebody asks for it. A plain value: an edit is a copy. */
typedef struct {
  GPtrArray *parts;      /* (element-type StillaHandoutPart), in order */
  char *language;        /* (nullable): BCP 47; NULL: that of the guide */
  char *second_language; /* (nullable): beside the first */
  char *region;          /* (nullable): of doses.xml; NULL: the lowest limit counts */
  StillaPaper paper;
  gboolean large;  /* large print */
  gboolean two_up; /* two pages on each sheet */
  char *patient;   /* (nullable): as typed; never stored */
  char *date;      /* (nullable): as typed; never stored */
} StillaHandoutOrder;

StillaHandoutOrder *stilla_handout_order_new (void);
StillaHandoutOrder *stilla_handout_order_copy (const StillaHandoutOrder *self);
/** stilla_handout_order_add: Returns: FALSE when @words name no kind of part */
gboolean stilla_handout_order_add (StillaHandoutOrder *self, const char *words);
/** stilla_handout_order_find: Returns: where @part stands, or -1 */
int stilla_handout_order_find (const StillaHandoutOrder *self, const StillaHandoutPart *part);
/** stilla_handout_order_needs_plan: Returns: whether a part of it can only be made from a plan */
gboolean stilla_handout_order_needs_plan (const StillaHandoutOrder *self);
gboolean stilla_handout_order_equal (const StillaHandoutOrder *a, const StillaHandoutOrder *b);
void stilla_handout_order_free (StillaHandoutOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutPart, stilla_handout_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutOrder, stilla_handout_order_free)

G_END_DECLS
