/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date.h"

static gboolean
is_iso_shaped (const char *text)
{
  if (strlen (text) != 10)
    return FALSE;
  for (int i = 0; i < 10; i++) {
    gboolean is_dash = i == 4 || i == 7;

    if (is_dash ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_date_parse (const char *text, GDate *out)
{
  guint64 year, month, day;

  if (text == NULL || !is_iso_shaped (text))
    return FALSE;

  year = g_ascii_strtoull (text, NULL, 10);
  month = g_ascii_strtoull (text + 5, NULL, 10);
  day = g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

gboolean
stilla_date_is_within (const GDate *date, const GDate *from, const GDate *until)
{
  return g_date_compare (date, from) >= 0 && (!g_date_valid (until) || g_date_compare (date, until) <= 0);
}

char *
stilla_date_to_string (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), (int) g_date_get_month (date),
                          g_date_get_day (date));
}

gboolean
stilla_date_is_same (const GDate *a, const GDate *b)
{
  return g_date_valid (a) == g_date_valid (b) && (!g_date_valid (a) || g_date_compare (a, b) == 0);
}

GDate
stilla_date_plus (const GDate *date, int days)
{
  GDate day = *date;

  if (days >= 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);
  return day;
}

GDate
stilla_date_latest (const GDate *a, const GDate *b)
{
  return g_date_compare (a, b) >= 0 ? *a : *b;
}

/* The digits of @text as they stand, at most four; @colon: how many stood before the colon, -1 when there is
 * none. */
static gboolean
read_digits (const char *text, int digits[4], int *n_digits, int *colon)
{
  *n_digits = 0;
  *colon = -1;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == ':' && *colon < 0)
      *colon = *n_digits;
    else if (g_unichar_isdigit (c) && *n_digits < 4)
      digits[(*n_digits)++] = g_unichar_digit_value (c);
    else
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_minute_parse (const char *text, int *out_minute)
{
  g_autofree char *trimmed = NULL;
  int digits[4];
  int n, colon, hour, minute;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  trimmed = g_strstrip (g_strdup (text));
  if (!read_digits (trimmed, digits, &n, &colon))
    return FALSE;
  if (n < 3 || (colon < 0 ? n != 4 : n - colon != 2 || colon == 0))
    return FALSE;

  minute = digits[n - 2] * 10 + digits[n - 1];
  hour = n == 4 ? digits[0] * 10 + digits[1] : digits[0];
  if (hour > 23 || minute > 59)
    return FALSE;
  *out_minute = hour * 60 + minute;
  return TRUE;
}

char *
stilla_minute_to_string (int minute)
{
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}
