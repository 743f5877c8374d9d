/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-day-model.h"

#include "model/stilla-occurrence-item.h"
#include "model/stilla-planner-answers.h"

struct _StillaDayModel {
  GObject parent_instance;

  StillaPlanner *planner;
  GArray *occurrences; /* (element-type StillaOccurrence) */
  GPtrArray *items;    /* (element-type StillaOccurrenceItem) */
};

static GType
get_item_type (GListModel *list)
{
  return STILLA_TYPE_OCCURRENCE_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return STILLA_DAY_MODEL (list)->items->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  StillaDayModel *self = STILLA_DAY_MODEL (list);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (StillaDayModel,
                               stilla_day_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
shows (StillaDayModel *self, const GArray *occurrences)
{
  if (occurrences->len != self->items->len)
    return FALSE;
  for (guint i = 0; i < occurrences->len; i++)
    if (!stilla_occurrence_equal (&g_array_index (occurrences, StillaOccurrence, i),
                                  stilla_occurrence_item_get_occurrence (g_ptr_array_index (self->items, i))))
      return FALSE;
  return TRUE;
}

static StillaIntake *
find_answer (StillaDayModel *self, const StillaOccurrence *occurrence)
{
  return stilla_planner_find_answer_on (self->planner, occurrence->dose->id, &occurrence->date);
}

static void
update_answers (StillaDayModel *self)
{
  for (guint i = 0; i < self->items->len; i++) {
    StillaOccurrenceItem *item = g_ptr_array_index (self->items, i);
    const StillaOccurrence *occurrence = stilla_occurrence_item_get_occurrence (item);

    stilla_occurrence_item_set_answer (item, find_answer (self, occurrence));
  }
}

static void
replace_items (StillaDayModel *self, const GArray *occurrences)
{
  guint before = self->items->len;

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (occurrences, StillaOccurrence, i);

    g_ptr_array_add (self->items, stilla_occurrence_item_new (occurrence, find_answer (self, occurrence)));
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->items->len);
}

static void
refresh (StillaDayModel *self)
{
  const GDate *today = stilla_planner_get_today (self->planner);

  g_clear_pointer (&self->occurrences, g_array_unref);
  self->occurrences = stilla_planner_expand (self->planner, today, today);
  if (shows (self, self->occurrences))
    update_answers (self);
  else
    replace_items (self, self->occurrences);
}

static void
stilla_day_model_dispose (GObject *object)
{
  StillaDayModel *self = STILLA_DAY_MODEL (object);

  g_clear_object (&self->planner);
  G_OBJECT_CLASS (stilla_day_model_parent_class)->dispose (object);
}

static void
stilla_day_model_finalize (GObject *object)
{
  StillaDayModel *self = STILLA_DAY_MODEL (object);

  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_day_model_parent_class)->finalize (object);
}

static void
stilla_day_model_class_init (StillaDayModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stilla_day_model_dispose;
  object_class->finalize = stilla_day_model_finalize;
}

static void
stilla_day_model_init (StillaDayModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

StillaDayModel *
stilla_day_model_new (StillaPlanner *planner)
{
  StillaDayModel *self = g_object_new (STILLA_TYPE_DAY_MODEL, NULL);

  self->planner = g_object_ref (planner);
  g_signal_connect_object (planner, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}

StillaDaySum *
stilla_day_model_dup_sum (StillaDayModel *self)
{
  return stilla_day_sum_new (self->occurrences, NULL);
}
