/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-letterhead.h"

#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

void
stilla_letterhead_free (StillaLetterhead *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->address, g_ptr_array_unref);
  g_clear_pointer (&self->logo, stilla_logo_unref);
  g_clear_pointer (&self->patient, g_free);
  g_clear_pointer (&self->date, g_free);
  g_free (self);
}

gboolean
stilla_letterhead_is_empty (const StillaLetterhead *self)
{
  return self->name == NULL && self->patient == NULL && self->date == NULL;
}

static void
take_address (StillaLetterhead *self, const char *address)
{
  g_auto (GStrv) lines = g_strsplit (address != NULL ? address : "", "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (self->address, g_strdup (lines[i]));
}

static gboolean
take_practice (StillaLetterhead *self, const StillaPractice *practice, GError **error)
{
  if (!stilla_practice_check (practice, error))
    return FALSE;
  self->name = g_strdup (practice->name);
  take_address (self, practice->address);
  if (practice->logo != NULL)
    self->logo = stilla_logo_load (practice->logo, error);
  return practice->logo == NULL || self->logo != NULL;
}

/* @typed: (nullable). Returns: FALSE when it cannot stand on one line */
static gboolean
take_line (const char *typed, char **out)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  if (!stilla_practice_takes_line (words) || g_utf8_strlen (words, -1) > STILLA_LETTERHEAD_LONGEST)
    return FALSE;
  *out = *words != '\0' ? g_steal_pointer (&words) : NULL;
  return TRUE;
}

static gboolean
take_typed (StillaLetterhead *self, const char *patient, const char *date, GError **error)
{
  if (!take_line (patient, &self->patient)) {
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LETTERHEAD,
                 _ ("The name of the person cannot be printed. Write it on one line, at most %d letters."),
                 STILLA_LETTERHEAD_LONGEST);
    return FALSE;
  }
  if (!take_line (date, &self->date)) {
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LETTERHEAD,
                 _ ("The date cannot be printed. Write it on one line, at most %d letters."),
                 STILLA_LETTERHEAD_LONGEST);
    return FALSE;
  }
  return TRUE;
}

StillaLetterhead *
stilla_letterhead_new (const StillaPractice *practice, const char *patient, const char *date, GError **error)
{
  g_autoptr (StillaLetterhead) self = g_new0 (StillaLetterhead, 1);

  self->address = g_ptr_array_new_with_free_func (g_free);
  if ((practice != NULL && !take_practice (self, practice, error))
      || !take_typed (self, patient, date, error))
    return NULL;
  return g_steal_pointer (&self);
}
