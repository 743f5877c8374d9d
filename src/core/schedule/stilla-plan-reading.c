/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-reading-private.h"

#include "core/content/stilla-value.h"

#include <string.h>

void
stilla_plan_reading_refuse (const StillaPlanReading *self,
                            const StillaElement *node,
                            const char *tag,
                            const char *format,
                            ...)
{
  g_autofree char *words = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  stilla_issue_list_add (self->issues, tag, self->name, node->line, "%s", words);
}

/* A mark that says the direction of its neighbours may stand; one that turns all that follows would show a
 * caution behind a name the wrong way round. */
gboolean
stilla_plan_hides (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/* Ends of lines and tabs become spaces when they are shown. */
static gboolean
holds_hidden (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (stilla_plan_hides (g_utf8_get_char (p)) && strchr ("\t\n\r", *p) == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
can_be_seen (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

gboolean
stilla_plan_reading_check_words (const StillaPlanReading *self,
                                 const StillaElement *node,
                                 const char *attribute,
                                 int most)
{
  const char *words = stilla_element_get (node, attribute);

  if (g_utf8_strlen (words, -1) > most) {
    stilla_plan_reading_refuse (self, node, "text-limit",
                                "The %s of this <%s> is longer than %d letters; shorten it", attribute,
                                node->name, most);
    return FALSE;
  }
  if (!can_be_seen (words)) {
    stilla_plan_reading_refuse (self, node, "value",
                                "The %s of this <%s> holds nothing that can be seen; write it in words",
                                attribute, node->name);
    return FALSE;
  }
  if (!holds_hidden (words))
    return TRUE;
  stilla_plan_reading_refuse (self, node, "value",
                              "The %s of this <%s> holds a control character; take it out", attribute,
                              node->name);
  return FALSE;
}

GDate
stilla_plan_reading_date (const StillaElement *node, const char *attribute)
{
  GDate date;

  g_date_clear (&date, 1);
  stilla_value_date (stilla_element_get (node, attribute), &date);
  return date;
}
