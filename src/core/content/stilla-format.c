/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-format.h"
#include "core/content/stilla-prose-check.h"
#include "core/content/stilla-value.h"

#include <string.h>

#define MAX_PARTS 12
#define MAX_LIST 64

typedef struct {
  const char *file;
  StillaIssueList *issues;
  const StillaFormatRule *root;
} Walk;

/* Takes the next of the words that spaces part; FALSE when there is none. */
static gboolean
next_word (const char **words, const char **word, gsize *length)
{
  while (**words == ' ')
    (*words)++;
  *word = *words;
  while (**words != ' ' && **words != '\0')
    (*words)++;
  *length = (gsize) (*words - *word);
  return *length > 0;
}

static gboolean
is_among (const char *choices, const char *value, gsize value_length)
{
  const char *word;
  gsize length;

  while (next_word (&choices, &word, &length))
    if (length == value_length && memcmp (word, value, length) == 0)
      return TRUE;
  return FALSE;
}

/* Words with one space between, each of them an id (or one of @choices), none twice and not too many. */
static gboolean
is_list (const char *value, const char *choices)
{
  const char *rest = value;
  const char *word;
  gsize length;
  guint n = 0;

  if (*value == '\0' || *value == ' ' || strstr (value, "  ") != NULL || g_str_has_suffix (value, " "))
    return FALSE;
  while (next_word (&rest, &word, &length)) {
    g_autofree char *id = g_strndup (word, length);

    if (++n > MAX_LIST)
      return FALSE;
    if (choices != NULL ? !is_among (choices, word, length) : !stilla_value_is_id (id))
      return FALSE;
    if (is_among (rest, word, length))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_age (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "-", 3);
  gint64 from;
  gint64 to;

  if (g_str_has_suffix (value, "+")) {
    g_autofree char *years = g_strndup (value, strlen (value) - 1);

    return stilla_value_integer (years, 0, 120, &from);
  }
  return g_strv_length (parts) >= 2 && (parts[2] == NULL || strcmp (parts[2], "months") == 0)
         && stilla_value_integer (parts[0], 0, 120, &from) && stilla_value_integer (parts[1], from, 120, &to);
}

static gboolean
is_door (const char *value)
{
  if (g_str_has_prefix (value, "page:"))
    return stilla_value_is_id (value + strlen ("page:"));
  return is_among ("plan attack handouts", value, strlen (value));
}

/* "en", "pt-BR", "zh-Hant-TW" */
static gboolean
is_language (const char *value)
{
  gsize length = strspn (value, "abcdefghijklmnopqrstuvwxyz");

  if (length < 2 || length > 3)
    return FALSE;
  for (const char *p = value + length; *p != '\0'; p += length) {
    if (*p++ != '-')
      return FALSE;
    for (length = 0; g_ascii_isalnum (p[length]); length++)
      continue;
    if (length < 2 || length > 8)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_text (const char *value)
{
  return *value != '\0' && !g_ascii_isspace (*value) && !g_ascii_isspace (value[strlen (value) - 1]);
}

static gboolean
value_fits (const StillaFormatAttribute *attribute, const char *value)
{
  gint64 number;
  GDate date;

  switch (attribute->kind) {
  case STILLA_VALUE_TEXT:
    return is_text (value);
  case STILLA_VALUE_ID:
    return stilla_value_is_id (value);
  case STILLA_VALUE_IDS:
    return is_list (value, NULL);
  case STILLA_VALUE_CHOICE:
    return is_among (attribute->choices, value, strlen (value)) && *value != '\0';
  case STILLA_VALUE_CHOICES:
    return is_list (value, attribute->choices);
  case STILLA_VALUE_INTEGER:
    return stilla_value_integer (value, 0, 100000, &number);
  case STILLA_VALUE_DECIMAL:
    return stilla_value_decimal (value, &number);
  case STILLA_VALUE_DATE:
    return stilla_value_date (value, &date);
  case STILLA_VALUE_TIME:
    return stilla_value_time (value, NULL);
  case STILLA_VALUE_AGE:
    return is_age (value);
  case STILLA_VALUE_DOOR:
    return is_door (value);
  case STILLA_VALUE_LANGUAGE:
    return is_language (value);
  }
  return FALSE;
}

static const char *
kind_wording (StillaValueKind kind)
{
  static const char *const wordings[] = {
    [STILLA_VALUE_TEXT] = "words, without a space at either end",
    [STILLA_VALUE_ID] = "an id of a-z, 0-9 and -, starting with a letter, at most 64 characters",
    [STILLA_VALUE_IDS] = "at most 64 ids with one space between them, none twice",
    [STILLA_VALUE_CHOICE] = "one of: ",
    [STILLA_VALUE_CHOICES] = "one or more, with one space between them, of: ",
    [STILLA_VALUE_INTEGER] = "a whole number from 0 to 100000",
    [STILLA_VALUE_DECIMAL] = "a number such as 350 or 0.25: with a leading zero, without a trailing zero or "
                             "comma, at most three decimals",
    [STILLA_VALUE_DATE] = "a date such as 2026-11-20",
    [STILLA_VALUE_TIME] = "a time such as 08:30",
    [STILLA_VALUE_AGE] = "an age such as 19-30, 51+ or 0-6-months",
    [STILLA_VALUE_DOOR] = "plan, attack, handouts or page: and the id of a page",
    [STILLA_VALUE_LANGUAGE] = "a language tag such as en or pt-BR",
  };

  return wordings[kind];
}

static void
check_value (Walk *walk,
             const StillaElement *element,
             const StillaFormatAttribute *attribute,
             const char *value)
{
  if (!value_fits (attribute, value))
    stilla_issue_list_add (walk->issues, "value", walk->file, element->line,
                           "%s=\"%s\" of <%s> is not allowed; write %s%s", attribute->name, value,
                           element->name, kind_wording (attribute->kind),
                           attribute->choices != NULL ? attribute->choices : "");
}

static void
report_unknown_attributes (Walk *walk, const StillaElement *element, const StillaFormatRule *rule)
{
  for (guint i = 0; i < element->n_attributes; i++) {
    const char *name = element->attributes[i].name;
    gboolean known = FALSE;

    for (guint j = 0; rule->attributes != NULL && rule->attributes[j].name != NULL; j++)
      known = known || strcmp (rule->attributes[j].name, name) == 0;
    if (!known)
      stilla_issue_list_add (walk->issues, "attribute-unknown", walk->file, element->line,
                             "<%s> has no attribute %s; remove it or correct its name", element->name, name);
  }
}

static void
check_attributes (Walk *walk, const StillaElement *element, const StillaFormatRule *rule)
{
  guint n_known = 0;

  for (guint i = 0; rule->attributes != NULL && rule->attributes[i].name != NULL; i++) {
    const StillaFormatAttribute *attribute = &rule->attributes[i];
    const char *value = stilla_element_get (element, attribute->name);

    if (value != NULL) {
      n_known++;
      check_value (walk, element, attribute, value);
    } else if (attribute->required) {
      stilla_issue_list_add (walk->issues, "attribute-missing", walk->file, element->line,
                             "<%s> needs the attribute %s; add it", element->name, attribute->name);
    }
  }
  if (element->n_attributes > n_known)
    report_unknown_attributes (walk, element, rule);
}

/* Certainty and sources stand together or not at all, where the table leaves both free. */
static void
check_pair (Walk *walk, const StillaElement *element, const char *one, const char *other)
{
  gboolean has_one = stilla_element_get (element, one) != NULL;
  gboolean has_other = stilla_element_get (element, other) != NULL;

  if (has_one != has_other)
    stilla_issue_list_add (walk->issues, "attribute-pair", walk->file, element->line,
                           "<%s> has %s but not %s; add it or remove both", element->name,
                           has_one ? one : other, has_one ? other : one);
}

static gboolean
has_free_certainty (const StillaFormatRule *rule)
{
  return rule->attributes != NULL && rule->attributes[0].name != NULL
         && strcmp (rule->attributes[0].name, "certainty") == 0 && !rule->attributes[0].required;
}

static void
append_names (GString *names, const StillaFormatPart *part)
{
  for (guint i = 0; part->rules[i] != NULL; i++)
    g_string_append_printf (names, "%s<%s>", names->len > 0 ? ", " : "", part->rules[i]->name);
}

static char *
list_names (const StillaFormatPart *parts)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; parts != NULL && parts[i].rules != NULL; i++)
    append_names (names, &parts[i]);
  if (names->len == 0)
    g_string_append (names, "nothing");
  return g_string_free (names, FALSE);
}

/* Finds the rule of a child and the part that it belongs to. */
static const StillaFormatRule *
find_rule (const StillaFormatRule *rule, const char *name, guint *out_part)
{
  for (guint part = 0; rule->parts != NULL && rule->parts[part].rules != NULL; part++) {
    const StillaFormatRule *const *rules = rule->parts[part].rules;

    for (guint i = 0; rules[i] != NULL; i++) {
      if (rules[i]->name[0] != name[0] || strcmp (rules[i]->name, name) != 0)
        continue;
      *out_part = part;
      return rules[i];
    }
  }
  return NULL;
}

const StillaFormatRule *
stilla_format_rule_for_child (const StillaFormatRule *rule, const char *name)
{
  guint part;

  return find_rule (rule, name, &part);
}

static void
report_stray (Walk *walk,
              const StillaElement *child,
              const StillaElement *parent,
              const StillaFormatRule *rule)
{
  g_autofree char *allowed = NULL;
  guint part;

  if (!stilla_format_knows (child->name) && find_rule (walk->root, child->name, &part) == NULL) {
    stilla_issue_list_add (walk->issues, "element-unknown", walk->file, child->line,
                           "There is no element <%s>; use one of the format's", child->name);
    return;
  }
  allowed = list_names (rule->parts);
  stilla_issue_list_add (walk->issues, "element-not-allowed", walk->file, child->line,
                         "<%s> may not stand in <%s>; allowed there: %s", child->name, parent->name, allowed);
}

static void
check_count (Walk *walk, const StillaElement *element, const StillaFormatPart *part, guint count)
{
  g_autoptr (GString) names = g_string_new (NULL);

  append_names (names, part);
  if (count == 0)
    stilla_issue_list_add (walk->issues, "child-missing", walk->file, element->line,
                           "<%s> needs %s%s; add it", element->name, part->rules[1] != NULL ? "one of " : "",
                           names->str);
  else if (part->minimum == part->maximum)
    stilla_issue_list_add (walk->issues, "child-count", walk->file, element->line,
                           "<%s> has %u of %s; write exactly %u", element->name, count, names->str,
                           part->minimum);
  else
    stilla_issue_list_add (walk->issues, "child-count", walk->file, element->line,
                           "<%s> has %u of %s; write at most %u", element->name, count, names->str,
                           part->maximum);
}

static void
check_counts (Walk *walk, const StillaElement *element, const StillaFormatRule *rule, const guint *counts)
{
  for (guint i = 0; rule->parts != NULL && rule->parts[i].rules != NULL; i++) {
    const StillaFormatPart *part = &rule->parts[i];

    if (counts[i] < part->minimum || (part->maximum > 0 && counts[i] > part->maximum))
      check_count (walk, element, part, counts[i]);
  }
}

static void check_element (Walk *walk, const StillaElement *element, const StillaFormatRule *rule);

static void
check_child (Walk *walk,
             const StillaElement *element,
             const StillaFormatRule *rule,
             const StillaElement *child,
             guint *counts,
             guint *latest)
{
  guint part = 0;
  const StillaFormatRule *child_rule = find_rule (rule, child->name, &part);

  if (child_rule == NULL) {
    report_stray (walk, child, element, rule);
    return;
  }
  if (part < *latest)
    stilla_issue_list_add (walk->issues, "child-order", walk->file, child->line,
                           "<%s> stands too late in <%s>; move it before <%s>", child->name, element->name,
                           rule->parts[*latest].rules[0]->name);
  *latest = MAX (*latest, part);
  counts[part]++;
  check_element (walk, child, child_rule);
}

static void
check_children (Walk *walk, const StillaElement *element, const StillaFormatRule *rule)
{
  guint counts[MAX_PARTS] = { 0 };
  guint latest = 0;

  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->name != NULL)
      check_child (walk, element, rule, child, counts, &latest);
    else if (rule->holds == STILLA_HOLDS_ELEMENTS)
      stilla_issue_list_add (walk->issues, "text-not-allowed", walk->file, child->line,
                             "Words may not stand directly in <%s>; put them into an element", element->name);
  }
  check_counts (walk, element, rule, counts);
}

static void
check_element (Walk *walk, const StillaElement *element, const StillaFormatRule *rule)
{
  check_attributes (walk, element, rule);
  if (has_free_certainty (rule))
    check_pair (walk, element, "certainty", "sources");
  if (rule->holds != STILLA_HOLDS_ELEMENTS && element->children->len == 0)
    stilla_issue_list_add (walk->issues, "element-empty", walk->file, element->line,
                           "<%s> is empty; write its words or remove it", element->name);
  check_children (walk, element, rule);
  if (rule->holds == STILLA_HOLDS_PROSE || rule->holds == STILLA_HOLDS_WORDS)
    stilla_prose_check (element, walk->file, walk->issues);
}

void
stilla_format_check_rule (const StillaElement *root,
                          const StillaFormatRule *rule,
                          const char *file,
                          StillaIssueList *issues)
{
  Walk walk = { file, issues, rule };

  if (!stilla_element_is (root, rule->name)) {
    stilla_issue_list_add (issues, "root", file, root->line,
                           "The file begins with <%s>; it must begin with <%s>", root->name, rule->name);
    return;
  }
  check_element (&walk, root, rule);
}

void
stilla_format_check (const StillaElement *root,
                     const char *expected,
                     const char *file,
                     StillaIssueList *issues)
{
  stilla_format_check_rule (root, stilla_format_rule_for_root (expected), file, issues);
}
