/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

typedef struct {
  const char *id;
  const char *numbers; /* in the order of its text */
} NumbersFact;

/* The numbers that stand in the words of the rules. All other rules have none. */
static const NumbersFact in_rules[] = {
  { "sudden-worst", "1 minute" },
  { "first-aura", "60 minute" },
  { "sight-lost-after-fifty", "50" },
  { "pregnancy", "6 week" },
  { "attack-over-three-days", "72 hour" },
  { "changed-pattern", "3 month" },
  { "new-after-fifty", "50" },
  { "c01", "30" },
  { "c02", "30" },
  { "c03", "30 59" },
  { "c15", "us-ca pregnant" },
  { "c16", "5 7 day" },
  { "c18", "18" },
  { "c19", "65" },
  { "c30", "1 minute" },
  { "c31", "10 day; 15 day; 3 month" },
  { "c32", "adult" },
  { "c33", "study-max" },
  { "x23", "2 hour; 3 4 hour" },
  { "x24", "40 mg other" },
  { "x38", "3 hour" },
  { "y01", "1 year" },
  { "y13", "adult; 3 day; 14 day" },
  { "unlisted-medicine", "2 3 hour" },
};

/* The numbers that stand in the words of the forms. */
static const NumbersFact in_forms[] = {
  { "glycinate", "46" },
  { "citrate", "peikert-1996; 19; 100; 46" },
  { "oxide", "400 mg compound; 400 mg oxide; 4 percent" },
  { "aspartate-dihydrate", "aspartate-sachet" },
  { "hydroxide", "415 mg compound; 5 ml; 415 mg hydroxide" },
  { "sulfate-heptahydrate", "1 g compound; 1 g sulfate-heptahydrate" },
};

/* What a label calls each form; a wrong match is a wrong share. */
static const struct {
  const char *id;
  const char *name;
  const char *synonyms;
} names[] = {
  { "glycinate", "Magnesium glycinate",
    "bisglycinate, magnesium bisglycinate, diglycinate, glycine chelate, amino acid chelate, chelated "
    "magnesium" },
  { "glycinate-dihydrate", "Magnesium glycinate", NULL },
  { "glycinate-buffered", "Magnesium glycinate, buffered",
    "buffered bisglycinate, buffered chelate, bisglycinate with oxide, glycinate and oxide blend" },
  { "citrate", "Magnesium citrate",
    "trimagnesium dicitrate, trimagnesium citrate, tribasic magnesium citrate" },
  { "citrate-nonahydrate", "Magnesium citrate", NULL },
  { "citrate-mono", "Magnesium hydrogen citrate", "monomagnesium citrate" },
  { "oxide", "Magnesium oxide", "magnesia, light magnesium oxide, heavy magnesium oxide" },
  { "chloride", "Magnesium chloride", NULL },
  { "chloride-hexahydrate", "Magnesium chloride", NULL },
  { "malate", "Magnesium malate", NULL },
  { "malate-trihydrate", "Magnesium malate", NULL },
  { "malate-dimagnesium", "Dimagnesium malate", NULL },
  { "lactate", "Magnesium lactate", "magnesium dilactate" },
  { "lactate-dihydrate", "Magnesium lactate", NULL },
  { "aspartate", "Magnesium aspartate", "magnesium diaspartate" },
  { "aspartate-dihydrate", "Magnesium aspartate", NULL },
  { "threonate", "Magnesium L-threonate", "magnesium threonate" },
  { "threonate-monohydrate", "Magnesium L-threonate", NULL },
  { "taurate", "Magnesium taurate", "magnesium taurinate, magnesium ditaurate" },
  { "hydroxide", "Magnesium hydroxide", "milk of magnesia, magnesia mixture" },
  { "sulfate-heptahydrate", "Magnesium sulfate",
    "Epsom salt, Epsom salts, bitter salt, magnesium sulphate, magnesium sulfate heptahydrate" },
  { "sulfate", "Magnesium sulfate", NULL },
  { "gluconate", "Magnesium gluconate", "magnesium digluconate" },
  { "gluconate-dihydrate", "Magnesium gluconate", NULL },
  { "carbonate", "Magnesium carbonate", NULL },
  { "orotate", "Magnesium orotate", "magnesium diorotate" },
  { "orotate-dihydrate", "Magnesium orotate", NULL },
  { "pidolate", "Magnesium pidolate",
    "magnesium pyrrolidone carboxylate, magnesium pyroglutamate, magnesium PCA" },
  { "glycerophosphate", "Magnesium glycerophosphate", NULL },
};

static void
append_numbers (const StillaElement *element, GString *text)
{
  static const char *const words[] = { "quantity", "number", "elemental", "limit", "dose", NULL };
  static const char *const parts[] = { "value", "to", "unit", "of", "form", "ref", "region", "group", NULL };
  gboolean first = TRUE;

  if (element->text == NULL && g_strv_contains (words, element->name)) {
    g_string_append (text, text->len > 0 ? "; " : "");
    for (guint i = 0; parts[i] != NULL; i++) {
      const char *value = stilla_element_get (element, parts[i]);

      if (value == NULL)
        continue;
      g_string_append_printf (text, "%s%s", first ? "" : " ", value);
      first = FALSE;
    }
  }
  for (guint i = 0; element->children != NULL && i < element->children->len; i++)
    append_numbers (g_ptr_array_index (element->children, i), text);
}

static const char *
expected_numbers (const NumbersFact *facts, guint n_facts, const char *id)
{
  for (guint i = 0; i < n_facts; i++)
    if (g_str_equal (facts[i].id, id))
      return facts[i].numbers;
  return "";
}

static void
assert_numbers (const StillaElement *element, const NumbersFact *facts, guint n_facts)
{
  const char *own_id = stilla_element_get (element, "id");
  const char *id = own_id != NULL ? own_id : element->name;
  g_autoptr (GString) text = g_string_new (NULL);

  append_numbers (element, text);
  g_test_message ("%s", id);
  g_assert_cmpstr (text->str, ==, expected_numbers (facts, n_facts, id));
}

static void
test_rules (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  const GPtrArray *rules = stilla_bundle_get_rules_root (bundle)->children;

  for (guint i = 0; i < rules->len; i++)
    if (!stilla_element_is (g_ptr_array_index (rules, i), "checklist-question"))
      assert_numbers (g_ptr_array_index (rules, i), in_rules, G_N_ELEMENTS (in_rules));
}

static void
test_forms (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *form = g_ptr_array_index (forms, i);

    assert_numbers (stilla_bundle_get_form_element (bundle, form->id), in_forms, G_N_ELEMENTS (in_forms));
  }
}

static void
test_form_names (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();

  g_assert_cmpuint (stilla_bundle_get_forms (bundle)->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const StillaForm *form = stilla_bundle_find_form (bundle, names[i].id);

    g_assert_nonnull (form);
    g_assert_cmpstr (form->name, ==, names[i].name);
    g_assert_cmpstr (form->synonyms, ==, names[i].synonyms);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/numbers-in-rules", test_rules);
  g_test_add_func ("/content/facts/numbers-in-forms", test_forms);
  g_test_add_func ("/content/facts/form-names", test_form_names);
  return g_test_run ();
}
