/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/* What a tag means, for the list of findings on screen and for the manual. */
typedef struct {
  const char *tag;
  StillaIssueLevel level;
  const char *explanation; /* English; translate it with gettext() */
} StillaIssueTag;

/** stilla_issue_tags: Returns: (transfer none) (array length=count): every tag, in alphabetical order */
const StillaIssueTag *stilla_issue_tags (guint *count);

/** stilla_issue_tag_find: Returns: (transfer none) (nullable): the row of @tag */
const StillaIssueTag *stilla_issue_tag_find (const char *tag);

/** stilla_issue_tag_explain: Returns: (transfer none): what @tag means, in the language of the interface */
const char *stilla_issue_tag_explain (const char *tag);

G_END_DECLS
