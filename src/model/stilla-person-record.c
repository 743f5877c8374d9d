/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-person-record.h"

#include "core/store/stilla-store-circumstances.h"
#include "core/store/stilla-store-log.h"
#include "core/store/stilla-store-people.h"
#include "core/store/stilla-store-reminders.h"

/* A dose that stays on home time may have another date than the day on which it is shown. */
#define MARGIN_DAYS 2

static GHashTable *
new_takings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

static StillaPersonRecord *
new_empty (void)
{
  StillaPersonRecord *self = g_atomic_rc_box_new0 (StillaPersonRecord);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_person_free);
  self->plan = stilla_plan_new_empty ();
  self->answers = stilla_intake_book_new (none);
  self->circumstances = stilla_circumstances_new ();
  self->laters = stilla_laters_new ();
  self->takings = new_takings ();
  return self;
}

StillaPersonRecord *
stilla_person_record_new_empty (gint64 person_id, GDateTime *now)
{
  StillaPersonRecord *self = new_empty ();

  self->person = stilla_person_new ("");
  self->person->id = person_id;
  stilla_person_today (self->person, now, &self->today);
  return self;
}

/* The one who is asked for, or the first. */
static const StillaPerson *
find_person (const GPtrArray *people, gint64 person_id)
{
  for (guint i = 0; i < people->len; i++)
    if (((StillaPerson *) g_ptr_array_index (people, i))->id == person_id)
      return g_ptr_array_index (people, i);
  return people->len > 0 ? g_ptr_array_index (people, 0) : NULL;
}

static void
set_people (StillaPersonRecord *self, GPtrArray *people)
{
  const StillaPerson *person = find_person (people, self->person->id);

  if (person != NULL) {
    g_clear_pointer (&self->person, stilla_person_free);
    self->person = stilla_person_copy (person);
  }
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people;
}

static gboolean
load_plan (StillaPersonRecord *self, StillaStore *store, GError **error)
{
  StillaPlan *plan = stilla_store_load_plan (store, self->person->id, error);

  if (plan == NULL)
    return FALSE;
  g_clear_pointer (&self->plan, stilla_plan_unref);
  self->plan = plan;
  return TRUE;
}

static void
get_days (const StillaPersonRecord *self, GDate *out_from, GDate *out_to)
{
  *out_from = self->today;
  *out_to = self->today;
  g_date_subtract_days (out_from, STILLA_RECORD_DAYS + MARGIN_DAYS);
  g_date_add_days (out_to, MARGIN_DAYS);
}

static gboolean
load_answers (StillaPersonRecord *self, StillaStore *store, GError **error)
{
  g_autoptr (GPtrArray) answers = NULL;
  GDate from, to;

  get_days (self, &from, &to);
  answers = stilla_store_load_answers (store, self->person->id, &from, &to, error);
  if (answers == NULL)
    return FALSE;
  g_clear_pointer (&self->answers, stilla_intake_book_unref);
  self->answers = stilla_intake_book_new (answers);
  return TRUE;
}

static gboolean
load_laters (StillaPersonRecord *self, StillaStore *store, GError **error)
{
  GArray *laters;
  GDate from, to;

  get_days (self, &from, &to);
  laters = stilla_store_load_laters (store, self->person->id, &from, &to, error);
  if (laters == NULL)
    return FALSE;
  g_clear_pointer (&self->laters, g_array_unref);
  self->laters = laters;
  return TRUE;
}

/* A later count of the same product takes the place of the one before. */
static gboolean
load_takings (StillaPersonRecord *self, StillaStore *store, GError **error)
{
  const GPtrArray *stocks = stilla_plan_get_stocks (self->plan);
  g_autoptr (GHashTable) takings = new_takings ();

  for (guint i = 0; i < stocks->len; i++) {
    const StillaStock *stock = g_ptr_array_index (stocks, i);
    GArray *since = NULL;

    if (stilla_plan_find_stock (self->plan, stock->product_id) != stock)
      continue;
    since = stilla_store_load_takings (store, stock->product_id, &stock->on, error);
    if (since == NULL)
      return FALSE;
    g_hash_table_insert (takings, g_strdup (stock->product_id), since);
  }
  g_clear_pointer (&self->takings, g_hash_table_unref);
  self->takings = g_steal_pointer (&takings);
  return TRUE;
}

static gboolean
load_circumstances (StillaPersonRecord *self, StillaStore *store, GError **error)
{
  StillaCircumstances *circumstances = stilla_store_load_circumstances (store, self->person->id, error);

  if (circumstances == NULL)
    return FALSE;
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  self->circumstances = circumstances;
  return TRUE;
}

static gpointer
copy_shared_person (gconstpointer person, gpointer data)
{
  return stilla_person_copy (person);
}

static StillaPersonRecord *
copy (const StillaPersonRecord *self)
{
  StillaPersonRecord *other = g_atomic_rc_box_new0 (StillaPersonRecord);

  other->people = g_ptr_array_copy (self->people, copy_shared_person, NULL);
  other->person = stilla_person_copy (self->person);
  other->today = self->today;
  other->plan = stilla_plan_ref (self->plan);
  other->answers = stilla_intake_book_ref (self->answers);
  other->circumstances = stilla_circumstances_copy (self->circumstances);
  other->laters = g_array_ref (self->laters);
  other->takings = g_hash_table_ref (self->takings);
  return other;
}

/* What is shown until it was read: of somebody else nothing is. */
static StillaPersonRecord *
begin_with (const StillaPersonRecord *earlier, gint64 person_id, GDateTime *now)
{
  return earlier != NULL && earlier->person->id == person_id
             ? copy (earlier)
             : stilla_person_record_new_empty (person_id, now);
}

StillaPersonRecord *
stilla_person_record_load (StillaStore *store,
                           gint64 person_id,
                           GDateTime *now,
                           const StillaPersonRecord *earlier)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) people = stilla_store_load_people (store, &cause);
  const StillaPerson *person = people != NULL ? find_person (people, person_id) : NULL;
  StillaPersonRecord *self = begin_with (earlier, person != NULL ? person->id : person_id, now);

  if (people != NULL)
    set_people (self, g_steal_pointer (&people));
  stilla_person_today (self->person, now, &self->today);
  /* The circumstances last: a dose that was taken is shown as taken whatever else cannot be read. */
  if (cause != NULL || !load_plan (self, store, &cause) || !load_answers (self, store, &cause)
      || !load_laters (self, store, &cause) || !load_takings (self, store, &cause)
      || !load_circumstances (self, store, &cause))
    self->failure = g_strdup (cause->message);
  return self;
}

/* What was last said to each dose and day of @answers, also that it was taken back. */
static GPtrArray *
load_last (StillaStore *store, const GPtrArray *answers, GError **error)
{
  g_autoptr (GPtrArray) last = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);

  for (guint i = 0; i < answers->len; i++) {
    const StillaIntake *answer = g_ptr_array_index (answers, i);
    g_autoptr (GPtrArray) history = stilla_store_load_history (store, answer->dose_id, &answer->date, error);

    if (history == NULL)
      return NULL;
    if (history->len > 0)
      g_ptr_array_add (last, stilla_intake_ref (g_ptr_array_index (history, history->len - 1)));
  }
  return g_steal_pointer (&last);
}

StillaPersonRecord *
stilla_person_record_with_answers (const StillaPersonRecord *self,
                                   StillaStore *store,
                                   const GPtrArray *answers)
{
  StillaPersonRecord *other = copy (self);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) last = load_last (store, answers, &cause);

  if (last == NULL) {
    other->failure = g_strdup (cause->message);
    return other;
  }
  g_clear_pointer (&other->answers, stilla_intake_book_unref);
  other->answers = stilla_intake_book_with (self->answers, last);
  if (!load_takings (other, store, &cause))
    other->failure = g_strdup (cause->message);
  return other;
}

StillaPersonRecord *
stilla_person_record_ref (StillaPersonRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_record (gpointer data)
{
  StillaPersonRecord *self = data;

  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->answers, stilla_intake_book_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->laters, g_array_unref);
  g_clear_pointer (&self->takings, g_hash_table_unref);
  g_clear_pointer (&self->failure, g_free);
}

void
stilla_person_record_unref (StillaPersonRecord *self)
{
  g_atomic_rc_box_release_full (self, clear_record);
}
