/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made from a plan on paper: each sheet alone, and all of them of a plan that is as thick, with names
 * that are as long, as can be. */
#include "stilla-test-handout.h"

#include "core/base/stilla-resources.h"
#include "stilla-test-plans.h"

static const StillaTestPaper papers[] = {
  { "a4", "en", NULL, STILLA_PAPER_A4 },
  { "letter", "en", NULL, STILLA_PAPER_LETTER, FALSE, FALSE, TRUE },
  { "a5", "en", NULL, STILLA_PAPER_A5 },
  { "a4-large", "en", NULL, STILLA_PAPER_A4, TRUE },
  { "letter-large-mirrored", "ar-XB", NULL, STILLA_PAPER_LETTER, TRUE },
  { "a5-large", "en", NULL, STILLA_PAPER_A5, TRUE },
  { "a4-mirrored", "ar-XB", NULL, STILLA_PAPER_A4 },
  { "a5-mirrored", "ar-XB", NULL, STILLA_PAPER_A5 },
  { "letter-long", "en-XA", NULL, STILLA_PAPER_LETTER },
  { "a4-two-up", "en", NULL, STILLA_PAPER_A4, FALSE, TRUE },
  { "a4-both", "en", "ar-XB", STILLA_PAPER_A4 },
};

static void
check_parts (StillaBundle *bundle,
             const StillaPlanFile *file,
             const StillaTestPaper *how,
             const char *const *parts)
{
  GDate today = test_date ("2026-11-20");
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca", .today = &today, .plan = file->plan };
  g_autoptr (StillaFlow) flow = NULL;
  g_autoptr (StillaPageList) pages = NULL;

  subject.circumstances = file->circumstances;
  subject.person = STILLA_TEST_PERSON;
  g_test_message ("%s", parts[0]);
  flow = stilla_test_compose (&subject, how, parts);
  pages = stilla_test_check (flow, how, TRUE);
}

static void
test_paper (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaPlanFile) thin = stilla_test_thin_plan (bundle);
  g_autoptr (StillaPlanFile) thick = stilla_test_thick_plan (bundle);
  g_auto (GStrv) all = g_strsplit (STILLA_TEST_SHEETS STILLA_TEST_CARD, " ", -1);

  for (gsize i = 0; all[i] != NULL; i++) {
    const char *const alone[] = { all[i], NULL };

    check_parts (bundle, thin, data, alone);
  }
  check_parts (bundle, thick, data, (const char *const *) all);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *name = g_strdup_printf ("/typeset/prove-sheets/%s", papers[i].name);

    g_test_add_data_func (name, &papers[i], test_paper);
  }
  return g_test_run ();
}
