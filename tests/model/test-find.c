/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-find.h"

typedef struct {
  const char *text;
  const char *words;
  const char *matches; /* "start-end" in bytes, parted by spaces */
} Case;

static const Case cases[] = {
  { "Magnesium and magnesium", "magnesium", "0-9 14-23" },
  { "aaa", "aa", "0-2" },
  { "141\u00a0mg elemental", "141 mg", "0-7" },
  { "\u2068141\u00a0mg\u2069 a day", "141 mg a", "3-15" },
  { "ÉTÉ", "été", "0-5" },
  { "magnesium", "", "" },
  { "magnesium", "\u2068", "" },
  { "mag", "magnesium", "" },
};

static void
test_all (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GArray) matches = stilla_find_all (c->text, c->words);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++) {
    StillaMatch match = g_array_index (matches, StillaMatch, i);

    g_string_append_printf (found, "%s%u-%u", i > 0 ? " " : "", match.start, match.end);
  }
  g_assert_cmpstr (found->str, ==, c->matches);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/model/find/all/%" G_GSIZE_FORMAT, i + 1);

    g_test_add_data_func (path, &cases[i], test_all);
  }
  return g_test_run ();
}
