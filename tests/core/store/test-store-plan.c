/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft.h"
#include "stilla-test-store.h"

/* Everything a product and a dose can hold comes back as it was. */
static void
test_round_trip (void)
{
  static const StillaForm form = { .id = (char *) "glycinate", .numerator = 24305, .denominator = 172423 };
  static const StillaProductFacts facts[] = {
    { "a", "Glycinate “Night”, 2 daily", &form, STILLA_BASIS_COMPOUND, 1000000, 2, "capsule" },
    { "b", "Ὕδωρ 🜄", NULL, STILLA_BASIS_ELEMENTAL, 100000, 3, "ml" },
    { "c", "Unknown", NULL, STILLA_BASIS_COMPOUND, 500000, 1, "tablet" },
    { "d", "No amount'; DROP TABLE dose; --", NULL, STILLA_BASIS_ELEMENTAL, 0, 1, "drop" },
  };
  g_autofree char *folder = test_folder ();
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (StillaPlan) loaded = NULL;
  g_autoptr (StillaStore) store = test_store (folder);
  StillaDoseTime dose = { .id = (char *) "x", .product_id = (char *) "a", .minute = 1439, .units = { 3, 2 } };
  const StillaDoseTime *back;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_ptr_array_add (products, stilla_product_new (&facts[i], NULL));
  dose.from = test_date ("2026-11-20");
  dose.until = test_date ("2027-02-28");
  g_ptr_array_add (doses, stilla_dose_time_new (&dose, NULL));
  plan = stilla_plan_new (products, doses, NULL);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));

  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpint (stilla_plan_get_products (loaded)->len, ==, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    const StillaProduct *was = products->pdata[i];
    const StillaProduct *is = stilla_plan_get_products (loaded)->pdata[i];

    g_assert_cmpstr (is->id, ==, was->id);
    g_assert_cmpstr (is->name, ==, was->name);
    g_assert_cmpstr (is->form_id, ==, was->form_id);
    g_assert_cmpint (is->basis, ==, was->basis);
    g_assert_cmpint (is->label_ug, ==, was->label_ug);
    g_assert_cmpint (is->per_units, ==, was->per_units);
    g_assert_cmpstr (is->unit, ==, was->unit);
    g_assert_cmpint (is->elemental_num, ==, was->elemental_num);
    g_assert_cmpint (is->elemental_den, ==, was->elemental_den);
    g_assert_false (g_date_valid (&is->until));
  }
  back = stilla_plan_find_dose (loaded, "x");
  g_assert_cmpint (back->minute, ==, 1439);
  g_assert_cmpint (back->units.num, ==, 3);
  g_assert_cmpint (back->units.den, ==, 2);
  g_assert_cmpint (g_date_compare (&back->from, &dose.from), ==, 0);
  g_assert_cmpint (g_date_compare (&back->until, &dose.until), ==, 0);
  test_remove_folder (folder);
}

/* What was saved can be ended, and nothing else: a plan that says otherwise does not get through. */
static void
test_only_ends (void)
{
  const char *times[] = { "08:00", NULL };
  const char *moved[] = { "09:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlan) other = test_plan (moved, "2026-11-05");
  g_autoptr (StillaPlan) loaded = NULL;
  GDate today = test_date ("2026-11-20");
  g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (plan, &today, NULL);

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_assert_true (stilla_plan_draft_remove_dose (draft, "time-0", NULL));
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, draft->curr, NULL));
  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  g_assert_true (g_date_valid (&stilla_plan_find_dose (loaded, "time-0")->until));

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, other, NULL));
  g_clear_pointer (&loaded, stilla_plan_unref);
  loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpint (stilla_plan_find_dose (loaded, "time-0")->minute, ==, 8 * 60);
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/plan/round-trip", test_round_trip);
  g_test_add_func ("/store/plan/only-ends", test_only_ends);
  return g_test_run ();
}
