/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-vtimezone.h"

#include <stdio.h>
#include <string.h>

#define HALF_HOUR (30 * 60)

static gint64
moment (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  return g_date_time_to_unix (time);
}

/* Reads back what the file says, knowing nothing of the zone. */
typedef struct {
  gint64 start; /* seconds of Unix time */
  int offset;
} Change;

static int
read_offset (const char *text)
{
  int hours, minutes, seconds = 0;

  g_assert_cmpint (sscanf (text + 1, "%2d%2d%2d", &hours, &minutes, &seconds), >=, 2);
  return (*text == '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds);
}

static GArray *
read_changes (const char *text)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_autofree char *start = NULL;
  int before = 0;

  for (char **line = lines; *line != NULL; line++) {
    if (g_str_has_prefix (*line, "DTSTART:")) {
      g_clear_pointer (&start, g_free);
      start = g_strconcat (*line + strlen ("DTSTART:"), "Z", NULL);
    } else if (g_str_has_prefix (*line, "TZOFFSETFROM:")) {
      before = read_offset (*line + strlen ("TZOFFSETFROM:"));
    } else if (g_str_has_prefix (*line, "TZOFFSETTO:")) {
      Change change = { moment (start) - before, read_offset (*line + strlen ("TZOFFSETTO:")) };

      g_array_append_val (changes, change);
    }
  }
  return changes;
}

static int
find_offset (const GArray *changes, gint64 instant)
{
  int offset = G_MAXINT;

  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, Change, i).start <= instant)
      offset = g_array_index (changes, Change, i).offset;
  return offset;
}

static const struct {
  const char *zone;
  const char *from;
  const char *to;
} spans[] = {
  { "Europe/Berlin", "2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z" },
  { "America/New_York", "2026-03-08T06:59:00Z", "2028-01-01T00:00:00Z" },
  { "Australia/Lord_Howe", "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z" },
  { "Africa/Casablanca", "2025-01-01T00:00:00Z", "2029-01-01T00:00:00Z" },
  { "Africa/Cairo", "2022-01-01T00:00:00Z", "2026-01-01T00:00:00Z" },
  { "Pacific/Apia", "2011-01-01T00:00:00Z", "2013-01-01T00:00:00Z" },
  { "America/Caracas", "2015-01-01T00:00:00Z", "2017-01-01T00:00:00Z" },
  { "America/Sao_Paulo", "2017-01-01T00:00:00Z", "2020-01-01T00:00:00Z" },
  { "Europe/Dublin", "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z" },
  { "Africa/Monrovia", "1971-01-01T00:00:00Z", "1973-01-01T00:00:00Z" },
  { "Asia/Kolkata", "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z" },
  { "UTC", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z" },
  { "+05:45", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z" },
};

/* At every half hour, and just around every change that was written, the file has the offset of the zone. */
static void
test_offsets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (spans[i].zone);
    g_autoptr (GString) out = g_string_new (NULL);
    g_autoptr (GArray) changes = NULL;
    gint64 from = moment (spans[i].from);
    gint64 to = moment (spans[i].to);

    g_assert_nonnull (zone);
    g_test_message ("%s", spans[i].zone);
    stilla_vtimezone_append (out, zone, from, to);
    changes = read_changes (out->str);
    for (gint64 t = from; t < to; t += HALF_HOUR)
      for (gint64 at = MAX (from, t - 1); at <= t; at++) {
        int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at);

        g_assert_cmpint (find_offset (changes, at), ==, g_time_zone_get_offset (zone, interval));
      }
  }
}

static void
test_text (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GString) out = g_string_new (NULL);

  stilla_vtimezone_append (out, zone, moment ("2026-01-01T00:00:00Z"), moment ("2026-12-31T00:00:00Z"));
  g_assert_cmpstr (out->str, ==,
                   "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                   "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n"
                   "TZNAME:CET\r\nEND:STANDARD\r\n"
                   "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                   "TZNAME:CEST\r\nEND:DAYLIGHT\r\n"
                   "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                   "TZNAME:CET\r\nEND:STANDARD\r\n"
                   "END:VTIMEZONE\r\n");
}

static void
test_ids (void)
{
  static const struct {
    const char *zone;
    const char *id;
    gboolean is_utc;
  } ids[] = {
    { "Europe/Berlin", "Europe/Berlin", FALSE },
    { "America/Port-au-Prince", "America/Port-au-Prince", FALSE },
    { "Etc/GMT+5", "Etc/GMT+5", FALSE },
    { "+05:45", "+0545", FALSE },
    { "UTC", "UTC", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ids[i].zone);
    g_autofree char *id = stilla_vtimezone_dup_id (zone);

    g_assert_cmpstr (id, ==, ids[i].id);
    g_assert_cmpint (stilla_vtimezone_is_utc (zone), ==, ids[i].is_utc);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/vtimezone/offsets", test_offsets);
  g_test_add_func ("/exchange/vtimezone/text", test_text);
  g_test_add_func ("/exchange/vtimezone/ids", test_ids);
  return g_test_run ();
}
