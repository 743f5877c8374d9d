/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

#include "core/content/stilla-interaction.h"

#define MG STILLA_SCOPE_MAGNESIUM
#define ANTACID STILLA_SCOPE_ANTACID
#define AVOID STILLA_ACTION_AVOID
#define SEP STILLA_ACTION_SEPARATE
#define MON STILLA_ACTION_MONITOR
#define ASK_THEM STILLA_ACTION_ASK
#define INFO STILLA_ACTION_INFORM
#define COUNT STILLA_ACTION_COUNT
#define H(hours) ((hours) *60)

/* Minutes. "after_magnesium": magnesium first, then the medicine. */
#define GAPS(after_magnesium, after_medicine, shortest_after_magnesium, shortest_after_medicine) \
  { \
    after_magnesium, after_medicine, shortest_after_magnesium, shortest_after_medicine \
  }
#define NONE STILLA_GAP_NONE
#define NO_GAPS GAPS (NONE, NONE, NONE, NONE)

typedef struct {
  const char *id;
  StillaLevel level;
  guint routes;
  StillaScope scope;
  StillaAction action;
  StillaGaps gaps;
  gboolean unconfirmed; /* its decisive part was read nowhere */
} InteractionFact;

static const InteractionFact interactions[] = {
  { "x01", CARE, ORAL, MG, SEP, GAPS (H (6), H (4), H (2), H (2)) },
  { "x02", CARE, ORAL, MG, SEP, GAPS (H (4), H (4), H (4), H (4)) },
  { "x03", CARE, ORAL, MG, SEP, GAPS (H (6), H (2), H (6), H (2)) },
  { "x04", CARE, ORAL, MG, SEP, GAPS (H (6), H (2), H (2), H (2)) },
  { "x05", CARE, ORAL, MG, SEP, GAPS (H (8), H (4), H (8), H (4)) },
  { "x06", CARE, ORAL, MG, SEP, GAPS (H (6), H (2), H (3), H (2)) },
  { "x07", CARE, ORAL, MG, SEP, GAPS (H (8), H (4), NONE, NONE) }, /* each has its own; the widest of them */
  { "x08", CARE, ORAL, MG, SEP, GAPS (H (4), H (2), H (2), 30) },
  { "x09", CARE, ORAL, MG, SEP, GAPS (H (4), H (4), H (4), H (4)) },
  { "x10", ASK, ORAL, MG, SEP, GAPS (H (4), H (4), H (2), H (2)) },
  { "x11", ASK, ORAL, MG, ASK_THEM, GAPS (H (4), H (4), NONE, NONE), TRUE },
  { "x12", ASK, ORAL, ANTACID, SEP, GAPS (H (2), H (2), H (2), H (2)) },
  { "x13", ASK, ORAL, MG, SEP, GAPS (H (6), H (2), H (6), H (2)) },
  { "x14", ASK, ORAL, MG, SEP, GAPS (H (6), H (4), H (6), H (4)) },
  { "x15", ASK, ORAL, MG, SEP, GAPS (H (6), H (2), H (6), H (2)) },
  { "x16", STOP, ORAL, MG, AVOID, NO_GAPS },
  { "x17", ASK, ORAL, MG, SEP, GAPS (H (4), H (4), H (2), H (2)) },
  { "x18", ASK, ORAL, MG, SEP, GAPS (H (2), H (4), H (2), H (4)), TRUE },
  { "x19", ASK, ORAL, ANTACID, SEP, GAPS (H (2), H (4), NONE, NONE) },
  { "x20", ASK, ORAL, ANTACID, SEP, GAPS (H (4), H (4), NONE, NONE), TRUE },
  { "x21", ASK, ORAL, MG, AVOID, NO_GAPS },
  { "x22", CARE, ORAL, MG, SEP, GAPS (H (2), H (2), H (2), 0) },
  { "x23", CARE, ORAL, MG, SEP, GAPS (H (2), H (2), H (2), H (2)) },
  { "x24", KNOW, ORAL, MG, SEP, GAPS (H (2), H (2), H (2), H (2)) },
  { "x25", KNOW, ORAL, MG, INFO, GAPS (H (2), H (2), 0, 0) },
  { "x26", CARE, ORAL, MG, SEP, GAPS (H (4), H (4), H (3), H (3)) },
  { "x27", CARE, ORAL, ANTACID, SEP, GAPS (H (2), H (2), NONE, H (2)) },
  { "x28", ASK, ORAL, MG, SEP, GAPS (H (4), H (4), H (4), H (2)) },
  { "x29", CARE, ORAL, ANTACID, SEP, GAPS (H (2), H (2), H (2), H (2)) },
  { "x30", CARE, ORAL, MG, SEP, GAPS (H (4), H (4), H (2), H (2)) },
  { "x31", CARE, ORAL, ANTACID, SEP, GAPS (H (2), H (2), NONE, NONE), TRUE },
  { "x32", CARE, ORAL, MG, SEP, GAPS (H (2), H (2), 0, 0) },
  { "x33", CARE, ORAL, ANTACID, SEP, GAPS (H (2), H (2), NONE, NONE) },
  { "x34", ASK, ORAL, ANTACID, ASK_THEM, NO_GAPS },
  { "x35", CARE, ORAL, ANTACID, SEP, GAPS (H (2), H (2), NONE, NONE) },
  { "x36", CARE, ORAL, MG, SEP, GAPS (H (2), H (2), NONE, NONE) },
  { "x37", CARE, ORAL, MG, SEP, GAPS (H (4), H (4), NONE, NONE) }, /* each has its own; the widest of them */
  { "x38", ASK, ORAL, MG, AVOID, NO_GAPS },
  { "x39", CARE, ORAL, ANTACID, ASK_THEM, NO_GAPS },
  { "x40", CARE, ORAL, ANTACID, AVOID, NO_GAPS, TRUE },
  { "x41", ASK, ORAL, MG, ASK_THEM, NO_GAPS, TRUE },
  { "x42", KNOW, ORAL, ANTACID, INFO, NO_GAPS },
  { "x43", ASK, ORAL, MG, ASK_THEM, GAPS (H (2), H (2), NONE, NONE), TRUE },
  { "y01", KNOW, ORAL, MG, MON, NO_GAPS },
  { "y02", KNOW, ORAL, MG, MON, NO_GAPS },
  { "y03", KNOW, ORAL, MG, MON, NO_GAPS },
  { "y04", CARE, BOTH, MG, MON, NO_GAPS },
  { "y05", ASK, BOTH, MG, ASK_THEM, NO_GAPS },
  { "y06", STOP, VEIN, MG, ASK_THEM, NO_GAPS },
  { "y07", ASK, VEIN, MG, ASK_THEM, NO_GAPS },
  { "y07-oral", KNOW, ORAL, MG, INFO, NO_GAPS },
  { "y08", CARE, VEIN, MG, MON, NO_GAPS, TRUE },
  { "y09", ASK, VEIN, MG, ASK_THEM, NO_GAPS },
  { "y10", KNOW, ORAL, MG, INFO, NO_GAPS, TRUE },
  { "y10-vein", CARE, VEIN, MG, INFO, NO_GAPS, TRUE },
  { "y11", ASK, BOTH, MG, ASK_THEM, NO_GAPS, TRUE },
  { "y12", ASK, ORAL, MG, ASK_THEM, NO_GAPS, TRUE },
  { "y13", CARE, ORAL, MG, COUNT, NO_GAPS },
  { "y14", KNOW, ORAL, MG, COUNT, NO_GAPS, TRUE },
  { "y14-water", KNOW, ORAL, MG, INFO, NO_GAPS, TRUE },
  { "y15", KNOW, ORAL, MG, INFO, NO_GAPS },
  { "y16", KNOW, VEIN, MG, INFO, NO_GAPS },
  { "y17", KNOW, ORAL, MG, INFO, NO_GAPS, TRUE },
  { "y18", KNOW, BOTH, MG, INFO, NO_GAPS, TRUE },
  { "y19", KNOW, ORAL, MG, INFO, NO_GAPS, TRUE },
  { "y20", ASK, VEIN, MG, ASK_THEM, NO_GAPS },
  { "y21", KNOW, VEIN, MG, INFO, NO_GAPS },
};

typedef struct {
  const char *interaction;
  const char *name;
  StillaGaps gaps;
} MedicineFact;

/* Those that differ from their group. All others have the gaps of the group. */
static const MedicineFact medicines[] = {
  { "x07", "lomefloxacin", GAPS (H (6), H (2), NONE, NONE) },
  { "x07", "prulifloxacin", GAPS (H (6), H (2), H (4), H (2)) },
  { "x07", "enoxacin", GAPS (H (8), H (2), NONE, NONE) },
  { "x07", "gatifloxacin", GAPS (H (6), H (4), NONE, NONE) },
  { "x07", "sparfloxacin", GAPS (H (6), H (4), NONE, NONE) },
  { "x08", "ibandronate", GAPS (H (4), H (2), H (2), H (1)) },
  { "x08", "etidronate", GAPS (H (4), H (2), H (2), H (2)) },
  { "x08", "tiludronate", GAPS (H (4), H (2), H (2), H (2)) },
  { "x19", "atazanavir", GAPS (H (2), H (4), H (1), H (2)) },
  { "x34", "erlotinib", GAPS (H (4), H (2), NONE, NONE) },
  { "x37", "sodium fluoride", GAPS (H (3), H (3), NONE, NONE) },
  { "x37", "cellulose phosphate", GAPS (H (1), H (1), NONE, NONE) },
  { "x37", "cellulose sodium phosphate", GAPS (H (1), H (1), NONE, NONE) },
  { "x37", "edetate", GAPS (H (1), H (1), NONE, NONE) },
};

static void
assert_gaps (const StillaGaps *gaps, const StillaGaps *expected)
{
  g_assert_cmpint (gaps->after_magnesium, ==, expected->after_magnesium);
  g_assert_cmpint (gaps->after_medicine, ==, expected->after_medicine);
  g_assert_cmpint (gaps->shortest_after_magnesium, ==, expected->shortest_after_magnesium);
  g_assert_cmpint (gaps->shortest_after_medicine, ==, expected->shortest_after_medicine);
}

static const StillaGaps *
own_gaps (const char *interaction, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (medicines); i++)
    if (g_str_equal (medicines[i].interaction, interaction) && g_str_equal (medicines[i].name, name))
      return &medicines[i].gaps;
  return NULL;
}

/* Returns: how many of the medicines have gaps of their own */
static guint
assert_medicines (const StillaInteraction *interaction, const StillaGaps *of_group)
{
  guint n_own = 0;

  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);
    const StillaGaps *own = own_gaps (interaction->id, medicine->name);

    g_test_message ("%s", medicine->name);
    assert_gaps (&medicine->gaps, own != NULL ? own : of_group);
    n_own += own != NULL;
  }
  return n_own;
}

static void
assert_interaction (const StillaInteraction *interaction, const InteractionFact *fact)
{
  g_test_message ("%s", fact->id);
  g_assert_cmpstr (interaction->id, ==, fact->id);
  g_assert_cmpint (interaction->kind, ==,
                   fact->id[0] == 'x' ? STILLA_INTERACTION_ABSORPTION : STILLA_INTERACTION_EFFECT);
  g_assert_cmpint (interaction->level, ==, fact->level);
  g_assert_cmpuint (interaction->routes, ==, fact->routes);
  g_assert_cmpint (interaction->scope, ==, fact->scope);
  g_assert_cmpint (interaction->action, ==, fact->action);
  g_assert_cmpint (interaction->certainty == STILLA_CERTAINTY_UNCONFIRMED, ==, fact->unconfirmed);
  assert_gaps (&interaction->gaps, &fact->gaps);
}

static void
test_interactions (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);
  guint n_own = 0;

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (interactions));
  for (guint i = 0; i < G_N_ELEMENTS (interactions); i++) {
    assert_interaction (g_ptr_array_index (all, i), &interactions[i]);
    n_own += assert_medicines (g_ptr_array_index (all, i), &interactions[i].gaps);
  }
  g_assert_cmpuint (n_own, ==, G_N_ELEMENTS (medicines));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/interactions", test_interactions);
  return g_test_run ();
}
