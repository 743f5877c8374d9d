/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"

/* The facts of the guide that can hurt somebody when they move are written a second time in the tests called
 * test-facts, from the notes of the sources and not from the guide: a change of one must be meant twice. */

#define STOP STILLA_LEVEL_STOP
#define ASK STILLA_LEVEL_ASK_FIRST
#define CARE STILLA_LEVEL_TAKE_CARE
#define KNOW STILLA_LEVEL_GOOD_TO_KNOW
#define ORAL STILLA_ROUTE_ORAL
#define VEIN STILLA_ROUTE_VEIN
#define BOTH (STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN)

/* The shipped guide, or the one in the folder that STILLA_TEST_GUIDE names: check_mutations.py puts a slip
 * into a copy and asks these tests whether they see it. */
static inline StillaBundle *
stilla_test_facts_open (void)
{
  const char *path = g_getenv ("STILLA_TEST_GUIDE");
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle;

  stilla_resources_register ();
  bundle = folder != NULL ? stilla_bundle_load_folder (folder, issues, &error)
                          : stilla_bundle_load_shipped (&error);
  if (bundle == NULL)
    g_error ("the guide was refused: %s", error->message);
  return bundle;
}
