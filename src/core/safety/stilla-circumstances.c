/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-circumstances.h"

static const char *const answer_words[] = {
  [STILLA_ANSWER_NOT_SURE] = "not-sure",
  [STILLA_ANSWER_YES] = "yes",
  [STILLA_ANSWER_NO] = "no",
};

static const char *const weekday_words[] = {
  [G_DATE_MONDAY] = "monday",     [G_DATE_TUESDAY] = "tuesday", [G_DATE_WEDNESDAY] = "wednesday",
  [G_DATE_THURSDAY] = "thursday", [G_DATE_FRIDAY] = "friday",   [G_DATE_SATURDAY] = "saturday",
  [G_DATE_SUNDAY] = "sunday",
};

StillaOwnMedicine *
stilla_own_medicine_new (const char *name)
{
  StillaOwnMedicine *self = g_new0 (StillaOwnMedicine, 1);

  self->name = g_strdup (name);
  self->minutes = g_array_new (FALSE, FALSE, sizeof (int));
  self->weekday = G_DATE_BAD_WEEKDAY;
  return self;
}

void
stilla_own_medicine_free (StillaOwnMedicine *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->minutes, g_array_unref);
  g_free (self);
}

StillaCircumstances *
stilla_circumstances_new (void)
{
  StillaCircumstances *self = g_new0 (StillaCircumstances, 1);

  self->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_own_medicine_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
stilla_circumstances_free (StillaCircumstances *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_free (self);
}

void
stilla_circumstances_set_answer (StillaCircumstances *self, const char *condition_id, StillaAnswer answer)
{
  g_hash_table_insert (self->answers, g_strdup (condition_id), GINT_TO_POINTER ((int) answer));
}

gboolean
stilla_circumstances_get_answer (const StillaCircumstances *self, const char *condition_id, StillaAnswer *out)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->answers, condition_id, NULL, &value))
    return FALSE;
  *out = (StillaAnswer) GPOINTER_TO_INT (value);
  return TRUE;
}

const char *
stilla_answer_to_string (StillaAnswer answer)
{
  return answer_words[answer];
}

gboolean
stilla_answer_from_string (const char *word, StillaAnswer *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (answer_words); i++)
    if (g_strcmp0 (word, answer_words[i]) == 0) {
      *out = (StillaAnswer) i;
      return TRUE;
    }
  return FALSE;
}

const char *
stilla_weekday_to_string (GDateWeekday weekday)
{
  return weekday_words[weekday];
}

GDateWeekday
stilla_weekday_from_string (const char *word)
{
  for (guint i = G_DATE_MONDAY; word != NULL && i <= G_DATE_SUNDAY; i++)
    if (g_str_equal (word, weekday_words[i]))
      return (GDateWeekday) i;
  return G_DATE_BAD_WEEKDAY;
}
