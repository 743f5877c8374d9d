/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-phase-words.h"

#include "core/schedule/stilla-date-reading.h"

#include <glib/gi18n-lib.h>

char *
stilla_phase_letter (guint index)
{
  return index < 26 ? g_strdup_printf ("%c", 'A' + (char) index) : g_strdup_printf ("%u", index + 1);
}

/* What the days of one phase have. */
typedef struct {
  gint64 low_ug;
  gint64 high_ug;
  guint n_days;
  gboolean is_known; /* whether that is all of it, on every day */
} Range;

static Range
find_range (const GArray *days, guint phase)
{
  Range range = { G_MAXINT64, 0, 0, TRUE };

  for (guint i = 0; i < days->len; i++) {
    const StillaPhaseDay *day = &g_array_index (days, StillaPhaseDay, i);

    if (day->phase != (int) phase)
      continue;
    range.low_ug = MIN (range.low_ug, day->known_ug);
    range.high_ug = MAX (range.high_ug, day->known_ug);
    range.n_days++;
    range.is_known = range.is_known && day->is_known;
  }
  return range;
}

/* What is not known is never told as nothing. */
static char *
describe_unknown (const Range *range, const char *letter, const char *from, const StillaNumberStyle *style)
{
  g_autofree char *least = stilla_amount_format (range->low_ug, style);
  g_autofree char *most = stilla_amount_format (range->high_ug, style);

  if (range->high_ug == 0)
    return g_strdup_printf (_ ("%s, from %s: elemental amount not known"), letter, from);
  if (range->low_ug == 0)
    return g_strdup_printf (_ ("%s, from %s: at least %s elemental on some days, not all of it is known"),
                            letter, from, most);
  return g_strdup_printf (_ ("%s, from %s: at least %s elemental a day, not all of it is known"), letter,
                          from, least);
}

static char *
describe (const Range *range, const char *letter, const char *from, const StillaNumberStyle *style)
{
  g_autofree char *least = stilla_amount_format (range->low_ug, style);
  g_autofree char *most = stilla_amount_format (range->high_ug, style);

  if (!range->is_known)
    return describe_unknown (range, letter, from, style);
  if (range->low_ug == range->high_ug)
    /* Translators: the letter of a phase, its first day, an amount: "B, from 4 December: 282 mg elemental a
     * day" */
    return g_strdup_printf (_ ("%s, from %s: %s elemental a day"), letter, from, most);
  return g_strdup_printf (_ ("%s, from %s: %s to %s elemental a day"), letter, from, least, most);
}

char *
stilla_phases_dup_words (const GPtrArray *phases,
                         const GArray *days,
                         const GDate *today,
                         const StillaNumberStyle *style)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *phase = g_ptr_array_index (phases, i);
    Range range = find_range (days, i);
    g_autofree char *letter = stilla_phase_letter (i);
    g_autofree char *from = stilla_date_dup_words_since (&phase->from, today);
    g_autofree char *line = range.n_days > 0 ? describe (&range, letter, from, style) : NULL;

    if (line != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
describe_above (guint n, const char *limit)
{
  return g_strdup_printf (
      ngettext ("%u day shown here is above the published limit of %s elemental a day (↑). Talk "
                "with your doctor or pharmacist about it.",
                "%u days shown here are above the published limit of %s elemental a day (↑). "
                "Talk with your doctor or pharmacist about it.",
                n),
      n, limit);
}

static char *
describe_not_compared (guint n, const char *limit)
{
  return g_strdup_printf (
      ngettext ("%u day shown here cannot be compared with the published limit of %s elemental a day: not "
                "every amount is known.",
                "%u days shown here cannot be compared with the published limit of %s elemental a day: not "
                "every amount is known.",
                n),
      n, limit);
}

char *
stilla_phases_dup_limit_words (const GArray *days, gint64 limit_ug, const StillaNumberStyle *style)
{
  g_autofree char *limit = stilla_amount_format (limit_ug, style);
  g_autofree char *above = NULL;
  g_autofree char *not_compared = NULL;
  guint n_above = 0, n_not_compared = 0;

  for (guint i = 0; i < days->len; i++) {
    const StillaPhaseDay *day = &g_array_index (days, StillaPhaseDay, i);

    n_above += day->known_ug > limit_ug;
    n_not_compared += day->known_ug <= limit_ug && !day->is_known;
  }
  above = describe_above (n_above, limit);
  not_compared = describe_not_compared (n_not_compared, limit);
  if (n_above > 0 && n_not_compared > 0)
    return g_strdup_printf ("%s %s", above, not_compared);
  if (n_above > 0)
    return g_steal_pointer (&above);
  if (n_not_compared > 0)
    return g_steal_pointer (&not_compared);
  return g_strdup_printf (_ ("No day shown here is above the published limit of %s elemental a day."), limit);
}
