/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Load and check the whole guide from its folder, beside libxml2 parsing the same files, turn and turn about.
 */

#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 60

static void
parse_raw (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    if (!g_str_has_suffix (name, ".xml") || !g_file_get_contents (path, &bytes, &size, NULL))
      continue;
    xmlFreeDoc (xmlReadMemory (bytes, (int) size, name, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT));
  }
}

static int
compare (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

int
main (int argc, char *argv[])
{
  g_autofree char *pages = g_build_filename (argv[1], "pages", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (argv[1]);
  gint64 raw[ROUNDS], whole[ROUNDS];

  stilla_resources_register ();
  for (int i = 0; i < ROUNDS; i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaBundle) bundle = NULL;
    gint64 start = g_get_monotonic_time ();

    parse_raw (argv[1]);
    parse_raw (pages);
    raw[i] = g_get_monotonic_time () - start;

    start = g_get_monotonic_time ();
    bundle = stilla_bundle_load_folder (folder, issues, &error);
    whole[i] = g_get_monotonic_time () - start;
    if (bundle == NULL)
      g_error ("%s", error->message);
  }
  qsort (raw, ROUNDS, sizeof raw[0], compare);
  qsort (whole, ROUNDS, sizeof whole[0], compare);
  printf ("load and check: libxml2 alone %.2f ms, Stilla %.2f ms, ratio %.2f (bar 2)\n",
          (double) raw[ROUNDS / 2] / 1e3, (double) whole[ROUNDS / 2] / 1e3,
          (double) whole[ROUNDS / 2] / (double) raw[ROUNDS / 2]);
  return 0;
}
