/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

/* What the answers and sums of a reader change: which level, which limit, which question asks for it. */
typedef struct {
  const char *id;
  const char *parts;
} AnswerFact;

/* All other rules have no such part. */
static const AnswerFact in_rules[] = {
  { "c15", "limit-group pregnant; " },
  { "c16", "level-in-hospital ask-first; " },
  { "c17", "limit-group breastfeeding; " },
  { "c22", "name digoxin; brands Lanoxin, Digitek; " },
  { "c28", "when several-products; " },
  { "c32", "when sum-over-limit; " },
  { "c33", "when sum-over-studies; " },
  { "c34", "name lithium; " },
  { "age", "c18; c19; " },
  { "kidneys", "c01 c02; c03; c04; c35; " },
  { "heart", "c05; c06; c26; " },
  { "pregnancy", "c15 c16; c17; " },
  { "nerves-and-muscles", "c07 c08; " },
  { "gut", "c09; c10; c11; " },
  { "liver", "c12; c13; " },
  { "allergy", "c14; c25; " },
  { "blood-tests", "c29; c27; " },
  { "glands", "c24; " },
  { "pressure-and-breathing", "c20; c21; " },
  { "operation", "c23; " },
  { "other-magnesium", "c28; " },
  { "two-medicines", "c34; c22; " },
  { "headaches", "c30; c31; " },
  { "y04", "ask-first c01 c02 c03; " },
  { "y13", "ask-first c32; " },
  { "y18", "take-care c01 c02 c03 c04; " },
};

/* When the label reader asks: a label of so many milligrams; so many percent of magnesium. */
static const AnswerFact in_forms[] = {
  { "glycinate", "asks-from 700; " },
  { "glycinate-dihydrate", "asks-from 700; " },
  { "glycinate-buffered", "asks-from 700; above 14.5; " },
  { "citrate", "asks-from 700; " },
  { "citrate-nonahydrate", "asks-from 700; " },
  { "citrate-mono", "asks-from 700; " },
};

static void
append_named (const StillaElement *element, const char *attribute, GString *text)
{
  const char *value = stilla_element_get (element, attribute);

  if (value != NULL)
    g_string_append_printf (text, "%s %s; ", attribute, value);
}

static void
append_child (const StillaElement *child, gboolean in_condition, GString *text)
{
  if (stilla_element_is (child, "statement"))
    g_string_append_printf (text, "%s; ", stilla_element_get (child, "conditions"));
  else if (stilla_element_is (child, "raise"))
    g_string_append_printf (text, "%s %s; ", stilla_element_get (child, "level"),
                            stilla_element_get (child, "conditions"));
  else if (stilla_element_is (child, "medicine") && in_condition) {
    append_named (child, "name", text);
    append_named (child, "brands", text);
  } else if (stilla_element_is (child, "probable"))
    append_named (child, "above", text);
}

static char *
dup_parts (const StillaElement *element)
{
  static const char *const named[] = { "when", "limit-group", "level-in-hospital", "asks-from" };
  gboolean is_condition = stilla_element_is (element, "condition");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    append_named (element, named[i], text);
  for (guint i = 0; i < element->children->len; i++)
    append_child (g_ptr_array_index (element->children, i), is_condition, text);
  return g_string_free (text, FALSE);
}

/* Returns: 1 when the element stands in the table, else 0 */
static guint
assert_parts (const StillaElement *element, const AnswerFact *facts, guint n_facts)
{
  const char *id = stilla_element_get (element, "id");
  g_autofree char *parts = dup_parts (element);

  g_test_message ("%s", id);
  for (guint i = 0; i < n_facts; i++)
    if (g_strcmp0 (facts[i].id, id) == 0 && !stilla_element_is (element, "red-flag")) {
      g_assert_cmpstr (parts, ==, facts[i].parts);
      return 1;
    }
  g_assert_cmpstr (parts, ==, "");
  return 0;
}

static void
test_rules (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  const GPtrArray *rules = stilla_bundle_get_rules_root (bundle)->children;
  guint n_found = 0;

  for (guint i = 0; i < rules->len; i++)
    n_found += assert_parts (g_ptr_array_index (rules, i), in_rules, G_N_ELEMENTS (in_rules));
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (in_rules));
}

static void
test_forms (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (forms, i);

    assert_parts (stilla_bundle_get_form_element (bundle, form->id), in_forms, G_N_ELEMENTS (in_forms));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/answers-to-rules", test_rules);
  g_test_add_func ("/content/facts/labels-to-ask-about", test_forms);
  return g_test_run ();
}
