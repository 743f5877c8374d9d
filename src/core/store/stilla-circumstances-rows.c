/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-circumstances-rows.h"

#include "core/schedule/stilla-date.h"

#define MINUTES_A_DAY (24 * 60)

static gboolean
is_words (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL)
         && g_utf8_strlen (text, -1) <= STILLA_CIRCUMSTANCES_MAX_WORDS;
}

static gboolean
read_number (const char *text, gint64 max, gint64 *out)
{
  return text != NULL && g_ascii_string_to_signed (text, 10, 0, max, out, NULL);
}

static gboolean
read_times (const StillaStandingRow *row, StillaOwnMedicine *own)
{
  g_auto (GStrv) minutes = g_strsplit (row->columns[3], " ", -1);
  gint64 minute, times;

  for (guint i = 0; minutes[i] != NULL; i++) {
    if (!read_number (minutes[i], MINUTES_A_DAY - 1, &minute))
      return FALSE;
    stilla_own_medicine_add_time (own, (int) minute);
  }
  return read_number (row->columns[2], MINUTES_A_DAY, &times) && times == own->minutes->len;
}

gboolean
stilla_circumstances_read_medicine (const StillaStandingRow *row, StillaCircumstances *into)
{
  g_autoptr (StillaOwnMedicine) own = NULL;

  if (!is_words (row->columns[0]))
    return FALSE;
  own = stilla_own_medicine_new (row->columns[0]);
  own->weekday = stilla_weekday_from_string (row->columns[1]);
  if ((own->weekday == G_DATE_BAD_WEEKDAY && row->columns[1] != NULL) || !read_times (row, own)
      || (row->columns[4] != NULL && !stilla_date_parse (row->columns[4], &own->until)))
    return FALSE;
  g_ptr_array_add (into->medicines, g_steal_pointer (&own));
  return TRUE;
}

gboolean
stilla_circumstances_read_answer (const StillaStandingRow *row, StillaCircumstances *into)
{
  StillaAnswer answer;

  if (!is_words (row->columns[0]) || !stilla_answer_from_string (row->columns[1], &answer)
      || g_hash_table_contains (into->answers, row->columns[0]))
    return FALSE;
  stilla_circumstances_set_answer (into, row->columns[0], answer);
  return TRUE;
}

gboolean
stilla_circumstances_read_drip (const StillaStandingRow *row, StillaCircumstances *into)
{
  return into->drip == STILLA_DRIP_NOT_SAID && stilla_drip_from_string (row->columns[0], &into->drip);
}

gboolean
stilla_circumstances_read_advice (const StillaStandingRow *row, StillaCircumstances *into)
{
  const char *rule = row->columns[0];
  const char *about = row->columns[1];
  g_autoptr (StillaAdvice) advice = NULL;
  gint64 amount_ug;
  GDate on;

  if (!is_words (rule) || about == NULL || !g_utf8_validate (about, -1, NULL)
      || !read_number (row->columns[2], G_MAXINT64, &amount_ug) || !is_words (row->columns[3])
      || row->columns[4] == NULL || !stilla_date_parse (row->columns[4], &on)
      || stilla_circumstances_find_advice (into, rule, about) != NULL)
    return FALSE;
  advice = stilla_advice_new (rule, about, row->columns[3], &on);
  advice->amount_ug = amount_ug;
  stilla_circumstances_take_advice (into, g_steal_pointer (&advice));
  return TRUE;
}

static char *
minutes_to_string (const GArray *minutes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < minutes->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", g_array_index (minutes, int, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_standing_row_free);
}

GPtrArray *
stilla_circumstances_list_medicines_rows (const StillaCircumstances *from)
{
  GPtrArray *rows = new_rows ();

  for (guint i = 0; i < from->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (from->medicines, i);
    g_autofree char *times = g_strdup_printf ("%u", own->minutes->len);
    g_autofree char *minutes = minutes_to_string (own->minutes);
    g_autofree char *until = g_date_valid (&own->until) ? stilla_date_to_string (&own->until) : NULL;

    g_ptr_array_add (rows, stilla_standing_row_new (5, own->name, stilla_weekday_to_string (own->weekday),
                                                    times, minutes, until));
  }
  return rows;
}

GPtrArray *
stilla_circumstances_list_answers_rows (const StillaCircumstances *from)
{
  GPtrArray *rows = new_rows ();
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (from->answers), (GCompareFunc) strcmp);

  for (const GList *id = ids; id != NULL; id = id->next) {
    StillaAnswer answer = (StillaAnswer) GPOINTER_TO_INT (g_hash_table_lookup (from->answers, id->data));

    g_ptr_array_add (rows, stilla_standing_row_new (2, id->data, stilla_answer_to_string (answer)));
  }
  return rows;
}

GPtrArray *
stilla_circumstances_list_drip_rows (const StillaCircumstances *from)
{
  GPtrArray *rows = new_rows ();

  if (from->drip != STILLA_DRIP_NOT_SAID)
    g_ptr_array_add (rows, stilla_standing_row_new (1, stilla_drip_to_string (from->drip)));
  return rows;
}

GPtrArray *
stilla_circumstances_list_advice_rows (const StillaCircumstances *from)
{
  GPtrArray *rows = new_rows ();

  for (guint i = 0; i < from->advice->len; i++) {
    const StillaAdvice *advice = g_ptr_array_index (from->advice, i);
    g_autofree char *amount = g_strdup_printf ("%" G_GINT64_FORMAT, advice->amount_ug);
    g_autofree char *on = g_date_valid (&advice->on) ? stilla_date_to_string (&advice->on) : NULL;

    g_ptr_array_add (rows, stilla_standing_row_new (5, advice->rule, advice->about, amount, advice->by, on));
  }
  return rows;
}
