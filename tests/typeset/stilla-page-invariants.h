/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

/* What must hold for every handout, whatever is in it. Each fails the test with the page and the words. */

/** stilla_assert_pages: All of the below. */
void stilla_assert_pages (const StillaPageList *pages, const StillaFlow *flow);

void stilla_assert_inside_margins (const StillaPageList *pages);
void stilla_assert_no_overlap (const StillaPageList *pages);
/** stilla_assert_no_single_lines: two lines of a paragraph stay together on each side of a page break */
void stilla_assert_no_single_lines (const StillaPageList *pages);
/** stilla_assert_headings_lead: no heading is the last thing on a page */
void stilla_assert_headings_lead (const StillaPageList *pages);
/** stilla_assert_boxes_whole: a box goes over the page only when no page can hold it */
void stilla_assert_boxes_whole (const StillaPageList *pages);
/** stilla_assert_heads_repeated: a page never begins in the middle of a table without its head */
void stilla_assert_heads_repeated (const StillaPageList *pages);
/** stilla_assert_no_empty_pages: every page has words of the guide, or a picture */
void stilla_assert_no_empty_pages (const StillaPageList *pages);
/** stilla_assert_all_words: all words of @flow are on the pages, in its order */
void stilla_assert_all_words (const StillaPageList *pages, const StillaFlow *flow);
/** stilla_assert_lines_once: every line that was set is on one page, once; repeated heads of tables do not
 * count
 */
void stilla_assert_lines_once (const StillaPageList *pages);
/** stilla_assert_readable: letters stay on the paper, off each other, off rules and the edges of boxes; none
 * is left out, and a font has each of them */
void stilla_assert_readable (const StillaPageList *pages);
/** stilla_assert_words_whole: no word, and nothing else that belongs together, is on two lines when a line
 * can hold it */
void stilla_assert_words_whole (const StillaPageList *pages);
/** stilla_assert_furniture: every sheet has its number, how many there are, the edition and the review status
 */
void stilla_assert_furniture (const StillaPageList *pages, const StillaFlow *flow);
/** stilla_assert_same_pages: everything stands in the same places */
void stilla_assert_same_pages (const StillaPageList *a, const StillaPageList *b);
/** stilla_assert_no_lonely_ends: no page of the guide ends with two lines on a sheet of their own */
void stilla_assert_no_lonely_ends (const StillaPageList *pages);
/** stilla_assert_well_filled: no sheet but the last of a page of the guide is filled less than @least, a
 * share of its height */
void stilla_assert_well_filled (const StillaPageList *pages, double least);
