/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-content-line.h"

#include <string.h>

#define MOST_OCTETS 75

/* How many octets of @rest fit on a line that has room for @room, in whole characters. */
static gsize
fit (const char *rest, gsize room)
{
  gsize length = strlen (rest);

  if (length <= room)
    return length;
  while (room > 0 && ((guchar) rest[room] & 0xC0) == 0x80)
    room--;
  return room;
}

static void
append_folded (GString *out, const char *line)
{
  gsize taken = fit (line, MOST_OCTETS);

  g_string_append_len (out, line, (gssize) taken);
  for (line += taken; *line != '\0'; line += taken) {
    taken = fit (line, MOST_OCTETS - 1);
    g_string_append (out, "\r\n ");
    g_string_append_len (out, line, (gssize) taken);
  }
  g_string_append (out, "\r\n");
}

void
stilla_content_line_append (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  append_folded (out, line);
}

void
stilla_content_line_append_format (GString *out, const char *name, const char *format, ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);
  stilla_content_line_append (out, name, value);
}

static gboolean
breaks_line (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

char *
stilla_content_line_escape (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (breaks_line (c)) {
      g_string_append_c (out, ' ');
      continue;
    }
    if (c == '\\' || c == ';' || c == ',')
      g_string_append_c (out, '\\');
    g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

char *
stilla_content_line_time (gint64 wall)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (wall);

  return g_date_time_format (time, "%Y%m%dT%H%M%S");
}
