/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-name.h"

#include "core/search/stilla-fold.h"
#include "core/search/stilla-near-word.h"

#include <string.h>

#define SHORTEST_FORGIVEN 4
#define TRADE_MARK 0x2122
#define SERVICE_MARK 0x2120

static gboolean
is_combination_mark (gunichar c)
{
  return c == '/' || c == '+' || c == '&' || c == ',';
}

static gboolean
counts (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || is_combination_mark (c);
}

/* Folding would spell these two out as letters. */
static char *
without_trade_marks (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (out, c == TRADE_MARK || c == SERVICE_MARK ? ' ' : c);
  }
  return g_string_free (out, FALSE);
}

/* The letters that count in @folded, with one space between words and none around the marks of a combination.
 */
static gunichar *
read_letters (const char *folded, gsize *out_n_letters)
{
  gunichar *letters = g_new (gunichar, 2 * strlen (folded) + 1);
  gboolean is_parted = FALSE;
  gsize n = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (counts (c)) {
      if (is_parted && n > 0 && !is_combination_mark (c) && !is_combination_mark (letters[n - 1]))
        letters[n++] = ' ';
      letters[n++] = c;
    }
    is_parted = !counts (c);
  }
  *out_n_letters = n;
  return letters;
}

StillaMedicineName *
stilla_medicine_name_new (const char *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  g_autofree gunichar *letters = NULL;
  StillaMedicineName *self;
  gsize n_letters;

  if (strnlen (text, STILLA_MEDICINE_NAME_LONGEST + 1) > STILLA_MEDICINE_NAME_LONGEST
      || !g_utf8_validate (text, -1, NULL))
    return NULL;
  plain = without_trade_marks (text);
  folded = stilla_fold (plain);
  letters = read_letters (folded, &n_letters);
  if (n_letters == 0)
    return NULL;
  self = g_new0 (StillaMedicineName, 1);
  self->folded = g_ucs4_to_utf8 (letters, (glong) n_letters, NULL, NULL, NULL);
  self->letters = g_steal_pointer (&letters);
  self->n_letters = n_letters;
  return self;
}

void
stilla_medicine_name_free (StillaMedicineName *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_free (self);
}

gboolean
stilla_medicine_name_begins (const StillaMedicineName *self, const StillaMedicineName *longer)
{
  return self->n_letters < longer->n_letters
         && memcmp (self->letters, longer->letters, self->n_letters * sizeof (gunichar)) == 0;
}

gboolean
stilla_medicine_name_has_tail (const StillaMedicineName *self, const StillaMedicineName *longer)
{
  const gunichar *tail;

  if (!stilla_medicine_name_begins (self, longer))
    return FALSE;
  tail = longer->letters + self->n_letters;
  if (*tail == ',' && longer->n_letters > self->n_letters + 1)
    tail++;
  return *tail == ' ' || (g_unichar_isdigit (*tail) && !g_unichar_isdigit (tail[-1]));
}

gboolean
stilla_medicine_name_is_near (const StillaMedicineName *self, const StillaMedicineName *typed)
{
  return stilla_word_is_near (typed->letters, typed->n_letters, self->letters, self->n_letters, FALSE);
}

gboolean
stilla_medicine_name_is_near_beginning (const StillaMedicineName *self, const StillaMedicineName *typed)
{
  return stilla_word_is_near (self->letters, self->n_letters, typed->letters, typed->n_letters, TRUE);
}

static gboolean
has_same_digits (const StillaMedicineName *self, const StillaMedicineName *other)
{
  gsize i = 0, j = 0;

  do {
    while (i < self->n_letters && !g_unichar_isdigit (self->letters[i]))
      i++;
    while (j < other->n_letters && !g_unichar_isdigit (other->letters[j]))
      j++;
    if (i == self->n_letters || j == other->n_letters)
      return i == self->n_letters && j == other->n_letters;
  } while (self->letters[i++] == other->letters[j++]);
  return FALSE;
}

gboolean
stilla_medicine_name_may_forgive (const StillaMedicineName *self, const StillaMedicineName *typed)
{
  return MIN (self->n_letters, typed->n_letters) >= SHORTEST_FORGIVEN && has_same_digits (self, typed);
}
