/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-edits.h"
#include "stilla-test-store.h"

#include <sqlite3.h>

/* Whatever is edited over the days, what was saved stays byte for byte; only a last day may be set. */

#define RUNS 8
#define DAYS 12

/* Each row as its columns without the last day, by its table and id; and the last days alone. */
typedef struct {
  GHashTable *rows;
  GHashTable *untils;
} Saved;

static void
clear_saved (Saved *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->untils, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saved, clear_saved)

static void
read_row (Saved *out, const char *table, sqlite3_stmt *statement)
{
  g_autoptr (GString) row = g_string_new (NULL);
  char *key = g_strdup_printf ("%s %s", table, (const char *) sqlite3_column_text (statement, 0));
  const char *until = NULL;

  for (int i = 0; i < sqlite3_column_count (statement); i++) {
    const char *text = (const char *) sqlite3_column_text (statement, i);

    if (g_str_equal (sqlite3_column_name (statement, i), "until_date"))
      until = text;
    else
      g_string_append_printf (row, "%s|", text != NULL ? text : "-");
  }
  g_hash_table_insert (out->untils, g_strdup (key), g_strdup (until != NULL ? until : "9999"));
  g_hash_table_insert (out->rows, key, g_string_free (g_steal_pointer (&row), FALSE));
}

static Saved
read_rows (const char *folder)
{
  static const char *const tables[] = { "product", "dose", "as_needed", "visit", "pause", "stock" };
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  Saved saved = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                  g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
    sqlite3_stmt *statement = NULL;

    g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
    while (sqlite3_step (statement) == SQLITE_ROW)
      read_row (&saved, tables[i], statement);
    sqlite3_finalize (statement);
  }
  sqlite3_close (db);
  return saved;
}

/* A last day is set to no day that is over but the one just before @today, and one that is over is not moved
 * to another: what had no last day, or one to come, may end; what never began may end before it would have.
 */
static void
assert_until (const char *key, const char *before, const char *after, const GDate *today)
{
  GDate day = stilla_date_plus (today, -3); /* abroad a date is two days behind the reader at most */
  g_autofree char *earliest = stilla_date_to_string (&day);

  g_test_message ("%s: %s, then %s", key, before, after);
  if (!g_str_equal (before, after))
    g_assert_cmpstr (after, >=, earliest);
}

static void
assert_kept (const Saved *before, const Saved *after, const GDate *today)
{
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, before->rows);
  while (g_hash_table_iter_next (&iter, &key, &row)) {
    g_assert_cmpstr (g_hash_table_lookup (after->rows, key), ==, row);
    assert_until (key, g_hash_table_lookup (before->untils, key), g_hash_table_lookup (after->untils, key),
                  today);
  }
}

/* What the file gives back is what was edited. */
static void
assert_same_plan (StillaStore *store, const StillaPlan *plan, const GDate *today)
{
  g_autoptr (StillaPlan) loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDate from = stilla_date_plus (today, -30);
  GDate to = stilla_date_plus (today, 30);
  g_autoptr (GArray) expected = stilla_expand (plan, &from, &to, utc);
  g_autoptr (GArray) actual = NULL;

  g_assert_nonnull (loaded);
  actual = stilla_expand (loaded, &from, &to, utc);
  g_assert_cmpuint (actual->len, ==, expected->len);
  for (guint i = 0; i < actual->len; i++) {
    const StillaOccurrence *a = &g_array_index (actual, StillaOccurrence, i);
    const StillaOccurrence *b = &g_array_index (expected, StillaOccurrence, i);

    g_assert_cmpstr (a->dose->id, ==, b->dose->id);
    g_assert_true (a->instant == b->instant);
  }
}

static void
live (StillaStore *store, const char *folder)
{
  g_autoptr (StillaPlan) earlier = stilla_plan_new_empty ();
  GDate today = test_date ("2026-11-01");

  for (int day = 0; day < DAYS; day++, g_date_add_days (&today, (guint) test_any (4))) {
    g_auto (Saved) before = read_rows (folder);
    g_auto (Saved) after = { NULL, NULL };
    g_autoptr (StillaPlan) loaded = stilla_store_load_plan (store, STILLA_PERSON_FIRST, NULL);
    g_autoptr (StillaPlanDraft) draft = NULL;

    g_assert_nonnull (loaded);
    draft = stilla_plan_draft_new (loaded, &today, NULL);
    for (int i = 0; i < 6; i++)
      test_edit_at_random (draft, earlier);
    g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, draft->curr, NULL));
    after = read_rows (folder);
    assert_kept (&before, &after, &today);
    assert_same_plan (store, draft->curr, &today);
    if (test_any (2) == 0) {
      stilla_plan_unref (earlier);
      earlier = g_steal_pointer (&loaded);
    }
  }
}

static void
test_rows_stay (void)
{
  for (int run = 0; run < RUNS; run++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (StillaStore) store = test_store (folder);

    live (store, folder);
    g_clear_pointer (&store, stilla_store_free);
    test_remove_folder (folder);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/store/past/rows-stay", test_rows_stay);
  return g_test_run ();
}
