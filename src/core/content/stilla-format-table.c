/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-format.h"

#include <string.h>

/* Every element and attribute of a bundle. A name may stand in several rules: `title` of a page and of a
 * chart, `dose` in doses.xml and `dose` in a sentence; the parent says which one is meant. */

#define NEEDED TRUE
#define CERTAINTIES "high moderate low very-low guideline unconfirmed"
#define LEVELS "stop ask-first take-care good-to-know"
#define MASSES "mg g mcg"
#define UNITS "mg g mcg mmol meq ml percent second minute hour day week month year"
#define GROUPS "age-1-3 age-4-8 age-9-13 age-14-18 adult pregnant breastfeeding"
#define SUMS "sum-over-limit sum-over-studies several-products"
#define USES "infection virus heart hormones minerals specialist nerves stomach hospital other"
#define GAPS \
  { "after-magnesium", STILLA_VALUE_INTEGER }, { "after-medicine", STILLA_VALUE_INTEGER }, \
      { "shortest-after-magnesium", STILLA_VALUE_INTEGER }, \
  { \
    "shortest-after-medicine", STILLA_VALUE_INTEGER \
  }
#define END \
  { \
    NULL \
  }

typedef const StillaFormatAttribute Attributes[];
typedef const StillaFormatRule *const Rules[];
typedef const StillaFormatPart Parts[];

static Attributes a_format = { { "format", STILLA_VALUE_CHOICE, NEEDED, "1" }, END };
static Attributes a_id = { { "id", STILLA_VALUE_ID }, END };
static Attributes a_needed_id = { { "id", STILLA_VALUE_ID, NEEDED }, END };
static Attributes a_claim = { { "id", STILLA_VALUE_ID },
                              { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                              { "sources", STILLA_VALUE_IDS, NEEDED },
                              END };
static Attributes a_fact = { { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                             { "sources", STILLA_VALUE_IDS, NEEDED },
                             END };
static Attributes a_maybe_fact
    = { { "certainty", STILLA_VALUE_CHOICE, FALSE, CERTAINTIES }, { "sources", STILLA_VALUE_IDS }, END };
static Attributes a_ref = { { "ref", STILLA_VALUE_ID, NEEDED }, END };

/* Inline. */
static Attributes a_link = { { "page", STILLA_VALUE_ID, NEEDED }, { "anchor", STILLA_VALUE_ID }, END };
static Attributes a_cite = { { "source", STILLA_VALUE_ID, NEEDED }, END };
static Attributes a_number
    = { { "value", STILLA_VALUE_DECIMAL, NEEDED }, { "to", STILLA_VALUE_DECIMAL }, END };
static Attributes a_quantity = { { "value", STILLA_VALUE_DECIMAL, NEEDED },
                                 { "to", STILLA_VALUE_DECIMAL },
                                 { "unit", STILLA_VALUE_CHOICE, NEEDED, UNITS },
                                 { "of", STILLA_VALUE_CHOICE, FALSE, "elemental compound label other" },
                                 { "form", STILLA_VALUE_CHOICE, FALSE, "long" },
                                 { "per", STILLA_VALUE_CHOICE, FALSE, "minute hour day week month" },
                                 END };
static Attributes a_time = { { "value", STILLA_VALUE_TIME, NEEDED }, { "to", STILLA_VALUE_TIME }, END };
static Attributes a_elemental = { { "form", STILLA_VALUE_ID, NEEDED },
                                  { "value", STILLA_VALUE_DECIMAL, NEEDED },
                                  { "unit", STILLA_VALUE_CHOICE, NEEDED, MASSES },
                                  END };
static Attributes a_share = { { "form", STILLA_VALUE_ID, NEEDED }, END };
static Attributes a_shown_limit
    = { { "group", STILLA_VALUE_CHOICE, NEEDED, GROUPS }, { "region", STILLA_VALUE_ID }, END };

static const StillaFormatRule r_em, r_strong, r_neg, r_term, r_link;
static const StillaFormatRule r_cite = { "cite", STILLA_HOLDS_ELEMENTS, a_cite };
static const StillaFormatRule r_number = { "number", STILLA_HOLDS_ELEMENTS, a_number };
static const StillaFormatRule r_quantity = { "quantity", STILLA_HOLDS_ELEMENTS, a_quantity };
static const StillaFormatRule r_blank = { "blank", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_time = { "time", STILLA_HOLDS_ELEMENTS, a_time };
static const StillaFormatRule r_elemental = { "elemental", STILLA_HOLDS_ELEMENTS, a_elemental };
static const StillaFormatRule r_share = { "share", STILLA_HOLDS_ELEMENTS, a_share };
static const StillaFormatRule r_shown_dose = { "dose", STILLA_HOLDS_ELEMENTS, a_ref };
static const StillaFormatRule r_shown_limit = { "limit", STILLA_HOLDS_ELEMENTS, a_shown_limit };
static Rules inline_all
    = { &r_quantity, &r_term,      &r_neg,        &r_number,      &r_link,  &r_strong, &r_cite, &r_em,
        &r_time,     &r_elemental, &r_shown_dose, &r_shown_limit, &r_share, &r_blank,  NULL };
/* Inside a link or a word of the glossary there is no other one. */
static Rules inline_plain
    = { &r_neg,       &r_em,         &r_strong,      &r_quantity, &r_number, &r_cite, &r_time,
        &r_elemental, &r_shown_dose, &r_shown_limit, &r_share,    &r_blank,  NULL };
static Parts p_inline = { { inline_all }, END };
static Parts p_inline_plain = { { inline_plain }, END };
static const StillaFormatRule r_em = { "em", STILLA_HOLDS_PROSE, NULL, p_inline };
static const StillaFormatRule r_strong = { "strong", STILLA_HOLDS_PROSE, NULL, p_inline };
static const StillaFormatRule r_neg = { "neg", STILLA_HOLDS_PROSE, NULL, p_inline };
static const StillaFormatRule r_term = { "term", STILLA_HOLDS_PROSE, a_ref, p_inline_plain };
static const StillaFormatRule r_link = { "link", STILLA_HOLDS_PROSE, a_link, p_inline_plain };

/* Words with nothing special about them. */
#define PROSE(name) \
  { \
    name, STILLA_HOLDS_PROSE, NULL, p_inline \
  }
#define WORDS(name) \
  { \
    name, STILLA_HOLDS_WORDS \
  }
static const StillaFormatRule r_title = PROSE ("title");
static const StillaFormatRule r_plain_title = WORDS ("title");
static const StillaFormatRule r_text = PROSE ("text");
static const StillaFormatRule r_caption = PROSE ("caption");
static const StillaFormatRule r_meaning = PROSE ("meaning");
static const StillaFormatRule r_alternative = PROSE ("alternative");
static const StillaFormatRule r_question = PROSE ("question");
static const StillaFormatRule r_cell = PROSE ("cell");
static const StillaFormatRule r_synonyms = { "synonyms", STILLA_HOLDS_NAMES };
static Rules just_title = { &r_title, NULL };
static Rules just_caption = { &r_caption, NULL };
static Rules just_meaning = { &r_meaning, NULL };
static Rules just_question = { &r_question, NULL };
static Rules just_cell = { &r_cell, NULL };
static Rules just_synonyms = { &r_synonyms, NULL };

/* Blocks. */
static const StillaFormatRule r_callout, r_qa, r_subsection;
static const StillaFormatRule r_p = { "p", STILLA_HOLDS_PROSE, a_id, p_inline };
static const StillaFormatRule r_claim = { "claim", STILLA_HOLDS_PROSE, a_claim, p_inline };

static const StillaFormatRule r_item = { "item", STILLA_HOLDS_PROSE, a_maybe_fact, p_inline };
static Rules just_item = { &r_item, NULL };
static Parts p_list = { { just_item, 1 }, END };
static Attributes a_list = { { "id", STILLA_VALUE_ID }, { "tick", STILLA_VALUE_CHOICE, FALSE, "yes" }, END };
static const StillaFormatRule r_list = { "list", STILLA_HOLDS_ELEMENTS, a_list, p_list };
static const StillaFormatRule r_step = { "step", STILLA_HOLDS_PROSE, a_maybe_fact, p_inline };
static Rules just_step = { &r_step, NULL };
static Parts p_steps = { { just_step, 1 }, END };
static const StillaFormatRule r_steps = { "steps", STILLA_HOLDS_ELEMENTS, a_id, p_steps };

static Parts p_cells = { { just_cell, 1 }, END };
static const StillaFormatRule r_head = { "head", STILLA_HOLDS_ELEMENTS, NULL, p_cells };
static const StillaFormatRule r_row = { "row", STILLA_HOLDS_ELEMENTS, a_maybe_fact, p_cells };
static Rules just_head = { &r_head, NULL };
static Rules just_row = { &r_row, NULL };
static Parts p_table = { { just_caption, 0, 1 }, { just_head, 1, 1 }, { just_row, 1 }, END };
static Attributes a_table = { { "id", STILLA_VALUE_ID }, { "wide", STILLA_VALUE_CHOICE, FALSE, "yes" }, END };
static const StillaFormatRule r_table = { "table", STILLA_HOLDS_ELEMENTS, a_table, p_table };

/* The figure check sees to it that an item has one measure: its own, or that of the fact it points at. */
static Attributes a_bar = { { "label", STILLA_VALUE_TEXT, NEEDED },
                            { "value", STILLA_VALUE_DECIMAL },
                            { "share", STILLA_VALUE_ID },
                            { "about", STILLA_VALUE_CHOICE, FALSE, "yes" },
                            { "main", STILLA_VALUE_CHOICE, FALSE, "yes" },
                            END };
static Attributes a_array
    = { { "label", STILLA_VALUE_TEXT, NEEDED },        { "count", STILLA_VALUE_INTEGER, NEEDED },
        { "of", STILLA_VALUE_INTEGER, NEEDED },        { "about", STILLA_VALUE_CHOICE, FALSE, "yes" },
        { "main", STILLA_VALUE_CHOICE, FALSE, "yes" }, END };
static Attributes a_range = { { "label", STILLA_VALUE_TEXT, NEEDED },
                              { "from", STILLA_VALUE_DECIMAL },
                              { "to", STILLA_VALUE_DECIMAL },
                              { "dose", STILLA_VALUE_ID },
                              { "about", STILLA_VALUE_CHOICE, FALSE, "yes" },
                              { "main", STILLA_VALUE_CHOICE, FALSE, "yes" },
                              END };
static Attributes a_mark = { { "label", STILLA_VALUE_TEXT, NEEDED },
                             { "value", STILLA_VALUE_DECIMAL },
                             { "limit", STILLA_VALUE_ID },
                             { "dose", STILLA_VALUE_ID },
                             END };
static Attributes a_box = { { "label", STILLA_VALUE_TEXT, NEEDED },
                            { "note", STILLA_VALUE_TEXT },
                            { "main", STILLA_VALUE_CHOICE, FALSE, "yes" },
                            END };
static Attributes a_gap = { { "label", STILLA_VALUE_TEXT, NEEDED },
                            { "fewer", STILLA_VALUE_INTEGER },
                            { "more", STILLA_VALUE_INTEGER },
                            { "from-fewer", STILLA_VALUE_INTEGER },
                            { "from-more", STILLA_VALUE_INTEGER },
                            { "to-fewer", STILLA_VALUE_INTEGER },
                            { "to-more", STILLA_VALUE_INTEGER },
                            { "of", STILLA_VALUE_INTEGER, NEEDED },
                            { "main", STILLA_VALUE_CHOICE, FALSE, "yes" },
                            END };
static Attributes a_chart
    = { { "certainty", STILLA_VALUE_CHOICE, FALSE, CERTAINTIES },
        { "sources", STILLA_VALUE_IDS },
        { "id", STILLA_VALUE_ID },
        { "kind", STILLA_VALUE_CHOICE, NEEDED, "bars icon-array range-bar path parts gap" },
        { "unit", STILLA_VALUE_TEXT },
        { "maximum", STILLA_VALUE_DECIMAL },
        END };
static const StillaFormatRule r_bar = { "bar", STILLA_HOLDS_ELEMENTS, a_bar };
static const StillaFormatRule r_array = { "array", STILLA_HOLDS_ELEMENTS, a_array };
static const StillaFormatRule r_range = { "range", STILLA_HOLDS_ELEMENTS, a_range };
static const StillaFormatRule r_mark = { "mark", STILLA_HOLDS_ELEMENTS, a_mark };
static const StillaFormatRule r_box = { "box", STILLA_HOLDS_ELEMENTS, a_box };
static const StillaFormatRule r_gap = { "gap", STILLA_HOLDS_ELEMENTS, a_gap };
static Rules chart_items = { &r_bar, &r_array, &r_range, &r_mark, &r_box, &r_gap, NULL };
static Rules just_alternative = { &r_alternative, NULL };
static Parts p_chart = { { just_title, 1, 1 },   { chart_items, 1, 5 },      { just_caption, 0, 1 },
                         { just_meaning, 1, 1 }, { just_alternative, 1, 1 }, END };
static const StillaFormatRule r_chart = { "chart", STILLA_HOLDS_ELEMENTS, a_chart, p_chart };

static Attributes a_door = { { "to", STILLA_VALUE_DOOR, NEEDED }, END };
static Rules just_text = { &r_text, NULL };
static Parts p_door = { { just_title, 1, 1 }, { just_text, 1, 1 }, END };
static const StillaFormatRule r_door = { "door", STILLA_HOLDS_ELEMENTS, a_door, p_door };
static Rules just_door = { &r_door, NULL };
static Parts p_doors = { { just_door, 1 }, END };
static const StillaFormatRule r_doors = { "doors", STILLA_HOLDS_ELEMENTS, a_id, p_doors };

/* As many as one can weigh at once. */
static const StillaFormatRule r_value = { "value", STILLA_HOLDS_PROSE, NULL, p_inline };
static Rules just_value = { &r_value, NULL };
static Parts p_values = { { just_value, 3, 6 }, END };
static const StillaFormatRule r_values = { "values", STILLA_HOLDS_ELEMENTS, a_id, p_values };

/* Blocks that the program writes. */
static Attributes a_condition_list = { { "route", STILLA_VALUE_CHOICE, NEEDED, "oral vein" },
                                       { "level", STILLA_VALUE_CHOICE, FALSE, LEVELS },
                                       END };
static Attributes a_interaction_list = { { "kind", STILLA_VALUE_CHOICE, NEEDED, "absorption effect" },
                                         { "level", STILLA_VALUE_CHOICE, FALSE, LEVELS },
                                         { "use", STILLA_VALUE_CHOICE, FALSE, USES },
                                         END };
static Attributes a_red_flags = { { "urgency", STILLA_VALUE_CHOICE, FALSE, "emergency urgent" }, END };
static Attributes a_label_reader = { { "form", STILLA_VALUE_ID, FALSE }, END };
static const StillaFormatRule r_label_reader = { "label-reader", STILLA_HOLDS_ELEMENTS, a_label_reader };
static const StillaFormatRule r_form_table = { "form-table", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_limit_table = { "limit-table", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_intake_table = { "intake-table", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_source_list = { "source-list", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_glossary_list = { "glossary-list", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_bundle_facts = { "bundle-facts", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_condition_list
    = { "condition-list", STILLA_HOLDS_ELEMENTS, a_condition_list };
static const StillaFormatRule r_interaction_list
    = { "interaction-list", STILLA_HOLDS_ELEMENTS, a_interaction_list };
static const StillaFormatRule r_medicine_index = { "medicine-index", STILLA_HOLDS_ELEMENTS };
static const StillaFormatRule r_red_flags = { "red-flags", STILLA_HOLDS_ELEMENTS, a_red_flags };

#define SIMPLE_BLOCKS \
  &r_claim, &r_p, &r_list, &r_steps, &r_qa, &r_doors, &r_values, &r_label_reader, &r_form_table, \
      &r_limit_table, &r_intake_table, &r_condition_list, &r_interaction_list, &r_medicine_index, \
      &r_red_flags, &r_source_list, &r_glossary_list, &r_bundle_facts
static Rules simple_blocks = { SIMPLE_BLOCKS, NULL };
static Rules all_blocks = { SIMPLE_BLOCKS, &r_callout, &r_table, &r_chart, NULL };
static Rules section_blocks = { SIMPLE_BLOCKS, &r_callout, &r_table, &r_chart, &r_subsection, NULL };

static Attributes a_callout
    = { { "id", STILLA_VALUE_ID }, { "level", STILLA_VALUE_CHOICE, NEEDED, LEVELS }, END };
static Parts p_callout = { { just_title, 0, 1 }, { simple_blocks, 1 }, END };
static const StillaFormatRule r_callout = { "callout", STILLA_HOLDS_ELEMENTS, a_callout, p_callout };
static Parts p_answer = { { all_blocks, 1 }, END };
static const StillaFormatRule r_answer = { "answer", STILLA_HOLDS_ELEMENTS, NULL, p_answer };
static Rules just_answer = { &r_answer, NULL };
static Parts p_qa = { { just_question, 1, 1 }, { just_answer, 1, 1 }, END };
static const StillaFormatRule r_qa = { "qa", STILLA_HOLDS_ELEMENTS, a_id, p_qa };
static Parts p_subsection = { { just_title, 1, 1 }, { all_blocks, 1 }, END };
static const StillaFormatRule r_subsection
    = { "subsection", STILLA_HOLDS_ELEMENTS, a_needed_id, p_subsection };

/* A page. */
static const StillaFormatRule r_purpose = PROSE ("purpose");
static const StillaFormatRule r_main_message = PROSE ("main-message");
static const StillaFormatRule r_point = { "point", STILLA_HOLDS_PROSE, a_maybe_fact, p_inline };
static Rules just_point = { &r_point, NULL };
static Parts p_in_short = { { just_point, 3, 3 }, END };
static Parts p_points = { { just_point, 1 }, END };
static Parts p_questions = { { just_question, 1 }, END };
static Parts p_section = { { just_title, 1, 1 }, { section_blocks, 1 }, END };
static const StillaFormatRule r_in_short = { "in-short", STILLA_HOLDS_ELEMENTS, NULL, p_in_short };
static Attributes a_section
    = { { "id", STILLA_VALUE_ID, NEEDED }, { "reference", STILLA_VALUE_CHOICE, FALSE, "yes" }, END };
static const StillaFormatRule r_section = { "section", STILLA_HOLDS_ELEMENTS, a_section, p_section };
static const StillaFormatRule r_what_to_do = { "what-to-do", STILLA_HOLDS_ELEMENTS, NULL, p_steps };
static const StillaFormatRule r_known = { "known", STILLA_HOLDS_ELEMENTS, NULL, p_points };
static const StillaFormatRule r_not_known = { "not-known", STILLA_HOLDS_ELEMENTS, NULL, p_points };
static const StillaFormatRule r_questions = { "questions", STILLA_HOLDS_ELEMENTS, NULL, p_questions };
static Rules just_purpose = { &r_purpose, NULL };
static Rules just_main_message = { &r_main_message, NULL };
static Rules just_in_short = { &r_in_short, NULL };
static Rules just_section = { &r_section, NULL };
static Rules just_what_to_do = { &r_what_to_do, NULL };
static Rules just_known = { &r_known, NULL };
static Rules just_not_known = { &r_not_known, NULL };
static Rules just_questions = { &r_questions, NULL };
static Parts p_page = { { just_title, 1, 1 },
                        { just_purpose, 1, 1 },
                        { just_synonyms, 0, 1 },
                        { just_main_message, 1, 1 },
                        { just_in_short, 1, 1 },
                        { just_section, 1 },
                        { just_what_to_do, 1, 1 },
                        { just_known, 1, 1 },
                        { just_not_known, 1, 1 },
                        { just_questions, 1, 1 },
                        END };
static Attributes a_page = { { "format", STILLA_VALUE_CHOICE, NEEDED, "1" },
                             { "id", STILLA_VALUE_ID, NEEDED },
                             { "written", STILLA_VALUE_DATE, NEEDED },
                             { "next-review", STILLA_VALUE_DATE, NEEDED },
                             END };
static const StillaFormatRule r_page = { "page", STILLA_HOLDS_ELEMENTS, a_page, p_page };

/* bundle.xml */
static Attributes a_entry
    = { { "id", STILLA_VALUE_ID, NEEDED }, { "title", STILLA_VALUE_TEXT, NEEDED }, END };
static Attributes a_author
    = { { "name", STILLA_VALUE_TEXT, NEEDED }, { "role", STILLA_VALUE_TEXT, NEEDED }, END };
static Attributes a_review = { { "page", STILLA_VALUE_ID, NEEDED },
                               { "by", STILLA_VALUE_TEXT, NEEDED },
                               { "role", STILLA_VALUE_TEXT, NEEDED },
                               { "date", STILLA_VALUE_DATE, NEEDED },
                               END };
static Attributes a_bundle
    = { { "format", STILLA_VALUE_CHOICE, NEEDED, "1" }, { "id", STILLA_VALUE_ID, NEEDED },
        { "edition", STILLA_VALUE_TEXT, NEEDED },       { "date", STILLA_VALUE_DATE, NEEDED },
        { "lang", STILLA_VALUE_LANGUAGE, NEEDED },      END };
static const StillaFormatRule r_entry = { "page", STILLA_HOLDS_ELEMENTS, a_entry };
static Rules just_entry = { &r_entry, NULL };
static Parts p_entries = { { just_entry, 1 }, END };
static const StillaFormatRule r_contents = { "section", STILLA_HOLDS_ELEMENTS, a_entry, p_entries };
static const StillaFormatRule r_summary = WORDS ("summary");
static const StillaFormatRule r_author = { "author", STILLA_HOLDS_ELEMENTS, a_author };
static const StillaFormatRule r_funding = WORDS ("funding");
static const StillaFormatRule r_conflicts = WORDS ("conflicts");
static const StillaFormatRule r_policy = WORDS ("update-policy");
static const StillaFormatRule r_review = { "review", STILLA_HOLDS_ELEMENTS, a_review };
static Rules just_plain_title = { &r_plain_title, NULL };
static Rules just_summary = { &r_summary, NULL };
static Rules just_author = { &r_author, NULL };
static Rules just_funding = { &r_funding, NULL };
static Rules just_conflicts = { &r_conflicts, NULL };
static Rules just_policy = { &r_policy, NULL };
static Rules just_review = { &r_review, NULL };
static Rules just_contents = { &r_contents, NULL };
static Parts p_bundle = { { just_plain_title, 1, 1 },
                          { just_summary, 1, 1 },
                          { just_author, 1 },
                          { just_funding, 1, 1 },
                          { just_conflicts, 1, 1 },
                          { just_policy, 1, 1 },
                          { just_review },
                          { just_contents, 1 },
                          END };
static const StillaFormatRule r_bundle = { "bundle", STILLA_HOLDS_ELEMENTS, a_bundle, p_bundle };

/* sources.xml */
static Attributes a_source
    = { { "id", STILLA_VALUE_ID, NEEDED },
        { "type", STILLA_VALUE_CHOICE, NEEDED, "guideline trial review label reference report computed" },
        { "year", STILLA_VALUE_INTEGER },
        { "read", STILLA_VALUE_CHOICE, NEEDED, "original secondary not-read" },
        END };
static Attributes a_identifier = { { "kind", STILLA_VALUE_CHOICE, NEEDED, "doi pmid pmcid address" }, END };
static const StillaFormatRule r_short = { "short", STILLA_HOLDS_NAMES };
static const StillaFormatRule r_citation = { "citation", STILLA_HOLDS_NAMES };
static const StillaFormatRule r_identifier = { "identifier", STILLA_HOLDS_NAMES, a_identifier };
static const StillaFormatRule r_note = { "note", STILLA_HOLDS_NAMES };
static Rules just_short = { &r_short, NULL };
static Rules just_citation = { &r_citation, NULL };
static Rules just_identifier = { &r_identifier, NULL };
static Rules just_note = { &r_note, NULL };
static Parts p_source
    = { { just_short, 1, 1 }, { just_citation, 1, 1 }, { just_identifier }, { just_note, 0, 1 }, END };
static const StillaFormatRule r_source = { "source", STILLA_HOLDS_ELEMENTS, a_source, p_source };
static Rules just_source = { &r_source, NULL };
static Parts p_sources = { { just_source, 1 }, END };
static const StillaFormatRule r_sources = { "sources", STILLA_HOLDS_ELEMENTS, a_format, p_sources };

/* glossary.xml */
static const StillaFormatRule r_word = WORDS ("word");
static Rules just_word = { &r_word, NULL };
static Parts p_term_entry = { { just_word, 1, 1 }, { just_synonyms, 0, 1 }, { just_meaning, 1, 1 }, END };
static const StillaFormatRule r_term_entry = { "entry", STILLA_HOLDS_ELEMENTS, a_needed_id, p_term_entry };
static Rules just_term_entry = { &r_term_entry, NULL };
static Parts p_glossary = { { just_term_entry, 1 }, END };
static const StillaFormatRule r_glossary = { "glossary", STILLA_HOLDS_ELEMENTS, a_format, p_glossary };

/* agents.xml */
static Attributes a_form = { { "id", STILLA_VALUE_ID, NEEDED },
                             { "name", STILLA_VALUE_TEXT, NEEDED },
                             { "formula", STILLA_VALUE_TEXT },
                             { "atoms", STILLA_VALUE_INTEGER },
                             { "molar-mass", STILLA_VALUE_DECIMAL },
                             { "label-only", STILLA_VALUE_CHOICE, FALSE, "yes" },
                             { "family", STILLA_VALUE_ID, NEEDED },
                             { "asks-from", STILLA_VALUE_DECIMAL },
                             END };
static Attributes a_probable = { { "above", STILLA_VALUE_DECIMAL, NEEDED },
                                 { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                                 { "sources", STILLA_VALUE_IDS, NEEDED },
                                 END };
static const StillaFormatRule r_detail = WORDS ("detail");
static const StillaFormatRule r_strengths = { "strengths", STILLA_HOLDS_PROSE, a_fact, p_inline };
static const StillaFormatRule r_tolerability = { "tolerability", STILLA_HOLDS_PROSE, a_fact, p_inline };
static const StillaFormatRule r_absorption = { "absorption", STILLA_HOLDS_PROSE, a_fact, p_inline };
static const StillaFormatRule r_evidence = { "evidence", STILLA_HOLDS_PROSE, a_fact, p_inline };
static const StillaFormatRule r_probable = { "probable", STILLA_HOLDS_WORDS, a_probable };
static Rules just_probable = { &r_probable, NULL };
static Rules just_detail = { &r_detail, NULL };
static Rules just_strengths = { &r_strengths, NULL };
static Rules just_tolerability = { &r_tolerability, NULL };
static Rules just_absorption = { &r_absorption, NULL };
static Rules just_evidence = { &r_evidence, NULL };
static Parts p_form = { { just_synonyms, 0, 1 },     { just_detail, 0, 1 },
                        { just_probable, 0, 1 },     { just_strengths, 0, 1 },
                        { just_tolerability, 0, 1 }, { just_absorption, 0, 1 },
                        { just_evidence, 0, 1 },     END };
static const StillaFormatRule r_form = { "form", STILLA_HOLDS_ELEMENTS, a_form, p_form };
static Rules just_form = { &r_form, NULL };
static Parts p_agents = { { just_form, 1 }, END };
static const StillaFormatRule r_agents = { "agents", STILLA_HOLDS_ELEMENTS, a_format, p_agents };

/* doses.xml */
static Attributes a_region
    = { { "id", STILLA_VALUE_CHOICE, NEEDED, "us-ca eu uk" }, { "name", STILLA_VALUE_TEXT, NEEDED }, END };
static Attributes a_limit = { { "id", STILLA_VALUE_ID, NEEDED },
                              { "region", STILLA_VALUE_ID, NEEDED },
                              { "group", STILLA_VALUE_CHOICE, NEEDED, GROUPS },
                              { "amount", STILLA_VALUE_DECIMAL, NEEDED },
                              { "unit", STILLA_VALUE_CHOICE, NEEDED, MASSES },
                              { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                              { "sources", STILLA_VALUE_IDS, NEEDED },
                              END };
static Attributes a_intake = { { "age", STILLA_VALUE_AGE, NEEDED },
                               { "sex", STILLA_VALUE_CHOICE, NEEDED, "male female pregnant breastfeeding" },
                               { "amount", STILLA_VALUE_DECIMAL, NEEDED },
                               { "unit", STILLA_VALUE_CHOICE, NEEDED, MASSES },
                               { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                               { "sources", STILLA_VALUE_IDS, NEEDED },
                               END };
static Attributes a_dose = { { "id", STILLA_VALUE_ID, NEEDED },
                             { "amount", STILLA_VALUE_DECIMAL, NEEDED },
                             { "to", STILLA_VALUE_DECIMAL },
                             { "unit", STILLA_VALUE_CHOICE, NEEDED, MASSES },
                             { "basis", STILLA_VALUE_CHOICE, NEEDED, "elemental compound" },
                             { "per", STILLA_VALUE_CHOICE, FALSE, "minute hour day week month" },
                             { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                             { "sources", STILLA_VALUE_IDS, NEEDED },
                             END };
static const StillaFormatRule r_wording = WORDS ("wording");
static Rules just_wording = { &r_wording, NULL };
static Parts p_limit = { { just_wording, 1, 1 }, END };
static const StillaFormatRule r_region = { "region", STILLA_HOLDS_ELEMENTS, a_region };
static const StillaFormatRule r_limit = { "limit", STILLA_HOLDS_ELEMENTS, a_limit, p_limit };
static const StillaFormatRule r_intake = { "intake", STILLA_HOLDS_ELEMENTS, a_intake };
static const StillaFormatRule r_dose = { "dose", STILLA_HOLDS_ELEMENTS, a_dose };
static Rules just_region = { &r_region, NULL };
static Rules just_limit = { &r_limit, NULL };
static Rules just_intake = { &r_intake, NULL };
static Rules just_dose = { &r_dose, NULL };
static Parts p_doses = { { just_region, 1 }, { just_limit, 1 }, { just_intake, 1 }, { just_dose, 1 }, END };
static const StillaFormatRule r_doses = { "doses", STILLA_HOLDS_ELEMENTS, a_format, p_doses };

/* rules.xml */
static Attributes a_red_flag = { { "id", STILLA_VALUE_ID, NEEDED },
                                 { "urgency", STILLA_VALUE_CHOICE, NEEDED, "emergency urgent" },
                                 { "sources", STILLA_VALUE_IDS, NEEDED },
                                 END };
static Attributes a_condition = { { "id", STILLA_VALUE_ID, NEEDED },
                                  { "level", STILLA_VALUE_CHOICE, NEEDED, LEVELS },
                                  { "routes", STILLA_VALUE_CHOICES, NEEDED, "oral vein" },
                                  { "if-unknown", STILLA_VALUE_CHOICE, FALSE, LEVELS },
                                  { "level-in-hospital", STILLA_VALUE_CHOICE, FALSE, LEVELS },
                                  { "when", STILLA_VALUE_CHOICE, FALSE, SUMS },
                                  { "limit-group", STILLA_VALUE_CHOICE, FALSE, GROUPS },
                                  { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
                                  { "sources", STILLA_VALUE_IDS, NEEDED },
                                  END };
static Attributes a_interaction
    = { { "id", STILLA_VALUE_ID, NEEDED },
        { "kind", STILLA_VALUE_CHOICE, NEEDED, "absorption effect" },
        { "level", STILLA_VALUE_CHOICE, NEEDED, LEVELS },
        { "routes", STILLA_VALUE_CHOICES, NEEDED, "oral vein" },
        { "scope", STILLA_VALUE_CHOICE, NEEDED, "magnesium antacid" },
        { "action", STILLA_VALUE_CHOICE, NEEDED, "avoid separate monitor ask inform count" },
        { "certainty", STILLA_VALUE_CHOICE, NEEDED, CERTAINTIES },
        { "sources", STILLA_VALUE_IDS, NEEDED },
        { "use", STILLA_VALUE_CHOICE, FALSE, USES },
        GAPS,
        END };
static Attributes a_medicine
    = { { "name", STILLA_VALUE_TEXT, NEEDED }, { "brands", STILLA_VALUE_TEXT }, GAPS, END };
static Attributes a_named_medicine
    = { { "name", STILLA_VALUE_TEXT, NEEDED }, { "brands", STILLA_VALUE_TEXT }, END };
static Attributes a_raise
    = { { "level", STILLA_VALUE_CHOICE, NEEDED, LEVELS }, { "conditions", STILLA_VALUE_IDS, NEEDED }, END };
static Attributes a_statement = { { "conditions", STILLA_VALUE_IDS, NEEDED }, END };
static const StillaFormatRule r_name = WORDS ("name");
static const StillaFormatRule r_message = PROSE ("message");
static const StillaFormatRule r_effect = PROSE ("effect");
static const StillaFormatRule r_advice = PROSE ("advice");
static const StillaFormatRule r_medicine = { "medicine", STILLA_HOLDS_ELEMENTS, a_medicine };
static const StillaFormatRule r_named_medicine = { "medicine", STILLA_HOLDS_ELEMENTS, a_named_medicine };
static const StillaFormatRule r_raise = { "raise", STILLA_HOLDS_ELEMENTS, a_raise };
static const StillaFormatRule r_statement = { "statement", STILLA_HOLDS_ELEMENTS, a_statement };
static Rules just_name = { &r_name, NULL };
static Rules just_message = { &r_message, NULL };
static Rules just_effect = { &r_effect, NULL };
static Rules just_advice = { &r_advice, NULL };
static Rules just_medicine = { &r_medicine, NULL };
static Rules just_named_medicine = { &r_named_medicine, NULL };
static Rules just_raise = { &r_raise, NULL };
static Rules just_statement = { &r_statement, NULL };
static Parts p_condition = { { just_name, 1, 1 }, { just_named_medicine }, { just_message, 1, 1 }, END };
static Parts p_asked = { { just_name, 1, 1 }, { just_statement, 1 }, END };
static Parts p_interaction = { { just_name, 1, 1 },   { just_medicine, 1 }, { just_effect, 1, 1 },
                               { just_advice, 1, 1 }, { just_raise },       END };
static const StillaFormatRule r_red_flag = { "red-flag", STILLA_HOLDS_PROSE, a_red_flag, p_inline };
static const StillaFormatRule r_condition = { "condition", STILLA_HOLDS_ELEMENTS, a_condition, p_condition };
static const StillaFormatRule r_asked = { "checklist-question", STILLA_HOLDS_ELEMENTS, a_needed_id, p_asked };
static const StillaFormatRule r_interaction
    = { "interaction", STILLA_HOLDS_ELEMENTS, a_interaction, p_interaction };
static Rules just_red_flag = { &r_red_flag, NULL };
static Rules just_condition = { &r_condition, NULL };
static Rules just_asked = { &r_asked, NULL };
static const StillaFormatRule r_unlisted = { "unlisted-medicine", STILLA_HOLDS_PROSE, a_fact, p_inline };
static Rules just_unlisted = { &r_unlisted, NULL };
static Rules just_interaction = { &r_interaction, NULL };
static Parts p_rules = { { just_red_flag, 1 },    { just_condition, 1 },   { just_asked, 1 },
                         { just_unlisted, 1, 1 }, { just_interaction, 1 }, END };
static const StillaFormatRule r_rules = { "rules", STILLA_HOLDS_ELEMENTS, a_format, p_rules };

static Rules roots = { &r_page, &r_bundle, &r_sources, &r_glossary, &r_agents, &r_doses, &r_rules, NULL };

const StillaFormatRule *
stilla_format_rule_for_root (const char *name)
{
  for (guint i = 0; roots[i] != NULL; i++)
    if (strcmp (roots[i]->name, name) == 0)
      return roots[i];
  return NULL;
}

gboolean
stilla_format_holds_words (const char *name)
{
  static Rules with_inline = {
    &r_p,        &r_claim,       &r_item,      &r_cell,         &r_neg,        &r_strong,   &r_em,
    &r_term,     &r_link,        &r_title,     &r_point,        &r_step,       &r_question, &r_text,
    &r_caption,  &r_meaning,     &r_effect,    &r_advice,       &r_message,    &r_purpose,  &r_main_message,
    &r_red_flag, &r_alternative, &r_strengths, &r_tolerability, &r_absorption, &r_evidence, NULL
  };

  for (guint i = 0; with_inline[i] != NULL; i++)
    if (with_inline[i]->name[0] == name[0] && strcmp (with_inline[i]->name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
reaches (const StillaFormatRule *rule, const char *name, GHashTable *seen)
{
  if (strcmp (rule->name, name) == 0)
    return TRUE;
  if (!g_hash_table_add (seen, (gpointer) rule))
    return FALSE;
  for (guint part = 0; rule->parts != NULL && rule->parts[part].rules != NULL; part++)
    for (guint i = 0; rule->parts[part].rules[i] != NULL; i++)
      if (reaches (rule->parts[part].rules[i], name, seen))
        return TRUE;
  return FALSE;
}

gboolean
stilla_format_knows (const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; roots[i] != NULL; i++)
    if (reaches (roots[i], name, seen))
      return TRUE;
  return FALSE;
}
