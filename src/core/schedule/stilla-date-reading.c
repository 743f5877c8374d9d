/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date-reading.h"

#include "core/content/stilla-expansion.h"
#include "core/schedule/stilla-date.h"
#include "core/search/stilla-fold.h"

#include <glib/gi18n-lib.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2200
#define MOST_DIGITS 4
#define MONTHS 12
#define LEAST_LETTERS 3

/* The numbers and the word of a typed date. */
typedef struct {
  int number[3];
  int n_digits[3];
  int n_numbers;
  GString *word;  /* the name of a month */
  int word_after; /* how many numbers stand before it */
} Pieces;

StillaDateOrder
stilla_date_order_from_format (const char *format)
{
  for (const char *p = format; p != NULL && *p != '\0'; p++) {
    if (*p != '%')
      continue;
    p++;
    while (*p != '\0' && strchr ("-_0EO^", *p) != NULL)
      p++;
    if (*p == '\0')
      break;
    if (strchr ("ed", *p) != NULL)
      return STILLA_DATE_DAY_FIRST;
    if (strchr ("mbBhD", *p) != NULL)
      return STILLA_DATE_MONTH_FIRST;
    if (strchr ("YyFG", *p) != NULL)
      return STILLA_DATE_YEAR_FIRST;
  }
  return STILLA_DATE_DAY_FIRST;
}

static gboolean
take_digit (Pieces *self, int digit, gboolean is_new)
{
  if (is_new && self->n_numbers == 3)
    return FALSE;
  if (is_new) {
    self->number[self->n_numbers] = 0;
    self->n_digits[self->n_numbers++] = 0;
  }
  self->number[self->n_numbers - 1] = self->number[self->n_numbers - 1] * 10 + digit;
  return ++self->n_digits[self->n_numbers - 1] <= MOST_DIGITS;
}

static gboolean
take_letter (Pieces *self, gunichar letter, gboolean is_new)
{
  if (is_new && self->word->len > 0)
    return FALSE;
  if (is_new)
    self->word_after = self->n_numbers;
  g_string_append_unichar (self->word, letter);
  return TRUE;
}

static gboolean
split (Pieces *self, const char *typed)
{
  enum {
    NOTHING,
    DIGIT,
    LETTER
  } before = NOTHING;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar sign = g_utf8_get_char (p);

    if (g_unichar_isdigit (sign)) {
      if (!take_digit (self, g_unichar_digit_value (sign), before != DIGIT))
        return FALSE;
      before = DIGIT;
    } else if (g_unichar_isalpha (sign) || g_unichar_ismark (sign)) {
      if (!take_letter (self, sign, before != LETTER))
        return FALSE;
      before = LETTER;
    } else {
      before = NOTHING;
    }
  }
  return TRUE;
}

/* Returns: 1 to 12, or 0 when @word begins the name of no month, or of more than one */
static int
find_month (const char *word)
{
  g_autofree char *typed = stilla_fold (word);
  int found = 0;

  if (g_utf8_strlen (typed, -1) < LEAST_LETTERS)
    return 0;
  for (int month = 1; month <= MONTHS; month++) {
    g_autofree char *iso = g_strdup_printf ("2026-%02d-01", month);
    g_autofree char *words = stilla_date_to_words (iso);
    g_autofree char *all = stilla_fold (words);
    g_auto (GStrv) parts = g_strsplit (all, " ", -1);

    for (int i = 0; parts[i] != NULL; i++)
      if (g_str_has_prefix (parts[i], typed))
        found = found == 0 ? month : -1;
  }
  return MAX (found, 0);
}

static gboolean
is_year (const Pieces *self, int index)
{
  return self->n_digits[index] == 4;
}

/* Where the year, the month and the day stand among three numbers. */
static void
arrange (const Pieces *self, StillaDateOrder order, int *year, int *month, int *day)
{
  if (is_year (self, 0) || order == STILLA_DATE_YEAR_FIRST) {
    *year = 0, *month = 1, *day = 2;
  } else if (order == STILLA_DATE_MONTH_FIRST) {
    *year = 2, *month = 0, *day = 1;
  } else {
    *year = 2, *month = 1, *day = 0;
  }
}

static const char *
say_form (void)
{
  return _ ("Type the year, the month and the day with lines between them, such as 2026-03-09, or choose the "
            "day in the calendar.");
}

static const char *
find_date (const Pieces *self, StillaDateOrder order, GDate *out)
{
  int year, month, day;

  if (self->word->len > 0 && self->n_numbers == 2) {
    year = is_year (self, 0) ? 0 : 1;
    day = 1 - year;
    month = find_month (self->word->str);
  } else if (self->word->len == 0 && self->n_numbers == 3) {
    arrange (self, order, &year, &month, &day);
    month = self->number[month];
  } else {
    return say_form ();
  }
  if (!is_year (self, year))
    return self->n_digits[year] == 2 ? _ ("Write the year with four digits, such as 2026.") : say_form ();
  if (month < 1 || month > MONTHS || self->number[day] < 1
      || !g_date_valid_dmy ((GDateDay) self->number[day], (GDateMonth) month, (GDateYear) self->number[year]))
    return _ ("The calendar has no such day. Look at the day and the month again.");
  if (self->number[year] < FIRST_YEAR || self->number[year] > LAST_YEAR)
    return _ ("Type a year from 1900 to 2200.");
  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) self->number[day], (GDateMonth) month, (GDateYear) self->number[year]);
  return NULL;
}

gboolean
stilla_date_read (const char *typed, StillaDateOrder order, GDate *out, const char **wrong)
{
  g_autoptr (GString) word = g_string_new (NULL);
  Pieces pieces = { .word = word };

  *wrong = split (&pieces, typed) ? find_date (&pieces, order, out) : say_form ();
  return *wrong == NULL;
}

char *
stilla_date_dup_words (const GDate *date)
{
  g_autofree char *iso = stilla_date_to_string (date);

  return stilla_date_to_words (iso);
}

char *
stilla_date_dup_words_since (const GDate *date, const GDate *today)
{
  g_autoptr (GDateTime) noon = NULL;

  if (g_date_get_year (date) != g_date_get_year (today))
    return stilla_date_dup_words (date);
  noon = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date),
                              12, 0, 0);
  /* Translators: how a date is written without its year: "20 November". See man strftime. */
  return g_date_time_format (noon, _ ("%-d %B"));
}
