/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-circumstances.h"

#include "core/schedule/stilla-date.h"
#include "core/search/stilla-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const answer_words[] = {
  [STILLA_ANSWER_NOT_SURE] = "not-sure",
  [STILLA_ANSWER_YES] = "yes",
  [STILLA_ANSWER_NO] = "no",
};

static const char *const drip_words[] = {
  [STILLA_DRIP_NONE] = "none",
  [STILLA_DRIP_HOSPITAL] = "hospital",
  [STILLA_DRIP_ELSEWHERE] = "elsewhere",
};

static const char *const weekday_words[] = {
  [G_DATE_MONDAY] = "monday",     [G_DATE_TUESDAY] = "tuesday", [G_DATE_WEDNESDAY] = "wednesday",
  [G_DATE_THURSDAY] = "thursday", [G_DATE_FRIDAY] = "friday",   [G_DATE_SATURDAY] = "saturday",
  [G_DATE_SUNDAY] = "sunday",
};

static const char *const weekday_labels[] = {
  [G_DATE_MONDAY] = N_ ("on Mondays"),       [G_DATE_TUESDAY] = N_ ("on Tuesdays"),
  [G_DATE_WEDNESDAY] = N_ ("on Wednesdays"), [G_DATE_THURSDAY] = N_ ("on Thursdays"),
  [G_DATE_FRIDAY] = N_ ("on Fridays"),       [G_DATE_SATURDAY] = N_ ("on Saturdays"),
  [G_DATE_SUNDAY] = N_ ("on Sundays"),
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

StillaOwnMedicine *
stilla_own_medicine_copy (const StillaOwnMedicine *self)
{
  StillaOwnMedicine *copy = stilla_own_medicine_new (self->name);

  g_array_append_vals (copy->minutes, self->minutes->data, self->minutes->len);
  copy->weekday = self->weekday;
  copy->until = self->until;
  return copy;
}

void
stilla_own_medicine_add_time (StillaOwnMedicine *self, int minute)
{
  guint place = 0;

  while (place < self->minutes->len && g_array_index (self->minutes, int, place) < minute)
    place++;
  if (place == self->minutes->len || g_array_index (self->minutes, int, place) != minute)
    g_array_insert_val (self->minutes, place, minute);
}

gboolean
stilla_own_medicine_is_over (const StillaOwnMedicine *self, const GDate *date)
{
  return g_date_valid (&self->until) && g_date_compare (&self->until, date) < 0;
}

gboolean
stilla_own_medicine_equal (const StillaOwnMedicine *self, const StillaOwnMedicine *other)
{
  return g_str_equal (self->name, other->name) && self->weekday == other->weekday
         && stilla_date_is_same (&self->until, &other->until) && self->minutes->len == other->minutes->len
         && (self->minutes->len == 0 /* it has no data then */
             || memcmp (self->minutes->data, other->minutes->data, self->minutes->len * sizeof (int)) == 0);
}

static gboolean
own_medicine_equal (gconstpointer a, gconstpointer b)
{
  return stilla_own_medicine_equal (a, b);
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

StillaAdvice *
stilla_advice_new (const char *rule, const char *about, const char *by, const GDate *on)
{
  StillaAdvice *self = g_new0 (StillaAdvice, 1);

  self->rule = g_strdup (rule);
  self->about = g_strdup (about);
  self->by = g_strdup (by);
  self->on = *on;
  return self;
}

StillaAdvice *
stilla_advice_copy (const StillaAdvice *self)
{
  StillaAdvice *copy = stilla_advice_new (self->rule, self->about, self->by, &self->on);

  copy->amount_ug = self->amount_ug;
  return copy;
}

static gboolean
advice_equal (gconstpointer a, gconstpointer b)
{
  const StillaAdvice *self = a;
  const StillaAdvice *other = b;

  return g_str_equal (self->rule, other->rule) && g_str_equal (self->about, other->about)
         && g_str_equal (self->by, other->by) && self->amount_ug == other->amount_ug
         && g_date_compare (&self->on, &other->on) == 0;
}

void
stilla_advice_free (StillaAdvice *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->by, g_free);
  g_free (self);
}

StillaCircumstances *
stilla_circumstances_new (void)
{
  StillaCircumstances *self = g_new0 (StillaCircumstances, 1);

  self->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_own_medicine_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->advice = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_advice_free);
  return self;
}

StillaCircumstances *
stilla_circumstances_copy (const StillaCircumstances *self)
{
  StillaCircumstances *copy = stilla_circumstances_new ();
  GHashTableIter iter;
  gpointer id, answer;

  for (guint i = 0; i < self->medicines->len; i++)
    g_ptr_array_add (copy->medicines, stilla_own_medicine_copy (g_ptr_array_index (self->medicines, i)));
  for (guint i = 0; i < self->advice->len; i++)
    g_ptr_array_add (copy->advice, stilla_advice_copy (g_ptr_array_index (self->advice, i)));
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    g_hash_table_insert (copy->answers, g_strdup (id), answer);
  copy->drip = self->drip;
  return copy;
}

StillaCircumstances *
stilla_circumstances_copy_since (const StillaCircumstances *self, const GDate *from)
{
  StillaCircumstances *copy = stilla_circumstances_copy (self);

  for (guint i = copy->medicines->len; from != NULL && i > 0; i--)
    if (stilla_own_medicine_is_over (g_ptr_array_index (copy->medicines, i - 1), from))
      g_ptr_array_remove_index (copy->medicines, i - 1);
  return copy;
}

static gboolean
lists_equal (const GPtrArray *one, const GPtrArray *other, GEqualFunc equal)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!equal (g_ptr_array_index (one, i), g_ptr_array_index (other, i)))
      return FALSE;
  return TRUE;
}

static gboolean
answers_equal (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer id, answer, found;

  if (g_hash_table_size (one) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    if (!g_hash_table_lookup_extended (other, id, NULL, &found) || found != answer)
      return FALSE;
  return TRUE;
}

gboolean
stilla_circumstances_equal (const StillaCircumstances *self, const StillaCircumstances *other)
{
  return self->drip == other->drip && lists_equal (self->medicines, other->medicines, own_medicine_equal)
         && lists_equal (self->advice, other->advice, advice_equal)
         && answers_equal (self->answers, other->answers);
}

void
stilla_circumstances_free (StillaCircumstances *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->advice, g_ptr_array_unref);
  g_free (self);
}

StillaOwnMedicine *
stilla_circumstances_find_medicine (const StillaCircumstances *self, const char *name)
{
  g_autofree char *wanted = stilla_fold (name);

  for (guint i = 0; i < self->medicines->len; i++) {
    StillaOwnMedicine *own = g_ptr_array_index (self->medicines, i);
    g_autofree char *folded = stilla_fold (own->name);

    if (g_str_equal (folded, wanted))
      return own;
  }
  return NULL;
}

static int
find_advice (const StillaCircumstances *self, const char *rule, const char *about)
{
  for (guint i = 0; i < self->advice->len; i++) {
    const StillaAdvice *advice = g_ptr_array_index (self->advice, i);

    if (g_str_equal (advice->rule, rule) && g_str_equal (advice->about, about))
      return (int) i;
  }
  return -1;
}

const StillaAdvice *
stilla_circumstances_find_advice (const StillaCircumstances *self, const char *rule, const char *about)
{
  int place = find_advice (self, rule, about);

  return place >= 0 ? g_ptr_array_index (self->advice, place) : NULL;
}

void
stilla_circumstances_remove_advice (StillaCircumstances *self, const char *rule, const char *about)
{
  int place = find_advice (self, rule, about);

  if (place >= 0)
    g_ptr_array_remove_index (self->advice, (guint) place);
}

void
stilla_circumstances_take_advice (StillaCircumstances *self, StillaAdvice *advice)
{
  stilla_circumstances_remove_advice (self, advice->rule, advice->about);
  g_ptr_array_add (self->advice, advice);
}

void
stilla_circumstances_set_answer (StillaCircumstances *self, const char *condition_id, StillaAnswer answer)
{
  g_hash_table_insert (self->answers, g_strdup (condition_id), GINT_TO_POINTER ((int) answer));
}

void
stilla_circumstances_unset_answer (StillaCircumstances *self, const char *condition_id)
{
  g_hash_table_remove (self->answers, condition_id);
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

gboolean
stilla_drip_is_planned (StillaDrip drip)
{
  return drip == STILLA_DRIP_HOSPITAL || drip == STILLA_DRIP_ELSEWHERE;
}

const char *
stilla_drip_to_string (StillaDrip drip)
{
  return drip_words[drip];
}

gboolean
stilla_drip_from_string (const char *word, StillaDrip *out)
{
  for (guint i = STILLA_DRIP_NONE; i < G_N_ELEMENTS (drip_words); i++)
    if (g_strcmp0 (word, drip_words[i]) == 0) {
      *out = (StillaDrip) i;
      return TRUE;
    }
  return FALSE;
}

const char *
stilla_weekday_to_string (GDateWeekday weekday)
{
  return weekday_words[weekday];
}

const char *
stilla_weekday_label (GDateWeekday weekday)
{
  return _ (weekday_labels[weekday]);
}

GDateWeekday
stilla_weekday_from_string (const char *word)
{
  for (guint i = G_DATE_MONDAY; word != NULL && i <= G_DATE_SUNDAY; i++)
    if (g_str_equal (word, weekday_words[i]))
      return (GDateWeekday) i;
  return G_DATE_BAD_WEEKDAY;
}
