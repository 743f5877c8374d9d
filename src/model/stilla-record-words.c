/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-record-words.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n-lib.h>

char *
stilla_recorded_dose_dup_time (const StillaRecordedDose *self)
{
  const StillaDoseTime *dose = self->occurrence.dose;
  g_autofree char *time = stilla_dose_dup_clock (dose);

  if (dose->as_needed_id == NULL)
    return g_steal_pointer (&time);
  /* TRANSLATORS: a time of the day: "When needed, 14:20" */
  return g_strdup_printf (_ ("When needed, %s"), time);
}

char *
stilla_recorded_dose_dup_words (const StillaRecordedDose *self)
{
  g_autofree char *count
      = stilla_unit_word_count (self->occurrence.product->unit, stilla_recorded_dose_get_units (self));
  g_autofree char *planned
      = stilla_unit_word_count (self->occurrence.product->unit, &self->occurrence.dose->units);
  const char *state = stilla_record_state_label (self->state);

  if (g_str_equal (count, planned))
    /* TRANSLATORS: how much, then what is known of it: "1 capsule, Taken" */
    return g_strdup_printf (_ ("%s, %s"), count, state);
  /* TRANSLATORS: how much was taken, how much was planned, what is known of it: "½ tablet of 1 tablet, Part
   * taken" */
  return g_strdup_printf (_ ("%s of %s, %s"), count, planned, state);
}

static char *
dup_units (const StillaRecordedDose *dose)
{
  g_autofree char *units = stilla_units_format (stilla_recorded_dose_get_units (dose));
  g_autofree char *planned = stilla_units_format (&dose->occurrence.dose->units);

  if (g_str_equal (units, planned))
    return g_steal_pointer (&units);
  /* TRANSLATORS: how much was taken, how much was planned: "1 of 2" */
  return g_strdup_printf (_ ("%s of %s"), units, planned);
}

char *
stilla_week_cell_dup_units (const StillaWeekCell *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->doses->len; i++) {
    g_autofree char *units = dup_units (g_ptr_array_index (self->doses, i));

    g_string_append_printf (words, "%s%s", i > 0 ? _ (", ") : "", units);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_cell_state (const StillaWeekCell *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->doses->len == 0)
    return g_strdup (stilla_record_state_label (STILLA_RECORD_NOT_PLANNED));
  for (guint i = 0; i < self->doses->len; i++) {
    g_autofree char *dose = stilla_recorded_dose_dup_words (g_ptr_array_index (self->doses, i));

    g_string_append_printf (words, "%s%s", i > 0 ? _ ("; ") : "", dose);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
stilla_week_grid_dup_cell_words (const StillaWeekGrid *self, const StillaWeekRow *row, guint column)
{
  g_autofree char *time = stilla_week_slot_dup_time (&row->slot);
  g_autofree char *date = stilla_day_name_dup (&stilla_week_grid_get_day (self, column)->date, FALSE);
  g_autofree char *state = dup_cell_state (&row->cells[column]);

  /* TRANSLATORS: one cell of the week: a time, a product, a day, what is known: "22:00, Night capsules,
   * Friday 20 November: 1 capsule, Taken" */
  return g_strdup_printf (_ ("%s, %s, %s: %s"), time, row->slot.product->name, date, state);
}

char *
stilla_pause_dup_words (const StillaPause *pause, const StillaPlan *plan)
{
  const StillaProduct *product
      = pause->product_id != NULL ? stilla_plan_find_product (plan, pause->product_id) : NULL;
  const char *name = product != NULL ? product->name : _ ("the whole plan");

  if (*pause->reason == '\0')
    /* TRANSLATORS: the name of a product, or "the whole plan" */
    return g_strdup_printf (_ ("Paused: %s"), name);
  /* TRANSLATORS: the name of a product or "the whole plan", then why */
  return g_strdup_printf (_ ("Paused: %s (%s)"), name, pause->reason);
}

static void
append_sentence (GString *words, const char *sentence)
{
  if (sentence != NULL)
    /* TRANSLATORS: a sentence without its full stop, after another one */
    g_string_append_printf (words, _ (" %s."), sentence);
}

char *
stilla_recorded_day_dup_words (const StillaRecordedDay *self, const StillaNumberStyle *style)
{
  g_autofree char *date = stilla_day_name_dup (&self->date, TRUE);
  g_autofree char *doses = stilla_day_tally_dup_words (&self->tally);
  g_autofree char *amount = stilla_day_tally_dup_amount (&self->tally, style);
  g_autoptr (GString) words = g_string_new (date);

  g_string_append (words, ":");
  append_sentence (words, doses);
  append_sentence (words, amount);
  for (guint i = 0; i < self->visits->len; i++) {
    g_autofree char *visit = stilla_visit_dup_words (g_ptr_array_index (self->visits, i));

    append_sentence (words, visit);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
