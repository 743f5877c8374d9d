/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-log-csv.h"

#include "core/schedule/stilla-date.h"

#define UG_A_MG 1000
#define MOST_DECIMALS 8 /* units have a denominator of at most 100 */

static const char *const columns[] = {
  "person", "date",        "time_due", "product",           "units",    "unit", "elemental_mg",
  "state",  "answered_at", "note",     "correction_reason", "revision",
};

/* A spreadsheet runs what begins with one of these, also when it is wide. */
static gboolean
begins_formula (gunichar c)
{
  switch (c) {
  case '=':
  case '+':
  case '-':
  case '@':
  case '\t':
  case '\r':
  case '\n':
  case 0xFF1D:
  case 0xFF0B:
  case 0xFF0D:
  case 0xFF20:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_unseen (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Also behind what is not seen: some programs take that away first. */
static gboolean
could_be_formula (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (begins_formula (c))
      return TRUE;
    if (!is_unseen (c))
      return FALSE;
  }
  return FALSE;
}

static void
append_character (GString *out, gunichar c)
{
  if (c == '"')
    g_string_append (out, "\"\"");
  else if (g_unichar_iscntrl (c) && c != '\t' && c != '\n')
    g_string_append_c (out, ' ');
  else
    g_string_append_unichar (out, c);
}

static void
append_text (GString *out, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words != NULL ? words : "", -1);

  g_string_append_c (out, '"');
  if (could_be_formula (valid))
    g_string_append_c (out, '\'');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\r')
      append_character (out, p[1] == '\n' ? g_utf8_get_char (++p) : '\n');
    else
      append_character (out, g_utf8_get_char (p));
  g_string_append_c (out, '"');
}

/* @num / @den as a decimal number. Returns: FALSE, with nothing added, when it has no end */
static gboolean
append_decimal (GString *out, gint64 num, gint64 den)
{
  gint64 rest = num % den;
  g_autoptr (GString) decimals = g_string_new (NULL);

  while (rest != 0 && decimals->len < MOST_DECIMALS) {
    rest *= 10;
    g_string_append_c (decimals, (char) ('0' + rest / den));
    rest %= den;
  }
  if (rest != 0)
    return FALSE;
  g_string_append_printf (out, "%" G_GINT64_FORMAT, num / den);
  if (decimals->len > 0)
    g_string_append_printf (out, ".%s", decimals->str);
  return TRUE;
}

/* A plain "1/3" would become a day of March in a spreadsheet. */
static void
append_units (GString *out, const StillaUnits *units)
{
  if (!append_decimal (out, units->num, units->den))
    g_string_append_printf (out, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                            units->num / units->den, units->num % units->den, units->den);
}

static void
append_elemental (GString *out, gint64 ug)
{
  if (ug >= 0)
    append_decimal (out, ug, UG_A_MG);
}

static void
append_texts (GString *out, const char *const *texts)
{
  for (; *texts != NULL; texts++) {
    append_text (out, *texts);
    g_string_append_c (out, ',');
  }
}

static void
append_row (GString *out, const char *person, const StillaIntake *intake)
{
  g_autofree char *date = stilla_date_to_string (&intake->date);
  g_autofree char *due = stilla_minute_to_string (intake->due_minute);
  g_autofree char *at = g_date_time_format (intake->at, "%Y-%m-%dT%H:%M:%S%:z");
  const char *state = stilla_intake_state_to_string (intake->state);

  append_texts (out, (const char *const[]){ person, date, due, intake->product_name, NULL });
  append_units (out, &intake->units);
  g_string_append_c (out, ',');
  append_texts (out, (const char *const[]){ intake->unit, NULL });
  append_elemental (out, intake->elemental_ug);
  g_string_append_c (out, ',');
  append_texts (out, (const char *const[]){ state, at, intake->note, intake->reason, NULL });
  g_string_append_printf (out, "%d\r\n", intake->revision);
}

void
stilla_log_csv_append_head (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    append_text (out, columns[i]);
    g_string_append (out, i + 1 < G_N_ELEMENTS (columns) ? "," : "\r\n");
  }
}

void
stilla_log_csv_append (GString *out, const char *person, const GPtrArray *intakes)
{
  for (guint i = 0; i < intakes->len; i++)
    append_row (out, person, g_ptr_array_index (intakes, i));
}
