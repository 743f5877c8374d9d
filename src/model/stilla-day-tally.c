/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-day-tally.h"

#include <glib/gi18n-lib.h>

static gboolean
was_taken (const StillaRecordedDose *dose)
{
  return dose->state == STILLA_RECORD_TAKEN || dose->state == STILLA_RECORD_PART;
}

static void
add_amount (StillaDayTally *self, const StillaIntake *answer)
{
  gint64 sum;

  if (answer->elemental_ug < 0 || __builtin_add_overflow (self->taken_ug, answer->elemental_ug, &sum))
    self->n_unknown++;
  else
    self->taken_ug = sum;
}

void
stilla_day_tally_add (StillaDayTally *self, const StillaRecordedDose *dose)
{
  gboolean is_when_needed = dose->occurrence.dose->as_needed_id != NULL;

  self->n_doses[dose->state]++;
  if (was_taken (dose))
    add_amount (self, dose->answer);
  if (is_when_needed) {
    self->n_when_needed += was_taken (dose);
  } else if (dose->state != STILLA_RECORD_PAUSED) {
    self->n_planned++;
    self->n_taken += was_taken (dose);
  }
}

static guint
count_all (const StillaDayTally *self)
{
  guint n = 0;

  for (int state = 0; state < STILLA_N_RECORD_STATES; state++)
    n += state != STILLA_RECORD_PAUSED ? self->n_doses[state] : 0;
  return n;
}

/* What says most about several doses, when not all are the same. */
static const StillaRecordState by_weight[] = {
  STILLA_RECORD_NOT_RECORDED, STILLA_RECORD_LATER,   STILLA_RECORD_PLANNED,
  STILLA_RECORD_NOT_SURE,     STILLA_RECORD_SKIPPED, STILLA_RECORD_PAUSED,
};

StillaRecordState
stilla_day_tally_get_state (const StillaDayTally *self)
{
  guint n = count_all (self);

  if (n > 0 && self->n_doses[STILLA_RECORD_TAKEN] == n)
    return STILLA_RECORD_TAKEN;
  if (self->n_doses[STILLA_RECORD_TAKEN] + self->n_doses[STILLA_RECORD_PART] > 0)
    return STILLA_RECORD_PART;
  for (gsize i = 0; i < G_N_ELEMENTS (by_weight); i++)
    if (self->n_doses[by_weight[i]] > 0)
      return by_weight[i];
  return STILLA_RECORD_NOT_PLANNED;
}

static void
append (GString *words, const char *format, guint n)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);

  if (n > 0)
    g_string_append_printf (words, "%s%s%u%s", words->len > 0 ? _ ("; ") : "", parts[0], n,
                            parts[1] != NULL ? parts[1] : "");
}

static void
append_taken (GString *words, const StillaDayTally *self)
{
  guint n_past = self->n_planned - MIN (self->n_planned, self->n_doses[STILLA_RECORD_PLANNED]);

  if (n_past > 0)
    /* TRANSLATORS: how many doses were taken, of how many that are planned */
    g_string_append_printf (words,
                            ngettext ("%u of %u recorded as taken", "%u of %u recorded as taken", n_past),
                            self->n_taken, n_past);
}

char *
stilla_day_tally_dup_words (const StillaDayTally *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const guint *n = self->n_doses;

  append_taken (words, self);
  append (words, ngettext ("%u in part", "%u in part", n[STILLA_RECORD_PART]), n[STILLA_RECORD_PART]);
  append (words, ngettext ("%u skipped", "%u skipped", n[STILLA_RECORD_SKIPPED]), n[STILLA_RECORD_SKIPPED]);
  append (words, ngettext ("%u not sure", "%u not sure", n[STILLA_RECORD_NOT_SURE]),
          n[STILLA_RECORD_NOT_SURE]);
  append (words, ngettext ("%u not recorded", "%u not recorded", n[STILLA_RECORD_NOT_RECORDED]),
          n[STILLA_RECORD_NOT_RECORDED]);
  append (words, ngettext ("%u later today", "%u later today", n[STILLA_RECORD_LATER]),
          n[STILLA_RECORD_LATER]);
  append (words, ngettext ("%u planned", "%u planned", n[STILLA_RECORD_PLANNED]), n[STILLA_RECORD_PLANNED]);
  append (words, ngettext ("%u taken when needed", "%u taken when needed", self->n_when_needed),
          self->n_when_needed);
  append (words, ngettext ("%u paused", "%u paused", n[STILLA_RECORD_PAUSED]), n[STILLA_RECORD_PAUSED]);
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : g_strdup (_ ("Nothing planned"));
}

char *
stilla_day_tally_dup_amount (const StillaDayTally *self, const StillaNumberStyle *style)
{
  g_autofree char *amount = stilla_amount_format (self->taken_ug, style);

  if (self->n_taken + self->n_when_needed == 0)
    return NULL;
  if (self->n_unknown == 0)
    /* TRANSLATORS: an amount of magnesium: "500 mg elemental recorded as taken" */
    return g_strdup_printf (_ ("%s elemental recorded as taken"), amount);
  if (self->taken_ug == 0)
    return g_strdup (_ ("How much elemental magnesium was taken is not known"));
  return g_strdup_printf (_ ("At least %s elemental recorded as taken; the rest is not known"), amount);
}
