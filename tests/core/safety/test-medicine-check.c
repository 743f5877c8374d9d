/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-check.h"

#include "core/content/stilla-interaction.h"
#include "core/schedule/stilla-date.h"

#define ORAL STILLA_ROUTE_ORAL
#define VEIN STILLA_ROUTE_VEIN
#define BOTH (STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN)

/* What each interaction must do, written down a second time from the notes of the sources. */
typedef struct {
  const char *id;
  const char *name; /* a medicine of it */
  const char *near; /* one that is not in it, however much it looks like it */
  StillaLevel level;
  guint routes;
} Row;

static const Row rows[] = {
  { "x01", "doxycycline", "doxycyclin", CARE, ORAL },
  { "x02", "Nuzyra", "Nuzyr", CARE, ORAL },
  { "x03", "ciprofloxacin", "ciprofloxazin", CARE, ORAL },
  { "x04", "levofloxacin", "levofloxaci", CARE, ORAL },
  { "x05", "moxifloxacin", "moxifloxa", CARE, ORAL },
  { "x06", "gemifloxacin", "gemi", CARE, ORAL },
  { "x07", "enoxacin", "enoxaci", CARE, ORAL },
  { "x08", "alendronate", "alendro", CARE, ORAL },
  { "x09", "levothyroxine", "levothyroxin", CARE, ORAL },
  { "x10", "penicillamine", "penicillin", ASK, ORAL },
  { "x11", "trientine", "trientin", ASK, ORAL },
  { "x12", "mycophenolate mofetil", "mycophenolate", ASK, ORAL },
  { "x13", "dolutegravir", "dolutegravi", ASK, ORAL },
  { "x14", "Juluca", "Julucca", ASK, ORAL },
  { "x15", "Biktarvy", "bictegravir", ASK, ORAL },
  { "x16", "raltegravir", "raltegravi", STOP, ORAL },
  { "x17", "Genvoya", "elvitegravir", ASK, ORAL },
  { "x18", "Vocabria", "Apretude", ASK, ORAL },
  { "x19", "rilpivirine", "rilpivirin", ASK, ORAL },
  { "x20", "Epclusa", "sofosbuvir", ASK, ORAL },
  { "x21", "Xofluza", "baloxavir", ASK, ORAL },
  { "x22", "gabapentin", "pregabalin", CARE, ORAL },
  { "x23", "ferrous sulfate", "iron", CARE, ORAL },
  { "x24", "zinc gluconate", "zinc", KNOW, ORAL },
  { "x25", "Tums", "calcium", KNOW, ORAL },
  { "x26", "nitrofurantoin", "nitro", CARE, ORAL },
  { "x27", "rosuvastatin", "atorvastatin", CARE, ORAL },
  { "x28", "Revolade", "Revolad", ASK, ORAL },
  { "x29", "cefdinir", "cefalexin", CARE, ORAL },
  { "x30", "hydroxychloroquine", "chloroquin", CARE, ORAL },
  { "x31", "sotalol", "bisoprolol", CARE, ORAL },
  { "x32", "digoxin", "digoxi", CARE, ORAL },
  { "x33", "itraconazole", "fluconazole", CARE, ORAL },
  { "x34", "nilotinib", "imatinib", ASK, ORAL },
  { "x35", "fexofenadine", "cetirizine", CARE, ORAL },
  { "x36", "prochlorperazine", "perazine", CARE, ORAL },
  { "x37", "sodium fluoride", "fluoride", CARE, ORAL },
  { "x38", "Veltassa", "patirome", ASK, ORAL },
  { "x39", "ulipristal", "mifepristone", CARE, ORAL },
  { "x40", "misoprostol", "mifepristone", CARE, ORAL },
  { "x41", "calcitriol", "cholecalciferol", ASK, ORAL },
  { "x42", "ibuprofen", "ibuprofe", KNOW, ORAL },
  { "x43", "tacrolimus", "sirolimus", ASK, ORAL },
  { "y01", "omeprazole", "famotidine", KNOW, ORAL },
  { "y02", "furosemide", "furosemid", KNOW, ORAL },
  { "y03", "indapamide", "indapamid", KNOW, ORAL },
  { "y04", "spironolactone", "spironolacton", CARE, BOTH },
  { "y05", "gentamicin", "gentamici", ASK, BOTH },
  { "y06", "rocuronium", "rocuroniu", STOP, VEIN },
  { "y07", "amlodipine", "amlodipin", ASK, VEIN },
  { "y07-oral", "amlodipine", "amlodipin", KNOW, ORAL },
  { "y08", "nitrates", "nitrite", CARE, VEIN },
  { "y09", "opioids", "opioi", ASK, VEIN },
  { "y10", "baclofen", "baclofe", KNOW, ORAL },
  { "y10-vein", "baclofen", "baclofe", CARE, VEIN },
  { "y11", "cisplatin", "oxaliplatin", ASK, BOTH },
  { "y12", "Picolax", "Picola", ASK, ORAL },
  { "y13", "Maalox", "Maalo", CARE, ORAL },
  { "y14", "multivitamins", "vitamins", KNOW, ORAL },
  { "y14-water", "mineral water", "water", KNOW, ORAL },
  { "y15", "alcohol", "alcoho", KNOW, ORAL },
  { "y16", "calcium chloride into a vein", "calcium chloride", KNOW, VEIN },
  { "y17", "sumatriptan", "sumatripta", KNOW, ORAL },
  { "y18", "naproxen", "naproxe", KNOW, BOTH },
  { "y19", "candesartan", "candesarta", KNOW, ORAL },
  { "y20", "digitoxin", "digitoxi", ASK, VEIN },
  { "y21", "barium", "bariu", KNOW, VEIN },
};

static StillaLevel
expected_level (const Row *row, int drip)
{
  return stilla_drip_is_planned ((StillaDrip) drip) || (row->routes & ORAL) != 0 ? row->level : NONE;
}

static StillaSafetyReport *
check_medicine (TestGuide *self, const char *name, int drip)
{
  g_autofree char *inside = g_markup_printf_escaped ("<medicine name='%s' times='12:00'/>", name);
  g_autofree char *both = g_strconcat (inside, test_drips[drip], NULL);

  return test_check (self->bundle, both);
}

static void
test_every_rule (TestGuide *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int drip = STILLA_DRIP_NOT_SAID; drip <= STILLA_DRIP_ELSEWHERE; drip++) {
      g_autoptr (StillaSafetyReport) report = check_medicine (self, rows[i].name, drip);
      g_autoptr (StillaSafetyReport) near = check_medicine (self, rows[i].near, drip);

      g_assert_cmpint (test_level (report, rows[i].id, rows[i].name), ==, expected_level (&rows[i], drip));
      g_assert_cmpint (test_level (near, rows[i].id, rows[i].near), ==, NONE);
    }
}

static const Row *
find_row (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].id, id))
      return &rows[i];
  g_error ("no row for %s", id);
}

static gboolean
has_name (const StillaMedicine *medicine, const char *name)
{
  gboolean is_same = g_ascii_strcasecmp (medicine->name, name) == 0;

  for (guint i = 0; !is_same && medicine->brands[i] != NULL; i++)
    is_same = g_ascii_strcasecmp (medicine->brands[i], name) == 0;
  return is_same;
}

static gboolean
holds_name (const StillaInteraction *interaction, const char *name)
{
  for (guint i = 0; i < interaction->medicines->len; i++)
    if (has_name (g_ptr_array_index (interaction->medicines, i), name))
      return TRUE;
  return FALSE;
}

/* A brand belongs to every rule of the medicine it stands beside. */
static gboolean
belongs (const GPtrArray *all, const StillaInteraction *interaction, const char *name)
{
  gboolean found = holds_name (interaction, name);

  for (guint i = 0; !found && i < all->len; i++) {
    const StillaInteraction *other = g_ptr_array_index (all, i);

    for (guint j = 0; !found && j < other->medicines->len; j++) {
      const StillaMedicine *medicine = g_ptr_array_index (other->medicines, j);

      found = has_name (medicine, name) && g_ascii_strcasecmp (medicine->name, name) != 0
              && holds_name (interaction, medicine->name);
    }
  }
  return found;
}

/* Without the questions that the medicine answers by itself. */
static guint
count_of_medicines (const StillaSafetyReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->findings->len; i++)
    n += ((StillaFinding *) g_ptr_array_index (report->findings, i))->kind != STILLA_FINDING_CONDITION;
  return n;
}

static void
check_name (TestGuide *self, const GPtrArray *all, const char *name, int drip)
{
  g_autoptr (StillaSafetyReport) report = check_medicine (self, name, drip);
  guint n_expected = 0;

  for (guint i = 0; i < all->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);
    gboolean is_own = belongs (all, interaction, name);
    StillaLevel expected = is_own ? expected_level (find_row (interaction->id), drip) : NONE;

    g_assert_cmpint (test_level (report, interaction->id, name), ==, expected);
    n_expected += expected != NONE;
  }
  g_assert_cmpuint (count_of_medicines (report), ==, n_expected);
  g_assert_cmpuint (report->n_checked, ==, 1);
}

static void
check_in_any_case (TestGuide *self, const GPtrArray *all, const char *name)
{
  g_autofree char *upper = g_ascii_strup (name, -1);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  check_name (self, all, name, STILLA_DRIP_NONE);
  check_name (self, all, upper, STILLA_DRIP_NONE);
  check_name (self, all, lower, STILLA_DRIP_HOSPITAL);
  check_name (self, all, name, STILLA_DRIP_ELSEWHERE);
}

static void
test_every_name (TestGuide *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (self->bundle);

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < all->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);

    for (guint j = 0; j < interaction->medicines->len; j++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, j);

      check_in_any_case (self, all, medicine->name);
      for (guint k = 0; medicine->brands[k] != NULL; k++)
        check_in_any_case (self, all, medicine->brands[k]);
    }
  }
}

/* The level of the gap of @interaction to a medicine at 12:00; NONE: it is kept */
static StillaLevel
gap_level (TestGuide *self, const StillaInteraction *interaction, const char *name, int dose_minute)
{
  g_autofree char *time = stilla_minute_to_string (dose_minute);
  g_autofree char *inside = g_markup_printf_escaped ("<product id='p' name='Capsule'/>"
                                                     "<dose product='p' time='%s'/>"
                                                     "<medicine name='%s' times='12:00'/>",
                                                     time, name);
  g_autofree char *about = g_strdup_printf ("%s 12:00 %s", name, time);
  g_autoptr (StillaSafetyReport) report = test_check (self->bundle, inside);

  return test_level (report, interaction->id, about);
}

/* A gap that is kept to the minute is kept; a minute less is not. */
static void
check_gaps (TestGuide *self, const StillaInteraction *interaction, const StillaMedicine *medicine)
{
  const int noon = 12 * 60;
  int after = medicine->gaps.after_medicine;
  int before = medicine->gaps.after_magnesium;
  StillaLevel level = find_row (interaction->id)->level;

  if (!stilla_gaps_is_set (&medicine->gaps))
    return;
  g_assert_cmpint (gap_level (self, interaction, medicine->name, noon), ==, level);
  if (after > 0) {
    g_assert_cmpint (gap_level (self, interaction, medicine->name, noon + after), ==, NONE);
    g_assert_cmpint (gap_level (self, interaction, medicine->name, noon + after - 1), ==, level);
  }
  if (before > 0) {
    g_assert_cmpint (gap_level (self, interaction, medicine->name, noon - before), ==, NONE);
    g_assert_cmpint (gap_level (self, interaction, medicine->name, noon - before + 1), ==, level);
  }
}

static void
test_every_gap (TestGuide *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (self->bundle);

  for (guint i = 0; i < all->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);

    for (guint j = 0; j < interaction->medicines->len; j++)
      check_gaps (self, interaction, g_ptr_array_index (interaction->medicines, j));
  }
}

/* What makes a caution weigh more, and what does not. */
static void
test_raised (TestGuide *self, gconstpointer data)
{
#define CAPSULE(milligrams) \
  "<product id='p' name='Capsule' amount='" milligrams " mg' basis='elemental'/>" \
  "<dose product='p' time='12:00'/>"
#define YES(id) "<answer condition='" id "' value='yes'/>"
  static const struct {
    const char *inside;
    const char *rule;
    const char *name;
    StillaLevel level;
  } cases[] = {
    { "<medicine name='eplerenone'/>" YES ("c01"), "y04", "eplerenone", ASK },
    { "<medicine name='eplerenone'/>" YES ("c02"), "y04", "eplerenone", ASK },
    { "<medicine name='eplerenone'/>" YES ("c03"), "y04", "eplerenone", ASK },
    { "<medicine name='eplerenone'/>" YES ("c04"), "y04", "eplerenone", CARE },
    { "<medicine name='eplerenone'/><answer condition='c03' value='no'/>", "y04", "eplerenone", CARE },
    { "<medicine name='eplerenone'/><answer condition='c03' value='not-sure'/>", "y04", "eplerenone", CARE },
    { "<medicine name='naproxen'/>" YES ("c01"), "y18", "naproxen", CARE },
    { "<medicine name='naproxen'/>" YES ("c03"), "y18", "naproxen", CARE },
    { "<medicine name='naproxen'/>" YES ("c04"), "y18", "naproxen", CARE },
    { "<medicine name='naproxen'/>" YES ("c19"), "y18", "naproxen", KNOW },
    { CAPSULE ("250") "<medicine name='Rennie'/>", "y13", "Rennie", CARE },
    { CAPSULE ("250.001") "<medicine name='Rennie'/>", "y13", "Rennie", ASK },
    { CAPSULE ("250.001") "<medicine name='Rennie'/><answer condition='c32' value='no'/>", "y13", "Rennie",
      ASK },
    { "<medicine name='Rennie'/>" YES ("c32"), "y13", "Rennie", ASK },
    { CAPSULE ("250.001") "<medicine name='ZMA'/>", "y14", "ZMA", KNOW },
    /* A product is what it is called, but only as something that adds magnesium. */
    { "<product id='p' name='RENNIE'/>", "y13", "RENNIE", CARE },
    { "<product id='q' name='rennie'/>" CAPSULE ("250.001"), "y13", "rennie", ASK },
    { "<product id='p' name='Rennie'/><medicine name='RENNIE'/>", "y13", "Rennie", NONE },
    { "<product id='p' name='Rennie'/><medicine name='RENNIE'/>", "y13", "RENNIE", CARE },
    { "<product id='p' name='Rennie plus'/>", "y13", "Rennie plus", NONE },
    { "<product id='p' name='ZMA'/>", "y14", "ZMA", KNOW },
    { "<product id='p' name='ZMA'/>", "x24", "ZMA", NONE },
    { "<product id='p' name='ciprofloxacin'/>", "x03", "ciprofloxacin", NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (StillaSafetyReport) report = test_check (self->bundle, cases[i].inside);

    g_assert_cmpint (test_level (report, cases[i].rule, cases[i].name), ==, cases[i].level);
  }
}

/* What holds magnesium is not in the sum, unless it stands there too. */
static void
test_counted (TestGuide *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    guint n_not_counted;
  } cases[] = {
    { "<medicine name='Rolaids'/>", 1 },
    { "<medicine name='quinapril'/>", 1 },
    { "<medicine name='ramipril'/>", 0 },
    { "<product id='p' name='ROLAIDS'/><medicine name='Rolaids'/>", 0 },
    { "<product id='p' name='Rolaids mint'/><medicine name='Rolaids'/>", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (StillaSafetyReport) report = test_check (self->bundle, cases[i].inside);
    guint n = 0;

    for (guint j = 0; j < report->not_checked->len; j++)
      n += strstr (((StillaNotChecked *) g_ptr_array_index (report->not_checked, j))->why,
                   "can hold magnesium")
           != NULL;
    g_assert_cmpuint (n, ==, cases[i].n_not_counted);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_guide_add ("/safety/medicine-check/rules", test_every_rule);
  test_guide_add ("/safety/medicine-check/names", test_every_name);
  test_guide_add ("/safety/medicine-check/gaps", test_every_gap);
  test_guide_add ("/safety/medicine-check/raised", test_raised);
  test_guide_add ("/safety/medicine-check/counted", test_counted);
  return g_test_run ();
}
