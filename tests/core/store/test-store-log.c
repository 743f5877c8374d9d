/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft.h"
#include "core/store/stilla-store-log.h"
#include "stilla-test-life.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_corrections_are_kept (void)
{
  static const StillaIntakeState given[] = {
    STILLA_INTAKE_UNDONE,                       /* nothing to take back */
    STILLA_INTAKE_TAKEN,   STILLA_INTAKE_TAKEN, /* twice: once */
    STILLA_INTAKE_SKIPPED, STILLA_INTAKE_UNDONE, STILLA_INTAKE_UNDONE, STILLA_INTAKE_TAKEN,
  };
  static const StillaIntakeState kept[]
      = { STILLA_INTAKE_TAKEN, STILLA_INTAKE_SKIPPED, STILLA_INTAKE_UNDONE, STILLA_INTAKE_TAKEN };
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (GPtrArray) history = NULL;
  GDate day = test_date ("2026-11-20");

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (given); i++) {
    g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", "2026-11-20", given[i]);

    g_assert_true (stilla_store_record (store, answer, NULL));
  }
  history = stilla_store_load_history (store, "time-0", &day, NULL);
  g_assert_cmpint (history->len, ==, G_N_ELEMENTS (kept));
  for (guint i = 0; i < history->len; i++) {
    const StillaIntake *answer = history->pdata[i];

    g_assert_cmpint (answer->state, ==, kept[i]);
    g_assert_cmpint (answer->revision, ==, i + 1);
    g_assert_cmpstr (answer->product_name, ==, "p");
    g_assert_cmpint (answer->elemental_ug, ==, 100000);
    g_assert_cmpint (answer->due_minute, ==, 480);
    g_assert_cmpint (g_date_time_get_utc_offset (answer->at), ==, G_TIME_SPAN_HOUR);
  }
  test_remove_folder (folder);
}

static void
test_unknown_amount (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (StillaIntake) answer = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  GDate day = test_date ("2026-11-20");

  g_ptr_array_add (products, test_product ("p", 0));
  g_ptr_array_add (doses, test_dose ("d", "p", "08:00", "2026-11-01"));
  plan = stilla_plan_new (products, doses, NULL);
  answer = test_answer (plan, "d", "2026-11-20", STILLA_INTAKE_SKIPPED);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_assert_true (stilla_store_record (store, answer, NULL));
  answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &day, &day, NULL);
  g_assert_cmpint (answers->len, ==, 1);
  g_assert_cmpint (((StillaIntake *) answers->pdata[0])->elemental_ug, ==, -1);
  g_assert_cmpint (((StillaIntake *) answers->pdata[0])->state, ==, STILLA_INTAKE_SKIPPED);
  test_remove_folder (folder);
}

static void
test_days (void)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (GPtrArray) answers = NULL;
  GDate from = test_date ("2026-11-11");
  GDate to = test_date ("2026-11-12");

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  for (int day = 10; day < 14; day++) {
    g_autofree char *date = g_strdup_printf ("2026-11-%d", day);
    g_autoptr (StillaIntake) first = test_answer (plan, "time-0", date, STILLA_INTAKE_TAKEN);
    g_autoptr (StillaIntake) second = test_answer (plan, "time-1", date, STILLA_INTAKE_TAKEN);
    g_autoptr (StillaIntake) undone = test_answer (plan, "time-1", date, STILLA_INTAKE_UNDONE);

    g_assert_true (stilla_store_record (store, first, NULL));
    g_assert_true (stilla_store_record (store, second, NULL));
    if (day == 12)
      g_assert_true (stilla_store_record (store, undone, NULL));
  }
  answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &from, &to, NULL);
  g_assert_cmpint (answers->len, ==, 3);
  test_remove_folder (folder);
}

static void
test_unknown_dose (void)
{
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", "2026-11-20", STILLA_INTAKE_TAKEN);
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_store_record (store, answer, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  g_assert_cmpint (test_store_count_steps (store), ==, 0);
  test_remove_folder (folder);
}

/* The snapshots of every answer, as text. */
static char *
describe_log (StillaStore *store)
{
  GDate from = test_date ("2026-10-01");
  GDate to = test_date ("2027-01-01");
  g_autoptr (GPtrArray) answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &from, &to, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++) {
    const StillaIntake *a = answers->pdata[i];
    g_autofree char *date = stilla_date_to_string (&a->date);

    g_string_append_printf (text, "%s %s %d %s %d %" G_GINT64_FORMAT "\n", date, a->dose_id, a->state,
                            a->product_name, a->due_minute, a->elemental_ug);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
edit_at_random (StillaPlanDraft *draft)
{
  const GPtrArray *doses = stilla_plan_get_doses (draft->curr);
  const StillaDoseTime *dose = doses->pdata[g_test_rand_int_range (0, (int) doses->len)];
  g_autoptr (StillaProduct) product = test_product (NULL, g_test_rand_int_range (1, 1000) * 1000);
  StillaUnits units = { g_test_rand_int_range (1, 4), 2 };

  switch (g_test_rand_int_range (0, 4)) {
  case 0:
    stilla_plan_draft_replace_product (draft, dose->product_id, product, NULL);
    break;
  case 1:
    stilla_plan_draft_remove_dose (draft, dose->id, NULL);
    break;
  case 2:
    test_add_dose (draft, dose->product_id, g_test_rand_int_range (0, 1440), &units);
    break;
  default:
    test_change_dose (draft, dose->id, g_test_rand_int_range (0, 1440), &units);
  }
}

/* Whatever becomes of the plan, what was answered stays word for word. */
static void
test_edits_leave_log (void)
{
  const char *times[] = { "08:00", "12:00", "20:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autofree char *before = NULL;
  GDate today = test_date ("2026-11-20");

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  for (int i = 0; i < 3; i++) {
    g_autofree char *id = g_strdup_printf ("time-%d", i);
    g_autoptr (StillaIntake) answer = test_answer (plan, id, "2026-11-19", STILLA_INTAKE_TAKEN);

    g_assert_true (stilla_store_record (store, answer, NULL));
  }
  before = describe_log (store);
  for (int i = 0; i < 40; i++) {
    g_autoptr (StillaPlan) loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
    g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (loaded, &today, NULL);
    g_autofree char *after = NULL;

    edit_at_random (draft);
    g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, draft->curr, NULL));
    after = describe_log (store);
    g_assert_cmpstr (after, ==, before);
  }
  test_remove_folder (folder);
}

/* Records days without end, and says each one when it is on the disk. */
static void
record_until_killed (const char *folder, int output)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-01-01");
  guint n = 0;

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  for (GDate day = test_date ("2026-01-01");; g_date_add_days (&day, 1)) {
    g_autofree char *date = stilla_date_to_string (&day);
    g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", date, STILLA_INTAKE_TAKEN);

    g_assert_true (stilla_store_record (store, answer, NULL));
    n++;
    if (write (output, &n, sizeof n) != sizeof n)
      _exit (1);
  }
}

/* Kills the child @delay microseconds after it has told of @wanted records, however fast the machine is. */
static guint
run_and_kill (const char *folder, guint wanted, guint delay)
{
  guint acknowledged = 0;
  guint n = 0;
  int pipes[2];
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0) {
    close (pipes[0]);
    record_until_killed (folder, pipes[1]);
  }
  close (pipes[1]);
  while (acknowledged < wanted && read (pipes[0], &n, sizeof n) == sizeof n)
    acknowledged = n;
  g_usleep (delay);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  while (read (pipes[0], &n, sizeof n) == sizeof n)
    acknowledged = n;
  close (pipes[0]);
  return acknowledged;
}

static void
test_killed (void)
{
  for (guint run = 0; run < 40; run++) {
    g_autofree char *folder = test_folder ();
    guint wanted = run % 8;
    guint acknowledged = run_and_kill (folder, wanted, run * 250);
    g_autoptr (StillaStore) store = test_store (folder);
    g_autoptr (GPtrArray) answers = NULL;
    GDate from = test_date ("2026-01-01");
    GDate to = test_date ("2099-01-01");

    g_assert_cmpint (acknowledged, >=, wanted);
    g_assert_null (stilla_store_get_set_aside (store));
    answers = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &from, &to, NULL);
    g_assert_cmpint (answers->len, >=, acknowledged);
    g_assert_cmpint (answers->len, <=, acknowledged + 1);
    test_remove_folder (folder);
  }
}

/* Takings of "p" since the 19th: only what stands as taken; after midnight it is the day on the wall. */
static void
test_takings (void)
{
  static const struct {
    const char *dose_id;
    const char *date;
    StillaIntakeState states[3]; /* one after the other */
    guint n_states;
  } said[] = {
    { "time-0", "2026-11-17", { STILLA_INTAKE_TAKEN }, 1 },
    { "time-0", "2026-11-19", { STILLA_INTAKE_TAKEN }, 1 },
    { "time-0", "2026-11-20", { STILLA_INTAKE_TAKEN, STILLA_INTAKE_SKIPPED }, 2 },
    { "time-0", "2026-11-21", { STILLA_INTAKE_TAKEN, STILLA_INTAKE_UNDONE }, 2 },
    { "time-0", "2026-11-22", { STILLA_INTAKE_SKIPPED, STILLA_INTAKE_UNDONE, STILLA_INTAKE_TAKEN }, 3 },
    { "time-0", "2026-11-23", { STILLA_INTAKE_NOT_SURE }, 1 },
    { "night", "2026-11-18", { STILLA_INTAKE_TAKEN }, 1 },
    { "other", "2026-11-19", { STILLA_INTAKE_TAKEN }, 1 },
  };
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaPlan) simple = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlan) plan = NULL;
  g_auto (StillaPlanParts) parts = { NULL };
  StillaDoseTime night = { .id = (char *) "night",
                           .product_id = (char *) "p",
                           .minute = 30,
                           .is_next_day = TRUE,
                           .units = { 1, 2 },
                           .from = test_date ("2026-11-01") };
  GDate from = test_date ("2026-11-19");
  g_autoptr (GArray) takings = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  stilla_plan_parts_init_from (&parts, simple);
  g_ptr_array_add (parts.products, test_product ("q", 1000));
  g_ptr_array_add (parts.doses, test_dose ("other", "q", "09:00", "2026-11-01"));
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&night, NULL));
  plan = stilla_plan_new_from (&parts, NULL);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    for (guint k = 0; k < said[i].n_states; k++) {
      g_autoptr (StillaIntake) answer = test_answer (plan, said[i].dose_id, said[i].date, said[i].states[k]);

      g_assert_true (stilla_store_record (store, answer, NULL));
    }

  takings = stilla_store_load_takings (store, "p", &from, NULL);
  for (guint i = 0; i < takings->len; i++) {
    const StillaTaking *taking = &g_array_index (takings, StillaTaking, i);
    g_autofree char *date = stilla_date_to_string (&taking->on);

    g_string_append_printf (text, "%s %d 1/%d\n", date, taking->minute, (int) taking->units.den);
  }
  g_assert_cmpstr (text->str, ==, "2026-11-19 30 1/2\n2026-11-19 480 1/1\n2026-11-22 480 1/1\n");
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/log/corrections-are-kept", test_corrections_are_kept);
  g_test_add_func ("/store/log/unknown-amount", test_unknown_amount);
  g_test_add_func ("/store/log/days", test_days);
  g_test_add_func ("/store/log/unknown-dose", test_unknown_dose);
  g_test_add_func ("/store/log/edits-leave-log", test_edits_leave_log);
  g_test_add_func ("/store/log/killed", test_killed);
  g_test_add_func ("/store/log/takings", test_takings);
  return g_test_run ();
}
