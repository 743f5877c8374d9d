/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-question-check.h"

#include "core/content/stilla-element-read.h"

typedef struct {
  const StillaElement *rules;
  const char *file;
  StillaIssueList *issues;
  GHashTable *conditions; /* id to its element; borrowed */
  GHashTable *asked;      /* ids of the conditions that stand in a statement; borrowed */
} Check;

typedef void (*Visit) (Check *check, const StillaElement *element);

static void
visit_children (Check *check, const StillaElement *parent, const char *name, Visit visit)
{
  for (guint i = 0; i < parent->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (parent->children, i);

    if (stilla_element_is (child, name))
      visit (check, child);
  }
}

static void
remember_condition (Check *check, const StillaElement *condition)
{
  const char *id = stilla_element_get (condition, "id");

  if (id != NULL)
    g_hash_table_insert (check->conditions, (gpointer) id, (gpointer) condition);
}

/* A sum is worked out by the program: nobody is asked for it. */
static gboolean
is_worked_out (const StillaElement *condition)
{
  const char *when = stilla_element_get (condition, "when");

  return when != NULL && g_str_has_prefix (when, "sum-");
}

static const StillaElement *
find_condition (Check *check, const StillaElement *element, const char *id)
{
  const StillaElement *condition = g_hash_table_lookup (check->conditions, id);

  if (condition == NULL)
    stilla_issue_list_add (check->issues, "condition-unknown", check->file, element->line,
                           "There is no condition “%s”; correct the id or add what it names", id);
  return condition;
}

static void
take_asked (Check *check, const StillaElement *statement, const char *id)
{
  const StillaElement *condition = find_condition (check, statement, id);

  if (condition == NULL)
    return;
  if (is_worked_out (condition))
    stilla_issue_list_add (check->issues, "question", check->file, statement->line,
                           "The program works out the condition %s itself; do not ask for it", id);
  else if (!g_hash_table_add (check->asked, (gpointer) stilla_element_get (condition, "id")))
    stilla_issue_list_add (check->issues, "question", check->file, statement->line,
                           "The condition %s stands in two statements; keep one", id);
}

static void
check_statement (Check *check, const StillaElement *statement)
{
  g_auto (GStrv) ids = stilla_element_dup_list (statement, "conditions", " ");

  for (guint i = 0; ids[i] != NULL; i++)
    take_asked (check, statement, ids[i]);
}

static void
check_question (Check *check, const StillaElement *question)
{
  visit_children (check, question, "statement", check_statement);
}

static void
check_raise (Check *check, const StillaElement *raise)
{
  g_auto (GStrv) ids = stilla_element_dup_list (raise, "conditions", " ");

  for (guint i = 0; ids[i] != NULL; i++)
    find_condition (check, raise, ids[i]);
}

static void
check_interaction (Check *check, const StillaElement *interaction)
{
  visit_children (check, interaction, "raise", check_raise);
}

static void
check_is_asked (Check *check, const StillaElement *condition)
{
  const char *id = stilla_element_get (condition, "id");

  if (id != NULL && !is_worked_out (condition) && !g_hash_table_contains (check->asked, id))
    stilla_issue_list_add (check->issues, "question", check->file, condition->line,
                           "Nobody is asked about the condition %s; add a <statement> for it", id);
}

void
stilla_question_check (const StillaElement *rules, const char *file, StillaIssueList *issues)
{
  g_autoptr (GHashTable) conditions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  Check check = { rules, file, issues, conditions, asked };

  visit_children (&check, rules, "condition", remember_condition);
  visit_children (&check, rules, "checklist-question", check_question);
  visit_children (&check, rules, "interaction", check_interaction);
  visit_children (&check, rules, "condition", check_is_asked);
}
