/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-intended-use.h"
#include "core/base/stilla-resources.h"
#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"
#include "core/content/stilla-rendition.h"
#include "core/dose/stilla-elemental.h"

#include <string.h>

/* The facts of the shipped guide that can hurt somebody when they move. They are written here a second time,
 * from the notes of the sources and not from the guide: a change of one of them must be meant twice. */

#define STOP STILLA_LEVEL_STOP
#define ASK STILLA_LEVEL_ASK_FIRST
#define CARE STILLA_LEVEL_TAKE_CARE
#define KNOW STILLA_LEVEL_GOOD_TO_KNOW
#define ORAL STILLA_ROUTE_ORAL
#define VEIN STILLA_ROUTE_VEIN
#define BOTH (STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN)
#define NONE STILLA_GAP_NONE

typedef struct {
  const char *id;
  StillaLevel level;
  guint routes;
  gboolean unconfirmed; /* its decisive part was read nowhere */
} ConditionFact;

static const ConditionFact conditions[] = {
  { "c01", STOP, ORAL }, { "c02", STOP, VEIN }, { "c03", ASK, BOTH, TRUE }, { "c04", ASK, ORAL, TRUE },
  { "c05", STOP, ORAL }, { "c06", STOP, VEIN }, { "c07", STOP, VEIN },      { "c08", ASK, ORAL, TRUE },
  { "c09", STOP, ORAL }, { "c10", CARE, ORAL }, { "c11", ASK, ORAL, TRUE }, { "c12", STOP, VEIN },
  { "c13", ASK, ORAL },  { "c14", STOP, BOTH }, { "c15", ASK, ORAL },       { "c16", STOP, VEIN },
  { "c17", KNOW, ORAL }, { "c18", STOP, BOTH }, { "c19", CARE, ORAL },      { "c20", ASK, VEIN },
  { "c21", ASK, VEIN },  { "c22", ASK, VEIN },  { "c23", ASK, BOTH },       { "c24", CARE, BOTH },
  { "c25", CARE, ORAL }, { "c26", ASK, VEIN },  { "c27", ASK, BOTH },       { "c28", CARE, ORAL },
  { "c29", STOP, BOTH }, { "c30", STOP, BOTH }, { "c31", ASK, BOTH },       { "c32", ASK, ORAL },
  { "c33", STOP, ORAL }, { "c34", CARE, ORAL }, { "c35", ASK, ORAL, TRUE },
};

typedef struct {
  const char *id;
  StillaLevel level;
  int after_magnesium; /* minutes from magnesium to the medicine */
  int after_medicine;  /* minutes from the medicine to magnesium */
  gboolean unconfirmed;
} InteractionFact;

static const InteractionFact interactions[] = {
  { "x01", CARE, 360, 240 },         { "x02", CARE, 240, 240 },         { "x03", CARE, 360, 120 },
  { "x04", CARE, 360, 120 },         { "x05", CARE, 480, 240 },         { "x06", CARE, 360, 120 },
  { "x07", CARE, 480, 240 },         { "x08", CARE, 240, 120 },         { "x09", CARE, 240, 240 },
  { "x10", ASK, 240, 240 },          { "x11", ASK, 240, 240, TRUE },    { "x12", ASK, 120, 120 },
  { "x13", ASK, 360, 120 },          { "x14", ASK, 360, 240 },          { "x15", ASK, 360, 120 },
  { "x16", STOP, NONE, NONE },       { "x17", ASK, 240, 240 },          { "x18", ASK, 120, 240, TRUE },
  { "x19", ASK, 120, 240 },          { "x20", ASK, 240, 240, TRUE },    { "x21", ASK, NONE, NONE },
  { "x22", CARE, 120, 120 },         { "x23", CARE, 120, 120 },         { "x24", KNOW, 120, 120 },
  { "x25", KNOW, 120, 120 },         { "x26", CARE, 240, 240 },         { "x27", CARE, 120, 120 },
  { "x28", ASK, 240, 240 },          { "x29", CARE, 120, 120 },         { "x30", CARE, 240, 240 },
  { "x31", CARE, 120, 120, TRUE },   { "x32", CARE, 120, 120 },         { "x33", CARE, 120, 120 },
  { "x34", ASK, NONE, NONE },        { "x35", CARE, 120, 120 },         { "x36", CARE, 120, 120 },
  { "x37", CARE, 240, 240 },         { "x38", ASK, NONE, NONE },        { "x39", CARE, NONE, NONE },
  { "x40", CARE, NONE, NONE, TRUE }, { "x41", ASK, NONE, NONE, TRUE },  { "x42", KNOW, NONE, NONE },
  { "x43", ASK, 120, 120, TRUE },    { "y01", KNOW, NONE, NONE },       { "y02", KNOW, NONE, NONE },
  { "y03", KNOW, NONE, NONE },       { "y04", CARE, NONE, NONE },       { "y05", ASK, NONE, NONE },
  { "y06", STOP, NONE, NONE },       { "y07", ASK, NONE, NONE },        { "y08", CARE, NONE, NONE, TRUE },
  { "y09", ASK, NONE, NONE },        { "y10", KNOW, NONE, NONE, TRUE }, { "y11", ASK, NONE, NONE, TRUE },
  { "y12", ASK, NONE, NONE, TRUE },  { "y13", CARE, NONE, NONE },       { "y14", KNOW, NONE, NONE, TRUE },
  { "y15", KNOW, NONE, NONE },       { "y16", KNOW, NONE, NONE },       { "y17", KNOW, NONE, NONE, TRUE },
  { "y18", KNOW, NONE, NONE, TRUE }, { "y19", KNOW, NONE, NONE, TRUE }, { "y20", ASK, NONE, NONE },
  { "y21", KNOW, NONE, NONE },
};

typedef struct {
  const char *interaction;
  const char *name;
  int after_magnesium;
  int after_medicine;
} MedicineFact;

/* Those whose own hours matter most, and those that differ from their group. */
static const MedicineFact medicines[] = {
  { "x03", "ciprofloxacin", 360, 120 },   { "x05", "moxifloxacin", 480, 240 },
  { "x07", "lomefloxacin", 360, 120 },    { "x07", "prulifloxacin", 360, 120 },
  { "x07", "enoxacin", 480, 120 },        { "x07", "gatifloxacin", 360, 240 },
  { "x07", "sparfloxacin", 360, 240 },    { "x09", "levothyroxine", 240, 240 },
  { "x13", "dolutegravir", 360, 120 },    { "x16", "raltegravir", NONE, NONE },
  { "x34", "erlotinib", 240, 120 },       { "x34", "nilotinib", NONE, NONE },
  { "x37", "sodium fluoride", 180, 180 }, { "x37", "cellulose phosphate", 60, 60 },
  { "x37", "edetate", 60, 60 },           { "x37", "nitroxoline", 240, 240 },
};

static const struct {
  const char *region;
  const char *group;
  gint64 mg;
} limits[] = {
  { "us-ca", "adult", 350 },    { "eu", "adult", 250 },       { "uk", "adult", 400 },
  { NULL, "adult", 250 },       { "us-ca", "age-1-3", 65 },   { "us-ca", "age-4-8", 110 },
  { "us-ca", "age-9-13", 350 }, { "us-ca", "pregnant", 350 }, { "eu", "pregnant", 250 },
  { "eu", "age-4-8", 250 },
};

static const struct {
  const char *id;
  const char *amount;
  const char *to;
  const char *unit;
  const char *basis;
} doses[] = {
  { "peikert-1996", "600", NULL, "mg", "elemental" },
  { "koseoglu-2008", "600", NULL, "mg", "elemental" },
  { "facchinetti-1991", "360", NULL, "mg", "elemental" },
  { "pfaffenrath-1996", "486", NULL, "mg", "elemental" },
  { "karimi-2021", "500", "1000", "mg", "compound" },
  { "study-range", "360", "600", "mg", "elemental" },
  { "study-max", "600", NULL, "mg", "elemental" },
  { "drip-usual", "1", "2", "g", "compound" },
};

static StillaBundle *
open_guide (void)
{
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  return bundle;
}

static const StillaCondition *
find_condition (const GPtrArray *all, const char *id)
{
  for (guint i = 0; i < all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (all, i);

    if (strcmp (condition->id, id) == 0)
      return condition;
  }
  g_error ("the guide has no condition %s", id);
}

static const StillaInteraction *
find_interaction (const GPtrArray *all, const char *id)
{
  for (guint i = 0; i < all->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);

    if (strcmp (interaction->id, id) == 0)
      return interaction;
  }
  g_error ("the guide has no interaction %s", id);
}

static void
assert_confirmed (const char *id, StillaCertainty certainty, gboolean unconfirmed)
{
  g_test_message ("%s", id);
  g_assert_cmpint (certainty == STILLA_CERTAINTY_UNCONFIRMED, ==, unconfirmed);
}

static void
test_conditions (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_conditions (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++) {
    const StillaCondition *condition = find_condition (all, conditions[i].id);

    assert_confirmed (condition->id, condition->certainty, conditions[i].unconfirmed);
    g_assert_cmpint (condition->level, ==, conditions[i].level);
    g_assert_cmpuint (condition->routes, ==, conditions[i].routes);
    g_assert_nonnull (condition->message);
  }
}

/* What nobody answered is never taken for no problem. */
static void
test_unanswered (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_conditions (bundle);
  static const char *const asked[] = { "c01", "c02", "c03", "c04", "c06", "c07", "c08", "c15", "c16" };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_cmpint (find_condition (all, asked[i])->if_unknown, ==, ASK);
  g_assert_cmpint (find_condition (all, "c18")->if_unknown, ==, STOP);
}

static void
test_interactions (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (interactions); i++) {
    const StillaInteraction *interaction = find_interaction (all, interactions[i].id);

    assert_confirmed (interaction->id, interaction->certainty, interactions[i].unconfirmed);
    g_assert_cmpint (interaction->level, ==, interactions[i].level);
    g_assert_cmpint (interaction->gaps.after_magnesium, ==, interactions[i].after_magnesium);
    g_assert_cmpint (interaction->gaps.after_medicine, ==, interactions[i].after_medicine);
    g_assert_cmpuint (interaction->medicines->len, >, 0);
  }
}

static const StillaMedicine *
find_medicine (const StillaInteraction *interaction, const char *name)
{
  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);

    if (strcmp (medicine->name, name) == 0)
      return medicine;
  }
  g_error ("%s does not name %s", interaction->id, name);
}

static void
test_medicines (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (medicines); i++) {
    const StillaInteraction *interaction = find_interaction (all, medicines[i].interaction);
    const StillaMedicine *medicine = find_medicine (interaction, medicines[i].name);

    g_test_message ("%s", medicine->name);
    g_assert_cmpint (medicine->gaps.after_magnesium, ==, medicines[i].after_magnesium);
    g_assert_cmpint (medicine->gaps.after_medicine, ==, medicines[i].after_medicine);
  }
  g_assert_cmpint (find_interaction (all, "x16")->action, ==, STILLA_ACTION_AVOID);
  g_assert_cmpint (find_interaction (all, "x21")->action, ==, STILLA_ACTION_AVOID);
}

static void
test_limits (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    const StillaLimit *limit = stilla_bundle_find_limit (bundle, limits[i].region, limits[i].group);

    g_assert_nonnull (limit);
    g_assert_cmpint (limit->amount_ug, ==, limits[i].mg * 1000);
  }
}

static void
test_doses (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++) {
    const StillaElement *dose = stilla_bundle_find_dose_element (bundle, doses[i].id);

    g_assert_nonnull (dose);
    g_assert_cmpstr (stilla_element_get (dose, "amount"), ==, doses[i].amount);
    g_assert_cmpstr (stilla_element_get (dose, "to"), ==, doses[i].to);
    g_assert_cmpstr (stilla_element_get (dose, "unit"), ==, doses[i].unit);
    g_assert_cmpstr (stilla_element_get (dose, "basis"), ==, doses[i].basis);
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
  g_autoptr (StillaBundle) bundle = open_guide ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    const StillaForm *form = stilla_bundle_find_form (bundle, samples[i].form);
    gint64 elemental = 0;

    g_assert_nonnull (form);
    g_assert_true (stilla_elemental_from_compound (form, samples[i].compound_mg * 1000, &elemental, NULL));
    g_assert_cmpint (elemental, ==, samples[i].elemental_ug);
  }
}

static gboolean
says (const GPtrArray *blocks, const char *expected)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *words = block->text != NULL ? stilla_text_dup_string (block->text) : NULL;

    if (g_strcmp0 (words, expected) == 0 || says (block->children, expected))
      return TRUE;
  }
  return FALSE;
}

static void
test_intended_use (void)
{
  g_autoptr (StillaBundle) bundle = open_guide ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "eu", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaRendition) page = stilla_rendition_new (bundle, "about-this-guide", reader, &error);

  g_assert_no_error (error);
  g_assert_true (says (stilla_rendition_get_blocks (page), stilla_intended_use ()));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/facts/conditions", test_conditions);
  g_test_add_func ("/content/facts/unanswered", test_unanswered);
  g_test_add_func ("/content/facts/interactions", test_interactions);
  g_test_add_func ("/content/facts/medicines", test_medicines);
  g_test_add_func ("/content/facts/limits", test_limits);
  g_test_add_func ("/content/facts/doses", test_doses);
  g_test_add_func ("/content/facts/elemental", test_elemental);
  g_test_add_func ("/content/facts/intended-use", test_intended_use);
  return g_test_run ();
}
