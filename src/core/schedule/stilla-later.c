/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-later.h"

#define HOURS_OPEN 4

static void
clear_later (gpointer data)
{
  StillaLater *self = data;

  g_clear_pointer (&self->dose_id, g_free);
}

GArray *
stilla_laters_new (void)
{
  GArray *laters = g_array_new (FALSE, FALSE, sizeof (StillaLater));

  g_array_set_clear_func (laters, clear_later);
  return laters;
}

void
stilla_laters_add (GArray *laters, const StillaLater *later)
{
  StillaLater copy = *later;

  copy.dose_id = g_strdup (later->dose_id);
  g_array_append_val (laters, copy);
}

static gboolean
is_about (const StillaLater *self, const char *dose_id, const GDate *date)
{
  return g_str_equal (self->dose_id, dose_id) && g_date_compare (&self->date, date) == 0;
}

const StillaLater *
stilla_laters_find_last (const GArray *laters, const char *dose_id, const GDate *date)
{
  for (guint i = laters->len; i > 0; i--) {
    const StillaLater *later = &g_array_index (laters, StillaLater, i - 1);

    if (is_about (later, dose_id, date))
      return later;
  }
  return NULL;
}

guint
stilla_laters_count (const GArray *laters, const char *dose_id, const GDate *date)
{
  guint count = 0;

  for (guint i = 0; i < laters->len; i++)
    count += is_about (&g_array_index (laters, StillaLater, i), dose_id, date) ? 1 : 0;
  return count;
}

gint64
stilla_day_closes_at (const GDate *day, const StillaDayFrame *frame)
{
  GDate next = *day;
  gint64 instant;

  do
    g_date_add_days (&next, 1);
  while (!stilla_wall_time_resolve (frame->zone, &next, MAX (HOURS_OPEN * 60, frame->day_end), &instant));
  return instant;
}

gint64
stilla_occurrence_closes_at (const StillaOccurrence *self, const StillaDayFrame *frame)
{
  return MAX (stilla_day_closes_at (&self->day, frame), self->instant + HOURS_OPEN * 60 * 60);
}

static gboolean
is_choice (int minutes)
{
  static const int choices[] = STILLA_LATER_CHOICES;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == minutes)
      return TRUE;
  return FALSE;
}

static gboolean
is_same (const StillaOccurrence *a, const StillaOccurrence *b)
{
  return g_str_equal (a->dose->id, b->dose->id) && g_date_compare (&a->date, &b->date) == 0;
}

/* The list is in order, so the first that is still to come is the next. */
static gboolean
comes_before_next (const StillaPlan *plan,
                   const StillaOccurrence *occurrence,
                   const StillaDayFrame *frame,
                   gint64 now,
                   gint64 until)
{
  GDate from, to;
  g_autoptr (GArray) list = NULL;

  stilla_reader_day (frame, now, &from);
  to = from;
  g_date_subtract_days (&from, 1);
  g_date_add_days (&to, 1);
  list = stilla_expand_for (plan, &from, &to, frame);
  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *other = &g_array_index (list, StillaOccurrence, i);

    if (other->instant > now && other->dose->as_needed_id == NULL && !is_same (other, occurrence))
      return until < other->instant;
  }
  return TRUE;
}

gboolean
stilla_later_is_allowed (const StillaPlan *plan,
                         const StillaOccurrence *occurrence,
                         const GArray *laters,
                         const StillaDayFrame *frame,
                         gint64 now,
                         int minutes)
{
  gint64 until = now + (gint64) minutes * 60;

  return is_choice (minutes)
         && stilla_laters_count (laters, occurrence->dose->id, &occurrence->date) < STILLA_LATER_MOST
         && until > occurrence->instant && until < stilla_occurrence_closes_at (occurrence, frame)
         && comes_before_next (plan, occurrence, frame, now, until);
}
