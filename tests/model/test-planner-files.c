/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-files.h"

#include "model/stilla-day-model.h"
#include "model/stilla-occurrence-item.h"
#include "model/stilla-planner-answers.h"
#include "stilla-test-planner.h"

typedef struct {
  TestPlanner planner; /* first: the fixture is this as well */
  char *elsewhere;
  char *path;
} Files;

static void
set_up (Files *files, gconstpointer data)
{
  test_planner_set_up (&files->planner, data);
  files->elsewhere = test_folder ();
  files->path = g_build_filename (files->elsewhere, "copy.db", NULL);
}

static void
tear_down (Files *files, gconstpointer data)
{
  test_planner_tear_down (&files->planner, data);
  test_remove_folder (files->elsewhere);
  g_clear_pointer (&files->elsewhere, g_free);
  g_clear_pointer (&files->path, g_free);
}

static gboolean
back_up (Files *files, GError **error)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_backup_async (files->planner.planner, files->path, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_backup_finish (files->planner.planner, result, error);
}

/* Returns: (transfer full) (nullable): where what was there before is now */
static char *
restore (Files *files, GError **error)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  char *replaced = NULL;

  stilla_planner_restore_async (files->planner.planner, files->path, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_restore_finish (files->planner.planner, result, &replaced, error) ? replaced : NULL;
}

static gboolean
inspect (Files *files, StillaBackup *out)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_inspect_async (files->planner.planner, files->path, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_inspect_finish (files->planner.planner, result, out, NULL);
}

static guint
count_products (Files *files)
{
  return stilla_plan_get_products (stilla_planner_get_plan (files->planner.planner))->len;
}

static void
add_product (StillaPlanner *planner, const char *id)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product (id, 1000);

  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  test_save_draft (planner, draft);
}

/* What was backed up is shown again, can be changed at once, and what was there before is kept. */
static void
test_back_up_and_restore (Files *files, gconstpointer data)
{
  StillaBackup backup;
  g_autofree char *replaced = NULL;
  g_autoptr (GError) error = NULL;

  test_add_plan (files->planner.planner);
  g_assert_true (back_up (files, NULL));
  add_product (files->planner.planner, "q");
  g_assert_cmpint (count_products (files), ==, 2);
  g_assert_true (inspect (files, &backup));
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
  g_assert_cmpint (backup.products, ==, 1);
  g_assert_cmpint (count_products (files), ==, 2);

  replaced = restore (files, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (replaced, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_products (files), ==, 1);
  g_assert_true (stilla_planner_can_save (files->planner.planner));
  add_product (files->planner.planner, "r");
  test_planner_restart (&files->planner);
  g_assert_cmpint (count_products (files), ==, 2);
  g_assert_nonnull (stilla_plan_find_product (stilla_planner_get_plan (files->planner.planner), "r"));
}

static void
choose (Files *files, const char *path)
{
  g_clear_pointer (&files->path, g_free);
  files->path = g_strdup (path);
}

static void
answer (Files *files, StillaDayModel *day, StillaIntakeState state)
{
  g_autoptr (StillaOccurrenceItem) item = g_list_model_get_item (G_LIST_MODEL (day), 0);
  GAsyncResult *done = NULL;

  stilla_planner_answer_async (files->planner.planner, stilla_occurrence_item_get_occurrence (item), state,
                               test_result_cb, &done);
  g_assert_true (test_wait_for (&done, files->planner.planner, NULL));
}

static void
count_cb (StillaOccurrenceItem *item, int *count)
{
  (*count)++;
}

/* The answer of the file that was restored is shown, although another first answer to the same dose was. */
static void
test_restored_answer (Files *files, gconstpointer data)
{
  g_autoptr (StillaDayModel) day = stilla_day_model_new (files->planner.planner);
  g_autofree char *empty = g_build_filename (files->elsewhere, "empty.db", NULL);
  g_autofree char *skipped = g_strdup (files->path);
  g_autoptr (StillaOccurrenceItem) item = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  int changes = 0;

  test_add_plan (files->planner.planner);
  choose (files, empty);
  g_assert_true (back_up (files, NULL));
  answer (files, day, STILLA_INTAKE_SKIPPED);
  choose (files, skipped);
  g_assert_true (back_up (files, NULL));
  choose (files, empty);
  first = restore (files, NULL);
  answer (files, day, STILLA_INTAKE_TAKEN);

  item = g_list_model_get_item (G_LIST_MODEL (day), 0);
  g_signal_connect (item, "changed", G_CALLBACK (count_cb), &changes);
  choose (files, skipped);
  second = restore (files, NULL);
  g_assert_cmpint (changes, ==, 1);
  g_assert_cmpint (stilla_occurrence_item_get_answer (item)->state, ==, STILLA_INTAKE_SKIPPED);
}

/* A file that is no backup changes nothing, and the plan can be changed as before. */
static void
test_restore_refused (Files *files, gconstpointer data)
{
  static const char *const contents[] = { "", "this is no backup", "SQLite format 3" };

  test_add_plan (files->planner.planner);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    StillaBackup backup = { .kind = STILLA_BACKUP_WHOLE };
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (files->path, contents[i], -1, NULL));
    g_assert_true (inspect (files, &backup));
    g_assert_cmpint (backup.kind, !=, STILLA_BACKUP_WHOLE);
    g_assert_null (restore (files, &error));
    g_assert_nonnull (error);
    g_assert_cmpint (count_products (files), ==, 1);
    g_assert_true (stilla_planner_can_save (files->planner.planner));
    g_assert_null (stilla_planner_get_notice (files->planner.planner));
  }
  add_product (files->planner.planner, "q");
  g_assert_cmpint (count_products (files), ==, 2);
}

static void
test_erase (Files *files, gconstpointer data)
{
  StillaPlanner *planner = files->planner.planner;
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (StillaPerson) person = stilla_person_new ("Ada");

  test_add_plan (planner);
  stilla_planner_save_person_async (planner, person, NULL, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  stilla_planner_erase_async (planner, test_result_cb, &done);
  result = test_wait (&done);
  g_assert_true (stilla_planner_erase_finish (planner, result, NULL));
  g_assert_cmpint (count_products (files), ==, 0);
  g_assert_cmpint (stilla_planner_get_people (planner)->len, ==, 1);
  add_product (planner, "q");
  g_assert_cmpint (count_products (files), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) g_test_add ("/model/planner-files/" name, Files, NULL, set_up, body, tear_down)
  ADD ("back-up-and-restore", test_back_up_and_restore);
  ADD ("restored-answer", test_restored_answer);
  ADD ("restore-refused", test_restore_refused);
  ADD ("erase", test_erase);
  return g_test_run ();
}
