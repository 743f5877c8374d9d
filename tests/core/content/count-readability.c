/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what is counted on each shipped page, for readability_oracle.py: ID, then sentences, words,
 * syllables, long words, letters and longest sentence, first of every word, then without those that cannot be
 * avoided. */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-readability.h"

#include <stdio.h>

static void
print_counts (const StillaReadabilityCounter *counter, const StillaElement *page, gboolean spare)
{
  StillaReadability sums = { 0 };

  stilla_readability_count_page (counter, page, spare, &sums);
  printf ("\t%u\t%u\t%u\t%u\t%u\t%u", sums.sentences, sums.words, sums.syllables, sums.long_words,
          sums.letters, sums.longest);
}

static void
print_section (StillaBundle *bundle, const StillaReadabilityCounter *counter, const StillaSection *section)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
    const StillaElement *page = stilla_bundle_get_page (bundle, entry->id, NULL);

    g_assert (page != NULL);
    fputs (entry->id, stdout);
    print_counts (counter, page, FALSE);
    print_counts (counter, page, TRUE);
    putchar ('\n');
  }
}

int
main (void)
{
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (StillaReadabilityCounter) counter = NULL;
  const GPtrArray *sections;

  stilla_resources_register ();
  bundle = stilla_bundle_load_shipped (NULL);
  counter = stilla_readability_counter_new ();
  sections = stilla_bundle_get_sections (bundle);
  for (guint i = 0; i < sections->len; i++)
    print_section (bundle, counter, g_ptr_array_index (sections, i));
  return 0;
}
