/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-translation-check.h"

#include "core/content/stilla-translation-tally.h"
#include "core/content/stilla-xml.h"

#include <string.h>

typedef struct {
  const StillaSegment *segment;
  const StillaTranslationPlace *place;
  const char *source_language;
  StillaIssueList *issues;
  gboolean refused;
} Check;

/* A finding that only a warning makes an error has a second tag. */
typedef struct {
  const char *tag;
  const char *safety_tag;
} Grade;

static const Grade grade_markup = { "translation-markup", "translation-safety-markup" };
static const Grade grade_number = { "translation-number-missing", "translation-safety-number-missing" };
static const Grade grade_space = { "translation-space", "translation-safety-space" };

static void G_GNUC_PRINTF (3, 4) refuse (Check *check, const char *tag, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  check->refused = TRUE;
  stilla_issue_list_add (check->issues, tag, check->place->file, check->place->line, "%s", message);
}

static void
report (Check *check, const Grade *grade, const char *message)
{
  check->refused = check->refused || check->segment->safety;
  stilla_issue_list_add (check->issues, check->segment->safety ? grade->safety_tag : grade->tag,
                         check->place->file, check->place->line, "%s", message);
}

/* The words as the content of a paragraph; a paragraph that they try to end is not well formed. */
static StillaElement *
parse_words (const char *words)
{
  g_autofree char *xml = g_strconcat ("<p>", words, "</p>", NULL);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  return stilla_xml_parse (xml, strlen (xml), "", issues);
}

/* What the format itself says, but for the words: those rules are for English prose. */
static void
check_format (Check *check, const StillaElement *translation)
{
  const StillaFormatRule *source_rule = check->segment->rule;
  StillaFormatRule rule = { "p", STILLA_HOLDS_NAMES };
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  if (source_rule != NULL && source_rule->holds == STILLA_HOLDS_PROSE)
    rule.parts = source_rule->parts;
  stilla_format_check_rule (translation, &rule, "", issues);
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    const StillaIssue *issue = stilla_issue_list_get (issues, i);

    if (!g_str_has_prefix (issue->tag, "prose-"))
      refuse (check, "translation-element", "%s", issue->message);
  }
}

static gboolean
is_mark (const char *tag)
{
  return g_str_has_prefix (tag, "<em>") || g_str_has_prefix (tag, "<strong>");
}

static gboolean
is_pointer (const char *tag)
{
  return g_str_has_prefix (tag, "<term ") || g_str_has_prefix (tag, "<link ");
}

static void
report_missing (Check *check, const char *tag)
{
  g_autofree char *message
      = g_strdup_printf ("%s is missing; put it round the same words as in English", tag);

  if (strcmp (tag, "<neg>") == 0)
    refuse (check, "translation-negation",
            "<neg> is missing; put it round the word that turns the sentence round, such as “not”");
  else if (is_mark (tag) || is_pointer (tag))
    report (check, &grade_markup, message);
  else
    refuse (check, "translation-placeholder", "%s is missing; put it where it belongs", tag);
}

static void
report_extra (Check *check, const char *tag, gboolean in_source)
{
  g_autofree char *message = g_strdup_printf ("%s stands there more often than in English; remove one", tag);

  if (strcmp (tag, "<neg>") == 0)
    refuse (check, "translation-negation", "<neg> stands there more often than in English; remove one");
  else if (is_mark (tag))
    report (check, &grade_markup, message);
  else if (in_source)
    refuse (check, is_pointer (tag) ? "translation-added" : "translation-placeholder", "%s", message);
  else
    refuse (check, "translation-added", "The English has no %s; remove it or copy the tag from the English",
            tag);
}

static void
compare_tags (Check *check, const StillaElement *source, const StillaElement *translation)
{
  g_autoptr (StillaTally) wanted = stilla_tally_tags (source);
  g_autoptr (StillaTally) got = stilla_tally_tags (translation);

  for (guint i = 0; i < wanted->words->len; i++) {
    const char *tag = g_ptr_array_index (wanted->words, i);

    if (stilla_tally_get (got, tag) < stilla_tally_get (wanted, tag))
      report_missing (check, tag);
  }
  for (guint i = 0; i < got->words->len; i++) {
    const char *tag = g_ptr_array_index (got->words, i);
    guint n = stilla_tally_get (wanted, tag);

    if (stilla_tally_get (got, tag) > n)
      report_extra (check, tag, n > 0);
  }
}

static void
compare_numbers (Check *check, const StillaElement *source, const StillaElement *translation)
{
  g_autoptr (StillaTally) wanted
      = stilla_tally_numbers (source, stilla_number_style_for_language (check->source_language));
  g_autoptr (StillaTally) got
      = stilla_tally_numbers (translation, stilla_number_style_for_language (check->place->language));

  for (guint i = 0; i < got->words->len; i++) {
    const char *number = g_ptr_array_index (got->words, i);

    if (stilla_tally_get (got, number) > stilla_tally_get (wanted, number))
      refuse (check, "translation-number",
              "The number %s is typed; amounts stand only in placeholders, copied from the English", number);
  }
  for (guint i = 0; i < wanted->words->len; i++) {
    const char *number = g_ptr_array_index (wanted->words, i);
    g_autofree char *message = g_strdup_printf ("The number %s of the English is missing; write it", number);

    if (stilla_tally_get (got, number) < stilla_tally_get (wanted, number))
      report (check, &grade_number, message);
  }
}

/* Signs of units that @words begin with, in the scripts that have their own; NULL when there is none. */
static const char *
find_unit (const char *words)
{
  static const char *const units[]
      = { "mg",  "mcg", "µg",  "μg", "ug",   "g",   "kg",  "ml", "mL",   "mmol", "mEq",
          "meq", "мг",  "мкг", "мл", "ملغم", "ملغ", "مغم", "مغ", "毫克", "微克" };

  words += strspn (words, " ");
  if (g_str_has_prefix (words, "\302\240"))
    words += strlen ("\302\240");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    const char *rest = words + strlen (units[i]);

    if (!g_str_has_prefix (words, units[i]))
      continue;
    /* Words of the Han script have no space between them. */
    if ((guchar) units[i][0] >= 0xe3 || !g_unichar_isalpha (g_utf8_get_char (rest)))
      return units[i];
  }
  return NULL;
}

static gboolean
is_amount (const StillaElement *element)
{
  static const char *const names[] = { "number", "quantity", "elemental", "share", "dose", "limit", NULL };

  return element->name != NULL && g_strv_contains (names, element->name);
}

/* The first unit that is typed behind an amount. */
static const char *
find_typed_unit (const StillaElement *element)
{
  const char *unit = NULL;

  for (guint i = 0; unit == NULL && i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->name != NULL)
      unit = find_typed_unit (child);
    else if (i > 0 && is_amount (g_ptr_array_index (element->children, i - 1)))
      unit = find_unit (child->text);
  }
  return unit;
}

static void
check_units (Check *check, const StillaElement *source, const StillaElement *translation)
{
  const char *unit = find_typed_unit (translation);

  if (unit != NULL && find_typed_unit (source) == NULL)
    refuse (check, "translation-unit", "“%s” is typed behind an amount; the program writes the unit", unit);
}

/* Signs that only look like a letter, that nobody can see, or that turn the order of the words round. Spaces
 * that do not break and the joiners of some scripts are theirs to use. */
static gboolean
is_refused_character (gunichar c)
{
  return c == '<' || c == '>' || c == 0xb5 || c == 0xad || c == 0x200b || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xfffd || g_unichar_iscntrl (c)
         || g_unichar_type (c) == G_UNICODE_PRIVATE_USE || !g_unichar_isdefined (c);
}

static void
check_characters (Check *check, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (is_refused_character (c)) {
      refuse (check, "translation-character", "The character U+%04X may not stand in the text; remove it", c);
      return;
    }
  }
}

static void
check_edges (Check *check, const char *words)
{
  const char *last = g_utf8_find_prev_char (words, words + strlen (words));

  if (g_unichar_isspace (g_utf8_get_char (words))
      || (last != NULL && g_unichar_isspace (g_utf8_get_char (last))))
    report (check, &grade_space, "The translation begins or ends with a space; remove it");
}

static gboolean
is_other_language (const Check *check)
{
  gsize length = strcspn (check->source_language, "-");

  return g_ascii_strncasecmp (check->source_language, check->place->language, length) != 0
         || g_ascii_isalnum (check->place->language[length]);
}

static void
check_same (Check *check, const char *words)
{
  if (!check->segment->is_name && is_other_language (check) && strcmp (words, check->segment->words) == 0)
    stilla_issue_list_add (check->issues, "translation-same", check->place->file, check->place->line,
                           "The translation is the same as the English; translate it");
}

StillaElement *
stilla_translation_read (const StillaSegmentList *segments,
                         const StillaSegment *segment,
                         const char *words,
                         const StillaTranslationPlace *place,
                         StillaIssueList *issues)
{
  Check check = { segment, place, stilla_segment_list_get_language (segments), issues, FALSE };
  g_autoptr (StillaElement) source = parse_words (segment->words);
  g_autoptr (StillaElement) translation = parse_words (words);
  g_autofree char *plain = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (translation == NULL) {
    refuse (&check, "translation-malformed",
            "The tags are not well formed; copy them from the English, and write & as a word");
    return NULL;
  }
  plain = stilla_element_dup_text (translation);
  check_format (&check, translation);
  compare_tags (&check, source, translation);
  compare_numbers (&check, source, translation);
  check_units (&check, source, translation);
  check_characters (&check, plain);
  check_edges (&check, words);
  check_same (&check, words);
  return check.refused ? NULL : g_steal_pointer (&translation);
}

static void
report_stranger (const StillaSegmentList *segments,
                 const StillaPoEntry *entry,
                 const char *file,
                 StillaIssueList *issues)
{
  if (stilla_segment_list_knows (segments, entry->context))
    stilla_issue_list_add (issues, "translation-changed", file, entry->line,
                           "The English at %s is no longer the same; update the file from a new template",
                           entry->context);
  else
    stilla_issue_list_add (issues, "translation-obsolete", file, entry->line,
                           "The guide has no text at “%s”; remove the entry or update the file from a new "
                           "template",
                           entry->context);
}

static void
check_entry (const StillaSegmentList *segments,
             const StillaPoEntry *entry,
             const StillaTranslationPlace *place,
             StillaIssueList *issues,
             StillaCoverage *coverage)
{
  const StillaSegment *segment = stilla_segment_list_find (segments, entry->context, entry->msgid);
  g_autoptr (StillaElement) translation = NULL;

  if (entry->fuzzy || *entry->msgstr == '\0')
    return;
  if (segment == NULL) {
    report_stranger (segments, entry, place->file, issues);
    return;
  }
  translation = stilla_translation_read (segments, segment, entry->msgstr, place, issues);
  if (translation == NULL)
    return;
  coverage->translated++;
  coverage->safety_translated += segment->safety;
}

static void
count_segments (const StillaSegmentList *segments, StillaCoverage *coverage)
{
  coverage->total = stilla_segment_list_get_size (segments);
  for (guint i = 0; i < coverage->total; i++)
    coverage->safety_total += stilla_segment_list_get (segments, i)->safety;
}

void
stilla_translation_check (const StillaSegmentList *segments,
                          const StillaPo *po,
                          const char *file,
                          StillaIssueList *issues,
                          StillaCoverage *coverage)
{
  StillaCoverage found = { 0 };

  count_segments (segments, &found);
  if (*stilla_po_get_language (po) == '\0')
    stilla_issue_list_add (
        issues, "po-header", file, 1,
        "The file does not say its language; write it in the first entry: “Language: de\\n”");
  for (guint i = 0; i < stilla_po_get_size (po); i++) {
    const StillaPoEntry *entry = stilla_po_get (po, i);
    StillaTranslationPlace place = { file, entry->line, stilla_po_get_language (po) };

    check_entry (segments, entry, &place, issues, &found);
  }
  if (coverage != NULL)
    *coverage = found;
}
