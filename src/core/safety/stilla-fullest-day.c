/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-fullest-day.h"

#include "core/schedule/stilla-day-sum.h"

/* A file can hold thousands of doses that come on days of their own for thousands of years: that is given up
 * after a second or two, and said. Ten years of everything that anybody takes are a tenth of it. */
#define MOST_LOOKS G_GUINT64_CONSTANT (200000000)
#define LOOKS_OF_A_SUM 10 /* making one takes as long */

/* A plan holds each single taking of many years: those of days before @from (nullable) are left out. */
static GPtrArray *
list_since (const StillaPlan *plan, const GDate *from)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++)
    if (stilla_dose_time_applies_since (g_ptr_array_index (doses, i), from))
      g_ptr_array_add (list, g_ptr_array_index (doses, i));
  return list;
}

static GPtrArray *
list_due (const StillaPlan *plan, const GPtrArray *doses, const GDate *date)
{
  GPtrArray *due = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++)
    if (stilla_plan_is_due (plan, g_ptr_array_index (doses, i), date))
      g_ptr_array_add (due, g_ptr_array_index (doses, i));
  return due;
}

/* What those of @due that belong to @item add up to; %NULL: the ones that belong to none. */
static gint64
sum_doses (const StillaPlan *plan, const GPtrArray *due, const GDate *date, const StillaAsNeeded *item)
{
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (StillaDaySum) sum = NULL;

  for (guint i = 0; i < due->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (due, i);
    StillaOccurrence occurrence
        = { dose, stilla_plan_find_product (plan, dose->product_id), *date, *date, 0 };

    if (g_strcmp0 (dose->as_needed_id, item != NULL ? item->id : NULL) == 0)
      g_array_append_val (occurrences, occurrence);
  }
  sum = stilla_day_sum_new (occurrences, NULL);
  return sum != NULL ? sum->known_ug : G_MAXINT64;
}

/* What was taken when needed on @date, or the most that the person allows themselves, whichever is more. */
static gint64
count_as_needed (const StillaPlan *plan, const GPtrArray *due, const GDate *date, const StillaAsNeeded *item)
{
  const StillaProduct *product = stilla_plan_find_product (plan, item->product_id);
  gint64 taken = sum_doses (plan, due, date, item);
  gint64 most = 0;

  if (stilla_as_needed_applies (item, date) && !stilla_plan_is_paused (plan, item->product_id, date)
      && stilla_product_is_known (product) && !stilla_product_elemental (product, &item->most, &most))
    return G_MAXINT64;
  return MAX (taken, most);
}

gboolean
stilla_fullest_day_counts_most (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  g_autoptr (GPtrArray) due = list_due (plan, stilla_plan_get_doses (plan), date);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (count_as_needed (plan, due, date, item) > sum_doses (plan, due, date, item))
      return TRUE;
  }
  return FALSE;
}

static gint64
sum_day (const StillaPlan *plan, const GPtrArray *doses, const GDate *date)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  g_autoptr (GPtrArray) due = list_due (plan, doses, date);
  gint64 sum = sum_doses (plan, due, date, NULL);

  for (guint i = 0; i < items->len; i++)
    if (__builtin_add_overflow (sum, count_as_needed (plan, due, date, g_ptr_array_index (items, i)), &sum))
      return G_MAXINT64;
  return sum;
}

typedef struct {
  const StillaPlan *plan;
  const GDate *from;      /* (nullable) */
  const GPtrArray *doses; /* since then */
  guint32 turn;
  GHashTable *seen; /* Julian days: each is added up once */
  guint64 n_looks;  /* at a dose on a day */
  gint64 most;
  GDate date;
} Search;

static void
look_at (Search *self, const GDate *date)
{
  gint64 sum;

  if (!g_hash_table_add (self->seen, GUINT_TO_POINTER (g_date_get_julian (date))))
    return;
  self->n_looks += self->doses->len + LOOKS_OF_A_SUM * (1 + stilla_plan_get_as_needed (self->plan)->len);
  sum = sum_day (self->plan, self->doses, date);
  if (sum > self->most || (sum == self->most && sum > 0 && g_date_compare (date, &self->date) < 0)) {
    self->most = sum;
    self->date = *date;
  }
}

/* Looks at one whole turn from the day on which something begins. */
static void
look_from (Search *self, const GDate *begin)
{
  GDate date = *begin;

  if (self->from != NULL && g_date_compare (&date, self->from) < 0)
    date = *self->from;
  for (guint32 day = 0; day < self->turn && self->n_looks <= MOST_LOOKS; day++) {
    look_at (self, &date);
    g_date_add_days (&date, 1);
  }
}

/* The turn begins with the first day of the dose, which may come years after the day it is counted from. */
static void
look_from_dose (Search *self, const StillaDoseTime *dose)
{
  GDate first = dose->from;

  if (self->from != NULL && g_date_compare (&first, self->from) < 0)
    first = *self->from;
  stilla_repeat_find_next (&dose->repeat, &first, &first);
  look_from (self, &first);
}

/* The sum only grows on a day on which a dose or an allowance starts or a pause is over. */
gint64
stilla_fullest_day_find (const StillaPlan *plan, const GDate *from, GDate *out_date)
{
  g_autoptr (GPtrArray) doses = list_since (plan, from);
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search search = { plan, from, doses, stilla_dose_times_count_turn (doses), seen, 0, 0, *out_date };

  for (guint i = 0; i < doses->len; i++)
    look_from_dose (&search, g_ptr_array_index (doses, i));
  for (guint i = 0; i < items->len; i++)
    look_from (&search, &((StillaAsNeeded *) g_ptr_array_index (items, i))->from);
  for (guint i = 0; i < pauses->len; i++) {
    GDate next = ((StillaPause *) g_ptr_array_index (pauses, i))->until;

    if (!g_date_valid (&next))
      continue;
    g_date_add_days (&next, 1);
    look_from (&search, &next);
  }
  if (search.n_looks > MOST_LOOKS)
    return STILLA_FULLEST_DAY_TOO_MANY;
  if (search.most > 0)
    *out_date = search.date;
  return search.most;
}
