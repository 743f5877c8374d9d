/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-po.h"
#include "core/content/stilla-segment.h"

G_BEGIN_DECLS

/* Whether a translation may stand in for the English. A text with an error is never shown: the reader gets
 * the English instead. */

/* Where a translation stands and what it is in. */
typedef struct {
  const char *file;
  int line;
  const char *language; /* BCP 47: decides how numbers are written */
} StillaTranslationPlace;

typedef struct {
  guint translated; /* without an error, neither empty nor fuzzy */
  guint total;
  guint safety_translated;
  guint safety_total;
} StillaCoverage;

/**
 * stilla_translation_read:
 * @segment: the English
 * @words: its translation
 * @issues: takes one finding for each thing that is wrong
 *
 * Parses the translation with the bundle's own reader and compares what must not change: the same elements
 * with the same attributes in any order, no number or unit of its own.
 *
 * Returns: (transfer full) (nullable): a tree that may be shown instead of the English: <p> with the inline
 * content; %NULL when there is an error
 */
StillaElement *stilla_translation_read (const StillaSegmentList *segments,
                                        const StillaSegment *segment,
                                        const char *words,
                                        const StillaTranslationPlace *place,
                                        StillaIssueList *issues);

/**
 * stilla_translation_check:
 * @file: how findings call @po
 * @coverage: (out) (optional): how much of the bundle the file translates
 *
 * Checks every entry that is translated. What is empty, fuzzy or left out is not a finding.
 */
void stilla_translation_check (const StillaSegmentList *segments,
                               const StillaPo *po,
                               const char *file,
                               StillaIssueList *issues,
                               StillaCoverage *coverage);

G_END_DECLS
