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

char *
stilla_reader_dup_typed (const StillaReader *self, const char *words)
{
  if (!stilla_language_is_rtl (self->language) && stilla_pseudo_language_find (self->language) == NULL)
    return g_strdup (words);
  return g_strconcat ("\342\201\250", words, "\342\201\251", NULL);
}
