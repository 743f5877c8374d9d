/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-prose-check.h"

#include <string.h>

#define LONGEST_TOKEN 80

/* What a byte can be; a token collects the kinds of its bytes. */
enum {
  BYTE_SPACE = 1 << 0,
  BYTE_EDGE = 1 << 1, /* a mark that is no part of the word beside it */
  BYTE_DIGIT = 1 << 2,
  BYTE_ODD = 1 << 3,   /* needs a closer look, byte by byte */
  BYTE_OTHER = 1 << 4, /* the first byte of a character beyond ASCII */
  BYTE_SHORT = 1 << 5, /* some abbreviation begins with it */
  BYTE_UNIT = 1 << 6,  /* some unit begins with it */
};

/* A word without the marks around it, somewhere in a text. */
typedef struct {
  const char *start;
  gsize length;
  guint kinds;
} Token;

typedef char Word[LONGEST_TOKEN];

typedef struct {
  const char *file;
  int line;
  StillaIssueList *issues;
  Token before;           /* the token before this one */
  gboolean after_element; /* there is a <number> instead */
} Prose;

static guint
kind_of (char c)
{
  static const guint8 kinds[128] = {
    [0 ... 31] = BYTE_ODD,
    [' '] = BYTE_SPACE,
    ['('] = BYTE_EDGE,
    [')'] = BYTE_EDGE,
    ['['] = BYTE_EDGE,
    [']'] = BYTE_EDGE,
    ['"'] = BYTE_EDGE,
    ['\''] = BYTE_EDGE,
    ['.'] = BYTE_EDGE,
    [','] = BYTE_EDGE,
    [';'] = BYTE_EDGE,
    [':'] = BYTE_EDGE,
    ['!'] = BYTE_EDGE,
    ['?'] = BYTE_EDGE,
    ['<'] = BYTE_ODD,
    ['>'] = BYTE_ODD,
    ['&'] = BYTE_ODD,
    [127] = BYTE_ODD,
    ['0' ... '9'] = BYTE_DIGIT,
    ['B'] = BYTE_SHORT,
    ['H'] = BYTE_SHORT,
    ['I'] = BYTE_SHORT,
    ['M'] = BYTE_SHORT,
    ['P'] = BYTE_SHORT,
    ['O'] = BYTE_SHORT,
    ['Q'] = BYTE_SHORT,
    ['T'] = BYTE_SHORT,
    ['U'] = BYTE_UNIT,
    ['b'] = BYTE_SHORT,
    ['c'] = BYTE_SHORT,
    ['h'] = BYTE_SHORT,
    ['p'] = BYTE_SHORT,
    ['q'] = BYTE_SHORT,
    ['t'] = BYTE_SHORT,
    ['u'] = BYTE_SHORT | BYTE_UNIT,
    ['g'] = BYTE_UNIT,
    ['k'] = BYTE_UNIT,
    ['l'] = BYTE_UNIT,
    ['L'] = BYTE_UNIT,
    ['m'] = BYTE_UNIT,
  };
  guchar byte = (guchar) c;

  return byte < 128 ? kinds[byte] : BYTE_ODD | BYTE_OTHER;
}

static void
report (Prose *prose, const char *tag, const char *token, const char *remedy)
{
  stilla_issue_list_add (prose->issues, tag, prose->file, prose->line, "“%s” may not stand in the text; %s",
                         token, remedy);
}

/* The first letter tells most words apart without a call. */
static gboolean
is_word (const char *const *words, const char *token)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == token[0] && strcmp (words[i], token) == 0)
      return TRUE;
  return FALSE;
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

/* Longer words are cut: no unit and no abbreviation is that long. */
static const char *
copy_word (const Token *token, Word word)
{
  gsize length = MIN (token->length, LONGEST_TOKEN - 1);

  memcpy (word, token->start, length);
  word[length] = '\0';
  return word;
}

static gboolean
is_token (const Token *token, const char *word)
{
  return strncmp (word, token->start, token->length) == 0 && word[token->length] == '\0';
}

static const char *
find_abbreviation (const Token *token)
{
  static const char *const pairs[][2] = {
    { "MgSO4", "write “magnesium sulfate”" },
    { "MSO4", "write the whole name" },
    { "QD", "write “each day”" },
    { "qd", "write “each day”" },
    { "q.d", "write “each day”" },
    { "Q.D", "write “each day”" },
    { "OD", "write “each day” or what else is meant" },
    { "QOD", "write “every other day”" },
    { "qod", "write “every other day”" },
    { "q.o.d", "write “every other day”" },
    { "BID", "write “twice a day”" },
    { "bid", "write “twice a day”" },
    { "b.i.d", "write “twice a day”" },
    { "TID", "write “three times a day”" },
    { "tid", "write “three times a day”" },
    { "t.i.d", "write “three times a day”" },
    { "QID", "write “four times a day”" },
    { "qid", "write “four times a day”" },
    { "q.i.d", "write “four times a day”" },
    { "TIW", "write “three times a week”" },
    { "HS", "write “at bedtime”" },
    { "hs", "write “at bedtime”" },
    { "h.s", "write “at bedtime”" },
    { "QHS", "write “at bedtime”" },
    { "qhs", "write “at bedtime”" },
    { "PRN", "write “when needed”" },
    { "prn", "write “when needed”" },
    { "IU", "write “international units”" },
    { "cc", "write “ml”" },
    { "ug", "write “mcg”" },
  };

  if (token->length < 2 || token->length > 5 || !(kind_of (token->start[0]) & BYTE_SHORT))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0][0] == token->start[0] && is_token (token, pairs[i][0]))
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
check_character (Prose *prose, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *remedy = find_character_remedy (c);
  g_autofree char *shown = NULL;

  if (remedy == NULL)
    return;
  shown = g_unichar_isgraph (c) && c != 0xad ? g_strndup (p, (gsize) (g_utf8_next_char (p) - p))
                                             : g_strdup_printf ("U+%04X", c);
  report (prose, "prose-character", shown, remedy);
}

/* "Inderal40", "Mag400", but not "CoQ10" and "B12", which are names. */
static gboolean
joins_name_and_number (const char *token, gsize letters)
{
  gsize digits = strspn (token + letters, "0123456789");

  return (letters >= 4 && digits > 0) || (letters >= 2 && digits >= 3);
}

static void
check_digits (Prose *prose, const char *token)
{
  gsize letters = strspn (token, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  gsize number = strspn (token, "0123456789.,:/-");
  const char *rest = token + number;
  const char *point = strchr (token, '.');

  if (joins_name_and_number (token, letters))
    report (prose, "prose-joined", token, "part the name and the amount, and write the amount as <quantity>");
  else if (letters > 0)
    return;
  else if (is_dose_unit (rest))
    report (prose, "prose-joined", token, "write the amount as <quantity>, <dose>, <elemental> or <limit>");
  else if (*token == '.')
    report (prose, "prose-digit", token, "write it as <number> or <quantity>, with a zero before the point");
  else if (*rest == '\0' && point != NULL && g_str_has_suffix (token, "0"))
    report (prose, "prose-digit", token, "write it as <number> or <quantity>, without the zero at the end");
  else if (!g_ascii_isupper (*rest))
    report (prose, "prose-digit", token, "write it as <number>, <quantity>, <time> or <dose>");
}

/* Digits of other scripts would slip past the program's own way of writing numbers. */
static gboolean
has_digit (const Token *token)
{
  const char *end = token->start + token->length;

  if (token->kinds & BYTE_DIGIT)
    return TRUE;
  for (const char *p = token->start; (token->kinds & BYTE_OTHER) && p < end; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
follows_number (const Prose *prose)
{
  Word before;

  if (prose->after_element)
    return TRUE;
  return prose->before.length > 0
         && (has_digit (&prose->before) || is_number_word (copy_word (&prose->before, before)));
}

static void
check_unit (Prose *prose, const Token *token)
{
  Word word;

  if (!prose->after_element && !(kind_of (token->start[0]) & BYTE_UNIT))
    return;
  copy_word (token, word);
  if (g_ascii_strcasecmp (word, "u") == 0 && follows_number (prose))
    report (prose, "prose-abbreviation", word, "it was read as a nought; write “units”");
  else if (is_dose_unit (word) && follows_number (prose))
    report (prose, "prose-unit", word,
            "write the number and its unit as <quantity>, <dose>, <elemental> or <limit>");
  else if (prose->after_element && is_counted_unit (word))
    report (prose, "prose-unit", word, "write <quantity> with this unit instead of <number>");
}

static void
check_token (Prose *prose, const Token *token)
{
  const char *remedy = find_abbreviation (token);
  Word word;

  if (remedy != NULL)
    report (prose, "prose-abbreviation", copy_word (token, word), remedy);
  else if (has_digit (token))
    check_digits (prose, copy_word (token, word));
  else
    check_unit (prose, token);
}

static void
check_characters (Prose *prose, const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    if (kind_of (*p) & BYTE_ODD)
      check_character (prose, p);
}

/* Moves @words past the next token; one of no length when only marks stand before the next space. */
static Token
next_token (Prose *prose, const char **words)
{
  Token token = { 0 };
  const char *end;

  while (**words == ' ')
    (*words)++;
  token.start = *words;
  for (; **words != '\0' && **words != ' '; (*words)++)
    token.kinds |= kind_of (**words);
  end = *words;
  if (token.kinds & BYTE_ODD)
    check_characters (prose, token.start, end);
  while (token.start < end && (kind_of (*token.start) & BYTE_EDGE)
         && !(*token.start == '.' && g_ascii_isdigit (token.start[1])))
    token.start++;
  while (end > token.start && (kind_of (end[-1]) & BYTE_EDGE))
    end--;
  token.length = (gsize) (end - token.start);
  return token;
}

static void
check_text (Prose *prose, const char *words)
{
  while (*words != '\0') {
    Token token = next_token (prose, &words);

    if (token.length == 0)
      continue;
    check_token (prose, &token);
    prose->before = token;
    prose->after_element = FALSE;
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

static const char *
remedy_for_fact (const StillaElement *element)
{
  if (stilla_element_is (element, "p"))
    return "make it a <claim>";
  return stilla_element_is (element, "value") ? "say it without the amount" : "add certainty and sources";
}

static void
check_fact (Prose *prose, const StillaElement *element)
{
  static const char *const free_blocks[] = { "p", "item", "step", "value", NULL };
  const StillaElement *amount;

  if (!g_strv_contains (free_blocks, element->name) || stilla_element_get (element, "sources") != NULL)
    return;
  amount = find_amount (element);
  if (amount != NULL)
    stilla_issue_list_add (prose->issues, "prose-fact", prose->file, amount->line,
                           "This <%s> carries an amount without a source; %s", element->name,
                           remedy_for_fact (element));
}

void
stilla_prose_check (const StillaElement *element, const char *file, StillaIssueList *issues)
{
  Prose prose = { .file = file, .line = element->line, .issues = issues };
  const StillaElement *previous = NULL;

  check_fact (&prose, element);
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->text != NULL) {
      prose.line = child->line;
      prose.before.length = 0;
      /* "<number/>s" has no unit, "<number/> days" has. */
      prose.after_element = stilla_element_is (previous, "number") && child->text[0] == ' ';
      check_text (&prose, child->text);
    }
    previous = child;
  }
}

/* A name may hold a number, written so that nobody reads ten times as much. */
static void
check_label_number (Prose *prose, const char *token)
{
  gsize number = strspn (token, "0123456789.,");
  const char *rest = token + number;

  if (number == 0)
    return;
  if (is_dose_unit (rest))
    report (prose, "prose-joined", token, "put a space between the number and its unit");
  else if (*token == '.')
    report (prose, "prose-digit", token, "write it with a zero before the point");
  else if (*rest == '\0' && strchr (token, '.') != NULL && g_str_has_suffix (token, "0"))
    report (prose, "prose-digit", token, "write it without the zero at the end");
}

void
stilla_prose_check_label (const char *words, const char *file, int line, StillaIssueList *issues)
{
  Prose prose = { .file = file, .line = line, .issues = issues };

  while (*words != '\0') {
    Token token = next_token (&prose, &words);
    const char *remedy = find_abbreviation (&token);
    Word word;

    if (remedy != NULL)
      report (&prose, "prose-abbreviation", copy_word (&token, word), remedy);
    else if (token.kinds & BYTE_DIGIT)
      check_label_number (&prose, copy_word (&token, word));
  }
}
