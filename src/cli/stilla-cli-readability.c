/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"
#include "core/content/stilla-plain-check.h"
#include "core/content/stilla-readability.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* One decimal with a point, whatever the locale. */
static void
print_decimal (double value)
{
  char shown[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("\t%s", g_ascii_formatd (shown, sizeof shown, "%.1f", value));
}

static void
print_page (const StillaReadabilityCounter *counter, const char *id, const StillaElement *page)
{
  StillaReadability all = { 0 };
  StillaReadability without = { 0 };

  stilla_readability_count_page (counter, page, FALSE, &all);
  stilla_readability_count_page (counter, page, TRUE, &without);
  fputs (id, stdout);
  print_decimal (stilla_readability_get_fkgl (&all));
  print_decimal (stilla_readability_get_smog (&all));
  print_decimal (stilla_readability_get_fkgl (&without));
  print_decimal (stilla_readability_get_smog (&without));
  print_decimal (stilla_readability_get_mean (&all));
  printf ("\t%u\t%u\t%u\n", all.longest, all.sentences, all.words);
}

static gboolean
print_section (StillaBundle *bundle, const StillaReadabilityCounter *counter, const StillaSection *section)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
    g_autoptr (GError) error = NULL;
    const StillaElement *page = stilla_bundle_get_page (bundle, entry->id, &error);

    if (page == NULL) {
      stilla_cli_fail ("%s", error->message);
      return FALSE;
    }
    print_page (counter, entry->id, page);
  }
  return TRUE;
}

gboolean
stilla_cli_print_readability (StillaBundle *bundle)
{
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  g_autoptr (StillaReadabilityCounter) counter = NULL;

  if (!stilla_plain_check_knows (bundle)) {
    stilla_cli_fail (_ ("Only English can be graded, and this guide is in another language: “%s”."),
                     stilla_bundle_get_language (bundle));
    return FALSE;
  }
  counter = stilla_readability_counter_new ();
  for (guint i = 0; i < sections->len; i++)
    if (!print_section (bundle, counter, g_ptr_array_index (sections, i)))
      return FALSE;
  return TRUE;
}
