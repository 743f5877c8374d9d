/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-reader.h"

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
