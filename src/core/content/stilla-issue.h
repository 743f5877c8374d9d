/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_ISSUE_ERROR,   /* the bundle is refused */
  STILLA_ISSUE_WARNING, /* the bundle is used; the author should look */
} StillaIssueLevel;

/* One finding of the loader: what is wrong, where, and what to write instead. */
typedef struct {
  StillaIssueLevel level;
  const char *tag; /* static; the table of tags is in stilla-issue-tags.h */
  char *file;      /* path inside the bundle, "pages/glycinate.xml" */
  int line;
  char *message; /* one sentence, with the remedy */
} StillaIssue;

typedef struct _StillaIssueList StillaIssueList;

StillaIssueList *stilla_issue_list_new (void);
void stilla_issue_list_free (StillaIssueList *self);

/** stilla_issue_list_add: Adds a finding; its level comes from the table of tags. */
void stilla_issue_list_add (StillaIssueList *self,
                            const char *tag,
                            const char *file,
                            int line,
                            const char *format,
                            ...) G_GNUC_PRINTF (5, 6);

guint stilla_issue_list_get_size (const StillaIssueList *self);
/** stilla_issue_list_get: Returns: (transfer none): finding @index in the order of file and line */
const StillaIssue *stilla_issue_list_get (const StillaIssueList *self, guint index);
gboolean stilla_issue_list_has_errors (const StillaIssueList *self);
/** stilla_issue_to_line: Returns: (transfer full): "FILE:LINE: LEVEL: TAG: message" */
char *stilla_issue_to_line (const StillaIssue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaIssueList, stilla_issue_list_free)

G_END_DECLS
