/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-reader.h"

#include "core/content/stilla-language.h"
#include "core/content/stilla-pseudo-language.h"

StillaReader *
stilla_reader_new (const char *language, const char *region, const GDate *today)
{
  StillaReader *self = g_new0 (StillaReader, 1);

  self->language = g_strdup (language);
  self->region = g_strdup (region);
  self->today = today != NULL ? g_date_copy (today) : NULL;
  return self;
}

StillaReader *
stilla_reader_copy (const StillaReader *self)
{
  return stilla_reader_new (self->language, self->region, self->today);
}

void
stilla_reader_free (StillaReader *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->today, g_date_free);
  g_free (self);
}

static gboolean
is_from_right (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW
         || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA
         || script == G_UNICODE_SCRIPT_NKO;
}

static gboolean
has_letter_from_right (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (is_from_right (g_unichar_get_script (g_utf8_get_char (at))))
      return TRUE;
  return FALSE;
}

static char *
set_apart (const char *words)
{
  return g_strconcat ("\342\201\250", words, "\342\201\251", NULL);
}

char *
stilla_reader_dup_apart (const StillaReader *self, const char *words)
{
  return !stilla_language_is_rtl (self->language) && has_letter_from_right (words) ? set_apart (words)
                                                                                   : g_strdup (words);
}

char *
stilla_reader_dup_typed (const StillaReader *self, const char *words)
{
  if (stilla_language_is_rtl (self->language) || stilla_pseudo_language_find (self->language) != NULL)
    return set_apart (words);
  return stilla_reader_dup_apart (self, words);
}
