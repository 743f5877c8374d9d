/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/content/stilla-language.h"
#include "core/search/stilla-search-index.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USAGE "search [--lang=TAG] [--bundle=DIR] WORDS…"

static void
print_hit (const StillaSearchHit *hit)
{
  stilla_cli_print_field (hit->page_id);
  putchar ('\t');
  stilla_cli_print_field (hit->title);
  putchar ('\n');
}

static StillaCliExit
search (StillaBundle *bundle, const char *language, const char *query)
{
  g_autoptr (StillaReader) reader = stilla_reader_new (stilla_language_find (bundle, language), NULL, NULL);
  g_autoptr (StillaSearchIndex) index = stilla_search_index_new (bundle, reader);
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, query, 0);

  for (guint i = 0; i < hits->len; i++)
    print_hit (g_ptr_array_index (hits, i));
  if (hits->len == 0)
    stilla_cli_fail (_ ("Nothing matches “%s”; try fewer or other words."), query);
  return STILLA_CLI_DONE;
}

StillaCliExit
stilla_cli_search (GStrv arguments)
{
  g_autofree char *folder = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
                                   { "lang", 0, 0, G_OPTION_ARG_STRING, &language, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *query = NULL;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (words[0] == NULL) {
    stilla_cli_fail (_ ("Say what to look for; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (folder);
  if (bundle == NULL || !stilla_cli_speaks_language (bundle, language))
    return STILLA_CLI_BAD_INPUT;
  query = g_strjoinv (" ", words);
  return search (bundle, language, query);
}
