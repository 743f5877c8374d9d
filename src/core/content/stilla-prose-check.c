/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-prose-check.h"

#include <string.h>

typedef struct {
  const char *file;
  int line;
  StillaIssueList *issues;
  gboolean after_number; /* the token before this one is a number */
} Prose;

static void
report (Prose *prose, const char *tag, const char *token, const char *remedy)
{
  stilla_issue_list_add (prose->issues, tag, prose->file, prose->line, "“%s” may not stand in the text; %s",
                         token, remedy);
}

static gboolean
is_word (const char *const *words, const char *token)
{
  return g_strv_contains (words, token);
}

/* Signs that stand for an amount, and the words for amounts of a substance: after a number they make a dose.
 */
static gboolean
is_dose_unit (const char *token)
{
  static const char *const units[] = { "mg",
                                       "mcg",
                                       "g",
                                       "kg",
                                       "mmol",
                                       "mEq",
                                       "meq",
                                       "ml",
                                       "mL",
                                       "l",
                                       "L",
                                       "milligram",
                                       "milligrams",
                                       "gram",
                                       "grams",
                                       "microgram",
                                       "micrograms",
                                       "millimole",
                                       "millimoles",
                                       "millilitre",
                                       "millilitres",
                                       "milliliter",
                                       "milliliters",
                                       "milliequivalent",
                                       "milliequivalents",
                                       NULL };

  return is_word (units, token);
}

/* Words that <quantity> writes itself. */
static gboolean
is_counted_unit (const char *token)
{
  static const char *const units[]
      = { "percent", "per cent", "%",    "second", "seconds", "minute", "minutes", "hour",  "hours",
          "day",     "days",     "week", "weeks",  "month",   "months", "year",    "years", NULL };

  return is_word (units, token);
}

static gboolean
is_number_word (const char *token)
{
  static const char *const numbers[]
      = { "one",       "two",      "three",    "four",    "five",     "six",      "seven",   "eight",
          "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen", "sixteen",
          "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",   "sixty",
          "seventy",   "eighty",   "ninety",   "hundred", "half",     NULL };
  const char *hyphen = strrchr (token, '-');

  return is_word (numbers, token) || (hyphen != NULL && is_word (numbers, hyphen + 1));
}

static const char *
find_abbreviation (const char *token)
{
  static const char *const pairs[][2] = {
    { "MgSO4", "write “magnesium sulfate”" },
    { "MSO4", "write the whole name" },
    { "QD", "write “each day”" },
    { "qd", "write “each day”" },
    { "q.d", "write “each day”" },
    { "Q.D", "write “each day”" },
    { "QOD", "write “every other day”" },
    { "q.o.d", "write “every other day”" },
    { "BID", "write “twice a day”" },
    { "TID", "write “three times a day”" },
    { "QID", "write “four times a day”" },
    { "TIW", "write “three times a week”" },
    { "HS", "write “at bedtime”" },
    { "h.s", "write “at bedtime”" },
    { "PRN", "write “when needed”" },
    { "IU", "write “international units”" },
    { "cc", "write “ml”" },
    { "ug", "write “mcg”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strcmp (pairs[i][0], token) == 0)
      return pairs[i][1];
  return NULL;
}

/* Characters that break translation tools, that only look like another one, or that nobody can see. */
static const char *
find_character_remedy (gunichar c)
{
  if (c == '<' || c == '>' || c == '&')
    return "write it in words";
  if (c == 0xb5 || c == 0x3bc)
    return "write “mcg” for micrograms";
  if (c == 0xa0 || c == 0x202f || c == 0x2007)
    return "use a plain space; the program joins a number and its unit by itself";
  if (c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
      || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || g_unichar_iscntrl (c))
    return "remove the character that cannot be seen";
  if (c == 0xfffd)
    return "write the letter that was lost";
  return NULL;
}

static void
check_characters (Prose *prose, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    const char *remedy
        = c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '&' ? NULL : find_character_remedy (c);
    g_autofree char *shown = NULL;

    if (remedy == NULL || c == ' ')
      continue;
    shown = g_unichar_isgraph (c) && c != 0xad ? g_strndup (p, (gsize) (g_utf8_next_char (p) - p))
                                               : g_strdup_printf ("U+%04X", c);
    report (prose, "prose-character", shown, remedy);
  }
}

static void
check_digits (Prose *prose, const char *token)
{
  gsize letters = strspn (token, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize number = strspn (token, "0123456789.,:/-");
  const char *rest = token + number;
  const char *point = strchr (token, '.');

  if (letters >= 4 && g_ascii_isdigit (token[letters]))
    report (prose, "prose-joined", token, "part the name and the amount, and write the amount as <quantity>");
  else if (letters > 0)
    return;
  else if (is_dose_unit (rest))
    report (prose, "prose-joined", token, "write the amount as <quantity>, <dose>, <elemental> or <limit>");
  else if (*token == '.')
    report (prose, "prose-digit", token, "write it as <number> or <quantity>, with a zero before the point");
  else if (*rest == '\0' && point != NULL && g_str_has_suffix (token, "0"))
    report (prose, "prose-digit", token, "write it as <number> or <quantity>, without the zero at the end");
  else if (*rest == '\0' || *rest == '%' || g_ascii_islower (*rest))
    report (prose, "prose-digit", token, "write it as <number>, <quantity>, <time> or <dose>");
}

/* Digits of other scripts would slip past the program's own way of writing numbers. */
static gboolean
has_digit (const char *token)
{
  for (const char *p = token; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
check_unit (Prose *prose, const char *token, gboolean after_element)
{
  if (is_dose_unit (token))
    report (prose, "prose-unit", token,
            "write the number and its unit as <quantity>, <dose>, <elemental> or <limit>");
  else if (after_element && is_counted_unit (token))
    report (prose, "prose-unit", token, "write <quantity> with this unit instead of <number>");
}

static void
check_token (Prose *prose, const char *token, gboolean after_element)
{
  const char *remedy = find_abbreviation (token);

  if (remedy != NULL)
    report (prose, "prose-abbreviation", token, remedy);
  else if (has_digit (token))
    check_digits (prose, token);
  else if (prose->after_number)
    check_unit (prose, token, after_element);
  prose->after_number = has_digit (token) || is_number_word (token);
}

static gboolean
is_edge (char c)
{
  return strchr ("()[]{}\"'.,;:!?", c) != NULL;
}

static char *
next_token (const char **words)
{
  const char *start;
  const char *end;

  while (**words == ' ')
    (*words)++;
  start = *words;
  while (**words != '\0' && **words != ' ')
    (*words)++;
  end = *words;
  while (start < end && is_edge (*start) && !(*start == '.' && g_ascii_isdigit (start[1])))
    start++;
  while (end > start && is_edge (end[-1]))
    end--;
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static void
check_text (Prose *prose, const char *words, gboolean after_element)
{
  const char *rest = words;

  check_characters (prose, words);
  /* "<number/>s" is no unit, "<number/> days" is. */
  prose->after_number = after_element && *words == ' ';
  while (*rest != '\0') {
    g_autofree char *token = next_token (&rest);

    if (token == NULL)
      continue;
    check_token (prose, token, after_element);
    after_element = FALSE;
  }
}

/* Whether an amount of a substance, or a share, stands below @element. */
static const StillaElement *
find_amount (const StillaElement *element)
{
  static const char *const units[] = { "mg", "g", "mcg", "mmol", "meq", "ml", "percent", NULL };
  static const char *const amounts[] = { "dose", "limit", "elemental", "share", NULL };

  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    const char *unit = child->name != NULL ? stilla_element_get (child, "unit") : NULL;
    const StillaElement *inner;

    if (child->name == NULL)
      continue;
    if (g_strv_contains (amounts, child->name))
      return child;
    if (stilla_element_is (child, "quantity") && unit != NULL && g_strv_contains (units, unit)
        && g_strcmp0 (stilla_element_get (child, "of"), "label") != 0)
      return child;
    inner = find_amount (child);
    if (inner != NULL)
      return inner;
  }
  return NULL;
}

static void
check_fact (Prose *prose, const StillaElement *element)
{
  static const char *const free_blocks[] = { "p", "item", "step", NULL };
  const StillaElement *amount;

  if (!g_strv_contains (free_blocks, element->name) || stilla_element_get (element, "sources") != NULL)
    return;
  amount = find_amount (element);
  if (amount != NULL)
    stilla_issue_list_add (prose->issues, "prose-fact", prose->file, amount->line,
                           "This <%s> carries an amount without a source; %s", element->name,
                           stilla_element_is (element, "p") ? "make it a <claim>"
                                                            : "add certainty and sources");
}

void
stilla_prose_check (const StillaElement *element, const char *file, StillaIssueList *issues)
{
  Prose prose = { .file = file, .issues = issues };
  const StillaElement *before = NULL;

  prose.line = element->line;
  check_fact (&prose, element);
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->text != NULL) {
      prose.line = child->line;
      check_text (&prose, child->text, stilla_element_is (before, "number"));
    }
    before = child;
  }
}

void
stilla_prose_check_label (const char *words, const char *file, int line, StillaIssueList *issues)
{
  Prose prose = { .file = file, .line = line, .issues = issues };
  const char *rest = words;

  check_characters (&prose, words);
  while (*rest != '\0') {
    g_autofree char *token = next_token (&rest);
    const char *remedy = token != NULL ? find_abbreviation (token) : NULL;

    if (remedy != NULL)
      report (&prose, "prose-abbreviation", token, remedy);
  }
}
