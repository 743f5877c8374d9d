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

/* Every word of every warning comes here, so none is copied. */
static gboolean
turns_round (const char *word, gsize length)
{
  static const char *const negations[] = { "not", "never", "cannot", "nor", "neither" };

  if (length >= 3 && g_ascii_strncasecmp (word + length - 3, "n't", 3) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (negations); i++)
    if (g_ascii_tolower (*word) == *negations[i] && strlen (negations[i]) == length
        && g_ascii_strncasecmp (word, negations[i], length) == 0)
      return TRUE;
  return FALSE;
}

static void
check_words (Check *check, const StillaElement *text)
{
  static const char *const marks = " .,;:!?()\"";
  const char *word = text->text + strspn (text->text, marks);
  gsize length;

  for (; (length = strcspn (word, marks)) > 0; word += length + strspn (word + length, marks))
    if (turns_round (word, length))
      stilla_issue_list_add (check->issues, "prose-negation", check->file, text->line,
                             "“%.*s” turns a warning round; write it as <neg>%.*s</neg>", (int) length, word,
                             (int) length, word);
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
