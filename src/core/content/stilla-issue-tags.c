/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-issue-tags.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define E STILLA_ISSUE_ERROR
#define W STILLA_ISSUE_WARNING

/* Sorted by tag; a test keeps it so. */
static const StillaIssueTag tags[] = {
  { "anchor-unknown", E, N_ ("A link points at a place that the page does not have") },
  { "attribute-missing", E, N_ ("A required attribute is left out") },
  { "attribute-pair", E, N_ ("Two attributes only make sense together") },
  { "attribute-unknown", E, N_ ("An attribute is not part of the format") },
  { "cdata", E, N_ ("The file uses a CDATA section") },
  { "certainty", E, N_ ("How sure a claim sounds does not fit how its sources were read") },
  { "chart-items", E, N_ ("A chart has too few, too many or wrong items") },
  { "chart-range", E, N_ ("A chart value does not fit its scale") },
  { "child-count", E, N_ ("An element has too few or too many of a part") },
  { "child-missing", E, N_ ("A required part is left out") },
  { "child-order", E, N_ ("The parts of an element are in the wrong order") },
  { "comment-in-text", E, N_ ("A comment stands between words") },
  { "condition-unknown", E, N_ ("A condition is not in the list of conditions") },
  { "date-order", E, N_ ("Two dates are in the wrong order") },
  { "doctype", E, N_ ("The file has a document type declaration") },
  { "dose-unknown", E, N_ ("A dose is not in the list of doses") },
  { "element-empty", E, N_ ("An element that must hold words is empty") },
  { "element-not-allowed", E, N_ ("An element stands where it may not") },
  { "element-unknown", E, N_ ("An element is not part of the format") },
  { "file-missing", E, N_ ("A file of the bundle is missing") },
  { "file-stray", E, N_ ("The folder holds a file that the contents do not name") },
  { "file-too-big", E, N_ ("A file is larger than the program reads") },
  { "file-type", E, N_ ("Something that is not a plain file stands where a file should be") },
  { "file-unreadable", E, N_ ("A file cannot be read") },
  { "form-unknown", E, N_ ("A form of magnesium is not in the list of forms") },
  { "formula", E, N_ ("The chemical formula of a form cannot be read or does not fit") },
  { "gap", E, N_ ("The gap between magnesium and a medicine does not make sense") },
  { "id-duplicate", E, N_ ("An id is used twice") },
  { "limit-missing", E, N_ ("A region has no limit for adults") },
  { "limit-unknown", E, N_ ("No limit is given for that region and group") },
  { "molar-mass", E, N_ ("The molar mass does not fit the formula") },
  { "namespace", E, N_ ("The file uses XML namespaces") },
  { "nesting", E, N_ ("Elements are nested too deeply") },
  { "node-limit", E, N_ ("The file holds too many elements") },
  { "not-utf8", E, N_ ("The file is not UTF-8 text") },
  { "not-well-formed", E, N_ ("The file is not well-formed XML") },
  { "page-id", E, N_ ("The id of a page is not its file name") },
  { "page-unknown", E, N_ ("A page is not in the contents") },
  { "plain-grade", E, N_ ("A page is too hard to read") },
  { "plain-head", E, N_ ("The head of a column has too many words") },
  { "plain-list", E, N_ ("A list is too long") },
  { "plain-paragraph", E, N_ ("A paragraph has too many sentences") },
  { "plain-sales", E, N_ ("A word that sells stands in the text") },
  { "plain-sentence", E, N_ ("A sentence has too many words") },
  { "plain-term", E, N_ ("A page does not explain a medical word") },
  { "plain-word", E, N_ ("There is a plainer word") },
  { "po-duplicate", E, N_ ("A translation file holds one text twice") },
  { "po-header", E, N_ ("The first entry of a translation file does not say what is needed") },
  { "po-plural", E, N_ ("A translation file holds plural forms, which the guide does not use") },
  { "po-syntax", E, N_ ("A translation file cannot be read") },
  { "processing-instruction", E, N_ ("The file holds a processing instruction") },
  { "prose-abbreviation", E, N_ ("An abbreviation that can be misread stands in the text") },
  { "prose-character", E, N_ ("A character that does not belong in prose stands in the text") },
  { "prose-digit", E, N_ ("A number is typed into the text") },
  { "prose-fact", E, N_ ("A paragraph without a source carries an amount") },
  { "prose-joined", E, N_ ("A name and an amount run together") },
  { "prose-negation", E, N_ ("In a warning, the word that turns the sentence round is not marked") },
  { "prose-unit", E, N_ ("A unit is typed into the text") },
  { "question", E, N_ ("A condition is asked about twice, not at all, or needlessly") },
  { "range", E, N_ ("A range does not rise") },
  { "region-unknown", E, N_ ("A region is not in the list of regions") },
  { "root", E, N_ ("The outermost element of a file is not the right one") },
  { "row-cells", E, N_ ("A row of a table has too few or too many cells") },
  { "rule-id", E, N_ ("The id of a rule does not follow the pattern") },
  { "source-unknown", E, N_ ("A source is not in the list of sources") },
  { "source-unread", E, N_ ("A claim rests only on sources that nobody read, but sounds sure") },
  { "table-columns", E, N_ ("A table has too many columns") },
  { "term-unknown", E, N_ ("A word is not in the glossary") },
  { "text-limit", E, N_ ("A piece of text is too long") },
  { "text-not-allowed", E, N_ ("Words stand where only elements may") },
  { "too-many", E, N_ ("There are too many findings to list") },
  { "translation-added", E, N_ ("A translation holds a link, a mark or an amount that the English has not") },
  { "translation-changed", W, N_ ("The English text has changed since it was translated") },
  { "translation-character", E, N_ ("A character that does not belong in prose stands in a translation") },
  { "translation-element", E, N_ ("A translation holds an element where the format has none") },
  { "translation-malformed", E, N_ ("The tags of a translation are not well formed") },
  { "translation-markup", W, N_ ("A translation lacks a mark of the English") },
  { "translation-negation", E,
    N_ ("A translation lacks the mark on the word that turns the sentence round") },
  { "translation-number", E, N_ ("A number that the English has not is typed into a translation") },
  { "translation-number-missing", W, N_ ("A translation lacks a number of the English") },
  { "translation-obsolete", W, N_ ("A translation is for a text that the guide no longer has") },
  { "translation-placeholder", E, N_ ("A translation lacks an amount of the English or repeats it") },
  { "translation-safety-markup", E, N_ ("The translation of a warning lacks a mark of the English") },
  { "translation-safety-number-missing", E,
    N_ ("The translation of a warning lacks a number of the English") },
  { "translation-safety-space", E, N_ ("The translation of a warning begins or ends with a space") },
  { "translation-same", W, N_ ("A translation is the same as the English") },
  { "translation-space", W, N_ ("A translation begins or ends with a space") },
  { "translation-unit", E, N_ ("A unit is typed behind an amount in a translation") },
  { "use-unknown", E, N_ ("A list asks for medicines that no rule has") },
  { "value", E, N_ ("The value of an attribute is not allowed") },
};

const StillaIssueTag *
stilla_issue_tags (guint *count)
{
  *count = G_N_ELEMENTS (tags);
  return tags;
}

static int
compare_tag (const void *key, const void *row)
{
  return strcmp (key, ((const StillaIssueTag *) row)->tag);
}

const StillaIssueTag *
stilla_issue_tag_find (const char *tag)
{
  return bsearch (tag, tags, G_N_ELEMENTS (tags), sizeof *tags, compare_tag);
}

const char *
stilla_issue_tag_explain (const char *tag)
{
  const StillaIssueTag *row = stilla_issue_tag_find (tag);

  return row != NULL ? _ (row->explanation) : "";
}
