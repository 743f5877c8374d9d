/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A plan as a file that people can read, keep and pass on: data/plan-format.md describes it,
 * resources/schema/stilla-plan.rng says the same to other tools. */

#define STILLA_PLAN_FILE_MAX_PRODUCTS 200
#define STILLA_PLAN_FILE_MAX_DOSES \
  10000 /* also those of years ago, and each taking of what is taken when needed */
#define STILLA_PLAN_FILE_MAX_ENTRIES 1000
#define STILLA_PLAN_FILE_MAX_MEDICINES 200
#define STILLA_PLAN_FILE_MAX_ANSWERS 200
#define STILLA_PLAN_FILE_MAX_ADVICE 200

typedef struct {
  char *person; /* (nullable): whose plan it is; NULL: not said */
  StillaPlan *plan;
  StillaCircumstances *circumstances;
} StillaPlanFile;

/**
 * stilla_plan_file_read:
 * @file: a plan; a link, a folder or a device is refused
 * @name: how findings call the file
 * @bundle: whose forms and rules the file may name
 * @issues: takes every finding, in order of line
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when there is any finding: nothing is half-read
 */
StillaPlanFile *
stilla_plan_file_read (GFile *file, const char *name, const StillaBundle *bundle, StillaIssueList *issues);

/** stilla_plan_file_parse: @bytes: as above, already in memory */
StillaPlanFile *
stilla_plan_file_parse (GBytes *bytes, const char *name, const StillaBundle *bundle, StillaIssueList *issues);

void stilla_plan_file_free (StillaPlanFile *self);

/**
 * stilla_plan_file_to_xml:
 * @person: (nullable): whose plan it is; %NULL or "": not said
 * @circumstances: (nullable): %NULL when there are none to write
 *
 * What stilla_plan_file_read() reads back as the same plan. What never applied is left out, and all
 * counts of a product but the last.
 *
 * Returns: (transfer full): the whole file
 */
char *stilla_plan_file_to_xml (const char *person,
                               const StillaPlan *plan,
                               const StillaCircumstances *circumstances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlanFile, stilla_plan_file_free)

G_END_DECLS
