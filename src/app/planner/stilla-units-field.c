/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-units-field.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

gboolean
stilla_units_field_read (StillaField *field,
                         const StillaProduct *product,
                         const StillaNumberStyle *style,
                         StillaUnits *out)
{
  g_autofree char *typed = stilla_field_dup_text (field);
  g_autofree char *count = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!stilla_units_parse (typed, style, out, &error)) {
    stilla_field_refuse (field, error->message);
    return FALSE;
  }
  count = stilla_unit_word_count (product->unit, out);
  amount = stilla_dose_dup_amount (product, out, style);
  /* Translators: how many units, then the amount in them: "2 capsules: 141 mg elemental" */
  words = g_strdup_printf (_ ("%s: %s"), count, amount);
  stilla_field_say (field, words);
  return TRUE;
}

void
stilla_units_field_set (StillaField *field, const StillaUnits *units)
{
  g_autofree char *typed = stilla_units_format (units);

  stilla_field_set_text (field, typed);
}

gboolean
stilla_minute_field_read (StillaField *field, int *out_minute)
{
  g_autofree char *typed = stilla_field_dup_text (field);
  gboolean is_read = stilla_minute_parse (typed, out_minute);

  if (is_read)
    stilla_field_say (field, NULL);
  else
    stilla_field_refuse (field,
                         _ ("Type hours and minutes with a colon between them, such as 08:00 or 20:30."));
  return is_read;
}

gboolean
stilla_minute_field_read_optional (StillaField *field, int *out_minute)
{
  g_autofree char *typed = stilla_field_dup_text (field);

  if (*typed != '\0')
    return stilla_minute_field_read (field, out_minute);
  stilla_field_say (field, NULL);
  return TRUE;
}

static gboolean
parse_whole (const char *typed, int most, int *out)
{
  gint64 number = 0;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar sign = g_utf8_get_char (p);

    if (!g_unichar_isdigit (sign) || number > most)
      return FALSE;
    number = number * 10 + g_unichar_digit_value (sign);
  }
  *out = (int) MIN (number, G_MAXINT);
  return *typed != '\0' && number <= most;
}

gboolean
stilla_whole_field_read (StillaField *field, int least, int most, const char *wrong, int *out)
{
  g_autofree char *typed = stilla_field_dup_text (field);
  gboolean is_read = parse_whole (typed, most, out) && *out >= least;

  if (is_read)
    stilla_field_say (field, NULL);
  else
    stilla_field_refuse (field, wrong);
  return is_read;
}
