/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-plan-file.h"

#include <string.h>

/* Short ways to look up the rules of the shipped guide in a test. */

#define STOP STILLA_LEVEL_STOP
#define ASK STILLA_LEVEL_ASK_FIRST
#define CARE STILLA_LEVEL_TAKE_CARE
#define KNOW STILLA_LEVEL_GOOD_TO_KNOW
#define NONE STILLA_LEVEL_NONE

typedef struct {
  StillaBundle *bundle;
} TestGuide;

static inline void
test_guide_set_up (TestGuide *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
}

static inline void
test_guide_tear_down (TestGuide *self, gconstpointer data)
{
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
}

static inline void
test_guide_add (const char *path, void (*test) (TestGuide *, gconstpointer))
{
  g_test_add (path, TestGuide, NULL, test_guide_set_up, test, test_guide_tear_down);
}

/* The words of a drip in a plan file, by StillaDrip. */
static const char *const test_drips[]
    = { "", "<drip place='none'/>", "<drip place='hospital'/>", "<drip place='elsewhere'/>" };

/* @inside: the elements of a plan file; the reader lives in the European Union */
static inline StillaSafetyReport *
test_check (StillaBundle *bundle, const char *inside)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>%s</plan>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) file = stilla_plan_file_parse (bytes, "plan.xml", bundle, issues);

  g_test_message ("%s", inside);
  g_assert_nonnull (file);
  return stilla_safety_check (bundle, "eu", file->plan, file->circumstances, NULL);
}

/* The level of @rule about @about; NONE: it was not found */
static inline StillaLevel
test_level (const StillaSafetyReport *report, const char *rule, const char *about)
{
  const StillaFinding *finding = stilla_safety_report_find (report, rule, about);

  return finding != NULL ? finding->level : NONE;
}
