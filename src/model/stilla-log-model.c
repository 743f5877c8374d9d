/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-model-private.h"

#include "model/stilla-log-entry.h"
#include "model/stilla-planner-people.h"

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

/* What stays the same at both ends is not touched, so that the reader stays where they are. */
void
_stilla_log_model_show (StillaLogModel *self, GPtrArray *entries)
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

static void
start (StillaLogModel *self)
{
  gint64 person_id = stilla_planner_get_person (self->planner)->id;

  self->is_stale = FALSE;
  if (!stilla_planner_is_loaded (self->planner))
    return;
  if (person_id != self->person_id) {
    _stilla_log_model_show (self, g_ptr_array_new_with_free_func (g_object_unref));
    g_date_clear (&self->oldest, 1);
    self->wanted = STILLA_LOG_PAGE_ENTRIES;
  }
  self->person_id = person_id;
  _stilla_log_model_read (self);
}

void
_stilla_log_model_finish (StillaLogModel *self, const GError *error)
{
  g_clear_object (&self->going);
  g_clear_pointer (&self->failure, g_free);
  if (error != NULL)
    self->failure = g_strdup (error->message);
  if (self->is_stale)
    start (self);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
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
  if (self->going != NULL || *self->words != '\0' || !_stilla_log_model_has_earlier (self))
    return;
  self->wanted = self->entries->len + STILLA_LOG_PAGE_ENTRIES;
  _stilla_log_model_read_earlier (self);
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
  return *self->words != '\0' ? self->found_more : _stilla_log_model_has_earlier (self);
}

const char *
stilla_log_model_get_failure (StillaLogModel *self)
{
  return self->failure;
}
