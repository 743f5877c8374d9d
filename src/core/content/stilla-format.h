/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/* The format of a bundle as one table (stilla-format-table.c) and what walks a tree along it. The guide for
 * authors is data/content/README.md; resources/schema/stilla-content.rng says the same to other tools. */

typedef enum {
  STILLA_VALUE_TEXT, /* any words */
  STILLA_VALUE_ID,
  STILLA_VALUE_IDS,     /* ids that a space parts, none twice */
  STILLA_VALUE_CHOICE,  /* one of the words in choices */
  STILLA_VALUE_CHOICES, /* some of the words in choices, none twice */
  STILLA_VALUE_INTEGER, /* 0 to 100,000 */
  STILLA_VALUE_DECIMAL, /* a point, at most three decimals */
  STILLA_VALUE_DATE,
  STILLA_VALUE_TIME,
  STILLA_VALUE_AGE,      /* 19-30, 51+, 0-6-months */
  STILLA_VALUE_DOOR,     /* page:ID, plan, attack, handouts */
  STILLA_VALUE_LANGUAGE, /* en, pt-BR */
} StillaValueKind;

typedef struct {
  const char *name;
  StillaValueKind kind;
  gboolean required;
  const char *choices;
} StillaFormatAttribute;

typedef enum {
  STILLA_HOLDS_ELEMENTS, /* only elements, or nothing when the rule has no parts */
  STILLA_HOLDS_PROSE,    /* words and inline elements, checked as prose */
  STILLA_HOLDS_WORDS,    /* words alone, checked as prose */
  STILLA_HOLDS_NAMES,    /* words alone, as they are printed elsewhere: citations, brand names */
} StillaFormatContent;

typedef struct _StillaFormatRule StillaFormatRule;

/* A run of children. The parts of a rule stand in their order; inside one part any order goes. */
typedef struct {
  const StillaFormatRule *const *rules; /* ends with NULL */
  guint minimum;
  guint maximum; /* 0: any number */
} StillaFormatPart;

struct _StillaFormatRule {
  const char *name;
  StillaFormatContent holds;
  const StillaFormatAttribute *attributes; /* ends with a NULL name; NULL: none */
  const StillaFormatPart *parts;           /* ends with NULL rules; NULL: none */
};

/** stilla_format_rule_for_root: Returns: (transfer none) (nullable): the rule of a file whose root is @name
 */
const StillaFormatRule *stilla_format_rule_for_root (const char *name);

/** stilla_format_rule_for_child: Returns: (transfer none) (nullable): what @rule says of its child called
 * @name
 */
const StillaFormatRule *stilla_format_rule_for_child (const StillaFormatRule *rule, const char *name);

/** stilla_format_knows: Returns: whether the format has an element called @name anywhere */
gboolean stilla_format_knows (const char *name);

/**
 * stilla_format_holds_words:
 * @name: an element
 *
 * Returns: whether white space between the children of @name is part of its words
 */
gboolean stilla_format_holds_words (const char *name);

/**
 * stilla_format_check:
 * @root: the tree of a file
 * @expected: what the file must begin with, "page"
 * @file: how findings call the file
 *
 * Reports everything in which the tree leaves the table. Fit for any tree, however wrong.
 */
void stilla_format_check (const StillaElement *root,
                          const char *expected,
                          const char *file,
                          StillaIssueList *issues);

/** stilla_format_check_rule: as above, along a table that is not the bundle's: @rule is that of the root */
void stilla_format_check_rule (const StillaElement *root,
                               const StillaFormatRule *rule,
                               const char *file,
                               StillaIssueList *issues);

G_END_DECLS
