/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-service-private.h"

#include "core/content/stilla-condition.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-people.h"
#include "core/store/stilla-store-people.h"
#include "stilla-test-store.h"

/* A person in Berlin on the morning of 20 November 2026 with doses at 08:00 and 20:00, and everything that
 * was shown to them or taken away. */
typedef struct {
  char *folder;
  StillaBundle *bundle;
  GSettings *stored;
  StillaClock *clock;
  StillaPlanner *planner;
  StillaReminderService *service;
  GString *seen;
  GVariant *target; /* (nullable): of what was shown last */
} Fixture;

static void
set_time (Fixture *fixture, const char *time, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (time, zone);

  g_assert_nonnull (now);
  if (fixture->clock == NULL)
    fixture->clock = stilla_clock_new_fixed (now);
  else
    stilla_clock_set_fixed (fixture->clock, now);
}

static void
append_word (GString *seen, const char *word)
{
  g_string_append_printf (seen, "%s%s", seen->len > 0 ? "; " : "", word);
}

static void
show_cb (StillaReminderService *service, StillaReminderNotice *notice, Fixture *fixture)
{
  append_word (fixture->seen, notice->is_summary ? "summary" : "show");
  for (guint i = 0; i < notice->reminders->len; i++)
    g_string_append_printf (fixture->seen, " %s",
                            g_array_index (notice->reminders, StillaReminder, i).occurrence.dose->id);
  for (guint i = 0; i < STILLA_REMINDER_LATERS && notice->laters[i] > 0; i++)
    g_string_append_printf (fixture->seen, " +%d", notice->laters[i]);
  if (*notice->person->name != '\0')
    g_string_append_printf (fixture->seen, " %s", notice->person->name);
  g_clear_pointer (&fixture->target, g_variant_unref);
  fixture->target = g_variant_ref_sink (stilla_reminder_notice_make_target (notice));
}

static void
withdraw_cb (StillaReminderService *service, const char *id, Fixture *fixture)
{
  append_word (fixture->seen, "withdraw");
}

static gboolean
do_nothing (StillaStore *store, gpointer data, GError **error)
{
  return TRUE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Waits until everything is done that follows from what was done so far: a reading, a look, what is kept of
 * it, and what follows from that. */
static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 6; i++) {
    gboolean is_done = FALSE;

    stilla_planner_work_async (fixture->planner, do_nothing, NULL, NULL, done_cb, &is_done);
    while (!is_done)
      g_main_context_iteration (NULL, TRUE);
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
}

static void
assert_seen (Fixture *fixture, const char *expected)
{
  settle (fixture);
  g_assert_cmpstr (fixture->seen->str, ==, expected);
  g_string_truncate (fixture->seen, 0);
}

static void
look (Fixture *fixture, const char *time, const char *expected)
{
  g_test_message ("%s", time);
  set_time (fixture, time, "Europe/Berlin");
  stilla_reminder_service_look (fixture->service);
  assert_seen (fixture, expected);
}

static void
start (Fixture *fixture)
{
  g_autoptr (StillaSettings) settings = stilla_settings_new (fixture->stored, "de_DE.UTF-8");

  fixture->planner = stilla_planner_new (fixture->folder, fixture->clock, STILLA_PERSON_FIRST);
  fixture->service
      = stilla_reminder_service_new (fixture->planner, settings, fixture->clock, fixture->bundle);
  g_signal_connect (fixture->service, "show", G_CALLBACK (show_cb), fixture);
  g_signal_connect (fixture->service, "withdraw", G_CALLBACK (withdraw_cb), fixture);
  settle (fixture);
}

static void
stop (Fixture *fixture)
{
  settle (fixture);
  stilla_reminder_service_close (fixture->service);
  stilla_planner_close (fixture->planner);
  g_assert_finalize_object (fixture->service);
  g_assert_finalize_object (fixture->planner);
}

static gboolean
keep_plan (StillaStore *store, gpointer data, GError **error)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");

  return stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, error);
}

/* Every question answered: nothing keeps the plan a draft. */
static gboolean
keep_answers (StillaStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (data);
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 8, 0, 0);

  for (guint i = 0; i < conditions->len; i++)
    stilla_circumstances_set_answer (circumstances, ((const StillaCondition *) conditions->pdata[i])->id,
                                     STILLA_ANSWER_NO);
  circumstances->drip = STILLA_DRIP_NONE;
  return stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, error);
}

static void
work (Fixture *fixture, StillaStoreWork what, gpointer data)
{
  stilla_planner_work_async (fixture->planner, what, data, NULL, NULL, NULL);
  settle (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder ();
  fixture->bundle = stilla_bundle_load_shipped (NULL);
  fixture->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  fixture->seen = g_string_new (NULL);
  g_settings_reset (fixture->stored, "reminders");
  g_settings_reset (fixture->stored, "reminders-looked-at");
  set_time (fixture, "2026-11-20T07:59:30", "Europe/Berlin");
  start (fixture);
  work (fixture, keep_plan, NULL);
  work (fixture, keep_answers, fixture->bundle);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stop (fixture);
  g_settings_reset (fixture->stored, "reminders");
  g_clear_object (&fixture->stored);
  g_clear_pointer (&fixture->clock, stilla_clock_unref);
  g_clear_pointer (&fixture->bundle, stilla_bundle_unref);
  g_clear_pointer (&fixture->target, g_variant_unref);
  g_string_free (g_steal_pointer (&fixture->seen), TRUE);
  test_remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
turn_on (Fixture *fixture)
{
  stilla_reminder_service_turn (fixture->service, TRUE);
  settle (fixture);
}

static void
test_off_by_default (Fixture *fixture, gconstpointer data)
{
  g_assert_false (stilla_reminder_service_is_on (fixture->service));
  look (fixture, "2026-11-20T08:00:00", "");
  look (fixture, "2026-11-20T20:00:00", "");
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  turn_on (fixture);
  assert_seen (fixture, "");
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  look (fixture, "2026-11-20T08:01:00", "");
  look (fixture, "2026-11-20T07:59:00", ""); /* set back */
  look (fixture, "2026-11-20T08:00:00", "");
}

/* What was shown is kept, so that a program that starts again does not show it again; what passed meanwhile
 * comes in one summary. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  stop (fixture);
  set_time (fixture, "2026-11-20T08:10:00", "Europe/Berlin");
  start (fixture);
  assert_seen (fixture, "");
  stop (fixture);
  set_time (fixture, "2026-11-21T09:00:00", "Europe/Berlin");
  start (fixture);
  /* at four the day before was over: its reminder goes, and it cannot be put off */
  assert_seen (fixture, "withdraw; summary time-1 time-0");
}

/* What was due a moment ago is not made up for, wherever the person is. */
static void
test_begin (Fixture *fixture, gconstpointer data)
{
  set_time (fixture, "2026-11-20T08:01:00", "Europe/Berlin");
  turn_on (fixture);
  assert_seen (fixture, "");
  look (fixture, "2026-11-20T08:02:00", "");
}

/* Turned on at noon: the morning is nobody's fault. Turned off, what is on the screen goes. */
static void
test_on_and_off (Fixture *fixture, gconstpointer data)
{
  set_time (fixture, "2026-11-20T12:00:00", "Europe/Berlin");
  turn_on (fixture);
  assert_seen (fixture, "");
  look (fixture, "2026-11-20T19:59:00", "");
  look (fixture, "2026-11-20T20:00:00", "show time-1 +10 +30 +60");
  stilla_reminder_service_turn (fixture->service, FALSE);
  assert_seen (fixture, "withdraw");
  look (fixture, "2026-11-23T20:00:00", "");
  turn_on (fixture);
  assert_seen (fixture, "");
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
answer (Fixture *fixture, StillaIntakeState state, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  stilla_reminder_service_answer_async (fixture->service, fixture->target, state, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return stilla_reminder_service_answer_finish (fixture->service, result, error);
}

static gboolean
put_off (Fixture *fixture, int minutes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  stilla_reminder_service_put_off_async (fixture->service, fixture->target, minutes, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return stilla_reminder_service_answer_finish (fixture->service, result, error);
}

static StillaIntakeState
find_state (Fixture *fixture, const char *dose_id, const char *day)
{
  GDate date = test_date (day);
  StillaIntake *found = stilla_planner_find_answer_on (fixture->planner, dose_id, &date);

  return found != NULL ? found->state : STILLA_INTAKE_UNDONE;
}

static void
test_answered (Fixture *fixture, gconstpointer data)
{
  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  g_assert_true (answer (fixture, STILLA_INTAKE_TAKEN, NULL));
  assert_seen (fixture, "withdraw");
  g_assert_cmpint (find_state (fixture, "time-0", "2026-11-20"), ==, STILLA_INTAKE_TAKEN);
  g_assert_true (answer (fixture, STILLA_INTAKE_SKIPPED, NULL)); /* answered before: it stays */
  g_assert_cmpint (find_state (fixture, "time-0", "2026-11-20"), ==, STILLA_INTAKE_TAKEN);
}

/* The program was started by the button alone; reminders may be off by now. */
static void
test_answer_at_once (Fixture *fixture, gconstpointer data)
{
  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  stilla_reminder_service_turn (fixture->service, FALSE);
  stop (fixture);
  fixture->planner = stilla_planner_new (fixture->folder, fixture->clock, STILLA_PERSON_FIRST);
  {
    g_autoptr (StillaSettings) settings = stilla_settings_new (fixture->stored, "de_DE.UTF-8");

    fixture->service
        = stilla_reminder_service_new (fixture->planner, settings, fixture->clock, fixture->bundle);
  }
  g_assert_true (answer (fixture, STILLA_INTAKE_SKIPPED, NULL));
  g_assert_cmpint (find_state (fixture, "time-0", "2026-11-20"), ==, STILLA_INTAKE_SKIPPED);
}

static void
test_answer_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const targets[]
      = { "(int64 1, [('nobody', '2026-11-20')])", "(int64 1, [('time-0', '2026-10-20')])",
          "(int64 1, [('time-0', 'today')])", "(int64 9, [('time-0', '2026-11-20')])",
          "(int64 1, @a(ss) [])" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++) {
    g_autoptr (GError) error = NULL;

    g_clear_pointer (&fixture->target, g_variant_unref);
    fixture->target
        = g_variant_parse (G_VARIANT_TYPE (STILLA_REMINDER_TARGET_TYPE), targets[i], NULL, NULL, NULL);
    g_assert_nonnull (fixture->target);
    g_assert_false (answer (fixture, STILLA_INTAKE_TAKEN, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  }
}

static void
test_put_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  g_assert_false (put_off (fixture, 20, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_seen (fixture, "");
  for (int i = 0; i < 3; i++) {
    static const char *const before[]
        = { "2026-11-20T08:09:30", "2026-11-20T08:19:30", "2026-11-20T08:29:30" };
    static const char *const times[]
        = { "2026-11-20T08:10:00", "2026-11-20T08:20:00", "2026-11-20T08:30:00" };

    g_assert_true (put_off (fixture, 10, NULL));
    assert_seen (fixture, "withdraw");
    look (fixture, before[i], "");
    look (fixture, times[i], i < 2 ? "show time-0 +10 +30 +60" : "show time-0");
  }
  g_clear_error (&error);
  g_assert_false (put_off (fixture, 10, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static gboolean
keep_no_answers (StillaStore *store, gpointer data, GError **error)
{
  g_autoptr (StillaCircumstances) none = stilla_circumstances_new ();
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 7, 0, 0);

  return stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, none, at, error);
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  const StillaReminderEntry *entry;

  work (fixture, keep_no_answers, NULL);
  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "");
  entry = stilla_reminder_service_get_people (fixture->service)->pdata[0];
  g_assert_true (entry->is_draft);
  g_assert_cmpint (entry->next_dose, ==, STILLA_REMINDER_NEVER);
  work (fixture, keep_answers, fixture->bundle);
  stilla_reminder_service_read (fixture->service);
  look (fixture, "2026-11-20T08:00:30", ""); /* what came while it was a draft is not made up for */
  look (fixture, "2026-11-20T19:59:00", "");
  look (fixture, "2026-11-20T20:00:00", "show time-1 +10 +30 +60");
}

static gboolean
keep_second_person (StillaStore *store, gpointer data, GError **error)
{
  g_autoptr (StillaPerson) person = stilla_person_new ("Ö.");
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (StillaCircumstances) circumstances
      = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, NULL);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 8, 0, 0);
  gint64 id;

  g_ptr_array_add (products, test_product ("q", 100000));
  g_ptr_array_add (doses, test_dose ("theirs", "q", "08:00", "2026-11-01"));
  plan = stilla_plan_new (products, doses, NULL);
  return stilla_store_save_person (store, person, &id, error)
         && stilla_store_save_plan (store, id, plan, error)
         && stilla_store_save_circumstances (store, id, circumstances, at, error);
}

/* Each has their own, whoever is shown; an answer for one is none for the other. */
static void
test_two_people (Fixture *fixture, gconstpointer data)
{
  work (fixture, keep_second_person, NULL);
  turn_on (fixture);
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60; show theirs +10 +30 +60 Ö.");
  g_assert_true (answer (fixture, STILLA_INTAKE_TAKEN, NULL));
  assert_seen (fixture, "withdraw");
  g_assert_cmpint (find_state (fixture, "time-0", "2026-11-20"), ==, STILLA_INTAKE_UNDONE);
}

/* The file takes nothing more: the reminder comes all the same, once. */
static void
test_file_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plans.db", NULL);
  g_autoptr (StillaDb) other = NULL;

  turn_on (fixture);
  other = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_assert_true (stilla_db_exec (other,
                                 "CREATE TRIGGER no BEFORE INSERT ON reminded BEGIN SELECT RAISE (ABORT, "
                                 "'no'); END",
                                 NULL));
  look (fixture, "2026-11-20T08:00:00", "show time-0 +10 +30 +60");
  look (fixture, "2026-11-20T08:00:30", "");
  stilla_reminder_service_read (fixture->service);
  look (fixture, "2026-11-20T08:01:00", "");
}

/* A file that cannot be read at the start is asked again: reminders do not stay away until something changes.
 */
static void
test_file_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plans.db", NULL);
  g_autoptr (StillaDb) other = NULL;

  turn_on (fixture);
  stop (fixture);
  other = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_assert_true (stilla_db_exec (other, "ALTER TABLE person RENAME TO elsewhere", NULL));
  start (fixture);
  g_assert_null (stilla_reminder_service_get_people (fixture->service));
  g_assert_cmpuint (fixture->service->timer, !=, 0);
  g_assert_true (stilla_db_exec (other, "ALTER TABLE elsewhere RENAME TO person", NULL));
}

/* A flight east swallows an afternoon. */
static void
test_another_zone (Fixture *fixture, gconstpointer data)
{
  turn_on (fixture);
  look (fixture, "2026-11-20T14:00:00", "summary time-0 +10 +30 +60");
  set_time (fixture, "2026-11-20T22:30:00", "Asia/Tokyo"); /* half past two in Berlin */
  stilla_reminder_service_look (fixture->service);
  assert_seen (fixture, "summary time-1 +10 +30 +60");
  look (fixture, "2026-11-20T20:00:00", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) g_test_add ("/model/reminder-service/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("off-by-default", test_off_by_default);
  ADD ("once", test_once);
  ADD ("restart", test_restart);
  ADD ("begin", test_begin);
  ADD ("on-and-off", test_on_and_off);
  ADD ("answered", test_answered);
  ADD ("answer-at-once", test_answer_at_once);
  ADD ("answer-nothing", test_answer_nothing);
  ADD ("put-off", test_put_off);
  ADD ("draft", test_draft);
  ADD ("two-people", test_two_people);
  ADD ("file-refuses", test_file_refuses);
  ADD ("file-unreadable", test_file_unreadable);
  ADD ("another-zone", test_another_zone);
  return g_test_run ();
}
