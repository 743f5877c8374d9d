/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-search.h"

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-medicine-list-private.h"

#include <string.h>

/* Pairs of names that are one letter apart and stand in different rules. A new pair wants a person to look at
 * it: the misspelling of the one is the other. */
static const char *const dangerous_pairs[][2] = { { NULL, NULL } };

typedef struct {
  StillaMedicineList *list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  self->list = stilla_medicine_list_new (bundle);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->list, stilla_medicine_list_free);
}

/* "exact Cipro (ciprofloxacin); beginning Ciproxin (ciprofloxacin)" */
static char *
results_to_string (const GArray *results)
{
  static const char *const fits[] = { "exact", "tail", "beginning", "near" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++) {
    const StillaMedicineResult *result = &g_array_index (results, StillaMedicineResult, i);

    g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", fits[result->fit], result->name);
    if (result->generic != NULL)
      g_string_append_printf (text, " (%s)", result->generic);
  }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *typed;
  const char *results;
  const char *nearest;
} Row;

static void
check_rows (const StillaMedicineList *list, const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (GArray) results = stilla_medicine_list_search (list, rows[i].typed, 3);
    g_autofree char *text = results_to_string (results);
    g_autofree char *nearest = stilla_medicine_list_dup_nearest (list, rows[i].typed);

    g_test_message ("row %u", i);
    g_assert_cmpstr (text, ==, rows[i].results);
    g_assert_cmpstr (nearest, ==, rows[i].nearest);
  }
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  static const Row rows[] = {
    { "ibuprofen", "exact ibuprofen", NULL },
    { "CIPRO\u00ae",
      "exact Cipro (ciprofloxacin); beginning Ciproxin (ciprofloxacin); beginning ciprofloxacin", NULL },
    { "ciprofl", "beginning ciprofloxacin", NULL },
    { "c", "", NULL },
    { "Levothyroxine 50 mcg tablets", "tail levothyroxine", "levothyroxine" },
    { "levothyroxine50mcg", "tail levothyroxine", "levothyroxine" },
    { "levothyroxine, 50 mcg", "tail levothyroxine", "levothyroxine" },
    { "Isentress HD 600 mg", "tail Isentress HD (raltegravir)", "Isentress HD" },
    { "dolutegravir/rilpivirine 50 mg", "tail dolutegravir/rilpivirine", "dolutegravir/rilpivirine" },
    { "ciprofloxacine", "near ciprofloxacin", "ciprofloxacin" },
    { "ciprofloxaicn", "near ciprofloxacin", "ciprofloxacin" },
    { "levothyroxin", "beginning levothyroxine", "levothyroxine" },
    { "levothiroxin", "", NULL },
    { "co amilofruse", "exact co-amilofruse", NULL },
    { "coamilofruse", "near co-amilofruse", "co-amilofruse" },
    /* two medicines are not one of them */
    { "ciprofloxacin, levothyroxine", "", NULL },
    { "ciprofloxacin/levothyroxine", "", NULL },
    { "ciprofloxacin 500 mg with levothyroxine", "", NULL },
    { "ciprofloxacin 500 mg (Cipro)", "tail ciprofloxacin", "ciprofloxacin" },
    /* a longer name, begun or misspelt, of another class */
    { "calcium gluconate 600 mg", "tail calcium gluconate", "calcium gluconate" },
    { "calcium gluconate into", "beginning calcium gluconate into a vein", "calcium gluconate into a vein" },
    /* whole words that a name begins with, when all names that do are of one class */
    { "bictegravir", "beginning bictegravir/emtricitabine/tenofovir alafenamide",
      "bictegravir/emtricitabine/tenofovir alafenamide" },
    { "baloxavir", "beginning baloxavir marboxil", "baloxavir marboxil" },
    { "baloxavi", "beginning baloxavir marboxil", NULL },
    { "calcium gluconate imto a vein", "near calcium gluconate into a vein",
      "calcium gluconate into a vein" },
    { "calcium gluconate into vein", "", NULL },
    { "calcium gluconate imto a vein 10 ml", "", NULL },
    { "gabapentino", "", NULL },
    /* short names are not guessed */
    { "zmb", "", NULL },
    { "", "", NULL },
    { " \u00a0", "", NULL },
    { "\u00ae", "", NULL },
    { "cipro\xff", "", NULL },
  };

  check_rows (self->list, rows, G_N_ELEMENTS (rows));
}

static void
test_long (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) typed = g_string_new ("cipro");
  g_autoptr (GArray) results = NULL;

  while (typed->len < 10000)
    g_string_append (typed, " cipro");
  results = stilla_medicine_list_search (self->list, typed->str, 0);
  g_assert_cmpuint (results->len, ==, 0);
  g_assert_null (stilla_medicine_list_dup_nearest (self->list, typed->str));
  g_assert_null (stilla_medicine_list_find (self->list, typed->str));
}

/* Ranks never fall, and each name comes once. */
static void
test_order (Fixture *self, gconstpointer data)
{
  for (char first = 'a'; first <= 'z'; first++)
    for (char second = 'a'; second <= 'z'; second++) {
      char typed[] = { first, second, '\0' };
      g_autoptr (GArray) results = stilla_medicine_list_search (self->list, typed, 0);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      StillaMedicineFit last = STILLA_MEDICINE_FIT_EXACT;

      for (guint i = 0; i < results->len; i++) {
        const StillaMedicineResult *result = &g_array_index (results, StillaMedicineResult, i);

        g_assert_cmpint (result->fit, >=, last);
        g_assert_true (g_hash_table_add (seen, (gpointer) result->name));
        g_assert_true (result->matches == stilla_medicine_list_find (self->list, result->name));
        last = result->fit;
      }
    }
}

/* One misspelling of @listed: must lead to its class, or nowhere, unless it is itself a name of the guide. */
typedef struct {
  const StillaMedicineList *list;
  const StillaListedMedicine *listed;
  GHashTable *pairs; /* "name, other name": of another class, one letter apart */
  guint n_typed;
  guint n_found;
  guint n_wrong;
} Misspelling;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
get_rule (const StillaMedicineMatch *match)
{
  return match->interaction != NULL ? match->interaction->id : match->condition->id;
}

static char *
first_rules (const GArray *results)
{
  const GArray *matches = g_array_index (results, StillaMedicineResult, 0).matches;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (ids, get_rule (&g_array_index (matches, StillaMedicineMatch, i)));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
check_typed (Misspelling *self, const gunichar *letters, glong n_letters)
{
  g_autofree char *typed = g_ucs4_to_utf8 (letters, n_letters, NULL, NULL, NULL);
  g_autoptr (GArray) results = stilla_medicine_list_search (self->list, typed, 1);
  const StillaMedicineResult *first;
  g_autofree char *rules = NULL;

  self->n_typed++;
  if (results->len == 0)
    return;
  self->n_found++;
  first = &g_array_index (results, StillaMedicineResult, 0);
  rules = first_rules (results);
  if (g_str_equal (rules, self->listed->rules))
    return;
  if (first->fit == STILLA_MEDICINE_FIT_EXACT)
    g_hash_table_add (self->pairs, g_strdup_printf ("%s, %s", self->listed->spelling, first->name));
  else {
    g_test_message ("%s, typed %s: %s", self->listed->spelling, typed, first->name);
    self->n_wrong++;
  }
}

static void
change_letter (Misspelling *self, const gunichar *letters, glong n, glong at)
{
  g_autofree gunichar *typed = g_new (gunichar, (gsize) n + 1);
  glong rest = n - at;

  memcpy (typed, letters, (gsize) at * sizeof (gunichar));
  for (gunichar c = 'a'; c <= 'z'; c++) {
    typed[at] = c;
    memcpy (typed + at + 1, letters + at, (gsize) rest * sizeof (gunichar));
    check_typed (self, typed, n + 1);
    if (rest == 0)
      continue;
    memcpy (typed + at + 1, letters + at + 1, (gsize) (rest - 1) * sizeof (gunichar));
    check_typed (self, typed, n);
  }
  if (rest > 0) {
    memcpy (typed + at, letters + at + 1, (gsize) (rest - 1) * sizeof (gunichar));
    check_typed (self, typed, n - 1);
  }
  if (rest > 1) {
    memcpy (typed + at, letters + at, (gsize) rest * sizeof (gunichar));
    typed[at] = letters[at + 1];
    typed[at + 1] = letters[at];
    check_typed (self, typed, n);
  }
}

static void
check_listed (Misspelling *self, const StillaListedMedicine *listed)
{
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (listed->spelling, -1, &n);

  self->listed = listed;
  for (glong at = 0; at <= n; at++)
    change_letter (self, letters, n, at);
}

static Misspelling
misspell_all (const StillaMedicineList *list)
{
  Misspelling self = { list, NULL, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, 0, 0 };

  for (guint i = 0; i < list->listed->len; i++)
    check_listed (&self, g_ptr_array_index (list->listed, i));
  return self;
}

static void
test_misspellings (Fixture *self, gconstpointer data)
{
  Misspelling all = misspell_all (self->list);
  g_autoptr (GHashTable) pairs = all.pairs;
  guint n_known = 0;

  for (; dangerous_pairs[n_known][0] != NULL; n_known++) {
    g_autofree char *pair
        = g_strdup_printf ("%s, %s", dangerous_pairs[n_known][0], dangerous_pairs[n_known][1]);

    g_assert_true (g_hash_table_contains (pairs, pair));
  }
  g_test_message ("%u misspellings, %u led somewhere", all.n_typed, all.n_found);
  g_assert_cmpuint (g_hash_table_size (pairs), ==, n_known);
  g_assert_cmpuint (all.n_wrong, ==, 0);
  g_assert_cmpuint (all.n_found, >, all.n_typed / 10 * 9);
}

/* The check above can fail: were the names of one class counted to another, it would. */
static void
test_misspellings_can_fail (Fixture *self, gconstpointer data)
{
  Misspelling wrong
      = { self->list, NULL, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, 0, 0 };
  g_autoptr (GHashTable) pairs = wrong.pairs;
  g_autoptr (StillaMedicineName) name = stilla_medicine_name_new ("ciprofloxacin");
  StillaListedMedicine other
      = *(StillaListedMedicine *) g_hash_table_lookup (self->list->by_name, name->folded);

  other.rules = (char *) "another class";
  check_listed (&wrong, &other);
  g_assert_cmpuint (wrong.n_wrong, >, 500);
}

/* Somebody who types a name letter by letter sees it. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  guint n_typed = 0, n_silent = 0;

  for (guint i = 0; i < self->list->listed->len; i++) {
    const StillaListedMedicine *listed = g_ptr_array_index (self->list->listed, i);

    for (gsize n = 2; n <= listed->name->n_letters; n++) {
      g_autofree char *typed = g_ucs4_to_utf8 (listed->name->letters, (glong) n, NULL, NULL, NULL);
      g_autoptr (GArray) results = stilla_medicine_list_search (self->list, typed, 0);
      gboolean is_found = FALSE;

      for (guint j = 0; j < results->len && !is_found; j++)
        is_found = g_array_index (results, StillaMedicineResult, j).name == listed->spelling;
      n_typed++;
      g_assert_true (is_found || results->len == 0);
      if (!is_found) {
        g_test_message ("silent: %s", typed);
        n_silent++;
      }
    }
  }
  g_test_message ("%u beginnings, %u silent", n_typed, n_silent);
  g_assert_cmpuint (n_silent, <, n_typed / 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(path, test) g_test_add ("/safety/medicine-search/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("rows", test_rows);
  ADD ("long", test_long);
  ADD ("order", test_order);
  ADD ("misspellings", test_misspellings);
  ADD ("misspellings-can-fail", test_misspellings_can_fail);
  ADD ("typing", test_typing);
  return g_test_run ();
}
