/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date-reading.h"
#include "core/store/stilla-backup-private.h"
#include "core/store/stilla-migrations.h"
#include "core/store/stilla-store-circumstances.h"
#include "core/store/stilla-store-file.h"
#include "core/store/stilla-store-private.h"
#include "core/store/stilla-store-reminders.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

const char *const _stilla_backup_sides[STILLA_BACKUP_N_SIDES] = { "-journal", "-wal", "-shm" };

/* A transaction that was not finished, or not moved into the file yet, belongs to it. */
static gboolean
copy_with_sides (const char *path, const char *draft, GError **error)
{
  gboolean is_copied = stilla_store_file_copy (path, draft, error);

  /* The third one is made anew from the second. */
  for (guint i = 0; is_copied && i < STILLA_BACKUP_N_SIDES - 1; i++) {
    g_autofree char *side = g_strconcat (path, _stilla_backup_sides[i], NULL);
    g_autofree char *copy = g_strconcat (draft, _stilla_backup_sides[i], NULL);

    if (g_file_test (side, G_FILE_TEST_IS_REGULAR))
      is_copied = stilla_store_file_copy (side, copy, error);
  }
  return is_copied;
}

static void
remove_sides (const char *path)
{
  for (guint i = 0; i < STILLA_BACKUP_N_SIDES; i++) {
    g_autofree char *side = g_strconcat (path, _stilla_backup_sides[i], NULL);

    g_unlink (side);
  }
}

static gboolean
look_at_header (const char *path, StillaBackup *out, GError **error)
{
  StillaStoreFileKind kind;
  int version;

  if (!stilla_store_file_is_readable (path, error)
      || !stilla_store_file_inspect (path, &kind, &version, error))
    return FALSE;
  if (kind != STILLA_STORE_FILE_OURS && kind != STILLA_STORE_FILE_UNDECIDED)
    out->kind = STILLA_BACKUP_FOREIGN;
  return TRUE;
}

/* After an unfinished transaction was taken back: whose file is it, and of which version? */
static gboolean
look_at_marks (StillaDb *db, const GPtrArray *steps, StillaBackup *out, GError **error)
{
  gint64 application, version;

  if (!stilla_db_exec (db, "PRAGMA journal_mode = DELETE", error)
      || !stilla_db_get_number (db, "PRAGMA application_id", &application, error)
      || !stilla_db_get_number (db, "PRAGMA user_version", &version, error))
    return FALSE;
  out->version = (int) version;
  if (application != STILLA_STORE_APPLICATION_ID)
    out->kind = STILLA_BACKUP_FOREIGN;
  else if (version > steps->len)
    out->kind = STILLA_BACKUP_NEWER;
  return TRUE;
}

/* Everything the schema of @db consists of, but for how it is spaced and quoted, which SQLite may change, and
 * for what SQLite keeps for itself. */
static char *
dup_schema (StillaDb *db, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (
      db,
      "SELECT replace (replace (replace (type || ' ' || name || ' ' || coalesce (sql, ''), '\"', ''), "
      "char (10), ''), ' ', '') FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS NULL) "
      "AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4') ORDER BY type, name",
      error);
  g_autoptr (GString) schema = g_string_new (NULL);
  StillaStep step = STILLA_STEP_ERROR;

  while (row != NULL && (step = stilla_statement_step (row, error)) == STILLA_STEP_ROW) {
    g_autofree char *words = stilla_statement_dup_text (row, 0);

    g_string_append_printf (schema, "%s\n", words);
  }
  return step == STILLA_STEP_DONE ? g_string_free (g_steal_pointer (&schema), FALSE) : NULL;
}

/* The schema as the steps of the program make it. */
static char *
dup_own_schema (const GPtrArray *steps, int version, GError **error)
{
  g_autoptr (StillaDb) db = stilla_db_open (":memory:", STILLA_DB_READ_WRITE, error);

  for (int i = 0; db != NULL && i < version; i++)
    if (!stilla_db_exec (db, g_ptr_array_index (steps, i), error))
      return NULL;
  return db != NULL ? dup_schema (db, error) : NULL;
}

/* A trigger that somebody added would go on changing what is kept. */
static gboolean
check_schema (StillaDb *db, const GPtrArray *steps, int version, GError **error)
{
  g_autofree char *own = dup_own_schema (steps, version, error);
  g_autofree char *found = own != NULL ? dup_schema (db, error) : NULL;

  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, own))
    return TRUE;
  _stilla_store_set_unreadable (error);
  return FALSE;
}

static void
count_answers (const GPtrArray *answers, StillaBackup *out)
{
  out->answers += answers->len;
  for (guint i = 0; i < answers->len; i++) {
    const StillaIntake *answer = g_ptr_array_index (answers, i);

    if (!g_date_valid (&out->newest) || g_date_compare (&answer->date, &out->newest) > 0)
      out->newest = answer->date;
  }
}

/* Every day there is. */
static void
set_all_days (GDate *first, GDate *last)
{
  g_date_clear (first, 1);
  g_date_set_dmy (first, 1, G_DATE_JANUARY, 1);
  g_date_clear (last, 1);
  g_date_set_dmy (last, 31, G_DATE_DECEMBER, 9999);
}

static gboolean
check_reminders (StillaStore *store, gint64 person_id, GError **error)
{
  g_autoptr (GArray) laters = NULL;
  g_autoptr (GArray) reminded = NULL;
  GDate first, last;

  set_all_days (&first, &last);
  laters = stilla_store_load_laters (store, person_id, &first, &last, error);
  if (laters != NULL)
    reminded = stilla_store_load_reminded (store, person_id, &first, &last, error);
  return reminded != NULL;
}

static gboolean
check_person (StillaStore *store, gint64 person_id, StillaBackup *out, GError **error)
{
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, person_id, error);
  g_autoptr (StillaCircumstances) own = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  GDate first, last;

  set_all_days (&first, &last);
  if (plan != NULL)
    own = stilla_store_load_circumstances (store, person_id, error);
  if (own != NULL)
    answers = stilla_store_load_answers (store, person_id, &first, &last, error);
  if (answers == NULL)
    return FALSE;
  out->products += stilla_plan_get_products (plan)->len;
  count_answers (answers, out);
  return check_reminders (store, person_id, error);
}

/* What the rules of the schema let through and a plan cannot hold would be found too late. */
static gboolean
check_loads (StillaDb *db, StillaBackup *out, GError **error)
{
  StillaStore store = { .db = db, .state = STILLA_STORE_READY };
  g_autoptr (StillaStatement) people
      = stilla_db_prepare (db, "SELECT id, removed_at IS NULL FROM person ORDER BY id", error);
  StillaStep step = STILLA_STEP_ERROR;

  while (people != NULL && (step = stilla_statement_step (people, error)) == STILLA_STEP_ROW) {
    out->people += stilla_statement_get_number (people, 1) != 0;
    if (!check_person (&store, stilla_statement_get_number (people, 0), out, error))
      return FALSE;
  }
  return step == STILLA_STEP_DONE;
}

static gboolean
bring_up_to_date (StillaDb *db, const GPtrArray *steps, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (stilla_migrations_update (db, steps, &cause))
    return TRUE;
  g_set_error (
      error, STILLA_STORE_ERROR,
      g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED) ? STILLA_STORE_ERROR_DAMAGED
                                                                              : STILLA_STORE_ERROR_MIGRATION,
      _ ("This backup is of an earlier Stilla and could not be brought up to date, so nothing was changed. "
         "%s"),
      cause->message);
  return FALSE;
}

static gboolean
look_inside (StillaDb *db, const GPtrArray *steps, StillaBackup *out, GError **error)
{
  if (!look_at_marks (db, steps, out, error))
    return FALSE;
  return out->kind != STILLA_BACKUP_WHOLE
         || (stilla_db_check (db, "integrity_check", error)
             && stilla_db_check (db, "foreign_key_check", error)
             && check_schema (db, steps, out->version, error) && bring_up_to_date (db, steps, error)
             && check_loads (db, out, error));
}

static gboolean
look_at_draft (const char *draft, const GPtrArray *steps, StillaBackup *out, GError **error)
{
  g_autoptr (StillaDb) db = NULL;
  g_autoptr (GError) cause = NULL;

  db = stilla_db_open (draft, STILLA_DB_READ_WRITE, error);
  if (db == NULL)
    return FALSE;
  if (look_inside (db, steps, out, &cause))
    return TRUE;
  if (!g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED)) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  g_debug ("%s", cause->message);
  out->kind = STILLA_BACKUP_DAMAGED;
  return TRUE;
}

static gboolean
take_in (StillaWholeFile *draft, const char *path, const GPtrArray *steps, StillaBackup *out, GError **error)
{
  const char *name = stilla_whole_file_get_draft (draft);
  gboolean is_seen;

  /* Before it is copied: what is none of ours may be large. */
  if (!look_at_header (path, out, error))
    return FALSE;
  if (out->kind != STILLA_BACKUP_WHOLE)
    return TRUE;
  is_seen = copy_with_sides (path, name, error) && look_at_draft (name, steps, out, error);
  remove_sides (name);
  return is_seen;
}

gboolean
_stilla_backup_take_in (StillaWholeFile *draft,
                        const char *path,
                        const GPtrArray *steps,
                        StillaBackup *out,
                        GError **error)
{
  g_autoptr (GPtrArray) own_steps = steps == NULL ? stilla_migrations_load (error) : NULL;
  g_autofree char *resolved = realpath (path, NULL);

  *out = (StillaBackup){ .kind = STILLA_BACKUP_WHOLE };
  g_date_clear (&out->newest, 1);
  if (steps == NULL && own_steps == NULL)
    return FALSE;
  return take_in (draft, resolved != NULL ? resolved : path, steps != NULL ? steps : own_steps, out, error);
}

gboolean
stilla_backup_inspect (const char *path,
                       const char *folder,
                       const GPtrArray *steps,
                       StillaBackup *out,
                       GError **error)
{
  g_autofree char *resolved = stilla_store_file_prepare_folder (folder, error);
  g_autofree char *nothing = resolved != NULL ? g_build_filename (resolved, "inspected.db", NULL) : NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (StillaWholeFile) draft = NULL;

  if (resolved == NULL)
    return FALSE;
  draft = stilla_whole_file_new (nothing, 0600, &cause);
  return draft != NULL ? _stilla_backup_take_in (draft, path, steps, out, error)
                       : _stilla_backup_set_own_error (cause, error);
}

static char *
describe_whole (const StillaBackup *self)
{
  g_autofree char *people
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", self->people), self->people);
  g_autofree char *products = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u product", "%u products", self->products), self->products);
  g_autofree char *answers = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u answer", "%u answers", self->answers), self->answers);
  g_autofree char *newest = NULL;

  if (!g_date_valid (&self->newest))
    /* Translators: "1 person", "2 products" */
    return g_strdup_printf (_ ("A backup of Stilla: %s, %s, no answers yet."), people, products);
  newest = stilla_date_dup_words (&self->newest);
  /* Translators: "1 person", "2 products", "14 answers", "20 November 2026" */
  return g_strdup_printf (_ ("A backup of Stilla: %s, %s, %s, the newest for %s."), people, products, answers,
                          newest);
}

char *
stilla_backup_describe (const StillaBackup *self)
{
  switch (self->kind) {
  case STILLA_BACKUP_NEWER:
    return g_strdup (_ ("This backup was made by a newer Stilla. Install the newer version to restore it."));
  case STILLA_BACKUP_FOREIGN:
    return g_strdup (_ ("This file is not a backup of Stilla. Choose a file that Stilla saved."));
  case STILLA_BACKUP_DAMAGED:
    return g_strdup (_ ("This backup is damaged and cannot be restored. Choose another one."));
  case STILLA_BACKUP_WHOLE:
    break;
  }
  return describe_whole (self);
}
