/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-issue.h"
#include "core/content/stilla-issue-tags.h"

#include <string.h>

/* A file that is wrong through and through must not flood the screen. */
#define MAX_ISSUES 1000

struct _StillaIssueList {
  GSequence *issues; /* kept in order of file and line */
  guint n_errors;
};

static void
issue_free (gpointer data)
{
  StillaIssue *issue = data;

  g_clear_pointer (&issue->file, g_free);
  g_clear_pointer (&issue->message, g_free);
  g_free (issue);
}

StillaIssueList *
stilla_issue_list_new (void)
{
  StillaIssueList *self = g_new0 (StillaIssueList, 1);

  self->issues = g_sequence_new (issue_free);
  return self;
}

void
stilla_issue_list_free (StillaIssueList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->issues, g_sequence_free);
  g_free (self);
}

static int
compare_issues (gconstpointer left, gconstpointer right, gpointer unused)
{
  const StillaIssue *a = left;
  const StillaIssue *b = right;
  int order = strcmp (a->file, b->file);

  return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

/* A finding is one line of text, whatever a file or a value is called. */
static char *
fold_to_line (const char *words)
{
  char *line = g_utf8_make_valid (words, -1);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  return line;
}

static void
insert (StillaIssueList *self, const StillaIssueTag *row, const char *file, int line, const char *message)
{
  StillaIssue *issue = g_new0 (StillaIssue, 1);

  issue->level = row->level;
  issue->tag = row->tag;
  issue->file = fold_to_line (file);
  issue->line = line;
  issue->message = fold_to_line (message);
  self->n_errors += row->level == STILLA_ISSUE_ERROR;
  g_sequence_insert_sorted (self->issues, issue, compare_issues, NULL);
}

void
stilla_issue_list_add (StillaIssueList *self,
                       const char *tag,
                       const char *file,
                       int line,
                       const char *format,
                       ...)
{
  const StillaIssueTag *row = stilla_issue_tag_find (tag);
  guint size = stilla_issue_list_get_size (self);
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (row != NULL);

  if (size > MAX_ISSUES)
    return;
  if (size == MAX_ISSUES) {
    insert (self, stilla_issue_tag_find ("too-many"), file, line,
            "There are more findings than this; correct these and check again");
    return;
  }
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  insert (self, row, file, line, message);
}

guint
stilla_issue_list_get_size (const StillaIssueList *self)
{
  return g_sequence_get_length (self->issues);
}

const StillaIssue *
stilla_issue_list_get (const StillaIssueList *self, guint index)
{
  g_return_val_if_fail (index < stilla_issue_list_get_size (self), NULL);

  return g_sequence_get (g_sequence_get_iter_at_pos (self->issues, index));
}

gboolean
stilla_issue_list_has_errors (const StillaIssueList *self)
{
  return self->n_errors > 0;
}

char *
stilla_issue_to_line (const StillaIssue *self)
{
  return g_strdup_printf ("%s:%d: %s: %s: %s", self->file, self->line,
                          self->level == STILLA_ISSUE_ERROR ? "error" : "warning", self->tag, self->message);
}
