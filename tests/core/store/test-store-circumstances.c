/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-store.h"

#include <sqlite3.h>

static void
run_sql (const char *folder, const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* What @sql gives, the columns with "|" and the rows with "; " between them. */
static char *
query (const char *folder, const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *statement;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    g_string_append (text, text->len > 0 ? "; " : "");
    for (int i = 0; i < sqlite3_column_count (statement); i++) {
      const char *value = (const char *) sqlite3_column_text (statement, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", value != NULL ? value : "-");
    }
  }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_query (const char *folder, const char *sql, const char *expected)
{
  g_autofree char *found = query (folder, sql);

  g_assert_cmpstr (found, ==, expected);
}

static gboolean
save_at (StillaStore *store, const StillaCircumstances *circumstances, int hour, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) at = g_date_time_new (zone, 2026, 11, 20, hour, 5, 0);

  return stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, error);
}

static void
save (StillaStore *store, const StillaCircumstances *circumstances, int hour)
{
  g_autoptr (GError) error = NULL;

  save_at (store, circumstances, hour, &error);
  g_assert_no_error (error);
}

static void
check_kept (StillaStore *store, const StillaCircumstances *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaCircumstances) loaded
      = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, &error);

  g_assert_no_error (error);
  g_assert_true (stilla_circumstances_equal (loaded, wanted));
}

static StillaCircumstances *
with_medicines (const char *first, ...)
{
  StillaCircumstances *self = stilla_circumstances_new ();
  va_list names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    test_add_medicine (self, name, 8 * 60);
  va_end (names);
  return self;
}

/* Everything circumstances can hold comes back as it was, also in the next start. */
static void
test_round_trip (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *longest = g_strnfill (STILLA_CIRCUMSTANCES_MAX_WORDS, 'x');
  g_autofree char *about = g_strconcat (longest, " 08:00 10:00", NULL);
  g_autoptr (StillaCircumstances) full = test_circumstances (1);
  GDate leap = test_date ("2024-02-29");

  g_ptr_array_add (full->medicines, stilla_own_medicine_new ("No times'; DROP TABLE answer; --"));
  g_ptr_array_add (full->medicines, stilla_own_medicine_new (longest));
  for (int hour = 0; hour < 24; hour++)
    stilla_own_medicine_add_time (full->medicines->pdata[3], hour * 60 + 59);
  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++) {
    test_add_medicine (full, "Ὕδωρ 🜄", 0);
    ((StillaOwnMedicine *) full->medicines->pdata[full->medicines->len - 1])->weekday = (GDateWeekday) day;
  }
  stilla_circumstances_take_advice (full, stilla_advice_new (longest, about, longest, &leap));
  ((StillaAdvice *) full->advice->pdata[full->advice->len - 1])->amount_ug = 1000000000;
  {
    g_autoptr (StillaStore) store = test_store (folder);

    save (store, full, 8);
    check_kept (store, full);
  }
  {
    g_autoptr (StillaStore) store = test_store (folder);

    check_kept (store, full);
  }
  test_remove_folder (folder);
}

/* Any list becomes any other, with the order that the reader sees, and nothing comes twice. */
static void
test_every_list (void)
{
  const char *const lists[][5] = { { NULL },
                                   { "a", "b", "c", NULL },
                                   { "b", "c", NULL },
                                   { "c", "b", "a", NULL },
                                   { "a", "x", "b", "c", NULL },
                                   { "b", "a", "b", NULL } };

  for (guint from = 0; from < G_N_ELEMENTS (lists); from++)
    for (guint to = 0; to < G_N_ELEMENTS (lists); to++) {
      g_autofree char *folder = test_folder ();
      g_autoptr (StillaStore) store = test_store (folder);
      g_autoptr (StillaCircumstances) before
          = with_medicines (lists[from][0], lists[from][1], lists[from][2], lists[from][3], NULL);
      g_autoptr (StillaCircumstances) after
          = with_medicines (lists[to][0], lists[to][1], lists[to][2], lists[to][3], NULL);

      save (store, before, 8);
      save (store, after, 9);
      check_kept (store, after);
      test_remove_folder (folder);
    }
}

/* Any answer about a drip becomes any other; without a row that stands nobody answered. */
static void
test_every_drip (void)
{
  for (int from = STILLA_DRIP_NOT_SAID; from <= STILLA_DRIP_ELSEWHERE; from++)
    for (int to = STILLA_DRIP_NOT_SAID; to <= STILLA_DRIP_ELSEWHERE; to++) {
      g_autofree char *folder = test_folder ();
      g_autoptr (StillaStore) store = test_store (folder);
      g_autoptr (StillaCircumstances) list = stilla_circumstances_new ();

      check_kept (store, list);
      list->drip = (StillaDrip) from;
      save (store, list, 8);
      check_kept (store, list);
      list->drip = (StillaDrip) to;
      save (store, list, 9);
      check_kept (store, list);
      check_query (folder, "SELECT count (*) FROM drip WHERE ended_at IS NULL",
                   to == STILLA_DRIP_NOT_SAID ? "0" : "1");
      test_remove_folder (folder);
    }
}

/* A change ends one row and adds another; what did not change is not touched. */
static void
test_only_the_difference (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaCircumstances) list = with_medicines ("a", "b", NULL);
  const char *everything = "SELECT * FROM medicine, answer, drip, advice";
  GDate day = test_date ("2026-11-19");

  stilla_circumstances_set_answer (list, "c01", STILLA_ANSWER_NO);
  stilla_circumstances_set_answer (list, "c02", STILLA_ANSWER_YES);
  list->drip = STILLA_DRIP_HOSPITAL;
  stilla_circumstances_take_advice (list, stilla_advice_new ("c32", "", "A", &day));
  save (store, list, 8);
  before = query (folder, everything);
  save (store, list, 9);
  after = query (folder, everything);
  g_assert_cmpstr (before, ==, after);

  stilla_own_medicine_add_time (list->medicines->pdata[0], 20 * 60);
  stilla_circumstances_set_answer (list, "c01", STILLA_ANSWER_NOT_SURE);
  stilla_circumstances_unset_answer (list, "c02");
  stilla_circumstances_take_advice (list, stilla_advice_new ("c32", "", "B", &day));
  list->drip = STILLA_DRIP_NONE;
  save (store, list, 10);
  check_query (folder, "SELECT id, name, place, substr (added_at, 12), substr (ended_at, 12) FROM medicine",
               "1|a|0|08:05:00+01:00|10:05:00+01:00; 2|b|1|08:05:00+01:00|-; 3|a|0|10:05:00+01:00|-");
  check_query (folder, "SELECT medicine_id, minute FROM medicine_time", "1|480; 2|480; 3|480; 3|1200");
  check_query (folder,
               "SELECT condition_id, answer, substr (added_at, 12, 2), substr (ended_at, 12, 2) FROM answer",
               "c01|no|08|10; c02|yes|08|10; c01|not-sure|10|-");
  check_query (folder,
               "SELECT given_by, given_on, substr (added_at, 12, 2), substr (ended_at, 12, 2) FROM advice",
               "A|2026-11-19|08|10; B|2026-11-19|10|-");
  check_query (folder, "SELECT giver, added_at, ended_at FROM drip",
               "hospital|2026-11-20T08:05:00+01:00|2026-11-20T10:05:00+01:00; "
               "none|2026-11-20T10:05:00+01:00|-");
  test_remove_folder (folder);
}

static void
spoil_long_name (StillaCircumstances *self)
{
  g_autofree char *name = g_strnfill (STILLA_CIRCUMSTANCES_MAX_WORDS + 1, 'x');

  test_add_medicine (self, name, 0);
}

static void
spoil_no_name (StillaCircumstances *self)
{
  test_add_medicine (self, "", 0);
}

static void
spoil_bytes (StillaCircumstances *self)
{
  test_add_medicine (self, "\xff\xfe", 0);
}

static void
spoil_minute (StillaCircumstances *self)
{
  test_add_medicine (self, "a", 1440);
}

static void
spoil_negative_minute (StillaCircumstances *self)
{
  test_add_medicine (self, "a", -1);
}

static void
spoil_order (StillaCircumstances *self)
{
  const int early = 60;

  test_add_medicine (self, "a", 600);
  g_array_append_val (((StillaOwnMedicine *) self->medicines->pdata[0])->minutes, early);
}

static void
spoil_twice (StillaCircumstances *self)
{
  const int again = 600;

  test_add_medicine (self, "a", 600);
  g_array_append_val (((StillaOwnMedicine *) self->medicines->pdata[0])->minutes, again);
}

static void
spoil_times (StillaCircumstances *self)
{
  test_add_medicine (self, "a", 0);
  for (int i = 1; i <= 24; i++)
    stilla_own_medicine_add_time (self->medicines->pdata[0], i);
}

static void
spoil_condition (StillaCircumstances *self)
{
  stilla_circumstances_set_answer (self, "", STILLA_ANSWER_NO);
}

static void
add_advice (StillaCircumstances *self, const char *by, const char *on, gint64 amount_ug)
{
  StillaAdvice *advice;
  GDate day;

  g_date_clear (&day, 1);
  if (on != NULL)
    day = test_date (on);
  advice = stilla_advice_new ("c32", "", by, &day);
  advice->amount_ug = amount_ug;
  g_ptr_array_add (self->advice, advice);
}

static void
spoil_amount (StillaCircumstances *self)
{
  add_advice (self, "A", "2026-11-20", -1);
}

static void
spoil_large_amount (StillaCircumstances *self)
{
  add_advice (self, "A", "2026-11-20", G_MAXINT64);
}

static void
spoil_day (StillaCircumstances *self)
{
  add_advice (self, "A", NULL, 0);
}

static void
spoil_nobody (StillaCircumstances *self)
{
  add_advice (self, "", "2026-11-20", 0);
}

static void
spoil_two_advised (StillaCircumstances *self)
{
  add_advice (self, "A", "2026-11-20", 0);
  add_advice (self, "B", "2026-11-20", 0);
}

/* What does not fit is refused whole: what was kept before stays, and the store goes on. */
static void
test_refused (gconstpointer data)
{
  void (*spoil) (StillaCircumstances *) = data;
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaCircumstances) bad = stilla_circumstances_new ();
  g_autoptr (StillaCircumstances) good = test_circumstances (1);
  g_autoptr (GError) error = NULL;

  save (store, good, 8);
  stilla_circumstances_set_answer (bad, "c03", STILLA_ANSWER_YES);
  spoil (bad);
  g_assert_false (save_at (store, bad, 9, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  check_kept (store, good);
  g_assert_true (test_store_save_circumstances (store, 2, NULL));
  g_assert_cmpint (test_store_find_circumstances (store), ==, 2);
  test_remove_folder (folder);
}

/* Not even by hand can the past be rewritten. */
static void
test_the_past_stays (void)
{
  static const char *const attempts[] = {
    "UPDATE medicine SET name = 'other'",
    "UPDATE medicine SET weekday = 'friday'",
    "UPDATE medicine SET added_at = '2020-01-01T00:00:00+00:00'",
    "UPDATE medicine SET ended_at = NULL WHERE ended_at IS NOT NULL",
    "UPDATE medicine SET place = 7 WHERE ended_at IS NOT NULL",
    "DELETE FROM medicine",
    "INSERT INTO medicine_time VALUES (1, 5)",
    "UPDATE medicine_time SET minute = 5 WHERE medicine_id = 1",
    "DELETE FROM medicine_time",
    "UPDATE answer SET answer = 'yes'",
    "UPDATE answer SET ended_at = NULL WHERE ended_at IS NOT NULL",
    "DELETE FROM answer",
    "INSERT INTO answer (condition_id, answer, added_at) VALUES ('c01', 'yes', '2026-11-20T00:00:00Z')",
    "UPDATE drip SET giver = 'hospital'",
    "UPDATE drip SET ended_at = NULL WHERE ended_at IS NOT NULL",
    "INSERT INTO drip (giver, added_at) VALUES ('hospital', '2026-11-20T00:00:00Z')",
    "DELETE FROM drip",
    "UPDATE advice SET given_by = 'me'",
    "UPDATE advice SET given_on = '2020-01-01'",
    "UPDATE advice SET amount_ug = 1",
    "UPDATE advice SET ended_at = NULL WHERE ended_at IS NOT NULL",
    "DELETE FROM advice",
  };
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaDb) db = NULL;

  {
    g_autoptr (StillaStore) store = test_store (folder);

    g_assert_true (test_store_save_circumstances (store, 1, NULL));
    g_assert_true (test_store_save_circumstances (store, 2, NULL));
  }
  db = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", attempts[i]);
    g_assert_false (stilla_db_exec (db, attempts[i], &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  }
  test_remove_folder (folder);
}

/* Values that the schema lets through and circumstances cannot hold: said, left alone, and not written over.
 */
static void
test_unreadable (void)
{
  static const char *const hands[] = {
    "DROP TRIGGER medicine_time_stays; DELETE FROM medicine_time WHERE minute = 1200",
    "DROP TRIGGER medicine_is_kept; UPDATE medicine SET name = CAST (x'ff' AS TEXT)",
    "DROP TRIGGER answer_is_kept; UPDATE answer SET condition_id = CAST (x'ff' AS TEXT) WHERE id = 1",
    "DROP INDEX one_answer_stands; INSERT INTO answer (condition_id, answer, added_at) VALUES "
    "('c01', 'yes', '2026-11-20T00:00:00Z')",
    "DROP INDEX one_drip_stands; INSERT INTO drip (giver, added_at) VALUES "
    "('elsewhere', '2026-11-20T00:00:00Z')",
    "DROP INDEX one_advice_stands; INSERT INTO advice (rule, about, amount_ug, given_by, given_on, place, "
    "added_at) VALUES ('c32', '', 0, 'A', '2026-11-20', 0, '2026-11-20T00:00:00Z')",
    "DROP TRIGGER advice_is_kept; UPDATE advice SET given_on = '2026-19-39'",
    "DROP TRIGGER advice_is_kept; UPDATE advice SET about = CAST (x'ff' AS TEXT) WHERE id = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hands); i++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (StillaStore) store = test_store (folder);
    g_autoptr (StillaPlan) plan = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", hands[i]);
    g_assert_true (test_store_save_circumstances (store, 1, NULL));
    g_clear_pointer (&store, stilla_store_free);
    run_sql (folder, hands[i]);
    store = test_store (folder);
    g_assert_null (stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED);
    g_clear_error (&error);
    g_assert_false (test_store_save_circumstances (store, 2, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED);
    check_query (folder, "SELECT count (*) FROM medicine WHERE ended_at IS NULL", "2");
    plan = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
    g_assert_nonnull (plan);
    test_remove_folder (folder);
  }
}

/* A value that breaks a rule of the schema: the file counts as damaged, is kept aside, and none of it is
 * shown. */
static void
test_breaks_the_schema (void)
{
  static const char *const hands[] = {
    "INSERT INTO medicine_time VALUES (2, 9999)",
    "INSERT INTO answer (condition_id, answer, added_at) VALUES ('c09', 'maybe', '2026-11-20T00:00:00Z')",
    "UPDATE drip SET ended_at = 'yesterday'",
    "INSERT INTO drip (giver, added_at, ended_at) VALUES ('nobody', '2026-11-20T00:00:00Z', "
    "'2026-11-20T00:00:00Z')",
    "INSERT INTO medicine (name, weekday, times, place, added_at) VALUES ('x', 'someday', 0, 9, "
    "'2026-11-20T00:00:00Z')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hands); i++) {
    g_autofree char *folder = test_folder ();
    g_autofree char *sql = g_strconcat (
        "PRAGMA ignore_check_constraints = ON; DROP TRIGGER medicine_time_is_written_with_it; ", hands[i],
        NULL);
    g_autoptr (StillaStore) store = test_store (folder);

    g_test_message ("%s", hands[i]);
    g_assert_true (test_store_save_circumstances (store, 1, NULL));
    g_clear_pointer (&store, stilla_store_free);
    run_sql (folder, sql);
    store = test_store (folder);
    g_assert_nonnull (stilla_store_get_set_aside (store));
    g_assert_cmpint (test_store_find_circumstances (store), ==, 0);
    test_remove_folder (folder);
  }
}

/* A medicine for a time keeps its last day. */
static void
test_last_day (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaCircumstances) circumstances = test_circumstances (1);
  g_autoptr (StillaCircumstances) loaded = NULL;
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:04:00+01:00", NULL);

  ((StillaOwnMedicine *) circumstances->medicines->pdata[1])->until = test_date ("2026-11-28");
  g_assert_true (stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, NULL));
  g_clear_pointer (&store, stilla_store_free);
  store = test_store (folder);
  loaded = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, NULL);
  g_assert_true (stilla_circumstances_equal (loaded, circumstances));
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*spoil) (StillaCircumstances *);
  } bad[] = {
    { "long-name", spoil_long_name },
    { "no-name", spoil_no_name },
    { "bytes", spoil_bytes },
    { "minute", spoil_minute },
    { "order", spoil_order },
    { "negative-minute", spoil_negative_minute },
    { "twice", spoil_twice },
    { "times", spoil_times },
    { "condition", spoil_condition },
    { "amount", spoil_amount },
    { "large-amount", spoil_large_amount },
    { "day", spoil_day },
    { "nobody", spoil_nobody },
    { "two-advised", spoil_two_advised },
  };

  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/circumstances/round-trip", test_round_trip);
  g_test_add_func ("/store/circumstances/every-list", test_every_list);
  g_test_add_func ("/store/circumstances/every-drip", test_every_drip);
  g_test_add_func ("/store/circumstances/only-the-difference", test_only_the_difference);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *path = g_strconcat ("/store/circumstances/refused/", bad[i].name, NULL);

    g_test_add_data_func (path, bad[i].spoil, test_refused);
  }
  g_test_add_func ("/store/circumstances/the-past-stays", test_the_past_stays);
  g_test_add_func ("/store/circumstances/unreadable", test_unreadable);
  g_test_add_func ("/store/circumstances/breaks-the-schema", test_breaks_the_schema);
  g_test_add_func ("/store/circumstances/last-day", test_last_day);
  return g_test_run ();
}
