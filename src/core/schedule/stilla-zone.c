/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-zone.h"

#include <string.h>

#define MAX_NAME 64

/* GLib would read a path as a zone, and so any file of the computer; the list of leap seconds lies among the
 * zones. A rule such as "CET-1CEST" may be what a computer goes by. */
static gboolean
is_name (const char *name)
{
  return *name != '\0' && strchr ("/:.", *name) == NULL && strstr (name, "..") == NULL
         && strlen (name) <= MAX_NAME && !g_str_has_prefix (name, "leap");
}

gboolean
stilla_zone_is_known (const char *name)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (name == NULL || !is_name (name))
    return FALSE;
  zone = g_time_zone_new_identifier (name);
  return zone != NULL;
}

gboolean
stilla_zone_is_same (GTimeZone *a, GTimeZone *b)
{
  return g_str_equal (g_time_zone_get_identifier (a), g_time_zone_get_identifier (b));
}

gint64
stilla_zone_offset_at (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));
}
