/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-rendition.h"
#include "model/stilla-context.h"
#include "model/stilla-planner-people.h"
#include "stilla-test-planner.h"

#include <glib/gstdio.h>

/* Returns: (transfer full): what the program is made of, at noon of that day */
static StillaContext *
make_context (int year, int month, int day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) noon = g_date_time_new (zone, year, month, day, 12, 0, 0);
  g_autoptr (StillaClock) clock = stilla_clock_new_fixed (noon);
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = stilla_settings_new (stored, "en_GB.UTF-8");
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);

  return stilla_context_new (bundle, settings, clock);
}

static gboolean
has_notice (StillaContext *context, const char *page_id)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaRendition) page
      = stilla_rendition_new (stilla_context_get_bundle (context), page_id, reader, NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);

  for (guint i = 0; i < blocks->len; i++)
    if (((const StillaBlock *) g_ptr_array_index (blocks, i))->kind == STILLA_BLOCK_NOTICE)
      return TRUE;
  return FALSE;
}

static void
check_each_page (StillaContext *context, gboolean overdue)
{
  const GPtrArray *sections = stilla_bundle_get_sections (stilla_context_get_bundle (context));

  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint k = 0; k < section->pages->len; k++)
      g_assert_true (
          has_notice (context, ((const StillaPageEntry *) g_ptr_array_index (section->pages, k))->id)
          == overdue);
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (stilla_planner_save_person_finish (STILLA_PLANNER (source), result, (gint64 *) data, NULL));
}

/* Returns: (transfer full): a context whose planner was read */
static StillaContext *
start (const char *folder)
{
  StillaContext *context = make_context (2026, 12, 1);

  stilla_context_set_folder (context, folder);
  while (!stilla_planner_is_loaded (stilla_context_get_planner (context)))
    g_main_context_iteration (NULL, TRUE);
  return context;
}

static void
stop (StillaContext *context)
{
  stilla_context_close (context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (context);
}

/* Whose plan was shown last is shown again. */
static void
test_person_is_remembered (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaPerson) ada = stilla_person_new ("Ada");
  StillaContext *context = start (folder);
  StillaPlanner *planner = stilla_context_get_planner (context);
  gint64 id = 0;

  stilla_planner_save_person_async (planner, ada, NULL, saved_cb, &id);
  while (id == 0)
    g_main_context_iteration (NULL, TRUE);
  stilla_planner_show_person (planner, id);
  while (stilla_planner_get_person (planner)->id != id)
    g_main_context_iteration (NULL, TRUE);
  stop (context);

  context = start (folder);
  g_assert_cmpstr (stilla_planner_get_person (stilla_context_get_planner (context))->name, ==, "Ada");
  stop (context);
  test_remove_folder (folder);
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/* What is typed for somebody else is checked like any plan and then gone: not even a folder is made. */
static void
test_unsaved (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaContext) model = make_context (2026, 12, 1);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  StillaContext *context = stilla_context_new_unsaved (model);
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autoptr (StillaPlanDraft) draft = NULL;

  stilla_context_set_folder (model, folder);
  test_planner_wait (planner);
  g_assert_true (stilla_context_is_unsaved (context));
  g_assert_false (stilla_context_is_unsaved (model));
  g_assert_true (stilla_planner_can_save (planner));
  draft = stilla_planner_begin_edit (planner);
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  test_save_draft (planner, draft);
  g_assert_cmpuint (stilla_plan_get_products (stilla_planner_get_plan (planner))->len, ==, 1);
  stop (context);
  g_assert_true (is_empty (folder));

  context = stilla_context_new_unsaved (model);
  test_planner_wait (stilla_context_get_planner (context));
  g_assert_cmpuint (
      stilla_plan_get_products (stilla_planner_get_plan (stilla_context_get_planner (context)))->len, ==, 0);
  stop (context);
  test_remove_folder (folder);
}

/* The clock alone decides which pages say that they are overdue. */
static void
test_overdue (void)
{
  g_autoptr (StillaContext) in_time = make_context (2026, 12, 1);
  g_autoptr (StillaContext) late = make_context (2031, 1, 1);

  check_each_page (in_time, FALSE);
  check_each_page (late, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/model/context/overdue", test_overdue);
  g_test_add_func ("/model/context/unsaved", test_unsaved);
  g_test_add_func ("/model/context/person-is-remembered", test_person_is_remembered);
  return g_test_run ();
}
