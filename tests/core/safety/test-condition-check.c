/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-check.h"

#include "core/content/stilla-condition.h"

/* What each condition must do, written down a second time from the notes of the sources. */
typedef struct {
  const char *id;
  StillaLevel levels[3]; /* without a drip, in a hospital, elsewhere; NONE: it is not looked up */
  StillaLevel if_unknown;
  gboolean is_sum;
} Row;

static const Row rows[] = {
  { "c01", { STOP, STOP, STOP }, ASK },        { "c02", { NONE, STOP, STOP }, ASK },
  { "c03", { ASK, ASK, ASK }, ASK },           { "c04", { ASK, ASK, ASK }, ASK },
  { "c05", { STOP, STOP, STOP }, KNOW },       { "c06", { NONE, STOP, STOP }, ASK },
  { "c07", { NONE, STOP, STOP }, ASK },        { "c08", { ASK, ASK, ASK }, ASK },
  { "c09", { STOP, STOP, STOP }, NONE },       { "c10", { CARE, CARE, CARE }, NONE },
  { "c11", { ASK, ASK, ASK }, NONE },          { "c12", { NONE, STOP, STOP }, NONE },
  { "c13", { ASK, ASK, ASK }, NONE },          { "c14", { STOP, STOP, STOP }, NONE },
  { "c15", { ASK, ASK, ASK }, ASK },           { "c16", { NONE, ASK, STOP }, ASK },
  { "c17", { KNOW, KNOW, KNOW }, NONE },       { "c18", { STOP, STOP, STOP }, STOP },
  { "c19", { CARE, CARE, CARE }, NONE },       { "c20", { NONE, ASK, ASK }, NONE },
  { "c21", { NONE, ASK, ASK }, NONE },         { "c22", { NONE, ASK, ASK }, NONE },
  { "c23", { ASK, ASK, ASK }, NONE },          { "c24", { CARE, CARE, CARE }, NONE },
  { "c25", { CARE, CARE, CARE }, NONE },       { "c26", { NONE, ASK, ASK }, NONE },
  { "c27", { ASK, ASK, ASK }, NONE },          { "c28", { CARE, CARE, CARE }, CARE },
  { "c29", { STOP, STOP, STOP }, NONE },       { "c30", { STOP, STOP, STOP }, NONE },
  { "c31", { ASK, ASK, ASK }, NONE },          { "c32", { ASK, ASK, ASK }, NONE, TRUE },
  { "c33", { STOP, STOP, STOP }, NONE, TRUE }, { "c34", { CARE, CARE, CARE }, NONE },
  { "c35", { ASK, ASK, ASK }, NONE },
};

/* A drip of which nobody said anything brings no caution, as none does. */
static StillaLevel
find_level (const Row *row, int drip)
{
  return row->levels[drip == STILLA_DRIP_HOSPITAL ? 1 : drip == STILLA_DRIP_ELSEWHERE ? 2 : 0];
}

static const StillaNotChecked *
find_open (const StillaSafetyReport *report, const char *rule)
{
  for (guint i = 0; i < report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (report->not_checked, i);

    if (g_strcmp0 (entry->rule, rule) == 0)
      return entry;
  }
  return NULL;
}

static void
check_yes (TestGuide *self, const Row *row, int drip)
{
  g_autofree char *inside
      = g_strdup_printf ("%s<answer condition='%s' value='yes'/>", test_drips[drip], row->id);
  g_autoptr (StillaSafetyReport) report = test_check (self->bundle, inside);
  /* What weighs less in a hospital is another thing to be advised about. */
  const char *about
      = find_level (row, drip) == row->levels[G_N_ELEMENTS (row->levels) - 1] ? "" : "ask-first";

  g_assert_cmpint (test_level (report, row->id, about), ==, find_level (row, drip));
  g_assert_cmpuint (report->findings->len, ==, find_level (row, drip) != NONE ? 1 : 0);
  g_assert_null (find_open (report, row->id));
}

static void
check_no (TestGuide *self, const Row *row, int drip)
{
  g_autofree char *inside
      = g_strdup_printf ("%s<answer condition='%s' value='no'/>", test_drips[drip], row->id);
  g_autoptr (StillaSafetyReport) report = test_check (self->bundle, inside);

  g_assert_cmpuint (report->findings->len, ==, 0);
  g_assert_null (find_open (report, row->id));
}

/* Nobody is asked about a sum. */
static void
check_open (TestGuide *self, const Row *row, int drip, const char *answer, gboolean is_asked)
{
  g_autofree char *inside = g_strdup_printf ("%s%s", test_drips[drip], answer);
  g_autoptr (StillaSafetyReport) report = test_check (self->bundle, inside);
  const StillaNotChecked *open = find_open (report, row->id);

  g_assert_cmpuint (report->findings->len, ==, 0);
  g_assert_cmpint (open != NULL, ==, is_asked);
  if (open != NULL)
    g_assert_cmpint (open->until_known, ==, row->if_unknown);
}

static void
test_every_answer (TestGuide *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int drip = STILLA_DRIP_NOT_SAID; drip <= STILLA_DRIP_ELSEWHERE; drip++) {
      gboolean is_looked_up = find_level (&rows[i], drip) != NONE;
      g_autofree char *unsure = g_strdup_printf ("<answer condition='%s' value='not-sure'/>", rows[i].id);

      check_yes (self, &rows[i], drip);
      check_no (self, &rows[i], drip);
      check_open (self, &rows[i], drip, "", is_looked_up && !rows[i].is_sum);
      check_open (self, &rows[i], drip, unsure, is_looked_up);
    }
}

static void
test_table_is_whole (TestGuide *self, gconstpointer data)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);

  g_assert_cmpuint (conditions->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < conditions->len; i++)
    g_assert_cmpstr (((StillaCondition *) g_ptr_array_index (conditions, i))->id, ==, rows[i].id);
}

/* What the program finds out itself, and what only looks like it. */
static void
test_implied (TestGuide *self, gconstpointer data)
{
#define CAPSULE(id, milligrams) \
  "<product id='" id "' name='Capsule " id "' amount='" milligrams " mg' basis='elemental'/>"
#define DOSE(id) "<dose product='" id "' time='12:00'/>"
  static const struct {
    const char *inside;
    const char *rule;
    StillaLevel level;
  } cases[] = {
    { "<medicine name='Lithium'/>", "c34", CARE },
    { "<medicine name='Lithium'/><answer condition='c34' value='no'/>", "c34", CARE },
    { "<medicine name='Lithium'/><answer condition='c34' value='not-sure'/>", "c34", CARE },
    { "<medicine name='Lithia'/>", "c34", NONE },
    { "<medicine name='digoxin'/><drip place='hospital'/>", "c22", ASK },
    { "<medicine name='Lanoxin'/><drip place='elsewhere'/>", "c22", ASK },
    { "<medicine name='DIGITEK'/><drip place='hospital'/><answer condition='c22' value='no'/>", "c22", ASK },
    { "<medicine name='digoxin'/><drip place='hospital'/>", "y20",
      NONE }, /* said of the medicine, not of it */
    { "<medicine name='digoxin'/><drip place='none'/>", "c22", NONE },
    { "<medicine name='digoxin'/>", "c22", NONE },
    { "<medicine name='digitoxin'/><drip place='hospital'/>", "c22", NONE },
    { CAPSULE ("a", "1") CAPSULE ("b", "1"), "c28", CARE },
    { CAPSULE ("a", "1") CAPSULE ("b", "1") "<answer condition='c28' value='no'/>", "c28", CARE },
    { CAPSULE ("a", "1"), "c28", NONE },
    { CAPSULE ("a", "1") "<medicine name='Maalox'/>", "c28", CARE },
    { CAPSULE ("a", "1") "<medicine name='multivitamins'/>", "c28", CARE },
    { CAPSULE ("a", "1") "<medicine name='omeprazole'/>", "c28", NONE },
    { "<product id='m' name='MAALOX'/><medicine name='Maalox'/>", "c28", NONE },
    { "<medicine name='Maalox'/>", "c28", NONE },
    { CAPSULE ("a", "250") DOSE ("a"), "c32", NONE },
    { CAPSULE ("a", "250.001") DOSE ("a"), "c32", ASK },
    { CAPSULE ("a", "250.001") DOSE ("a") "<answer condition='c32' value='no'/>", "c32", ASK },
    { CAPSULE ("a", "600") DOSE ("a"), "c33", NONE },
    { CAPSULE ("a", "600.001") DOSE ("a"), "c33", STOP },
    { CAPSULE ("a", "300") CAPSULE ("b", "300.001") DOSE ("a") DOSE ("b"), "c33", STOP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (StillaSafetyReport) report = test_check (self->bundle, cases[i].inside);

    g_assert_cmpint (test_level (report, cases[i].rule, ""), ==, cases[i].level);
    if (cases[i].level != NONE)
      g_assert_null (find_open (report, cases[i].rule));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_guide_add ("/safety/condition-check/table-is-whole", test_table_is_whole);
  test_guide_add ("/safety/condition-check/answers", test_every_answer);
  test_guide_add ("/safety/condition-check/implied", test_implied);
  return g_test_run ();
}
