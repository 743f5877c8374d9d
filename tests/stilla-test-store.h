/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-resources.h"
#include "core/store/stilla-store-circumstances.h"
#include "core/store/stilla-store.h"
#include "stilla-test-plan.h"

#include <glib/gstdio.h>

/* A folder for one test, a store in it, and what the reader writes down. */

/* In memory where that is possible: thousands of tests wait for the disk otherwise. */
static inline char *
test_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/stilla-store-XXXXXX");
  g_autoptr (GError) error = NULL;

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);
  g_clear_pointer (&folder, g_free);
  folder = g_dir_make_tmp ("stilla-store-XXXXXX", &error);
  g_assert_no_error (error);
  return g_steal_pointer (&folder);
}

/* Removes what a test left behind, two levels deep. */
static inline void
test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      test_remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static inline StillaStore *
test_store_try (const char *folder, GError **error)
{
  GDate today = test_date ("2026-11-20");

  return stilla_store_open (folder, &today, NULL, error);
}

static inline StillaStore *
test_store (const char *folder)
{
  g_autoptr (GError) error = NULL;
  StillaStore *store = test_store_try (folder, &error);

  g_assert_no_error (error);
  return store;
}

/* Puts a file that an earlier version made, kept for ever as @name, where the store of @folder is. */
static inline void
test_place_fixture (const char *name, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "data", "db", name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static inline StillaIntake *
test_answer (const StillaPlan *plan, const char *dose_id, const char *date, StillaIntakeState state)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);
  StillaOccurrence occurrence = { .dose = stilla_plan_find_dose (plan, dose_id), .date = test_date (date) };

  occurrence.product = stilla_plan_find_product (plan, occurrence.dose->product_id);
  return stilla_intake_new (&occurrence, state, at);
}

static inline void
test_add_medicine (StillaCircumstances *into, const char *name, int minute)
{
  StillaOwnMedicine *own = stilla_own_medicine_new (name);

  stilla_own_medicine_add_time (own, minute);
  g_ptr_array_add (into->medicines, own);
}

/* What the reader wrote down: nothing, something of every kind, and that with something of every kind
 * changed. */
static inline StillaCircumstances *
test_circumstances (int number)
{
  StillaCircumstances *self = stilla_circumstances_new ();
  GDate day = test_date ("2026-11-20");

  if (number == 0)
    return self;
  test_add_medicine (self, "Levothyroxine", number == 1 ? 7 * 60 : 8 * 60);
  stilla_own_medicine_add_time (self->medicines->pdata[0], 20 * 60);
  test_add_medicine (self, "Alendronate “weekly”", 6 * 60);
  ((StillaOwnMedicine *) self->medicines->pdata[1])->weekday = G_DATE_SUNDAY;
  stilla_circumstances_set_answer (self, "c01", STILLA_ANSWER_NO);
  stilla_circumstances_set_answer (self, "c02", number == 1 ? STILLA_ANSWER_NOT_SURE : STILLA_ANSWER_YES);
  stilla_circumstances_take_advice (self, stilla_advice_new ("c32", "", "My pharmacist", &day));
  if (number == 1)
    stilla_circumstances_take_advice (self, stilla_advice_new ("i01", "Levothyroxine", "Dr. Ó", &day));
  ((StillaAdvice *) self->advice->pdata[0])->amount_ug = 400000;
  self->drip = number == 1 ? STILLA_DRIP_HOSPITAL : STILLA_DRIP_ELSEWHERE;
  return self;
}

static inline gboolean
test_store_save_circumstances (StillaStore *store, int number, GError **error)
{
  g_autoptr (StillaCircumstances) circumstances = test_circumstances (number);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);

  return stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, error);
}

/* Which of the circumstances the store shows; -1 when it shows anything else. */
static inline int
test_store_find_circumstances (StillaStore *store)
{
  g_autoptr (StillaCircumstances) loaded = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, NULL);

  g_assert_nonnull (loaded);
  for (int i = 0; i <= 2; i++) {
    g_autoptr (StillaCircumstances) wanted = test_circumstances (i);

    if (stilla_circumstances_equal (loaded, wanted))
      return i;
  }
  return -1;
}
