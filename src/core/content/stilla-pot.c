/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pot.h"

static void
append_quoted (GString *out, const char *keyword, const char *words)
{
  g_string_append_printf (out, "%s \"", keyword);
  for (const char *p = words; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_c (out, '\\');
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\t')
      g_string_append (out, "\\t");
    else
      g_string_append_c (out, *p);
  }
  g_string_append (out, "\"\n");
}

static void
append_header (GString *out, const StillaBundle *bundle)
{
  g_string_append_printf (
      out,
      "# Words of a Stilla guide: %s\n"
      "# Placeholders such as <dose …/> stand for amounts: place them, never alter them.\n"
      "# An entry marked SAFETY is a warning; have a second person read it.\n"
      "#\n"
      "#, fuzzy\n"
      "msgid \"\"\n"
      "msgstr \"\"\n"
      "\"Project-Id-Version: %s %s\\n\"\n"
      "\"POT-Creation-Date: %s 00:00+0000\\n\"\n"
      "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
      "\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"\n"
      "\"Language-Team: LANGUAGE <LL@li.org>\\n\"\n"
      "\"Language: \\n\"\n"
      "\"MIME-Version: 1.0\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Content-Transfer-Encoding: 8bit\\n\"\n",
      stilla_bundle_get_title (bundle), stilla_bundle_get_id (bundle), stilla_bundle_get_edition (bundle),
      stilla_bundle_get_date (bundle));
}

static void
append_segment (GString *out, const StillaSegment *segment)
{
  g_string_append_c (out, '\n');
  if (segment->safety)
    g_string_append (out, "#. SAFETY\n");
  for (guint i = 0; i < segment->notes->len; i++)
    g_string_append_printf (out, "#. %s\n", (const char *) g_ptr_array_index (segment->notes, i));
  for (guint i = 0; i < segment->places->len; i++)
    g_string_append_printf (out, "#: %s\n", (const char *) g_ptr_array_index (segment->places, i));
  append_quoted (out, "msgctxt", segment->context);
  append_quoted (out, "msgid", segment->words);
  g_string_append (out, "msgstr \"\"\n");
}

char *
stilla_pot_write (const StillaBundle *bundle, const StillaSegmentList *segments)
{
  GString *out = g_string_new (NULL);

  append_header (out, bundle);
  for (guint i = 0; i < stilla_segment_list_get_size (segments); i++)
    append_segment (out, stilla_segment_list_get (segments, i));
  return g_string_free (out, FALSE);
}
