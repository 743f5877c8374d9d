/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-value.h"

#include <string.h>

/* Far above any dose in micrograms, far below overflow when a caller multiplies once more. */
#define MAX_WHOLE 999999999

gboolean
stilla_value_is_id (const char *word)
{
  gsize n = 0;

  if (word == NULL || !g_ascii_islower (word[0]))
    return FALSE;
  while (g_ascii_islower (word[n]) || g_ascii_isdigit (word[n]) || word[n] == '-')
    n++;
  return word[n] == '\0' && n <= 64;
}

gboolean
stilla_value_integer (const char *word, gint64 minimum, gint64 maximum, gint64 *out)
{
  gint64 number = 0;

  if (word == NULL || *word == '\0' || (word[0] == '0' && word[1] != '\0'))
    return FALSE;
  for (const char *p = word; *p != '\0'; p++) {
    if (!g_ascii_isdigit (*p) || number > MAX_WHOLE)
      return FALSE;
    number = number * 10 + (*p - '0');
  }
  if (number < minimum || number > maximum)
    return FALSE;
  *out = number;
  return TRUE;
}

static gboolean
parse_decimals (const char *word, gint64 *thousandths)
{
  gint64 scale = 100;
  gint64 sum = 0;
  gsize length = strlen (word);

  if (length < 1 || length > 3 || word[length - 1] == '0')
    return FALSE;
  for (const char *p = word; *p != '\0'; p++, scale /= 10) {
    if (!g_ascii_isdigit (*p))
      return FALSE;
    sum += scale * (*p - '0');
  }
  *thousandths = sum;
  return TRUE;
}

gboolean
stilla_value_decimal (const char *word, gint64 *thousandths)
{
  const char *point = word != NULL ? strchr (word, '.') : NULL;
  char whole[16] = "";
  gint64 units = 0;
  gint64 decimals = 0;

  if (word == NULL)
    return FALSE;
  if (point != NULL && (point - word > 12 || !parse_decimals (point + 1, &decimals)))
    return FALSE;
  if (point != NULL)
    memcpy (whole, word, (gsize) (point - word));
  if (!stilla_value_integer (point != NULL ? whole : word, 0, MAX_WHOLE, &units))
    return FALSE;
  *thousandths = units * 1000 + decimals;
  return TRUE;
}

static gboolean
digits (const char *word, int n, int *out)
{
  int number = 0;

  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (word[i]))
      return FALSE;
    number = number * 10 + (word[i] - '0');
  }
  *out = number;
  return TRUE;
}

gboolean
stilla_value_date (const char *word, GDate *out)
{
  int year;
  int month;
  int day;

  if (word == NULL || strlen (word) != 10 || word[4] != '-' || word[7] != '-')
    return FALSE;
  if (!digits (word, 4, &year) || !digits (word + 5, 2, &month) || !digits (word + 8, 2, &day))
    return FALSE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

gboolean
stilla_value_time (const char *word, int *minutes)
{
  int hour;
  int minute;

  if (word == NULL || strlen (word) != 5 || word[2] != ':')
    return FALSE;
  if (!digits (word, 2, &hour) || !digits (word + 3, 2, &minute) || hour > 23 || minute > 59)
    return FALSE;
  if (minutes != NULL)
    *minutes = hour * 60 + minute;
  return TRUE;
}

gboolean
stilla_value_micrograms (const char *amount, const char *unit, gint64 *out_ug)
{
  gint64 thousandths;

  if (!stilla_value_decimal (amount, &thousandths))
    return FALSE;
  if (g_strcmp0 (unit, "g") == 0)
    *out_ug = thousandths * 1000;
  else if (g_strcmp0 (unit, "mg") == 0)
    *out_ug = thousandths;
  else if (g_strcmp0 (unit, "mcg") == 0 && thousandths % 1000 == 0)
    *out_ug = thousandths / 1000;
  else
    return FALSE;
  return TRUE;
}
