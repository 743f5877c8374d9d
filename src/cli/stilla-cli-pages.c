/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_section (const StillaSection *section)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);

    stilla_cli_print_field (entry->id);
    putchar ('\t');
    stilla_cli_print_field (section->title);
    putchar ('\t');
    stilla_cli_print_field (entry->title);
    putchar ('\n');
  }
}

StillaCliExit
stilla_cli_pages (GStrv arguments)
{
  g_autoptr (StillaBundle) bundle = NULL;
  g_autofree char *folder = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL }, G_OPTION_ENTRY_NULL };
  const GPtrArray *sections;

  if (!stilla_cli_parse (entries, &arguments, "pages [--bundle=DIR]"))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (rest[0] != NULL) {
    stilla_cli_fail (_ ("“%s” is not expected here; name the folder with --bundle=DIR."), rest[0]);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (folder);
  if (bundle == NULL)
    return STILLA_CLI_BAD_INPUT;
  sections = stilla_bundle_get_sections (bundle);
  for (guint i = 0; i < sections->len; i++)
    print_section (g_ptr_array_index (sections, i));
  return STILLA_CLI_DONE;
}
