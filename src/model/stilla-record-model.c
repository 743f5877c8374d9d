/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-record-model.h"

#include "model/stilla-planner-people.h"

/* A dose that stays on home time can stand on another day than its own. */
#define MARGIN_DAYS 2

struct _StillaRecordModel {
  GObject parent_instance;

  StillaPlanner *planner;
  StillaClock *clock;
  StillaIntakeBook *answers; /* NULL: nothing was read yet */
  StillaPlan *plan;          /* that @answers belong to */
  GTimeZone *zone;
  GDate from, to;
  gint64 looked_at; /* when the clock was last looked at */
  guint asked_for;  /* how often the disk was asked: only the last answer counts */
};

G_DEFINE_FINAL_TYPE (StillaRecordModel, stilla_record_model, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is asked of the disk. */
typedef struct {
  gint64 person_id;
  GDate from, to;
  guint number;
  GPtrArray *answers;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load (StillaStore *store, gpointer data, GError **error)
{
  Request *self = data;

  self->answers = stilla_store_load_answers (store, self->person_id, &self->from, &self->to, error);
  return self->answers != NULL;
}

static void
adopt (StillaRecordModel *self, const GPtrArray *answers)
{
  g_clear_pointer (&self->answers, stilla_intake_book_unref);
  self->answers = stilla_intake_book_new (answers);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  self->plan = stilla_plan_ref (stilla_planner_get_plan (self->planner));
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = stilla_clock_dup_zone (self->clock);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* When the disk cannot be read the planner says so; what is shown stays. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaRecordModel) self = data;
  Request *request = stilla_planner_work_finish (STILLA_PLANNER (source), result, NULL);

  if (request != NULL && request->number == self->asked_for && self->planner != NULL)
    adopt (self, request->answers);
}

static void
ask (StillaRecordModel *self)
{
  Request *request;

  if (!g_date_valid (&self->from) || !stilla_planner_is_loaded (self->planner))
    return;
  request = g_new0 (Request, 1);
  request->person_id = stilla_planner_get_person (self->planner)->id;
  request->from = self->from;
  request->to = self->to;
  request->number = ++self->asked_for;
  g_date_subtract_days (&request->from, MARGIN_DAYS);
  g_date_add_days (&request->to, MARGIN_DAYS);
  stilla_planner_work_async (self->planner, load, request, request_free, loaded_cb, g_object_ref (self));
}

static void
stilla_record_model_dispose (GObject *object)
{
  StillaRecordModel *self = STILLA_RECORD_MODEL (object);

  g_clear_object (&self->planner);
  g_clear_pointer (&self->clock, stilla_clock_unref);
  g_clear_pointer (&self->answers, stilla_intake_book_unref);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  G_OBJECT_CLASS (stilla_record_model_parent_class)->dispose (object);
}

static void
stilla_record_model_class_init (StillaRecordModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_record_model_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
stilla_record_model_init (StillaRecordModel *self)
{
  g_date_clear (&self->from, 1);
  g_date_clear (&self->to, 1);
}

StillaRecordModel *
stilla_record_model_new (StillaPlanner *planner, StillaClock *clock)
{
  StillaRecordModel *self = g_object_new (STILLA_TYPE_RECORD_MODEL, NULL);

  self->planner = g_object_ref (planner);
  self->clock = stilla_clock_ref (clock);
  g_signal_connect_object (planner, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return self;
}

void
stilla_record_model_show (StillaRecordModel *self, const GDate *from, const GDate *to)
{
  self->from = *from;
  self->to = *to;
  ask (self);
}

static gint64
get_now (StillaRecordModel *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  return g_date_time_to_unix (now);
}

gboolean
stilla_record_model_get_source (StillaRecordModel *self, StillaRecordSource *out)
{
  if (self->answers == NULL)
    return FALSE;
  self->looked_at = get_now (self);
  *out = (StillaRecordSource){
    .plan = self->plan,
    .answers = self->answers,
    .frame = { self->zone, stilla_planner_get_person (self->planner)->day_end },
    .today = *stilla_planner_get_today (self->planner),
    .now = self->looked_at,
  };
  return TRUE;
}

void
stilla_record_model_look_at_clock (StillaRecordModel *self)
{
  const GDate *today = stilla_planner_get_today (self->planner);
  gint64 before = self->looked_at;
  g_autoptr (GArray) doses = NULL;

  if (self->answers == NULL)
    return;
  self->looked_at = get_now (self);
  doses = stilla_planner_expand (self->planner, today, today);
  for (guint i = 0; i < doses->len; i++) {
    gint64 due = g_array_index (doses, StillaOccurrence, i).instant;

    if (due > before && due <= self->looked_at) {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  }
}
