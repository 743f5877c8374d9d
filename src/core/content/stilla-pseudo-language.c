/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-language.h"

#include "core/content/stilla-formula.h"

#include <string.h>

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"
#define N_LETTERS 26
#define NEVER_TURNED (STILLA_SPAN_QUANTITY | STILLA_SPAN_BLANK | STILLA_SPAN_VERBATIM)

typedef struct {
  const char *tag;
  const char *small[N_LETTERS];
  const char *large[N_LETTERS];
  gboolean is_long;     /* vowels twice, the whole in brackets */
  gboolean is_mirrored; /* numbers apart from the direction of the words */
} Alphabet;

/* All but five of the Arabic letters join the one that follows. */
#define ARABIC \
  { \
    "ا", "ب", "ث", "د", "ع", "ف", "غ", "ح", "ي", "ج", "ك", "ل", "م", "ن", "ه", "ط", "ق", "ر", "س", "ت", "و", \
        "ض", "ش", "خ", "ص", "ز" \
  }

static const Alphabet alphabets[] = {
  { STILLA_PSEUDO_LONG,
    { "å", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î", "ĵ", "ķ", "ļ", "ɱ",
      "ñ", "ö", "þ", "ǫ", "ŕ", "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž" },
    { "Å", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î", "Ĵ", "Ķ", "Ļ", "Ṁ",
      "Ñ", "Ö", "Þ", "Ǫ", "Ŕ", "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž" },
    TRUE,
    FALSE },
  { STILLA_PSEUDO_MIRRORED, ARABIC, ARABIC, FALSE, TRUE },
};

typedef struct {
  const Alphabet *alphabet;
  GString *out;
  gboolean turned; /* a letter was another before */
} Turner;

static const Alphabet *
find_alphabet (const char *tag)
{
  gsize length = strcspn (tag, ".");

  for (gsize i = 0; i < G_N_ELEMENTS (alphabets); i++) {
    const char *known = alphabets[i].tag;

    if (length == strlen (known) && g_ascii_strncasecmp (tag, known, 2) == 0 && strchr ("-_", tag[2]) != NULL
        && g_ascii_strncasecmp (tag + 3, known + 3, length - 3) == 0)
      return &alphabets[i];
  }
  return NULL;
}

const char *
stilla_pseudo_language_find (const char *tag)
{
  const Alphabet *alphabet = find_alphabet (tag);

  return alphabet != NULL ? alphabet->tag : NULL;
}

/* "é" is an "e" to a mirrored language; to the other it is turned already. */
static gunichar
base_letter (const Turner *self, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 0x80 || !self->alphabet->is_mirrored)
    return c;
  return g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 0 ? parts[0] : c;
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x80 && g_ascii_isalpha ((char) c);
}

static void
turn_letter (Turner *self, gunichar letter)
{
  int index = g_ascii_tolower ((char) letter) - 'a';
  gboolean is_large = g_ascii_isupper ((char) letter);

  g_string_append (self->out, is_large ? self->alphabet->large[index] : self->alphabet->small[index]);
  if (self->alphabet->is_long && strchr ("aeiou", 'a' + index) != NULL)
    g_string_append (self->out, self->alphabet->small[index]);
  self->turned = TRUE;
}

static void
turn_sign (Turner *self, gunichar c)
{
  static const gunichar arabic[][2] = { { ',', 0x060C }, { ';', 0x061B }, { '?', 0x061F } };

  for (gsize i = 0; self->alphabet->is_mirrored && i < G_N_ELEMENTS (arabic); i++)
    if (c == arabic[i][0])
      c = arabic[i][1];
  g_string_append_unichar (self->out, c);
}

static void
turn_letters (Turner *self, const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gunichar base = base_letter (self, c);

    if (is_latin (base))
      turn_letter (self, base);
    else
      turn_sign (self, c);
  }
}

static gboolean
belongs_to_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '%';
}

static const char *
end_of_word (const char *at)
{
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at))
         && !g_str_has_prefix (at, FIRST_STRONG_ISOLATE))
    at = g_utf8_next_char (at);
  return at;
}

/* Returns: where the text goes on after what was set apart */
static const char *
end_of_isolate (const char *at)
{
  const char *end = strstr (at, POP_ISOLATE);

  return end != NULL ? end + strlen (POP_ISOLATE) : at + strlen (at);
}

/* Cuts the signs around a word off: "(350)," is "350". */
static void
trim_signs (const char **start, const char **end)
{
  while (*start < *end && !belongs_to_word (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start && !belongs_to_word (g_utf8_get_char (g_utf8_prev_char (*end))))
    *end = g_utf8_prev_char (*end);
}

static gboolean
is_number (const char *at, const char *end)
{
  if (at == end || !g_ascii_isdigit (*at))
    return FALSE;
  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isalpha (c) || c == '(' || c == ')')
      return FALSE;
  }
  return TRUE;
}

/* The signs of units that stand behind a number. */
static gboolean
is_unit (const char *start, const char *end)
{
  static const char *const units[]
      = { "mg", "g", "mcg", "kg", "µg", "mmol", "mEq", "mL", "L", "%", "am", "pm", NULL };
  gsize length = strcspn (start, "/");
  g_autofree char *word = g_strndup (start, MIN (length, (gsize) (end - start)));

  return g_strv_contains (units, word);
}

/* An address, "B6", "MgO": the same in every language. */
static gboolean
is_fixed (const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  StillaFormula formula;
  gboolean has_digit = strpbrk (word, "0123456789") != NULL;

  if (strpbrk (word, "@") != NULL || strstr (word, "://") != NULL || g_str_has_prefix (word, "www."))
    return TRUE;
  return (has_digit && strchr (word, '-') == NULL)
         || (stilla_formula_parse (word, &formula) && formula.magnesium > 0);
}

static void
keep (Turner *self, const char *start, const char *end)
{
  g_string_append (self->out, self->alphabet->is_mirrored ? FIRST_STRONG_ISOLATE : "");
  g_string_append_len (self->out, start, end - start);
  g_string_append (self->out, self->alphabet->is_mirrored ? POP_ISOLATE : "");
}

/* Returns: where the number ends, with its unit when that follows after one space */
static const char *
end_of_quantity (const char *end)
{
  const char *start, *next;

  if (!g_unichar_isspace (g_utf8_get_char (end)))
    return end;
  start = g_utf8_next_char (end);
  next = end_of_word (start);
  trim_signs (&start, &next);
  return start == g_utf8_next_char (end) && is_unit (start, next) ? next : end;
}

/* Returns: where the text goes on */
static const char *
turn_word (Turner *self, const char *at)
{
  const char *end = end_of_word (at);
  const char *start = at;
  const char *stop = end;

  trim_signs (&start, &stop);
  turn_letters (self, at, start);
  if (is_number (start, stop)) {
    stop = end_of_quantity (stop);
    end = MAX (end, end_of_word (stop));
    keep (self, start, stop);
  } else if (is_fixed (start, stop)) {
    keep (self, start, stop);
  } else {
    turn_letters (self, start, stop);
  }
  turn_letters (self, stop, end);
  return end;
}

/* Returns: where the text goes on; what is set apart already is a name, or was turned before */
static const char *
turn_next (Turner *self, const char *at)
{
  const char *end;

  if (g_str_has_prefix (at, FIRST_STRONG_ISOLATE))
    end = end_of_isolate (at);
  else if (g_unichar_isspace (g_utf8_get_char (at)))
    end = g_utf8_next_char (at);
  else
    return turn_word (self, at);
  g_string_append_len (self->out, at, end - at);
  return end;
}

static char *
turn (const Alphabet *alphabet, const char *words, gboolean *turned)
{
  Turner self = { alphabet, g_string_new (NULL), FALSE };

  while (*words != '\0')
    words = turn_next (&self, words);
  *turned = self.turned;
  return g_string_free (self.out, FALSE);
}

/* Inside the spaces around @words, so that no bracket clings to what comes before or after. */
static char *
bracket (const char *words, gboolean opens, gboolean closes)
{
  gsize length = strlen (words);
  gsize before = strspn (words, " \n");

  while (length > before && strchr (" \n", words[length - 1]) != NULL)
    length--;
  return g_strdup_printf ("%.*s%s%.*s%s%s", (int) before, words, opens ? "[" : "", (int) (length - before),
                          words + before, closes ? "]" : "", words + length);
}

char *
stilla_pseudo_words (const char *language, const char *words)
{
  const Alphabet *alphabet = find_alphabet (language);
  g_autofree char *turned = NULL;
  gboolean differs;

  if (alphabet == NULL)
    return g_strdup (words);
  turned = turn (alphabet, words, &differs);
  return differs ? bracket (turned, alphabet->is_long, alphabet->is_long) : g_strdup (words);
}

static void
replace (StillaSpan *span, char *words)
{
  g_clear_pointer (&span->text, g_free);
  span->text = words;
}

void
stilla_pseudo_turn_text (const char *language, StillaText *text)
{
  const Alphabet *alphabet = find_alphabet (language);
  StillaSpan *first = NULL;
  StillaSpan *last = NULL;

  for (guint i = 0; alphabet != NULL && i < text->spans->len; i++) {
    StillaSpan *span = g_ptr_array_index (text->spans, i);
    g_autofree char *turned = NULL;
    gboolean differs;

    if ((span->style & NEVER_TURNED) != 0 || span->target_kind == STILLA_TARGET_SOURCE)
      continue;
    turned = turn (alphabet, span->text, &differs);
    if (!differs)
      continue;
    replace (span, g_steal_pointer (&turned));
    first = first != NULL ? first : span;
    last = span;
  }
  if (first == NULL || !alphabet->is_long)
    return;
  replace (first, bracket (first->text, TRUE, first == last));
  if (first != last)
    replace (last, bracket (last->text, FALSE, TRUE));
}
