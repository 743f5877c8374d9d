/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-search.h"

#include "core/safety/stilla-medicine-list-private.h"

#include <string.h>

#define FEWEST_LETTERS_BEGUN 2

/* The names of the list by how they fit what was typed. */
typedef struct {
  StillaMedicineName *typed;
  const StillaListedMedicine *exact;
  const StillaListedMedicine *whole; /* the longest that has a tail */
  GPtrArray *begun;                  /* the shortest first */
  GPtrArray *near;
} Lookup;

static void
lookup_clear (Lookup *self)
{
  g_clear_pointer (&self->typed, stilla_medicine_name_free);
  g_clear_pointer (&self->begun, g_ptr_array_unref);
  g_clear_pointer (&self->near, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lookup, lookup_clear)

static gboolean
is_same_class (const StillaListedMedicine *a, const StillaListedMedicine *b)
{
  return g_str_equal (a->rules, b->rules);
}

static gboolean
all_are_of_class (const GPtrArray *listed, const StillaListedMedicine *like)
{
  for (guint i = 0; i < listed->len; i++)
    if (!is_same_class (g_ptr_array_index (listed, i), like))
      return FALSE;
  return TRUE;
}

static void
sort_in (Lookup *self, StillaListedMedicine *listed)
{
  if (g_str_equal (listed->name->folded, self->typed->folded)) {
    self->exact = listed;
    return;
  }
  if (stilla_medicine_name_has_tail (listed->name, self->typed))
    self->whole = listed;
  if (self->typed->n_letters >= FEWEST_LETTERS_BEGUN
      && stilla_medicine_name_begins (self->typed, listed->name))
    g_ptr_array_add (self->begun, listed);
  if (stilla_medicine_name_is_near (listed->name, self->typed))
    g_ptr_array_add (self->near, listed);
}

/* A longer name of another class, misspelt or not quite in its words: "calcium gluconate imto a vein 10 ml"
 * and "calcium gluconate into vein" are not calcium gluconate. */
static gboolean
resembles_longer_name (const Lookup *self, const StillaListedMedicine *listed)
{
  const StillaMedicineName *whole = self->whole->name;
  gsize with_next_letter = whole->n_letters + 2;

  if (listed->name->n_letters < with_next_letter)
    return FALSE;
  return stilla_medicine_name_is_near_beginning (listed->name, self->typed)
         || (self->typed->n_letters >= with_next_letter
             && memcmp (listed->name->letters, self->typed->letters, with_next_letter * sizeof (gunichar))
                    == 0);
}

/* Another medicine behind the first word: "ciprofloxacin with levothyroxine" is not one of the two. */
static gboolean
names_in_tail (const Lookup *self, const StillaListedMedicine *listed)
{
  const char *tail = self->typed->folded + strlen (self->whole->name->folded);
  const char *found = strstr (tail, listed->name->folded);

  while (found != NULL) {
    if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
    found = strstr (g_utf8_next_char (found), listed->name->folded);
  }
  return FALSE;
}

static gboolean
tail_is_of_another (const Lookup *self, const StillaMedicineList *list)
{
  if (!all_are_of_class (self->begun, self->whole))
    return TRUE;
  for (guint i = 0; i < list->listed->len; i++) {
    const StillaListedMedicine *listed = g_ptr_array_index (list->listed, i);

    if (!is_same_class (listed, self->whole)
        && (resembles_longer_name (self, listed) || names_in_tail (self, listed)))
      return TRUE;
  }
  return FALSE;
}

static void
look_up (Lookup *self, const StillaMedicineList *list, const char *typed)
{
  self->begun = g_ptr_array_new ();
  self->near = g_ptr_array_new ();
  self->typed = stilla_medicine_name_new (typed);
  if (self->typed == NULL)
    return;
  for (guint i = 0; i < list->listed->len; i++)
    sort_in (self, g_ptr_array_index (list->listed, i));
  if (self->whole != NULL && tail_is_of_another (self, list))
    self->whole = NULL;
}

/* The first result; %NULL when there is none, or when another class is just as near. */
static const StillaListedMedicine *
get_first (const Lookup *self)
{
  const StillaListedMedicine *first = self->exact != NULL ? self->exact : self->whole;

  if (first == NULL && self->begun->len > 0)
    first = g_ptr_array_index (self->begun, 0);
  if (first == NULL && self->near->len > 0)
    first = g_ptr_array_index (self->near, 0);
  if (first == NULL || (first != self->exact && !all_are_of_class (self->near, first)))
    return NULL;
  return first;
}

static void
add_result (GArray *results, const StillaListedMedicine *listed, StillaMedicineFit fit)
{
  gboolean is_brand = listed->spelling != listed->medicine->name;
  StillaMedicineResult result = { listed->spelling, is_brand ? listed->medicine->name : NULL,
                                  listed->medicine, listed->matches, fit };

  g_array_append_val (results, result);
}

static void
add_near (GArray *results, const Lookup *lookup)
{
  for (guint i = 0; i < lookup->near->len; i++) {
    const StillaListedMedicine *listed = g_ptr_array_index (lookup->near, i);

    if (stilla_medicine_name_may_forgive (listed->name, lookup->typed))
      add_result (results, listed, STILLA_MEDICINE_FIT_NEAR);
  }
}

GArray *
stilla_medicine_list_search (const StillaMedicineList *self, const char *typed, guint limit)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (StillaMedicineResult));
  g_auto (Lookup) lookup = { NULL };

  look_up (&lookup, self, typed);
  if (get_first (&lookup) == NULL)
    return results;
  if (lookup.exact != NULL)
    add_result (results, lookup.exact, STILLA_MEDICINE_FIT_EXACT);
  if (lookup.whole != NULL)
    add_result (results, lookup.whole, STILLA_MEDICINE_FIT_WITH_TAIL);
  for (guint i = 0; i < lookup.begun->len; i++)
    add_result (results, g_ptr_array_index (lookup.begun, i), STILLA_MEDICINE_FIT_BEGINNING);
  if (results->len == 0)
    add_near (results, &lookup);
  if (limit > 0 && results->len > limit)
    g_array_set_size (results, limit);
  return results;
}

/* Whether what was typed begins a medicine that the misspelt one is not. */
static gboolean
may_be_unfinished (const Lookup *self, const StillaListedMedicine *misspelt)
{
  return !all_are_of_class (self->begun, misspelt);
}

/* "mycophenolate" of "mycophenolate mofetil": whole words, and no letters after them. */
static gboolean
ends_with_word (const StillaMedicineName *typed, const StillaListedMedicine *listed)
{
  const char *name = listed->name->folded;

  return g_str_has_prefix (name, typed->folded)
         && !g_unichar_isalnum (g_utf8_get_char (name + strlen (typed->folded)));
}

/* The first name that goes on after what was typed, when all that do are of one class. */
static const StillaListedMedicine *
get_longer (const Lookup *self)
{
  const StillaListedMedicine *first = self->begun->len > 0 ? g_ptr_array_index (self->begun, 0) : NULL;

  if (first == NULL || !ends_with_word (self->typed, first) || !all_are_of_class (self->begun, first))
    return NULL;
  return first;
}

char *
stilla_medicine_list_dup_nearest (const StillaMedicineList *self, const char *typed)
{
  g_auto (Lookup) lookup = { NULL };
  const StillaListedMedicine *misspelt, *longer;

  look_up (&lookup, self, typed);
  if (lookup.exact != NULL || get_first (&lookup) == NULL)
    return NULL;
  if (lookup.whole != NULL)
    return g_strdup (lookup.whole->spelling);
  longer = get_longer (&lookup);
  if (longer != NULL)
    return g_strdup (longer->spelling);
  if (lookup.near->len != 1)
    return NULL;
  misspelt = g_ptr_array_index (lookup.near, 0);
  if (!stilla_medicine_name_may_forgive (misspelt->name, lookup.typed)
      || may_be_unfinished (&lookup, misspelt))
    return NULL;
  return g_strdup (misspelt->spelling);
}
