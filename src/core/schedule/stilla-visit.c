/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-visit.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *word;
  const char *label;
} kinds[] = {
  [STILLA_VISIT_CLINIC] = { "clinic", N_ ("Clinic visit") },
  [STILLA_VISIT_DRIP] = { "drip", N_ ("Magnesium drip at a clinic") },
  [STILLA_VISIT_BLOOD_TEST] = { "blood-test", N_ ("Blood test") },
  [STILLA_VISIT_OTHER] = { "other", N_ ("Something else") },
};

static StillaVisit *
copy_fields (const StillaVisit *fields)
{
  StillaVisit *self = (StillaVisit *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->name = g_strdup (fields->name);
  self->note = g_strdup (fields->note);
  return self;
}

static gboolean
are_words (const char *words)
{
  return words != NULL && g_utf8_validate (words, -1, NULL)
         && g_utf8_strlen (words, -1) <= STILLA_VISIT_MAX_WORDS;
}

StillaVisit *
stilla_visit_new (const StillaVisit *fields, GError **error)
{
  if (!are_words (fields->name) || !are_words (fields->note) || fields->kind >= STILLA_N_VISIT_KINDS
      || fields->minute < STILLA_VISIT_NO_TIME || fields->minute >= 24 * 60 || !g_date_valid (&fields->from)
      || !stilla_repeat_is_valid (&fields->repeat)) {
    g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                         _ ("A visit needs a day, what it is, and words of at most 200 letters."));
    return NULL;
  }
  return copy_fields (fields);
}

StillaVisit *
stilla_visit_with_until (const StillaVisit *self, const GDate *until)
{
  StillaVisit *copy = copy_fields (self);

  copy->until = *until;
  return copy;
}

StillaVisit *
stilla_visit_ref (StillaVisit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_visit (gpointer data)
{
  StillaVisit *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
stilla_visit_unref (StillaVisit *self)
{
  g_atomic_rc_box_release_full (self, clear_visit);
}

gboolean
stilla_visit_applies (const StillaVisit *self, const GDate *date)
{
  return stilla_date_is_within (date, &self->from, &self->until)
         && stilla_repeat_applies (&self->repeat, date);
}

const char *
stilla_visit_kind_to_string (StillaVisitKind kind)
{
  return kinds[kind].word;
}

gboolean
stilla_visit_kind_from_string (const char *word, StillaVisitKind *out)
{
  for (int kind = 0; kind < STILLA_N_VISIT_KINDS; kind++)
    if (g_strcmp0 (word, kinds[kind].word) == 0) {
      *out = (StillaVisitKind) kind;
      return TRUE;
    }
  return FALSE;
}

const char *
stilla_visit_kind_label (StillaVisitKind kind)
{
  return _ (kinds[kind].label);
}

const char *
stilla_visit_get_title (const StillaVisit *self)
{
  return *self->name != '\0' ? self->name : stilla_visit_kind_label (self->kind);
}
