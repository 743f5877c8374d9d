/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-list.h"

#include "core/base/stilla-resources.h"

static StillaMedicineList *
load_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  return stilla_medicine_list_new (bundle);
}

static char *
find_rules (const StillaMedicineList *list, const char *name)
{
  const GArray *matches = stilla_medicine_list_find (list, name);
  GString *rules = g_string_new (NULL);

  for (guint i = 0; matches != NULL && i < matches->len; i++) {
    const StillaMedicineMatch *match = &g_array_index (matches, StillaMedicineMatch, i);

    g_string_append_printf (rules, "%s%s", i > 0 ? " " : "",
                            match->interaction != NULL ? match->interaction->id : match->condition->id);
  }
  return g_string_free (rules, FALSE);
}

static void
test_names (void)
{
  static const struct {
    const char *name;
    const char *rules;
  } rows[] = {
    { "ciprofloxacin", "x03" },
    { "Ciprofloxacin", "x03" },
    { "CIPRO", "x03" },
    { "  cipro  ", "x03" },
    { "ciprofloxaci\u0301n", "x03" },
    { "Isentress  HD", "x16" },
    { "Isentress\u00a0HD", "x16" },
    { "triamterene/hctz", "y04" },
    { "digoxin", "c22 x32 y20" },
    { "Lanoxin", "c22 x32 y20" },
    { "Digitek", "c22 x32 y20" },
    { "Tarceva", "x34 y11" },
    { "Prevacid", "x36 y01" },
    { "aspirin", "x36 y18" },
    { "sumatriptan", "y17" },
    { "cipr", "" },
    { "ciprofloxacin 500 mg", "" },
    { "ciprofloxacin, levothyroxine", "" },
    { "iron", "" },
    { "", "" },
    { "\xff", "" },
  };
  g_autoptr (StillaMedicineList) list = load_list ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *rules = find_rules (list, rows[i].name);

    g_test_message ("row %u", i);
    g_assert_cmpstr (rules, ==, rows[i].rules);
  }
}

/* Every name and every brand of the guide leads back to its own interaction. */
static void
test_every_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaMedicineList) list = stilla_medicine_list_new (bundle);
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (bundle);
  guint n_names = 0;

  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    for (guint j = 0; j < interaction->medicines->len; j++) {
      const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, j);
      g_autofree char *upper = g_utf8_strup (medicine->name, -1);
      g_autofree char *rules = find_rules (list, upper);

      g_assert_nonnull (strstr (rules, interaction->id));
      for (guint k = 0; medicine->brands[k] != NULL; k++, n_names++)
        g_assert_nonnull (stilla_medicine_list_find (list, medicine->brands[k]));
      n_names++;
    }
  }
  g_assert_cmpuint (n_names, >, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/safety/medicine-list/names", test_names);
  g_test_add_func ("/safety/medicine-list/every-name", test_every_name);
  return g_test_run ();
}
