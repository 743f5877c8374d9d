/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-bundle-private.h"
#include "core/content/stilla-facts-check.h"
#include "core/content/stilla-formula.h"
#include "core/content/stilla-question-check.h"
#include "core/content/stilla-value.h"

#include <string.h>

#define MINUTES_A_DAY 1440
#define MOST_PERCENT 100

typedef struct {
  const StillaBundle *bundle;
  StillaIssueList *issues;
  const char *file;
} Check;

static void
check_formula (Check *check, const StillaElement *form, const char *words)
{
  gint64 atoms;
  gint64 mass;
  StillaFormula formula;

  if (!stilla_formula_parse (words, &formula)) {
    stilla_issue_list_add (
        check->issues, "formula", check->file, form->line,
        "The formula %s cannot be read; write it as Mg(C2H4NO2)2.2H2O, of H, C, N, O, Mg, P, S, Cl", words);
    return;
  }
  if (stilla_value_integer (stilla_element_get (form, "atoms"), 0, 99, &atoms) && atoms != formula.magnesium)
    stilla_issue_list_add (check->issues, "formula", check->file, form->line,
                           "The formula holds %d atoms of magnesium; write atoms=\"%d\"",
                           (int) formula.magnesium, (int) formula.magnesium);
  if (stilla_value_decimal (stilla_element_get (form, "molar-mass"), &mass) && mass != formula.molar_mass)
    stilla_issue_list_add (check->issues, "molar-mass", check->file, form->line,
                           "The formula weighs %d.%03d g/mol; correct molar-mass or the formula",
                           (int) (formula.molar_mass / 1000), (int) (formula.molar_mass % 1000));
}

/* What makes Stilla ask about a label: an amount that is one, and a share that a form can have. */
static void
check_questions (Check *check, const StillaElement *form)
{
  const char *asks_from = stilla_element_get (form, "asks-from");
  const StillaElement *probable = stilla_element_child (form, "probable");
  gint64 value;

  if (stilla_value_decimal (asks_from, &value)
      && (value == 0 || !stilla_value_micrograms (asks_from, "mg", &value)))
    stilla_issue_list_add (check->issues, "value", check->file, form->line,
                           "asks-from must be above zero, in milligrams; correct it");
  if (probable == NULL)
    return;
  if (stilla_element_get (form, "label-only") == NULL)
    stilla_issue_list_add (check->issues, "attribute-pair", check->file, probable->line,
                           "Only a form with label-only can be the probable one; remove <probable>");
  if (stilla_value_decimal (stilla_element_get (probable, "above"), &value)
      && (value == 0 || value >= MOST_PERCENT * 1000))
    stilla_issue_list_add (check->issues, "value", check->file, probable->line,
                           "A share lies between 0 and 100 per cent; correct above");
}

/* A form has a formula with its weight, or says that only the label can tell. */
static void
check_form (Check *check, const StillaElement *form)
{
  static const char *const parts[] = { "formula", "atoms", "molar-mass" };
  gboolean label_only = stilla_element_get (form, "label-only") != NULL;

  check_questions (check, form);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    gboolean has = stilla_element_get (form, parts[i]) != NULL;

    if (has && label_only)
      stilla_issue_list_add (check->issues, "attribute-pair", check->file, form->line,
                             "A form with label-only has no %s; remove one of them", parts[i]);
    else if (!has && !label_only)
      stilla_issue_list_add (check->issues, "attribute-missing", check->file, form->line,
                             "The form needs %s; add it, or write label-only=\"yes\"", parts[i]);
  }
  if (!label_only && stilla_element_get (form, "formula") != NULL)
    check_formula (check, form, stilla_element_get (form, "formula"));
}

static void
check_limit (Check *check, const StillaElement *element, GHashTable *seen)
{
  const char *region = stilla_element_get (element, "region");
  const char *group = stilla_element_get (element, "group");
  gint64 amount;

  if (region != NULL && stilla_bundle_find_region (check->bundle, region) == NULL)
    stilla_issue_list_add (check->issues, "region-unknown", check->file, element->line,
                           "There is no region %s; add a <region> or correct the id", region);
  if (stilla_value_decimal (stilla_element_get (element, "amount"), &amount)
      && (amount == 0
          || !stilla_value_micrograms (stilla_element_get (element, "amount"),
                                       stilla_element_get (element, "unit"), &amount)))
    stilla_issue_list_add (check->issues, "value", check->file, element->line,
                           "A limit must be above zero and a whole number of micrograms; correct amount");
  if (region != NULL && group != NULL && !g_hash_table_add (seen, g_strconcat (region, " ", group, NULL)))
    stilla_issue_list_add (check->issues, "id-duplicate", check->file, element->line,
                           "The region %s has two limits for %s; keep one", region, group);
}

static void
check_region (Check *check, const StillaElement *region)
{
  const char *id = stilla_element_get (region, "id");

  if (id != NULL && stilla_bundle_find_limit (check->bundle, id, "adult") == NULL)
    stilla_issue_list_add (check->issues, "limit-missing", check->file, region->line,
                           "The region %s has no limit for adults; add a <limit>", id);
}

static void
check_doses (Check *check, const StillaElement *root)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (root->children, i);

    if (stilla_element_is (child, "region"))
      check_region (check, child);
    else if (stilla_element_is (child, "limit"))
      check_limit (check, child, seen);
  }
}

/* The gap of a medicine, or else of its interaction; -1 when neither gives one. */
static gint64
gap_of (const StillaElement *element, const StillaElement *fallback, const char *name)
{
  const char *word = stilla_element_get (element, name);
  gint64 gap;

  if (word == NULL && fallback != NULL)
    word = stilla_element_get (fallback, name);
  return stilla_value_integer (word, 0, 100000, &gap) ? gap : -1;
}

static void
check_gap (Check *check,
           const StillaElement *element,
           const StillaElement *fallback,
           const char *name,
           const char *shortest_name)
{
  gint64 gap = gap_of (element, fallback, name);
  gint64 shortest = gap_of (element, fallback, shortest_name);

  if (gap > MINUTES_A_DAY || shortest > MINUTES_A_DAY)
    stilla_issue_list_add (check->issues, "gap", check->file, element->line,
                           "A gap is at most 1440 minutes, a day; correct %s",
                           gap > MINUTES_A_DAY ? name : shortest_name);
  else if (shortest > gap)
    stilla_issue_list_add (check->issues, "gap", check->file, element->line,
                           "%s must be at most %s; correct them", shortest_name, name);
}

static gboolean
has_gaps (const StillaElement *element)
{
  return stilla_element_get (element, "after-magnesium") != NULL
         && stilla_element_get (element, "after-medicine") != NULL;
}

static void
check_gaps (Check *check, const StillaElement *element, const StillaElement *fallback)
{
  gboolean one = stilla_element_get (element, "after-magnesium") != NULL;
  gboolean other = stilla_element_get (element, "after-medicine") != NULL;

  if (one != other)
    stilla_issue_list_add (
        check->issues, "attribute-pair", check->file, element->line,
        "<%s> needs both after-magnesium and after-medicine, or neither; 0 means no gap on that side",
        element->name);
  check_gap (check, element, fallback, "after-magnesium", "shortest-after-magnesium");
  check_gap (check, element, fallback, "after-medicine", "shortest-after-medicine");
}

static void
check_interaction (Check *check, const StillaElement *interaction)
{
  gboolean separate = g_strcmp0 (stilla_element_get (interaction, "action"), "separate") == 0;
  guint without = 0;

  check_gaps (check, interaction, NULL);
  for (guint i = 0; i < interaction->children->len; i++) {
    const StillaElement *medicine = g_ptr_array_index (interaction->children, i);

    if (!stilla_element_is (medicine, "medicine"))
      continue;
    check_gaps (check, medicine, interaction);
    without += !has_gaps (medicine);
  }
  if (separate && without > 0 && !has_gaps (interaction))
    stilla_issue_list_add (
        check->issues, "gap", check->file, interaction->line,
        "The action is separate but no gap is given; add after-magnesium and after-medicine");
}

/* Rules are called c01, x01, y01 (or y07-oral), so that people can speak of them. */
static gboolean
is_rule_id (const char *id, const char *letters)
{
  gsize n_digits = strspn (id + 1, "0123456789");

  return strchr (letters, id[0]) != NULL && n_digits >= 2
         && (id[1 + n_digits] == '\0' || id[1 + n_digits] == '-');
}

static void
check_rule_id (Check *check, const StillaElement *rule, const char *letters)
{
  const char *id = stilla_element_get (rule, "id");

  if (id != NULL && stilla_value_is_id (id) && !is_rule_id (id, letters))
    stilla_issue_list_add (check->issues, "rule-id", check->file, rule->line,
                           "The id %s must begin with %s and two digits, as %c01; change it", id,
                           letters[1] != '\0' ? "x or y" : letters, letters[0]);
}

static void
check_rule (Check *check, const StillaElement *rule)
{
  if (stilla_element_is (rule, "condition"))
    check_rule_id (check, rule, "c");
  else if (stilla_element_is (rule, "interaction")) {
    check_rule_id (check, rule, "xy");
    check_interaction (check, rule);
  }
}

void
stilla_facts_check (const StillaBundle *bundle, StillaIssueList *issues)
{
  Check check = { bundle, issues, stilla_file_name (STILLA_FILE_AGENTS) };
  const StillaElement *agents = bundle->roots[STILLA_FILE_AGENTS];
  const StillaElement *rules = bundle->roots[STILLA_FILE_RULES];

  for (guint i = 0; agents != NULL && i < agents->children->len; i++) {
    const StillaElement *form = g_ptr_array_index (agents->children, i);

    if (stilla_element_is (form, "form"))
      check_form (&check, form);
  }
  check.file = stilla_file_name (STILLA_FILE_DOSES);
  if (bundle->roots[STILLA_FILE_DOSES] != NULL)
    check_doses (&check, bundle->roots[STILLA_FILE_DOSES]);
  check.file = stilla_file_name (STILLA_FILE_RULES);
  for (guint i = 0; rules != NULL && i < rules->children->len; i++)
    check_rule (&check, g_ptr_array_index (rules->children, i));
  if (rules != NULL)
    stilla_question_check (rules, check.file, issues);
}
