/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-mark-names.h"

#include <string.h>

typedef struct {
  const char *test;
  const char *content;
  const char *named; /* with the names “/A BDC” and “/B BDC” for 0 and 1 */
} Case;

static const Case cases[] = {
  { "/typeset/mark-names/empty", "", "" },
  { "/typeset/mark-names/one", "/P << /MCID 0 >> BDC\n(x)Tj\nEMC\n", "/A BDC\n(x)Tj\nEMC\n" },
  { "/typeset/mark-names/two", "/P << /MCID 1 >> BDC\n(x)Tj\nEMC\n/H1 << /MCID 0 >> BDC\n(y)Tj\nEMC\n",
    "/B BDC\n(x)Tj\nEMC\n/A BDC\n(y)Tj\nEMC\n" },
  /* What other letters are meant by stays with the words. */
  { "/typeset/mark-names/nested",
    "/P << /MCID 0 >> BDC\n/Span << /ActualText <feff> >> BDC\n<01>Tj\nEMC\n(x)Tj\nEMC\n0 0 m S\n",
    "/A BDC\n/Span << /ActualText <feff> >> BDC\n<01>Tj\nEMC\n(x)Tj\nEMC\n/Artifact BMC\n\n0 0 m S\nEMC\n" },
  { "/typeset/mark-names/before", "q\n0 0 m 1 1 l S\n/P << /MCID 0 >> BDC\n(x)Tj\nEMC\nQ\n",
    "\n/Artifact BMC\nq\n0 0 m 1 1 l S\nEMC\n/A BDC\n(x)Tj\nEMC\nQ\n" },
  { "/typeset/mark-names/between", "/P << /MCID 0 >> BDC\nf\nEMC\nf*\n/P << /MCID 1 >> BDC\nf\nEMC",
    "/A BDC\nf\nEMC\n/Artifact BMC\n\nf*\nEMC\n/B BDC\nf\nEMC" },
  { "/typeset/mark-names/span-outside", "/Span << /ActualText <feff> >> BDC\n(x)Tj\nEMC\n",
    "\n/Artifact BMC\n/Span << /ActualText <feff> >> BDC\n(x)Tj\nEMC\nEMC\n" },
  { "/typeset/mark-names/nothing-drawn", "1 0 0 1 0 0 cm\n0.5 w\n", "1 0 0 1 0 0 cm\n0.5 w\n" },
  /* Words that look like operators. */
  { "/typeset/mark-names/words-of-marks",
    "/P << /MCID 0 >> BDC\n(EMC \\) /P << /MCID 1 >> BDC (S) )Tj\nEMC\n",
    "/A BDC\n(EMC \\) /P << /MCID 1 >> BDC (S) )Tj\nEMC\n" },
  { "/typeset/mark-names/hexadecimal", "<f> pop\n", "<f> pop\n" },
  { "/typeset/mark-names/names", "/S gs /f 1 Tf\n", "/S gs /f 1 Tf\n" },
  /* Cut off: nothing is made up, nothing read beyond the end. */
  { "/typeset/mark-names/cut-string", "/P << /MCID 0 >> BDC\n(x\\", "/A BDC\n(x\\" },
  { "/typeset/mark-names/cut-hexadecimal", "/P << /MCID 0 >> BDC\n<00", "/A BDC\n<00" },
  { "/typeset/mark-names/cut-mark", "/P << /MCID 0 >> BD", "/P << /MCID 0 >> BD" },
  { "/typeset/mark-names/no-name", "/P << /MCID 2 >> BDC\nEMC\n", "/P << /MCID 2 >> BDC\nEMC\n" },
  { "/typeset/mark-names/unknown-number", "/P << /MCID 7 >> BDC\nEMC\n", "/P << /MCID 7 >> BDC\nEMC\n" },
  { "/typeset/mark-names/huge-number", "/P << /MCID 99999999999999 >> BDC\nEMC\n",
    "/P << /MCID 99999999999999 >> BDC\nEMC\n" },
};

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

static void
test_named (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gsize length = strlen (expected->content);
  g_autofree char *content = g_memdup2 (expected->content, length); /* so that no byte follows it */
  g_autoptr (GString) named = NULL;
  guint n_named = 7;

  g_ptr_array_add (names, (gpointer) "/A BDC");
  g_ptr_array_add (names, (gpointer) "/B BDC");
  g_ptr_array_add (names, NULL);
  named = stilla_mark_names_write (content, length, names, &n_named);
  g_assert_cmpstr (named->str, ==, expected->named);
  g_assert_cmpuint (n_named, ==, count (named->str, "/A BDC") + count (named->str, "/B BDC"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].test, &cases[i], test_named);
  return g_test_run ();
}
