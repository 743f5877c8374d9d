/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-log.h"

#include "core/schedule/stilla-intake-search.h"
#include "core/store/stilla-store-log.h"

typedef struct {
  gint64 person_id;
  GDate first;
  GDate last;
  GPtrArray *answers; /* (nullable): what was found */
} Days;

static Days *
days_new (gint64 person_id)
{
  Days *self = g_new0 (Days, 1);

  self->person_id = person_id;
  return self;
}

static void
days_free (Days *self)
{
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_span (StillaStore *store, gpointer data, GError **error)
{
  Days *days = data;

  return stilla_store_load_span (store, days->person_id, &days->first, &days->last, error);
}

void
stilla_planner_load_span_async (StillaPlanner *self,
                                gint64 person_id,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  stilla_planner_work_async (self, load_span, days_new (person_id), (GDestroyNotify) days_free, callback,
                             data);
}

gboolean
stilla_planner_load_span_finish (StillaPlanner *self,
                                 GAsyncResult *result,
                                 GDate *out_first,
                                 GDate *out_last,
                                 GError **error)
{
  const Days *days = stilla_planner_work_finish (self, result, error);

  if (days == NULL)
    return FALSE;
  *out_first = days->first;
  *out_last = days->last;
  return TRUE;
}

static gboolean
load_log (StillaStore *store, gpointer data, GError **error)
{
  Days *days = data;

  days->answers = stilla_store_load_log (store, days->person_id, &days->first, &days->last, error);
  return days->answers != NULL;
}

void
stilla_planner_load_log_async (StillaPlanner *self,
                               gint64 person_id,
                               const GDate *from,
                               const GDate *to,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  Days *days = days_new (person_id);

  days->first = *from;
  days->last = *to;
  stilla_planner_work_async (self, load_log, days, (GDestroyNotify) days_free, callback, data);
}

GPtrArray *
stilla_planner_load_log_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  Days *days = stilla_planner_work_finish (self, result, error);

  return days != NULL ? g_steal_pointer (&days->answers) : NULL;
}

typedef struct {
  gint64 person_id;
  guint most;
  char *words;
  GCancellable *cancellable; /* (nullable) */
  StillaLogFound found;
} Search;

static void
search_free (Search *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found.answers, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_wanted (const StillaIntake *answer, gpointer data)
{
  return stilla_intake_search_match (data, answer);
}

static gboolean
search_log (StillaStore *store, gpointer data, GError **error)
{
  Search *search = data;
  g_autoptr (StillaIntakeSearch) words = stilla_intake_search_new (search->words);
  StillaLogFilter filter = { is_wanted, words, search->most, search->cancellable };

  return stilla_store_find_in_log (store, search->person_id, &filter, &search->found, error);
}

void
stilla_planner_search_log_async (StillaPlanner *self,
                                 gint64 person_id,
                                 const char *words,
                                 guint most,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  Search *search = g_new0 (Search, 1);

  search->person_id = person_id;
  search->words = g_strdup (words);
  search->most = most;
  search->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  stilla_planner_work_async (self, search_log, search, (GDestroyNotify) search_free, callback, data);
}

GPtrArray *
stilla_planner_search_log_finish (StillaPlanner *self,
                                  GAsyncResult *result,
                                  gboolean *out_has_more,
                                  GError **error)
{
  Search *search = stilla_planner_work_finish (self, result, error);

  if (search == NULL)
    return NULL;
  *out_has_more = search->found.has_more;
  return g_steal_pointer (&search->found.answers);
}
