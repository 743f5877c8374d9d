/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-change.h"
#include "core/store/stilla-store-log.h"
#include "core/store/stilla-store-private.h"

#define COLUMNS \
  "dose_id, local_date, revision, state, due_minute, at, product_name, units_num, units_den, unit, " \
  "elemental_ug, note, reason"

static const char select_current[] = "SELECT " COLUMNS " FROM intake WHERE local_date = ? AND dose_id = "
                                     "? ORDER BY revision DESC LIMIT 1";
static const char insert_answer[]
    = "INSERT INTO intake (" COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
#define OF_PERSON "(SELECT dose.id FROM dose JOIN product ON product.id = product_id WHERE person_id = ?1)"
/* The plus sign keeps SQLite from looking every dose up: that would read all of their history. */
static const char select_days[]
    = "SELECT " COLUMNS " FROM intake WHERE local_date BETWEEN ?2 AND ?3 AND +dose_id IN " OF_PERSON
      " ORDER BY local_date, dose_id, revision";
static const char select_first_day[]
    = "SELECT local_date FROM intake WHERE +dose_id IN " OF_PERSON " ORDER BY local_date LIMIT 1";
static const char select_last_day[]
    = "SELECT local_date FROM intake WHERE +dose_id IN " OF_PERSON " ORDER BY local_date DESC LIMIT 1";
static const char select_newest_first[] = "SELECT " COLUMNS " FROM intake WHERE +dose_id IN " OF_PERSON
                                          " ORDER BY local_date DESC, dose_id, revision";
static const char select_history[]
    = "SELECT " COLUMNS " FROM intake WHERE local_date = ? AND dose_id = ? ORDER BY revision";

static gboolean
insert (StillaStore *self, const StillaIntake *answer, int revision, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, insert_answer, error);
  g_autofree char *at = g_date_time_format (answer->at, STILLA_STORE_TIME);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, answer->dose_id);
  _stilla_statement_bind_date (row, 2, &answer->date);
  stilla_statement_bind_number (row, 3, revision);
  stilla_statement_bind_text (row, 4, stilla_intake_state_to_string (answer->state));
  stilla_statement_bind_number (row, 5, answer->due_minute);
  stilla_statement_bind_text (row, 6, at);
  stilla_statement_bind_text (row, 7, answer->product_name);
  stilla_statement_bind_number (row, 8, answer->units.num);
  stilla_statement_bind_number (row, 9, answer->units.den);
  stilla_statement_bind_text (row, 10, answer->unit);
  if (answer->elemental_ug >= 0)
    stilla_statement_bind_number (row, 11, answer->elemental_ug);
  stilla_statement_bind_text (row, 12, answer->note);
  stilla_statement_bind_text (row, 13, answer->reason);
  return stilla_statement_run (row, error);
}

static StillaIntake *
read_answer (StillaStatement *row, GError **error)
{
  g_autofree char *dose_id = stilla_statement_dup_text (row, 0);
  g_autofree char *state = stilla_statement_dup_text (row, 3);
  g_autofree char *at_text = stilla_statement_dup_text (row, 5);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (at_text, NULL);
  g_autofree char *name = stilla_statement_dup_text (row, 6);
  g_autofree char *unit = stilla_statement_dup_text (row, 9);
  g_autofree char *note = stilla_statement_dup_text (row, 11);
  g_autofree char *reason = stilla_statement_dup_text (row, 12);
  StillaIntake fields = {
    .dose_id = dose_id,
    .revision = (int) stilla_statement_get_number (row, 2),
    .due_minute = (int) stilla_statement_get_number (row, 4),
    .at = at,
    .product_name = name,
    .units = { stilla_statement_get_number (row, 7), stilla_statement_get_number (row, 8) },
    .unit = unit,
    .elemental_ug = stilla_statement_is_null (row, 10) ? -1 : stilla_statement_get_number (row, 10),
    .note = note,
    .reason = reason,
  };

  if (at != NULL && _stilla_statement_get_date (row, 1, &fields.date)
      && stilla_intake_state_from_string (state, &fields.state))
    return stilla_intake_new_stored (&fields);
  _stilla_store_set_unreadable (error);
  return NULL;
}

static GPtrArray *
read_answers (StillaStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  StillaStep step;

  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW) {
    StillaIntake *answer = read_answer (statement, error);

    if (answer == NULL)
      return NULL;
    g_ptr_array_add (list, answer);
  }
  return step == STILLA_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
is_same_dose (const StillaIntake *a, const StillaIntake *b)
{
  return g_str_equal (a->dose_id, b->dose_id) && g_date_compare (&a->date, &b->date) == 0;
}

/* Of each dose and day the last one, when it was not taken back. */
static GPtrArray *
keep_standing (const GPtrArray *answers)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);

  for (guint i = 0; i < answers->len; i++) {
    StillaIntake *answer = g_ptr_array_index (answers, i);
    const StillaIntake *next = i + 1 < answers->len ? g_ptr_array_index (answers, i + 1) : NULL;

    if ((next == NULL || !is_same_dose (answer, next)) && answer->state != STILLA_INTAKE_UNDONE)
      g_ptr_array_add (list, stilla_intake_ref (answer));
  }
  return list;
}

GPtrArray *
stilla_store_load_log (StillaStore *self,
                       gint64 person_id,
                       const GDate *from,
                       const GDate *to,
                       GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, select_days, error);

  if (statement == NULL)
    return NULL;
  stilla_statement_bind_number (statement, 1, person_id);
  _stilla_statement_bind_date (statement, 2, from);
  _stilla_statement_bind_date (statement, 3, to);
  return read_answers (statement, error);
}

GPtrArray *
stilla_store_load_answers (StillaStore *self,
                           gint64 person_id,
                           const GDate *from,
                           const GDate *to,
                           GError **error)
{
  g_autoptr (GPtrArray) all = stilla_store_load_log (self, person_id, from, to, error);

  return all != NULL ? keep_standing (all) : NULL;
}

static gboolean
load_day (StillaStore *self, const char *sql, gint64 person_id, GDate *out, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, sql, error);
  StillaStep step;

  g_date_clear (out, 1);
  if (statement == NULL)
    return FALSE;
  stilla_statement_bind_number (statement, 1, person_id);
  step = stilla_statement_step (statement, error);
  if (step != STILLA_STEP_ROW || _stilla_statement_get_date (statement, 0, out))
    return step != STILLA_STEP_ERROR;
  _stilla_store_set_unreadable (error);
  return FALSE;
}

gboolean
stilla_store_load_span (StillaStore *self,
                        gint64 person_id,
                        GDate *out_first,
                        GDate *out_last,
                        GError **error)
{
  return load_day (self, select_first_day, person_id, out_first, error)
         && load_day (self, select_last_day, person_id, out_last, error);
}

/* Moves @group, all that was said of one dose of one day, to @out when it is wanted. Returns: whether it was
 */
static gboolean
move_wanted (GPtrArray *group, const StillaLogFilter *filter, GPtrArray *out)
{
  gboolean is_wanted = FALSE;

  for (guint i = 0; i < group->len && !is_wanted; i++)
    is_wanted = filter->is_wanted (g_ptr_array_index (group, i), filter->data);
  for (guint i = 0; i < group->len && is_wanted; i++)
    g_ptr_array_add (out, stilla_intake_ref (g_ptr_array_index (group, i)));
  g_ptr_array_set_size (group, 0);
  return is_wanted;
}

/* Goes on while there is room for one more than is asked for: that one only says that there are more. */
static gboolean
filter_rows (StillaStatement *statement, const StillaLogFilter *filter, StillaLogFound *out, GError **error)
{
  g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GPtrArray) beyond = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  StillaStep step;
  guint found = 0;

  do {
    g_autoptr (StillaIntake) answer = NULL;

    step = stilla_statement_step (statement, error);
    answer = step == STILLA_STEP_ROW ? read_answer (statement, error) : NULL;
    if (step == STILLA_STEP_ERROR || (step == STILLA_STEP_ROW && answer == NULL))
      return FALSE;
    if (group->len > 0 && (answer == NULL || !is_same_dose (answer, g_ptr_array_index (group, 0))))
      found += move_wanted (group, filter, found < filter->most ? out->answers : beyond);
    if (answer != NULL)
      g_ptr_array_add (group, g_steal_pointer (&answer));
  } while (step == STILLA_STEP_ROW && found <= filter->most
           && !g_cancellable_is_cancelled (filter->cancellable));
  out->has_more = found > filter->most;
  return !g_cancellable_set_error_if_cancelled (filter->cancellable, error);
}

gboolean
stilla_store_find_in_log (StillaStore *self,
                          gint64 person_id,
                          const StillaLogFilter *filter,
                          StillaLogFound *out,
                          GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, select_newest_first, error);

  if (statement == NULL)
    return FALSE;
  stilla_statement_bind_number (statement, 1, person_id);
  out->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  if (filter_rows (statement, filter, out, error))
    return TRUE;
  g_clear_pointer (&out->answers, g_ptr_array_unref);
  return FALSE;
}

static GPtrArray *
load_dose_of_day (StillaStore *self, const char *sql, const char *dose_id, const GDate *date, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, sql, error);

  if (statement == NULL)
    return NULL;
  _stilla_statement_bind_date (statement, 1, date);
  stilla_statement_bind_text (statement, 2, dose_id);
  return read_answers (statement, error);
}

GPtrArray *
stilla_store_load_history (StillaStore *self, const char *dose_id, const GDate *date, GError **error)
{
  return load_dose_of_day (self, select_history, dose_id, date, error);
}

/* Whether @answer says what stands already. What was taken back, or never said, is not taken back again. */
static gboolean
says_nothing_new (const StillaIntake *answer, const StillaIntake *standing)
{
  StillaIntakeState state = standing != NULL ? standing->state : STILLA_INTAKE_UNDONE;

  if (answer->state != state)
    return FALSE;
  return standing == NULL || state == STILLA_INTAKE_UNDONE
         || (stilla_units_compare (&answer->units, &standing->units) == 0
             && g_str_equal (answer->note, standing->note));
}

gboolean
_stilla_store_write_answer (StillaStore *self, const StillaIntake *answer, GError **error)
{
  g_autoptr (GPtrArray) last = load_dose_of_day (self, select_current, answer->dose_id, &answer->date, error);
  const StillaIntake *standing;

  if (last == NULL)
    return FALSE;
  standing = last->len > 0 ? g_ptr_array_index (last, 0) : NULL;
  return says_nothing_new (answer, standing)
         || insert (self, answer, standing != NULL ? standing->revision + 1 : 1, error);
}

gboolean
stilla_store_record (StillaStore *self, const StillaIntake *answer, GError **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  StillaChange change = { .answers = answers };

  g_ptr_array_add (answers, (StillaIntake *) answer);
  return stilla_store_save_change (self, &change, NULL, error);
}
