/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-warning-check.h"

#include <string.h>

typedef struct {
  const char *file;
  StillaIssueList *issues;
} Check;

static gboolean
is_warning (const StillaElement *element)
{
  static const char *const warnings[] = { "message", "advice", "red-flag", NULL };

  if (stilla_element_is (element, "callout"))
    return g_strcmp0 (stilla_element_get (element, "level"), "good-to-know") != 0;
  return g_strv_contains (warnings, element->name);
}

static gboolean
turns_round (const char *word)
{
  static const char *const negations[] = { "not", "never", "cannot", "nor", "neither", NULL };
  g_autofree char *lower = g_ascii_strdown (word, -1);

  return g_strv_contains (negations, lower) || g_str_has_suffix (lower, "n't");
}

static void
check_words (Check *check, const StillaElement *text)
{
  g_auto (GStrv) words = g_strsplit_set (text->text, " .,;:!?()\"", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (turns_round (words[i]))
      stilla_issue_list_add (check->issues, "prose-negation", check->file, text->line,
                             "“%s” turns a warning round; write it as <neg>%s</neg>", words[i], words[i]);
}

static void
check_tree (Check *check, const StillaElement *element)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->text != NULL)
      check_words (check, child);
    else if (!stilla_element_is (child, "neg"))
      check_tree (check, child);
  }
}

void
stilla_warning_check (const StillaElement *element, const char *file, StillaIssueList *issues)
{
  Check check = { file, issues };

  if (is_warning (element))
    check_tree (&check, element);
}
