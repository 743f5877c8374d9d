/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-model.h"

#include "model/stilla-log-entry.h"
#include "model/stilla-planner-log.h"
#include "model/stilla-planner-people.h"

#define PAGE_DAYS 14
#define PAGE_ENTRIES 30 /* what fills a screen: an emptier time is read in longer steps */
#define MOST_FOUND 200

struct _StillaLogModel {
  GObject parent_instance;

  StillaPlanner *planner;
  StillaClock *clock;
  GPtrArray *entries;  /* (element-type StillaLogEntry) */
  gint64 person_id;    /* whose it is; 0: nothing was read yet */
  GDate first;         /* the first day that there is anything of; not valid: none */
  GDate oldest;        /* the first day that is shown */
  guint wanted;        /* how many entries to reach before it rests */
  char *words;         /* "": not searching */
  char *failure;       /* (nullable) */
  GCancellable *going; /* what is being read; NULL: nothing */
  gboolean is_stale;   /* something changed meanwhile */
  gboolean found_more;
};

enum {
  SIGNAL_LOOKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *list)
{
  return STILLA_TYPE_LOG_ENTRY;
}

static guint
get_n_items (GListModel *list)
{
  return STILLA_LOG_MODEL (list)->entries->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  StillaLogModel *self = STILLA_LOG_MODEL (list);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (StillaLogModel,
                               stilla_log_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_same (const GPtrArray *a, guint i, const GPtrArray *b, guint j)
{
  return stilla_log_entry_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, j));
}

/* Shows @entries in the place of what is shown. What stays the same at both ends is not touched, so that the
 * reader stays where they are. Takes @entries. */
static void
show_entries (StillaLogModel *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) before = self->entries;
  guint least = MIN (before->len, entries->len);
  guint head = 0, tail = 0;

  while (head < least && is_same (before, head, entries, head))
    head++;
  while (tail < least - head && is_same (before, before->len - 1 - tail, entries, entries->len - 1 - tail))
    tail++;
  self->entries = entries;
  if (before->len > head + tail || entries->len > head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                entries->len - head - tail);
}

static gint64
get_now (StillaLogModel *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  return g_date_time_to_unix (now);
}

static void start (StillaLogModel *self);

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

/* @error: (nullable) */
static void
finish (StillaLogModel *self, const GError *error)
{
  g_clear_object (&self->going);
  g_clear_pointer (&self->failure, g_free);
  if (error != NULL)
    self->failure = g_strdup (error->message);
  if (self->is_stale)
    start (self);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

static GDate
move_day (const GDate *date, int days)
{
  GDate moved = *date;

  if (days < 0)
    g_date_subtract_days (&moved, (guint) -days);
  else
    g_date_add_days (&moved, (guint) days);
  return moved;
}

static void read_days (Question *question);

/* Steps back; an emptier time in longer steps. */
static void
read_earlier (StillaLogModel *self)
{
  Question *question = ask (self);
  int shown = g_date_days_between (&self->oldest, stilla_planner_get_today (self->planner));

  question->to = move_day (&self->oldest, -1);
  question->from = move_day (&self->oldest, -MAX (PAGE_DAYS, shown));
  if (self->entries->len >= self->wanted / 2)
    question->from = move_day (&self->oldest, -PAGE_DAYS);
  if (g_date_compare (&question->from, &self->first) < 0)
    question->from = self->first;
  question->is_more = TRUE;
  self->oldest = question->from;
  read_days (question);
}

static gboolean
has_earlier (StillaLogModel *self)
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
  GDate from = move_day (&question->from, -1), to = move_day (&question->to, 1);
  g_autoptr (GArray) occurrences = stilla_planner_expand (self->planner, &from, &to);
  StillaLogSpan span = { question->from, question->to };
  g_autoptr (GPtrArray) entries = stilla_log_entries_new (stilla_planner_get_plan (self->planner),
                                                          occurrences, log, &span, get_now (self));
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  if (question->is_more)
    append_all (all, self->entries);
  append_all (all, entries);
  show_entries (self, all);
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
    self->oldest = move_day (&question->to, 1);
  if (log != NULL && self->entries->len < self->wanted && has_earlier (self))
    read_earlier (self);
  else
    finish (self, error);
}

/* A dose that stays on home time can stand on the day beside its own: the days around are read too. */
static void
read_days (Question *question)
{
  StillaLogModel *self = question->model;
  GDate from = move_day (&question->from, -1), to = move_day (&question->to, 1);

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
    show_entries (self, g_ptr_array_new_with_free_func (g_object_unref));
    finish (self, error);
    return;
  }
  question->to = *stilla_planner_get_today (self->planner);
  if (!g_date_valid (&self->oldest))
    self->oldest = move_day (&question->to, -PAGE_DAYS);
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
    show_entries (self, stilla_log_entries_new (stilla_planner_get_plan (self->planner), none, log, NULL,
                                                get_now (self)));
  finish (self, error);
}

static void
start (StillaLogModel *self)
{
  gint64 person_id = stilla_planner_get_person (self->planner)->id;
  Question *question;

  self->is_stale = FALSE;
  if (!stilla_planner_is_loaded (self->planner))
    return;
  if (person_id != self->person_id) {
    g_date_clear (&self->oldest, 1);
    self->wanted = PAGE_ENTRIES;
  }
  self->person_id = person_id;
  question = ask (self);
  if (*self->words != '\0')
    stilla_planner_search_log_async (self->planner, person_id, self->words, MOST_FOUND, question->cancellable,
                                     found_cb, question);
  else
    stilla_planner_load_span_async (self->planner, person_id, span_cb, question);
}

/* What is being read is read to its end: the file may change often. */
static void
changed_cb (StillaLogModel *self)
{
  if (self->going != NULL && stilla_planner_get_person (self->planner)->id == self->person_id)
    self->is_stale = TRUE;
  else
    start (self);
}

static void
stilla_log_model_dispose (GObject *object)
{
  StillaLogModel *self = STILLA_LOG_MODEL (object);

  if (self->going != NULL)
    g_cancellable_cancel (self->going);
  g_clear_object (&self->going);
  g_clear_object (&self->planner);
  G_OBJECT_CLASS (stilla_log_model_parent_class)->dispose (object);
}

static void
stilla_log_model_finalize (GObject *object)
{
  StillaLogModel *self = STILLA_LOG_MODEL (object);

  g_clear_pointer (&self->clock, stilla_clock_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->failure, g_free);
  G_OBJECT_CLASS (stilla_log_model_parent_class)->finalize (object);
}

static void
stilla_log_model_class_init (StillaLogModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_log_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = stilla_log_model_finalize;
  signals[SIGNAL_LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_log_model_init (StillaLogModel *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_strdup ("");
  g_date_clear (&self->first, 1);
  g_date_clear (&self->oldest, 1);
}

StillaLogModel *
stilla_log_model_new (StillaPlanner *planner, StillaClock *clock)
{
  StillaLogModel *self = g_object_new (STILLA_TYPE_LOG_MODEL, NULL);

  self->planner = g_object_ref (planner);
  self->clock = stilla_clock_ref (clock);
  g_signal_connect_object (planner, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  start (self);
  return self;
}

void
stilla_log_model_load_more (StillaLogModel *self)
{
  if (self->going != NULL || *self->words != '\0' || !has_earlier (self))
    return;
  self->wanted = self->entries->len + PAGE_ENTRIES;
  read_earlier (self);
}

void
stilla_log_model_search (StillaLogModel *self, const char *words)
{
  if (g_str_equal (self->words, words))
    return;
  g_clear_pointer (&self->words, g_free);
  self->words = g_strdup (words);
  start (self);
}

gboolean
stilla_log_model_is_loading (StillaLogModel *self)
{
  return self->going != NULL || !stilla_planner_is_loaded (self->planner);
}

gboolean
stilla_log_model_has_more (StillaLogModel *self)
{
  return *self->words != '\0' ? self->found_more : has_earlier (self);
}

const char *
stilla_log_model_get_failure (StillaLogModel *self)
{
  return self->failure;
}
