/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-search-model.h"

#include "core/search/stilla-search-index.h"

/* More than anyone reads in a sidebar. */
#define MAXIMUM_HITS 40

struct _StillaSearchModel {
  GObject parent_instance;

  StillaContext *context;
  StillaSearchIndex *index; /* nullable: not built yet */
  GPtrArray *hits;          /* nullable */
  GCancellable *current;    /* nullable: the query that is being answered */
};

G_DEFINE_FINAL_TYPE (StillaSearchModel, stilla_search_model, G_TYPE_OBJECT)

enum {
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a worker needs; it touches nothing else. */
typedef struct {
  StillaBundle *bundle;
  StillaReader *reader;
  StillaSearchIndex *index; /* nullable on the way in, set on the way out */
  char *query;
  GPtrArray *hits; /* on the way out */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->bundle, stilla_bundle_unref);
  g_clear_pointer (&question->reader, stilla_reader_free);
  g_clear_pointer (&question->index, stilla_search_index_unref);
  g_clear_pointer (&question->query, g_free);
  g_clear_pointer (&question->hits, g_ptr_array_unref);
  g_free (question);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;

  if (question->index == NULL)
    question->index = stilla_search_index_new (question->bundle, question->reader);
  if (!g_cancellable_is_cancelled (cancellable))
    question->hits = stilla_search_index_find (question->index, question->query, MAXIMUM_HITS);
  g_task_return_boolean (task, TRUE);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StillaSearchModel *self = STILLA_SEARCH_MODEL (source);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  Question *question = g_task_get_task_data (G_TASK (result));

  if (question->bundle == stilla_context_get_bundle (self->context) && self->index == NULL)
    self->index = stilla_search_index_ref (question->index);
  if (g_cancellable_is_cancelled (cancellable))
    return;

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = g_steal_pointer (&question->hits);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static void
forget_current (StillaSearchModel *self)
{
  if (self->current != NULL)
    g_cancellable_cancel (self->current);
  g_clear_object (&self->current);
}

static void
guide_changed_cb (StillaSearchModel *self)
{
  forget_current (self);
  g_clear_pointer (&self->index, stilla_search_index_unref);
}

static void
stilla_search_model_dispose (GObject *object)
{
  StillaSearchModel *self = STILLA_SEARCH_MODEL (object);

  forget_current (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_search_model_parent_class)->dispose (object);
}

static void
stilla_search_model_finalize (GObject *object)
{
  StillaSearchModel *self = STILLA_SEARCH_MODEL (object);

  g_clear_pointer (&self->index, stilla_search_index_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_search_model_parent_class)->finalize (object);
}

static void
stilla_search_model_class_init (StillaSearchModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stilla_search_model_dispose;
  object_class->finalize = stilla_search_model_finalize;
  signals[SIGNAL_FOUND] = g_signal_new ("found", STILLA_TYPE_SEARCH_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
stilla_search_model_init (StillaSearchModel *self)
{
}

StillaSearchModel *
stilla_search_model_new (StillaContext *context)
{
  StillaSearchModel *self = g_object_new (STILLA_TYPE_SEARCH_MODEL, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (guide_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static Question *
question_new (StillaSearchModel *self, const char *query)
{
  Question *question = g_new0 (Question, 1);

  question->bundle = stilla_bundle_ref (stilla_context_get_bundle (self->context));
  question->reader = stilla_context_dup_reader (self->context);
  question->index = self->index != NULL ? stilla_search_index_ref (self->index) : NULL;
  question->query = g_strdup (query);
  return question;
}

void
stilla_search_model_ask (StillaSearchModel *self, const char *query)
{
  g_autofree char *words = g_strstrip (g_strdup (query));
  g_autoptr (GTask) task = NULL;

  forget_current (self);
  if (*words == '\0') {
    g_clear_pointer (&self->hits, g_ptr_array_unref);
    g_signal_emit (self, signals[SIGNAL_FOUND], 0);
    return;
  }

  self->current = g_cancellable_new ();
  task = g_task_new (self, self->current, answered_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, question_new (self, query), question_free);
  g_task_run_in_thread (task, answer_in_thread);
}

const GPtrArray *
stilla_search_model_get_hits (StillaSearchModel *self)
{
  return self->hits;
}
