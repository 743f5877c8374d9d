/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-gap-text.h"

#include "core/content/stilla-quantity-text.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60

/* "6 hours", "1.5 hours", "45 minutes" */
void
stilla_gap_append_minutes (int minutes, const StillaReader *reader, StillaText *text)
{
  gboolean in_hours = minutes >= MINUTES_AN_HOUR && minutes % (MINUTES_AN_HOUR / 2) == 0;
  StillaQuantity quantity = {
    .value = in_hours ? (gint64) minutes * 1000 / MINUTES_AN_HOUR : (gint64) minutes * 1000,
    .to = STILLA_NO_RANGE,
    .unit = in_hours ? "hour" : "minute",
  };

  stilla_quantity_append (&quantity, reader, text);
}

/* "after the medicine wait at least 2 hours before magnesium" */
static void
append_wait (const char *first, int minutes, const char *second, const StillaReader *reader, StillaText *text)
{
  /* TRANSLATORS: "after ciprofloxacin wait at least " 2 hours " before magnesium" */
  g_autofree char *lead = g_strdup_printf (_ ("after %s wait at least "), first);
  /* TRANSLATORS: "after ciprofloxacin wait at least " 2 hours " before magnesium" */
  g_autofree char *end = g_strdup_printf (_ (" before %s"), second);

  stilla_text_append (text, lead, STILLA_SPAN_PLAIN);
  stilla_gap_append_minutes (minutes, reader, text);
  stilla_text_append (text, end, STILLA_SPAN_PLAIN);
}

/* Both waits, in the order of the columns on paper. */
static void
append_gap_pair (const StillaGaps *gaps, const char *names, const StillaReader *reader, StillaText *text)
{
  if (gaps->after_medicine > 0)
    append_wait (names, gaps->after_medicine, _ ("magnesium"), reader, text);
  if (gaps->after_magnesium > 0 && gaps->after_medicine > 0)
    stilla_text_append (text, _ ("; "), STILLA_SPAN_PLAIN);
  if (gaps->after_magnesium > 0)
    append_wait (_ ("magnesium"), gaps->after_magnesium, names, reader, text);
}

static gboolean
is_shorter (int shortest, int gap)
{
  return shortest > 0 && shortest < gap;
}

/* Sources disagree: the widest gap stands, and the shortest is not hidden, but nobody is invited to it. */
void
stilla_gap_append_shortest (const StillaGaps *gaps, const StillaReader *reader, StillaText *text)
{
  gboolean after = is_shorter (gaps->shortest_after_magnesium, gaps->after_magnesium);
  gboolean before = is_shorter (gaps->shortest_after_medicine, gaps->after_medicine);

  if (!after && !before)
    return;
  stilla_text_append (text, _ (" A source names less: "), STILLA_SPAN_PLAIN);
  if (before) {
    stilla_gap_append_minutes (gaps->shortest_after_medicine, reader, text);
    stilla_text_append (text, _ (" after the medicine"), STILLA_SPAN_PLAIN);
  }
  if (after && before)
    stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
  if (after) {
    stilla_gap_append_minutes (gaps->shortest_after_magnesium, reader, text);
    stilla_text_append (text, _ (" after magnesium"), STILLA_SPAN_PLAIN);
  }
  stilla_text_append (text, _ (". Keep the longer wait."), STILLA_SPAN_PLAIN);
}

StillaText *
stilla_gap_text_new (const StillaGaps *gaps, const char *names, const StillaReader *reader)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, _ ("Gap: "), STILLA_SPAN_STRONG);
  append_gap_pair (gaps, names, reader, text);
  stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
  stilla_gap_append_shortest (gaps, reader, text);
  return text;
}
