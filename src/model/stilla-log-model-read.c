/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-model-private.h"

#include "core/schedule/stilla-date.h"
#include "model/stilla-log-entry.h"
#include "model/stilla-planner-log.h"

#define PAGE_DAYS 14
#define MOST_FOUND 200

/* One question to the file. What was asked before it is no longer wanted. */
typedef struct {
  StillaLogModel *model;
  GCancellable *cancellable;
  GDate from;
  GDate to;
  gboolean is_more; /* earlier days than those that are shown, not all of them again */
} Question;

static Question *
ask (StillaLogModel *self)
{
  Question *question = g_new0 (Question, 1);

  if (self->going != NULL)
    g_cancellable_cancel (self->going);
  g_clear_object (&self->going);
  self->going = g_cancellable_new ();
  question->model = g_object_ref (self);
  question->cancellable = g_object_ref (self->going);
  return question;
}

static void
question_free (Question *question)
{
  g_clear_object (&question->model);
  g_clear_object (&question->cancellable);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gint64
get_now (StillaLogModel *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  return g_date_time_to_unix (now);
}

static void read_days (Question *question);

/* Steps back; an emptier time in longer steps. */
void
_stilla_log_model_read_earlier (StillaLogModel *self)
{
  Question *question = ask (self);
  int shown = g_date_days_between (&self->oldest, stilla_planner_get_today (self->planner));

  question->to = stilla_date_plus (&self->oldest, -1);
  question->from = stilla_date_plus (&self->oldest, -MAX (PAGE_DAYS, shown));
  if (self->entries->len >= self->wanted / 2)
    question->from = stilla_date_plus (&self->oldest, -PAGE_DAYS);
  if (g_date_compare (&question->from, &self->first) < 0)
    question->from = self->first;
  question->is_more = TRUE;
  self->oldest = question->from;
  read_days (question);
}

gboolean
_stilla_log_model_has_earlier (StillaLogModel *self)
{
  return g_date_valid (&self->first) && g_date_valid (&self->oldest)
         && g_date_compare (&self->oldest, &self->first) > 0;
}

static void
append_all (GPtrArray *list, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (more, i)));
}

static void
show_days (const Question *question, const GPtrArray *log)
{
  StillaLogModel *self = question->model;
  GDate from = stilla_date_plus (&question->from, -1), to = stilla_date_plus (&question->to, 1);
  g_autoptr (GArray) occurrences = stilla_planner_expand (self->planner, &from, &to);
  StillaLogSpan span = { question->from, question->to };
  g_autoptr (GPtrArray) entries = stilla_log_entries_new (stilla_planner_get_plan (self->planner),
                                                          occurrences, log, &span, get_now (self));
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  if (question->is_more)
    append_all (all, self->entries);
  append_all (all, entries);
  _stilla_log_model_show (self, all);
}

static void
log_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = stilla_planner_load_log_finish (STILLA_PLANNER (source), result, &error);
  StillaLogModel *self = question->model;

  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  if (log != NULL)
    show_days (question, log);
  else if (question->is_more)
    self->oldest = stilla_date_plus (&question->to, 1);
  if (log != NULL && self->entries->len < self->wanted && _stilla_log_model_has_earlier (self))
    _stilla_log_model_read_earlier (self);
  else
    _stilla_log_model_finish (self, error);
}

/* A dose that stays on home time can stand on the day beside its own: the days around are read too. */
static void
read_days (Question *question)
{
  StillaLogModel *self = question->model;
  GDate from = stilla_date_plus (&question->from, -1), to = stilla_date_plus (&question->to, 1);

  stilla_planner_load_log_async (self->planner, self->person_id, &from, &to, log_cb, question);
}

/* The first day that anything was planned or said. */
static void
find_first (StillaLogModel *self, const GDate *first_answer)
{
  const GPtrArray *doses = stilla_plan_get_doses (stilla_planner_get_plan (self->planner));

  self->first = *first_answer;
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    gboolean is_earlier = !g_date_valid (&self->first) || g_date_compare (&dose->from, &self->first) < 0;

    if (is_earlier && stilla_dose_time_applies_since (dose, NULL))
      self->first = dose->from;
  }
}

static void
span_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  StillaLogModel *self = question->model;
  GDate first, last;
  gboolean is_read = stilla_planner_load_span_finish (STILLA_PLANNER (source), result, &first, &last, &error);

  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  if (is_read)
    find_first (self, &first);
  if (!is_read || !g_date_valid (&self->first)
      || g_date_compare (&self->first, stilla_planner_get_today (self->planner)) > 0) {
    _stilla_log_model_show (self, g_ptr_array_new_with_free_func (g_object_unref));
    _stilla_log_model_finish (self, error);
    return;
  }
  question->to = *stilla_planner_get_today (self->planner);
  if (!g_date_valid (&self->oldest))
    self->oldest = stilla_date_plus (&question->to, -PAGE_DAYS);
  if (g_date_compare (&self->oldest, &self->first) < 0)
    self->oldest = self->first;
  question->from = self->oldest;
  read_days (g_steal_pointer (&question));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GError) error = NULL;
  StillaLogModel *self = question->model;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  gboolean has_more = FALSE;
  g_autoptr (GPtrArray) log
      = stilla_planner_search_log_finish (STILLA_PLANNER (source), result, &has_more, &error);

  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  self->found_more = has_more;
  if (log != NULL)
    _stilla_log_model_show (self, stilla_log_entries_new (stilla_planner_get_plan (self->planner), none, log,
                                                          NULL, get_now (self)));
  _stilla_log_model_finish (self, error);
}

void
_stilla_log_model_read (StillaLogModel *self)
{
  Question *question = ask (self);

  if (*self->words != '\0')
    stilla_planner_search_log_async (self->planner, self->person_id, self->words, MOST_FOUND,
                                     question->cancellable, found_cb, question);
  else
    stilla_planner_load_span_async (self->planner, self->person_id, span_cb, question);
}
