/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

#include "core/dose/stilla-elemental.h"

static const struct {
  const char *region;
  const char *group;
  gint64 mg;
} limits[] = {
  { "us-ca", "age-1-3", 65 },        { "us-ca", "age-4-8", 110 }, { "us-ca", "age-9-13", 350 },
  { "us-ca", "age-14-18", 350 },     { "us-ca", "adult", 350 },   { "us-ca", "pregnant", 350 },
  { "us-ca", "breastfeeding", 350 }, { "eu", "age-4-8", 250 },    { "eu", "age-9-13", 250 },
  { "eu", "age-14-18", 250 },        { "eu", "adult", 250 },      { "eu", "pregnant", 250 },
  { "eu", "breastfeeding", 250 },    { "uk", "adult", 400 },
};

/* A day, food included. */
static const struct {
  const char *age;
  const char *sex;
  const char *mg;
} intakes[] = {
  { "0-6-months", "male", "30" },  { "0-6-months", "female", "30" },
  { "7-12-months", "male", "75" }, { "7-12-months", "female", "75" },
  { "1-3", "male", "80" },         { "1-3", "female", "80" },
  { "4-8", "male", "130" },        { "4-8", "female", "130" },
  { "9-13", "male", "240" },       { "9-13", "female", "240" },
  { "14-18", "male", "410" },      { "14-18", "female", "360" },
  { "14-18", "pregnant", "400" },  { "14-18", "breastfeeding", "360" },
  { "19-30", "male", "400" },      { "19-30", "female", "310" },
  { "19-30", "pregnant", "350" },  { "19-30", "breastfeeding", "310" },
  { "31-50", "male", "420" },      { "31-50", "female", "320" },
  { "31-50", "pregnant", "360" },  { "31-50", "breastfeeding", "320" },
  { "51+", "male", "420" },        { "51+", "female", "320" },
};

static const struct {
  const char *id;
  const char *amount;
  const char *to;
  const char *unit;
  const char *basis;
  const char *per;
} doses[] = {
  { "peikert-1996", "600", NULL, "mg", "elemental", "day" },
  { "koseoglu-2008", "600", NULL, "mg", "elemental", "day" },
  { "facchinetti-1991", "360", NULL, "mg", "elemental", "day" },
  { "pfaffenrath-1996", "486", NULL, "mg", "elemental", "day" },
  { "karimi-2021", "500", "1000", "mg", "compound", "day" },
  { "study-range", "360", "600", "mg", "elemental", "day" },
  { "study-max", "600", NULL, "mg", "elemental", "day" },
  { "aspartate-sachet", "243", NULL, "mg", "elemental", NULL },
  { "drip-usual", "1", "2", "g", "compound", NULL },
  { "demirkaya-2001", "1", NULL, "g", "compound", NULL },
  { "shahrami-2015", "1", NULL, "g", "compound", NULL },
  { "rahimdel", "1", NULL, "g", "compound", NULL },
  { "zidverc-2001", "1", NULL, "g", "compound", NULL },
  { "cete-2005", "2", NULL, "g", "compound", NULL },
  { "corbo-2001", "2", NULL, "g", "compound", NULL },
  { "frank-2004", "2", NULL, "g", "compound", NULL },
  { "kandil-2021", "2", NULL, "g", "compound", NULL },
  { "drip-rate-max", "150", NULL, "mg", "compound", "minute" },
};

/* Atoms of magnesium in a molecule, and its weight with its water in thousandths of g/mol; 0: only a label
 * can say. */
static const struct {
  const char *id;
  const char *family;
  gint64 atoms;
  gint64 weight;
} forms[] = {
  { "glycinate", "glycinate", 1, 172423 },
  { "glycinate-dihydrate", "glycinate", 1, 208453 },
  { "glycinate-buffered", "glycinate", 0, 0 },
  { "citrate", "citrate", 3, 451113 },
  { "citrate-nonahydrate", "citrate", 3, 613248 },
  { "citrate-mono", "citrate", 1, 214412 },
  { "oxide", "oxide", 1, 40304 },
  { "chloride", "chloride", 1, 95205 },
  { "chloride-hexahydrate", "chloride", 1, 203295 },
  { "malate", "malate", 1, 156376 },
  { "malate-trihydrate", "malate", 1, 210421 },
  { "malate-dimagnesium", "malate", 0, 0 },
  { "lactate", "lactate", 1, 202445 },
  { "lactate-dihydrate", "lactate", 1, 238475 },
  { "aspartate", "aspartate", 1, 288495 },
  { "aspartate-dihydrate", "aspartate", 1, 324525 },
  { "threonate", "threonate", 1, 294495 },
  { "threonate-monohydrate", "threonate", 1, 312510 },
  { "taurate", "taurate", 1, 272573 },
  { "hydroxide", "hydroxide", 1, 58319 },
  { "sulfate-heptahydrate", "sulfate", 1, 246466 },
  { "sulfate", "sulfate", 1, 120361 },
  { "gluconate", "gluconate", 1, 414599 },
  { "gluconate-dihydrate", "gluconate", 1, 450629 },
  { "carbonate", "carbonate", 1, 84313 },
  { "orotate", "orotate", 1, 334483 },
  { "orotate-dihydrate", "orotate", 1, 370513 },
  { "pidolate", "pidolate", 1, 280519 },
  { "glycerophosphate", "glycerophosphate", 1, 194362 },
};

static void
test_limits (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();

  g_assert_cmpuint (stilla_bundle_get_limits (bundle)->len, ==, G_N_ELEMENTS (limits));
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    const StillaLimit *limit = stilla_bundle_find_limit (bundle, limits[i].region, limits[i].group);

    g_test_message ("%s %s", limits[i].region, limits[i].group);
    g_assert_nonnull (limit);
    g_assert_cmpint (limit->amount_ug, ==, limits[i].mg * 1000);
  }
  /* nobody says where they live: the lowest */
  g_assert_cmpint (stilla_bundle_find_limit (bundle, NULL, "adult")->amount_ug, ==, 250000);
}

/* Returns: (element-type StillaElement): what doses.xml calls @name, in file order */
static GPtrArray *
list_doses_children (const StillaBundle *bundle, const char *name)
{
  const GPtrArray *all = stilla_bundle_get_doses_root (bundle)->children;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (stilla_element_is (g_ptr_array_index (all, i), name))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return found;
}

static void
test_intakes (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  g_autoptr (GPtrArray) all = list_doses_children (bundle, "intake");

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (intakes));
  for (guint i = 0; i < G_N_ELEMENTS (intakes); i++) {
    const StillaElement *intake = g_ptr_array_index (all, i);

    g_test_message ("%s %s", intakes[i].age, intakes[i].sex);
    g_assert_cmpstr (stilla_element_get (intake, "age"), ==, intakes[i].age);
    g_assert_cmpstr (stilla_element_get (intake, "sex"), ==, intakes[i].sex);
    g_assert_cmpstr (stilla_element_get (intake, "amount"), ==, intakes[i].mg);
    g_assert_cmpstr (stilla_element_get (intake, "unit"), ==, "mg");
  }
}

static void
test_doses (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  g_autoptr (GPtrArray) all = list_doses_children (bundle, "dose");

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (doses));
  for (guint i = 0; i < G_N_ELEMENTS (doses); i++) {
    const StillaElement *dose = stilla_bundle_find_dose_element (bundle, doses[i].id);

    g_test_message ("%s", doses[i].id);
    g_assert_nonnull (dose);
    g_assert_cmpstr (stilla_element_get (dose, "amount"), ==, doses[i].amount);
    g_assert_cmpstr (stilla_element_get (dose, "to"), ==, doses[i].to);
    g_assert_cmpstr (stilla_element_get (dose, "unit"), ==, doses[i].unit);
    g_assert_cmpstr (stilla_element_get (dose, "basis"), ==, doses[i].basis);
    g_assert_cmpstr (stilla_element_get (dose, "per"), ==, doses[i].per);
  }
}

static void
test_forms (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();

  g_assert_cmpuint (stilla_bundle_get_forms (bundle)->len, ==, G_N_ELEMENTS (forms));
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    const StillaForm *form = stilla_bundle_find_form (bundle, forms[i].id);

    g_test_message ("%s", forms[i].id);
    g_assert_nonnull (form);
    g_assert_cmpstr (form->family, ==, forms[i].family);
    g_assert_cmpint (form->numerator, ==, forms[i].atoms * 24305);
    g_assert_cmpint (form->denominator, ==, forms[i].weight);
  }
}

static void
test_elemental (void)
{
  static const struct {
    const char *form;
    gint64 compound_mg;
    gint64 elemental_ug;
  } samples[] = {
    { "glycinate", 1000, 140961 },
    { "oxide", 400, 241217 },
    { "hydroxide", 415, 172955 },
    { "sulfate-heptahydrate", 1000, 98614 },
  };
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    const StillaForm *form = stilla_bundle_find_form (bundle, samples[i].form);
    gint64 elemental = 0;

    g_assert_nonnull (form);
    g_assert_true (stilla_elemental_from_compound (form, samples[i].compound_mg * 1000, &elemental, NULL));
    g_assert_cmpint (elemental, ==, samples[i].elemental_ug);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/limits", test_limits);
  g_test_add_func ("/content/facts/intakes", test_intakes);
  g_test_add_func ("/content/facts/doses", test_doses);
  g_test_add_func ("/content/facts/forms", test_forms);
  g_test_add_func ("/content/facts/elemental", test_elemental);
  return g_test_run ();
}
