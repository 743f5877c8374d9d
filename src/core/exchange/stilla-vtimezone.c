/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-vtimezone.h"

#include "core/exchange/stilla-content-line.h"

#include <string.h>

#define SECONDS_BETWEEN_LOOKS (24 * 60 * 60)
#define ID_LETTERS G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "+-_/"

char *
stilla_vtimezone_dup_id (GTimeZone *zone)
{
  const char *name = g_time_zone_get_identifier (zone);
  GString *id = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (strchr (ID_LETTERS, *p) != NULL)
      g_string_append_c (id, *p);
  /* A path names a place on this computer only. */
  if (id->len == 0 || *id->str == '/')
    g_string_assign (id, "Local");
  return g_string_free (id, FALSE);
}

gboolean
stilla_vtimezone_is_utc (GTimeZone *zone)
{
  static const char *const names[] = { "UTC", "Etc/UTC", "Z", "Etc/Universal", "Etc/Zulu", NULL };

  return g_strv_contains (names, g_time_zone_get_identifier (zone));
}

static int
interval_at (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
}

/* The first second after @low that is not in the interval of @low; @high is not in it either. */
static gint64
find_end (GTimeZone *zone, gint64 low, gint64 high)
{
  int interval = interval_at (zone, low);

  while (high - low > 1) {
    gint64 middle = low + (high - low) / 2;

    if (interval_at (zone, middle) == interval)
      low = middle;
    else
      high = middle;
  }
  return high;
}

/* Moves @instant to the next change of the zone's data. Returns: FALSE when there is none up to @to */
static gboolean
find_next_change (GTimeZone *zone, gint64 *instant, gint64 to)
{
  int interval = interval_at (zone, *instant);

  for (gint64 look = *instant; look < to;) {
    gint64 next = MIN (look + SECONDS_BETWEEN_LOOKS, to);

    if (interval_at (zone, next) != interval) {
      *instant = find_end (zone, look, next);
      return TRUE;
    }
    look = next;
  }
  return FALSE;
}

static void
append_offset (GString *out, const char *name, int offset)
{
  int size = ABS (offset);
  g_autoptr (GString) value = g_string_new (NULL);

  g_string_append_printf (value, "%c%02d%02d", offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0)
    g_string_append_printf (value, "%02d", size % 60);
  stilla_content_line_append (out, name, value->str);
}

/* @start: on the clock that was in force before */
static void
append_interval (GString *out, GTimeZone *zone, int interval, int offset_before, const char *start)
{
  const char *kind = g_time_zone_is_dst (zone, interval) ? "DAYLIGHT" : "STANDARD";
  g_autofree char *name = stilla_content_line_escape (g_time_zone_get_abbreviation (zone, interval));

  stilla_content_line_append (out, "BEGIN", kind);
  stilla_content_line_append (out, "DTSTART", start);
  append_offset (out, "TZOFFSETFROM", offset_before);
  append_offset (out, "TZOFFSETTO", g_time_zone_get_offset (zone, interval));
  stilla_content_line_append (out, "TZNAME", name);
  stilla_content_line_append (out, "END", kind);
}

void
stilla_vtimezone_append (GString *out, GTimeZone *zone, gint64 from, gint64 to)
{
  g_autofree char *id = stilla_vtimezone_dup_id (zone);
  int interval = interval_at (zone, from);
  int offset = g_time_zone_get_offset (zone, interval);

  stilla_content_line_append (out, "BEGIN", "VTIMEZONE");
  stilla_content_line_append (out, "TZID", id);
  append_interval (out, zone, interval, offset, "19700101T000000");
  while (find_next_change (zone, &from, to)) {
    g_autofree char *start = stilla_content_line_time (from + offset);

    interval = interval_at (zone, from);
    append_interval (out, zone, interval, offset, start);
    offset = g_time_zone_get_offset (zone, interval);
  }
  stilla_content_line_append (out, "END", "VTIMEZONE");
}
