/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-name.h"

#include <string.h>

static void
test_folding (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } rows[] = {
    { "Cipro", "cipro" },
    { "  Isentress \u00a0 HD\t", "isentress hd" },
    { "co-amilofruse", "co amilofruse" },
    { "co\u2011amilofruse", "co amilofruse" },
    { "Cipro\u00ae 500", "cipro 500" },
    { "Cipro\u2122", "cipro" },
    { "Cipro.", "cipro" },
    { "ciprofloxaci\u0301n", "ciprofloxacin" },
    { "L\u00c9VOTHYROXINE", "levothyroxine" },
    { "triamterene / HCTZ", "triamterene/hctz" },
    { "riboflavin, magnesium", "riboflavin,magnesium" },
    { "\u041c\u0430\u0433\u043d\u0438\u0439", "\u043c\u0430\u0433\u043d\u0438\u0438" },
    { "\u0645\u063a\u0646\u064a\u0633\u064a\u0648\u0645",
      "\u0645\u063a\u0646\u064a\u0633\u064a\u0648\u0645" },
    { "\u0644\u064a\u0641\u0648 \u0665\u0660", "\u0644\u064a\u0641\u0648 50" },
    { "", NULL },
    { " \t\u00a0", NULL },
    { "-.\u00ae", NULL },
    { "cipro\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (rows[i].text);

    g_test_message ("row %u", i);
    g_assert_cmpstr (name != NULL ? name->folded : NULL, ==, rows[i].folded);
  }
}

static void
test_too_long (void)
{
  g_autofree char *longest = g_strnfill (STILLA_MEDICINE_NAME_LONGEST, 'a');
  g_autofree char *longer = g_strnfill (10000, 'a');
  g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (longest);

  g_assert_cmpuint (name->n_letters, ==, STILLA_MEDICINE_NAME_LONGEST);
  g_assert_null (stilla_medicine_name_new (longer));
}

static void
test_tail (void)
{
  static const struct {
    const char *name;
    const char *typed;
    gboolean has_tail;
  } rows[] = {
    { "cipro", "cipro", FALSE },
    { "cipro", "cipro 500 mg", TRUE },
    { "cipro", "cipro500mg", TRUE },
    { "cipro", "cipro tablets", TRUE },
    { "cipro", "cipro, 500 mg", TRUE },
    { "cipro", "ciprofloxacin", FALSE },
    { "cipro", "cipro/other", FALSE },
    { "cipro", "cipro, other", FALSE },
    { "cipro", "cipro + other", FALSE },
    { "cipro", "cipro,", FALSE },
    { "vitamin d3", "vitamin d35", FALSE },
    { "cipro", "my cipro 5", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (rows[i].name);
    g_autoptr (StillaMedicineName) typed = stilla_medicine_name_new (rows[i].typed);

    g_test_message ("%s", rows[i].typed);
    g_assert_cmpint (stilla_medicine_name_has_tail (name, typed), ==, rows[i].has_tail);
  }
}

static void
test_forgiving (void)
{
  static const struct {
    const char *name;
    const char *typed;
    gboolean may;
  } rows[] = {
    { "cipro", "cirpo", TRUE }, { "zma", "zmaa", FALSE },   { "tums", "tms", FALSE },
    { "tums", "tms1", FALSE },  { "coq10", "coq1", FALSE }, { "coq10", "coq01", FALSE },
    { "coq10", "co10", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaMedicineName) name = stilla_medicine_name_new (rows[i].name);
    g_autoptr (StillaMedicineName) typed = stilla_medicine_name_new (rows[i].typed);

    g_test_message ("%s", rows[i].typed);
    g_assert_cmpint (stilla_medicine_name_may_forgive (name, typed), ==, rows[i].may);
  }
}

/* The whole table of Damerau and Levenshtein, neighbours changed over being one step. */
static guint
count_steps (const char *a, const char *b)
{
  guint table[16][16];
  gsize n = strlen (a), m = strlen (b);

  for (gsize i = 0; i <= n; i++)
    for (gsize j = 0; j <= m; j++) {
      guint best = (guint) MAX (i, j);

      if (i > 0 && j > 0) {
        best = MIN (table[i - 1][j], table[i][j - 1]) + 1;
        best = MIN (best, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = MIN (best, table[i - 2][j - 2] + 1);
      table[i][j] = best;
    }
  return table[n][m];
}

static void
fill_random (char *word)
{
  int n = g_test_rand_int_range (1, 9);

  for (int i = 0; i < n; i++)
    word[i] = (char) g_test_rand_int_range ('a', 'd');
  word[n] = '\0';
}

static void
test_oracle (void)
{
  guint n_near = 0;

  for (guint i = 0; i < 200000; i++) {
    char a[10], b[10];
    g_autoptr (StillaMedicineName) first = NULL;
    g_autoptr (StillaMedicineName) second = NULL;
    gboolean is_near;

    fill_random (a);
    fill_random (b);
    first = stilla_medicine_name_new (a);
    second = stilla_medicine_name_new (b);
    is_near = stilla_medicine_name_is_near (first, second);
    if (is_near != (count_steps (a, b) <= 1))
      g_error ("%s and %s", a, b);
    n_near += is_near ? 1 : 0;
  }
  g_assert_cmpuint (n_near, >, 1000);
  g_assert_cmpuint (n_near, <, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/medicine-name/folding", test_folding);
  g_test_add_func ("/safety/medicine-name/too-long", test_too_long);
  g_test_add_func ("/safety/medicine-name/tail", test_tail);
  g_test_add_func ("/safety/medicine-name/forgiving", test_forgiving);
  g_test_add_func ("/safety/medicine-name/oracle", test_oracle);
  return g_test_run ();
}
