/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake-book.h"

struct _StillaIntakeBook {
  GHashTable *answers; /* (element-type StillaIntake): each its own key */
};

static guint
hash_key (gconstpointer key)
{
  const StillaIntake *answer = key;

  return g_str_hash (answer->dose_id) * 31 + g_date_get_julian (&answer->date);
}

static gboolean
is_same_key (gconstpointer a, gconstpointer b)
{
  const StillaIntake *first = a;
  const StillaIntake *second = b;

  return g_str_equal (first->dose_id, second->dose_id) && g_date_compare (&first->date, &second->date) == 0;
}

static StillaIntakeBook *
new_empty (void)
{
  StillaIntakeBook *self = g_atomic_rc_box_new0 (StillaIntakeBook);

  self->answers = g_hash_table_new_full (hash_key, is_same_key, (GDestroyNotify) stilla_intake_unref, NULL);
  return self;
}

static void
put (StillaIntakeBook *self, const GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++) {
    StillaIntake *answer = g_ptr_array_index (answers, i);

    if (answer->state == STILLA_INTAKE_UNDONE)
      g_hash_table_remove (self->answers, answer);
    else
      g_hash_table_add (self->answers, stilla_intake_ref (answer));
  }
}

StillaIntakeBook *
stilla_intake_book_new (const GPtrArray *answers)
{
  StillaIntakeBook *self = new_empty ();

  put (self, answers);
  return self;
}

StillaIntakeBook *
stilla_intake_book_with (const StillaIntakeBook *self, const GPtrArray *answers)
{
  StillaIntakeBook *copy = new_empty ();
  GHashTableIter iter;
  gpointer answer;

  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &answer, NULL))
    g_hash_table_add (copy->answers, stilla_intake_ref (answer));
  put (copy, answers);
  return copy;
}

StillaIntakeBook *
stilla_intake_book_ref (StillaIntakeBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_book (gpointer data)
{
  g_clear_pointer (&((StillaIntakeBook *) data)->answers, g_hash_table_unref);
}

void
stilla_intake_book_unref (StillaIntakeBook *self)
{
  g_atomic_rc_box_release_full (self, clear_book);
}

StillaIntake *
stilla_intake_book_find (const StillaIntakeBook *self, const char *dose_id, const GDate *date)
{
  StillaIntake key = { .dose_id = (char *) dose_id, .date = *date };

  return g_hash_table_lookup (self->answers, &key);
}

void
stilla_intake_book_foreach (const StillaIntakeBook *self,
                            const GDate *from,
                            StillaIntakeFunc func,
                            gpointer data)
{
  GHashTableIter iter;
  gpointer answer;

  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &answer, NULL))
    if (g_date_compare (&((StillaIntake *) answer)->date, from) >= 0)
      func (answer, data);
}
