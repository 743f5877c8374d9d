/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

#include "core/content/stilla-condition.h"

#define OPEN STILLA_LEVEL_NONE /* nobody answered: "not checked" */

typedef struct {
  const char *id;
  StillaLevel level;
  guint routes;
  StillaLevel if_unknown; /* what nobody answered is never taken for no problem */
  gboolean unconfirmed;   /* its decisive part was read nowhere */
} ConditionFact;

static const ConditionFact conditions[] = {
  { "c01", STOP, ORAL, ASK },       /* kidney failure */
  { "c02", STOP, VEIN, ASK },       /* kidney failure */
  { "c03", ASK, BOTH, ASK, TRUE },  /* weak kidneys */
  { "c04", ASK, ORAL, ASK, TRUE },  /* kidneys never tested */
  { "c05", STOP, ORAL, KNOW },      /* heart block */
  { "c06", STOP, VEIN, ASK },       /* heart block, heart damage */
  { "c07", STOP, VEIN, ASK },       /* myasthenia */
  { "c08", ASK, ORAL, ASK, TRUE },  /* myasthenia */
  { "c09", STOP, ORAL, OPEN },      /* blocked bowel */
  { "c10", CARE, ORAL, OPEN },      /* diarrhoea */
  { "c11", ASK, ORAL, OPEN, TRUE }, /* short bowel */
  { "c12", STOP, VEIN, OPEN },      /* liver failure */
  { "c13", ASK, ORAL, OPEN },       /* liver and milk of magnesia */
  { "c14", STOP, BOTH, OPEN },      /* allergy */
  { "c15", ASK, ORAL, ASK },        /* pregnancy */
  { "c16", STOP, VEIN, ASK },       /* pregnancy */
  { "c17", KNOW, ORAL, OPEN },      /* breastfeeding */
  { "c18", STOP, BOTH, STOP },      /* under eighteen */
  { "c19", CARE, ORAL, OPEN },      /* sixty-five */
  { "c20", ASK, VEIN, OPEN },       /* low blood pressure */
  { "c21", ASK, VEIN, OPEN },       /* breathing */
  { "c22", ASK, VEIN, OPEN },       /* digoxin */
  { "c23", ASK, BOTH, OPEN },       /* operation */
  { "c24", CARE, BOTH, OPEN },      /* thyroid, Addison */
  { "c25", CARE, ORAL, OPEN },      /* sugar */
  { "c26", ASK, VEIN, OPEN },       /* heart failure */
  { "c27", ASK, BOTH, OPEN },       /* low calcium or potassium */
  { "c28", CARE, ORAL, CARE },      /* another magnesium product */
  { "c29", STOP, BOTH, OPEN },      /* too much magnesium in the blood */
  { "c30", STOP, BOTH, OPEN },      /* red flag */
  { "c31", ASK, BOTH, OPEN },       /* medicines on many days */
  { "c32", ASK, ORAL, OPEN },       /* above the limit */
  { "c33", STOP, ORAL, OPEN },      /* above the studies */
  { "c34", CARE, ORAL, OPEN },      /* lithium */
  { "c35", ASK, ORAL, OPEN, TRUE }, /* myeloma */
};

static void
assert_condition (const StillaCondition *condition, const ConditionFact *fact)
{
  g_test_message ("%s", fact->id);
  g_assert_cmpstr (condition->id, ==, fact->id);
  g_assert_cmpint (condition->level, ==, fact->level);
  g_assert_cmpuint (condition->routes, ==, fact->routes);
  g_assert_cmpint (condition->if_unknown, ==, fact->if_unknown);
  g_assert_cmpint (condition->certainty == STILLA_CERTAINTY_UNCONFIRMED, ==, fact->unconfirmed);
  g_assert_nonnull (condition->message);
}

static void
test_conditions (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_conditions (bundle);

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (conditions));
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    assert_condition (g_ptr_array_index (all, i), &conditions[i]);
}

/* Call the emergency number; be seen the same day. */
static const char *const emergencies[]
    = { "sudden-worst",     "sudden-with-effort",     "head-injury",       "weakness-speech", "first-aura",
        "fever-stiff-neck", "sight-lost-after-fifty", "swollen-eye-nerve", "red-eye",         "pregnancy",
        "carbon-monoxide" };
static const char *const urgent[] = { "attack-over-three-days", "vomiting",    "changed-pattern",
                                      "getting-worse",          "position",    "effort",
                                      "after-injury",           "painkillers", "unwell",
                                      "new-after-fifty",        "cancer",      "weak-immune-system" };

static void
assert_red_flag (const StillaElement *flag, const char *id, const char *urgency)
{
  g_assert_true (stilla_element_is (flag, "red-flag"));
  g_assert_cmpstr (stilla_element_get (flag, "id"), ==, id);
  g_assert_cmpstr (stilla_element_get (flag, "urgency"), ==, urgency);
}

static void
test_red_flags (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  const GPtrArray *rules = stilla_bundle_get_rules_root (bundle)->children;
  guint n_emergencies = G_N_ELEMENTS (emergencies);

  for (guint i = 0; i < n_emergencies; i++)
    assert_red_flag (g_ptr_array_index (rules, i), emergencies[i], "emergency");
  for (guint i = 0; i < G_N_ELEMENTS (urgent); i++)
    assert_red_flag (g_ptr_array_index (rules, n_emergencies + i), urgent[i], "urgent");
  g_assert_cmpstr (
      stilla_element_get (g_ptr_array_index (rules, n_emergencies + G_N_ELEMENTS (urgent)), "id"), ==, "c01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/conditions", test_conditions);
  g_test_add_func ("/content/facts/red-flags", test_red_flags);
  return g_test_run ();
}
