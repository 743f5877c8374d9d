/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-shared-claim.h"

/* One letter a line: which source it rests on, "-" for none. */
static GPtrArray *
make_texts (const char *sources)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);

  for (; *sources != '\0'; sources++) {
    StillaText *text = stilla_text_new_plain ("Words.");
    char id[2] = { *sources, '\0' };

    if (*sources != '-') {
      text->certainty = STILLA_CERTAINTY_HIGH;
      g_clear_pointer (&text->sources, g_strfreev);
      text->sources = g_strsplit (id, " ", -1);
    }
    g_ptr_array_add (texts, text);
  }
  return texts;
}

static void
test_find (void)
{
  static const struct {
    const char *sources;
    const char *shared; /* NULL: each line carries its own */
  } cases[] = {
    { "", NULL },    { "a", NULL },    { "aa", NULL },     { "aaa", "a" },
    { "aaab", "a" }, { "baaac", "a" }, { "aabb", NULL },   { "aaabbb", NULL },
    { "---", NULL }, { "aaa-", "a" },  { "aaa---", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) texts = make_texts (cases[i].sources);
    const StillaText *shared = stilla_shared_claim_find (texts);

    g_assert_cmpstr (shared != NULL ? shared->sources[0] : NULL, ==, cases[i].shared);
  }
  g_assert_null (stilla_shared_claim_find (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/shared-claim/find", test_find);
  return g_test_run ();
}
